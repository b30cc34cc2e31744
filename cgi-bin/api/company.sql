-- company: what is known of branches before anything is chosen.

-- name: company_get(chain bigint, branch bigint, home text, countries jsonb) :json
-- A branch in the form of the API.
SELECT api_company($1, $2, $3, $4);

-- name: company_group(chain bigint) :json
-- The chain as a group of branches, by its id.
SELECT json_build_object($1::text, json_build_object('id', $1, 'title', chain_title()));

-- name: dir_company_list(only_id bigint?, only_chain bigint?, part text, city bigint?, after bigint?, of_user bigint?, opened bool, closed bool, lat numeric, lon numeric, within numeric, skip int, most int) :many
-- Branches open to the public, or those that a user works in.
SELECT id, chain_id, total
  FROM branch_list($1, $2, $3, $4::int, $5, $6, $7, $8, $9::float8, $10::float8, $11::float8, $12::int, $13::int);

-- name: company_staff(chain bigint, branch bigint, home text) :json
-- Who is offered online there, as staff stand in an appointment.
SELECT coalesce(json_agg(json_build_object('id', s.id, 'api_id', NULL, 'name', s.name, 'specialization', s.specialization,
		'position', CASE WHEN p.id IS NULL THEN '[]'::json
			ELSE json_build_object('id', p.id, 'title', p.title, 'services_binding_type', 0) END,
		'avatar', picture_url($3, $1, $2, s.picture_id, 320), 'avatar_big', picture_url($3, $1, $2, s.picture_id, 1600),
		'rating', trim_scale(s.rating), 'votes_count', s.votes) ORDER BY m.weight DESC, s.id), '[]')
  FROM staff_branch m
  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
 WHERE m.chain_id = $1 AND m.branch_id = $2 AND m.online;

-- name: company_positions(chain bigint, branch bigint) :json
-- What they are there.
SELECT coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'services_binding_type', 0) ORDER BY p.title, p.id), '[]')
  FROM position p
 WHERE p.chain_id = $1 AND p.id IN (
	SELECT s.position_id FROM staff_branch m
	  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
	 WHERE m.chain_id = $1 AND m.branch_id = $2 AND m.online);

-- name: company_accounts(chain bigint, branch bigint, user_id bigint, address text) :json
-- Its cash desks and accounts, as far as a user's role shows them.
SELECT coalesce(json_agg(json_build_object('id', a.id, 'title', a.title,
		'type', CASE WHEN a.kind = 'cash' THEN 0 ELSE 1 END, 'comment', a.comment) ORDER BY a.weight, a.id), '[]')
  FROM CAST(user_access($3, $2, $4) AS jsonb) may
  JOIN account a ON a.chain_id = $1 AND a.branch_id = $2 AND a.archived_at IS NULL
 WHERE may->'finances_accounts_access' = 'true'
   AND (may->'finances_accounts_ids' = '[]' OR may->'finances_accounts_ids' @> to_jsonb(a.id));

-- name: dir_company_access(user_id bigint, branch bigint, address text) :json
-- What a user may do there; null: they do not work there.
SELECT coalesce(user_access($1, $2, $3), 'null');

-- name: company_form(chain bigint, branch bigint) :maybe
-- What the form of a branch asks and looks like.
SELECT b.lang, b.phone_code, picture_address($1, b.id, b.logo_id, 320) AS logo, b.color, b.comment_field, b.any_staff
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2 AND b.online AND b.archived_at IS NULL;

-- name: company_privacy(chain bigint, branch bigint) :maybe
SELECT b.consent_text, coalesce(nullif(b.public_title, ''), b.title) AS title
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: dir_health() :many
-- Queues whose worker gives no sign of life.
SELECT queue
  FROM health();
