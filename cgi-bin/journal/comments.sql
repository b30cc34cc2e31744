-- comments: what colleagues say about a visit, and who is meant.

-- name: comments_visit(chain bigint, branch bigint, visit bigint, own bigint?, back bigint) :maybe
-- The visit, if the asker may see it: own and back as in panel_visit; or helps in it, when
-- what is said is all of it that they see.
SELECT v.id, min(a.day) AS day, true AS whole
  FROM visit v
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
 WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3
   AND EXISTS (SELECT FROM appointment x
	WHERE x.chain_id = $1 AND x.visit_id = v.id AND ($4 IS NULL OR x.staff_id = $4)
	  AND ($5 < 0 OR x.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int))
 GROUP BY v.id
 UNION ALL
SELECT $3, h.day, false
  FROM visit_helped_in($1, $3) h
 WHERE h.branch = $2 AND NOT EXISTS (SELECT FROM appointment x WHERE x.chain_id = $1 AND x.visit_id = $3);

-- name: comments_thread(chain bigint, branch bigint, visit bigint, user_id bigint, open bigint?) :json
-- The thread, the oldest first; open: the comment that is being changed.
SELECT jsonb_build_object(
	'comments', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'visit', c.visit_id,
			'who', coalesce(member_name(c.user_id), ''), 'body', c.body,
			'at', to_char(c.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
			'edited', c.edited_at IS NOT NULL, 'mine', c.user_id = $4,
			'fresh', c.user_id = $4 AND c.created_at > now() - comment_edit_time(),
			'open', c.id = $5 AND c.user_id = $4 AND c.created_at > now() - comment_edit_time(),
			'unread', EXISTS (SELECT FROM mention m WHERE m.chain_id = $1 AND m.comment_id = c.id
				AND m.user_id = $4 AND m.read_at IS NULL)) ORDER BY c.id)
		  FROM visit_comment c
		 WHERE c.chain_id = $1 AND c.visit_id = $3 AND c.removed_at IS NULL), '[]'),
	'unread', EXISTS (SELECT FROM visit_comment c JOIN mention m ON m.chain_id = $1 AND m.comment_id = c.id
		WHERE c.chain_id = $1 AND c.visit_id = $3 AND c.removed_at IS NULL AND m.user_id = $4 AND m.read_at IS NULL),
	'people', coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.user_id, 'name', p.name))
		  FROM comment_people($2, $3) p WHERE p.sees AND p.user_id <> $4), '[]'))
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: comments_merged(chain bigint, branch bigint, visit bigint) :maybe
SELECT merged_into FROM visit WHERE chain_id = $1 AND branch_id = $2 AND id = $3 AND merged_into IS NOT NULL;

-- name: comments_count(chain bigint, visit bigint) :one
SELECT count(*) AS n
  FROM visit_comment
 WHERE chain_id = $1 AND visit_id = $2 AND removed_at IS NULL;

-- name: comments_said(chain bigint, branch bigint, visit bigint, user_id bigint, body text) :many
-- Whom a text names, and whether they may see the visit.
SELECT user_id, name, lang, email, sees
  FROM comment_said($2, $3, $4, $5)
 WHERE current_chain() = $1;

-- name: comments_add(chain bigint, branch bigint, visit bigint, user_id bigint, body text, people bigint[]) :one
SELECT comment_add($1, $2, $3, $4, $5, $6) AS id;

-- name: comments_edit(chain bigint, branch bigint, visit bigint, comment bigint, user_id bigint, body text, people bigint[]) :one
-- Whom it names anew; NULL: it is not theirs to change.
SELECT comment_edit($1, $2, $3, $4, $5, $6, $7)::text AS added;

-- name: comments_remove(chain bigint, branch bigint, visit bigint, comment bigint, user_id bigint, back bool) :one
SELECT comment_remove($1, $2, $3, $4, $5, $6) AS done;

-- name: comments_read(chain bigint, visit bigint, user_id bigint) :exec
SELECT comment_read($1, $2, $3);

-- name: comments_letter(chain bigint, branch bigint, comment bigint, user_id bigint, title text, body text) :exec
SELECT mention_letter($2, $3, $4, $5, $6) WHERE current_chain() = $1;

-- name: mentions_list(chain bigint, user_id bigint) :json
-- The mentions of somebody in visits that they may see, the newest first.
SELECT jsonb_build_object('unread', mention_count($1, $2), 'mentions', coalesce((
	SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id DESC)
	  FROM (SELECT c.id, c.visit_id AS visit, b.id AS branch, coalesce(member_name(c.user_id), '') AS who, left(c.body, 300) AS body,
		       to_char(c.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at, m.read_at IS NULL AS unread
		  FROM mention m
		  JOIN visit_comment c ON c.chain_id = $1 AND c.id = m.comment_id AND c.removed_at IS NULL
		  LEFT JOIN visit v ON v.chain_id = $1 AND v.id = c.visit_id
		  JOIN branch b ON b.chain_id = $1 AND b.id = coalesce(v.branch_id, (visit_helped_in($1, c.visit_id)).branch)
		 WHERE m.chain_id = $1 AND m.user_id = $2
		   AND EXISTS (SELECT FROM user_branches($2) u WHERE u.id = b.id)
		 ORDER BY m.comment_id DESC LIMIT 50) x), '[]'));
