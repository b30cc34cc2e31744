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
-- branches that are seen.  part: words that stand in what the list says of them.  IS TRUE:
-- who works there is asked once, not for each of the staff; places are found from the
-- person: from the branches all of them would be read for each.
SELECT s.id, s.name, s.hue, s.specialization, p.title AS position, u.login,
       (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title) ORDER BY b.id)
	  FROM (SELECT x.branch_id FROM staff_branch x WHERE x.chain_id = $1 AND x.staff_id = s.id ORDER BY x.branch_id OFFSET 0) o
	 CROSS JOIN LATERAL (SELECT y.id, y.title FROM branch y WHERE y.chain_id = $1 AND y.id = o.branch_id OFFSET 0) b
	 WHERE o.branch_id = ANY ($2)) AS places
  FROM staff s
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
  LEFT JOIN staff_accounts() u ON u.staff_id = s.id
 WHERE s.chain_id = $1 AND s.kind = 'person' AND s.archived_at IS NULL
   AND (s.id IN (SELECT sb.staff_id FROM staff_branch sb WHERE sb.chain_id = $1 AND sb.branch_id = ANY ($3))) IS TRUE
   AND ($4 IS NULL OR s.position_id = $4)
   AND ($5 IS NULL OR NOT EXISTS (SELECT FROM regexp_split_to_table(translate(lower(trim($5)), 'ё', 'е'), '\s+') word
	WHERE position(word IN translate(lower(concat_ws(' ', s.name, s.specialization, p.title, u.login)), 'ё', 'е')) = 0))
   AND ($6 IS NULL OR (s.name, s.id) > (SELECT a.name, a.id FROM staff a WHERE a.chain_id = $1 AND a.id = $6))
 ORDER BY s.name, s.id
 LIMIT $7;
