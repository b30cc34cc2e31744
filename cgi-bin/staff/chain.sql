-- chain: the staff over all branches that a user may see.

-- name: chain_places(chain bigint, user_id bigint, member bigint?) :many
-- Those branches; of a member, those they work in.
SELECT b.id, b.title
  FROM user_branches($2) b
 WHERE b.chain_id = $1
   AND ($3 IS NULL OR EXISTS (SELECT FROM staff_branch sb WHERE sb.chain_id = $1 AND sb.branch_id = b.id AND sb.staff_id = $3))
 ORDER BY b.id;

-- name: chain_people(chain bigint, branches bigint[], asked bigint[], position bigint?, part text, after bigint?, most int) :many
-- Who works in the branches asked for, by name, behind one of them; and in which of the
-- branches that are seen.  part: words that stand in what the list says of them.
SELECT s.id, s.name, s.hue, s.specialization, p.title AS position, u.login,
       (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title) ORDER BY b.id)
	  FROM staff_branch o JOIN branch b ON b.chain_id = $1 AND b.id = o.branch_id
	 WHERE o.chain_id = $1 AND o.staff_id = s.id AND o.branch_id = ANY ($2)) AS places
  FROM staff s
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
  LEFT JOIN staff_accounts() u ON u.staff_id = s.id
 WHERE s.chain_id = $1 AND s.kind = 'person' AND s.archived_at IS NULL
   AND EXISTS (SELECT FROM staff_branch sb WHERE sb.chain_id = $1 AND sb.staff_id = s.id AND sb.branch_id = ANY ($3))
   AND ($4 IS NULL OR s.position_id = $4)
   AND ($5 IS NULL OR NOT EXISTS (SELECT FROM regexp_split_to_table(translate(lower(trim($5)), 'ё', 'е'), '\s+') word
	WHERE position(word IN translate(lower(concat_ws(' ', s.name, s.specialization, p.title, u.login)), 'ё', 'е')) = 0))
   AND ($6 IS NULL OR (s.name, s.id) > (SELECT a.name, a.id FROM staff a WHERE a.chain_id = $1 AND a.id = $6))
 ORDER BY s.name, s.id
 LIMIT $7;
