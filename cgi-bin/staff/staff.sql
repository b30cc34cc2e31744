-- staff: the people of a branch, what they are called, what they do.

-- name: staff_list(chain bigint, branch bigint, archived bool, position bigint?) :many
-- The people, heaviest first, as the columns of the journal.
SELECT s.id, s.name, s.hue,
       CASE WHEN s.picture_id IS NULL THEN '' ELSE picture_address($1, $2, s.picture_id, 320) END AS face,
       s.specialization, p.title AS position, sb.online, s.dismissed_on, s.hired_on,
       (SELECT count(*) FROM service_staff x JOIN service v ON v.chain_id = $1 AND v.id = x.service_id AND v.archived_at IS NULL
	 WHERE x.chain_id = $1 AND x.branch_id = $2 AND x.staff_id = s.id) AS services,
       (SELECT count(*) FROM staff_branch o WHERE o.chain_id = $1 AND o.staff_id = s.id) AS branches,
       u.login
  FROM staff_branch sb
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
  LEFT JOIN staff_accounts() u ON u.staff_id = s.id
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND s.kind = 'person' AND (s.archived_at IS NOT NULL) = $3
   AND ($4 IS NULL OR s.position_id = $4)
 ORDER BY sb.weight DESC, s.id;

-- name: staff_export(chain bigint, branch bigint, archived bool, position bigint?) :many
-- The same people as an import reads them (lib/import.h).
SELECT s.id, s.name, p.title AS position, s.specialization, s.information, sb.online, s.hired_on,
       (SELECT string_agg(DISTINCT v.title, '; ' ORDER BY v.title)
	  FROM service_staff x JOIN service v ON v.chain_id = $1 AND v.id = x.service_id AND v.archived_at IS NULL
	 WHERE x.chain_id = $1 AND x.branch_id = $2 AND x.staff_id = s.id) AS services
  FROM staff_branch sb
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND s.kind = 'person' AND (s.archived_at IS NOT NULL) = $3
   AND ($4 IS NULL OR s.position_id = $4)
 ORDER BY sb.weight DESC, s.id;

-- name: staff_counts(chain bigint, branch bigint) :one
-- How many there are, and how many in the archive.
SELECT count(*) FILTER (WHERE s.archived_at IS NULL) AS present, count(s.archived_at) AS archived
  FROM staff_branch sb JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id AND s.kind = 'person'
 WHERE sb.chain_id = $1 AND sb.branch_id = $2;

-- name: staff_positions(chain bigint) :many
-- The positions of the chain, with how many have each; used: it cannot be removed.
SELECT p.id, p.title, position_used(p.id) AS used,
       (SELECT count(*) FROM staff s WHERE s.chain_id = $1 AND s.position_id = p.id AND s.archived_at IS NULL) AS present
  FROM position p
 WHERE p.chain_id = $1
 ORDER BY p.title COLLATE by_number, p.id;

-- name: staff_position_add(chain bigint, title text) :one
INSERT INTO position (chain_id, title) VALUES ($1, $2) RETURNING id;

-- name: staff_position_rename(chain bigint, position bigint, title text) :maybe
UPDATE position SET title = $3 WHERE chain_id = $1 AND id = $2 RETURNING id;

-- name: staff_position_drop(chain bigint, position bigint) :maybe
-- Removes a position that nobody has and no role is limited to.
DELETE FROM position p WHERE p.chain_id = $1 AND p.id = $2
   AND NOT position_used(p.id) RETURNING p.id;

-- name: staff_position_is(chain bigint, position bigint) :maybe
SELECT p.id FROM position p WHERE p.chain_id = $1 AND p.id = $2;

-- name: staff_one(chain bigint, branch bigint, member bigint, rooms bool) :maybe
-- A member of the branch; rooms: also one that is a room (then room is the
-- instance of the resource).  undone: bookings after their last day that are theirs still.
SELECT s.id, s.name, s.hue, picture_address($1, $2, s.picture_id, 320) AS face,
       s.picture_id, picture_show($1, $2, s.picture_id)::text AS picture, s.specialization, s.position_id, s.information, s.hired_on, s.dismissed_on,
       s.archived_at IS NOT NULL AS archived, s.version, sb.online, u.login, c.created_at IS NOT NULL AS feed, c.clients,
       (now() AT TIME ZONE b.time_zone)::date AS today,
       (SELECT i.id FROM resource_instance i WHERE i.chain_id = $1 AND i.staff_id = s.id AND s.kind = 'room') AS room,
       (SELECT count(DISTINCT a.id) FROM bookings_ahead($1, ARRAY[s.id], (now() - interval '1 day')::date, 'infinity') a) AS ahead,
       CASE WHEN s.dismissed_on IS NOT NULL THEN
		(SELECT count(DISTINCT a.id) FROM bookings_ahead($1, ARRAY[s.id], s.dismissed_on + 1, 'infinity') a) END AS undone
  FROM staff s
  JOIN staff_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.staff_id = s.id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN staff_accounts() u ON u.staff_id = s.id
  LEFT JOIN calendar_link_state(s.id) c ON true
 WHERE s.chain_id = $1 AND s.id = $3 AND ($4 OR s.kind = 'person');

-- name: staff_photo(chain bigint, branch bigint, picture bigint) :one
-- A photo that was sent with a form which is shown again.
SELECT picture_show($1, $2, $3)::text AS picture;

-- name: staff_places(chain bigint, user_id bigint, member bigint?) :many
-- The branches of the chain that the user may enter, and whether the member
-- works there.
SELECT b.id, b.title, EXISTS (SELECT FROM staff_branch sb WHERE sb.chain_id = $1 AND sb.branch_id = b.id AND sb.staff_id = $3) AS here
  FROM user_branches($2) b
 WHERE b.chain_id = $1
 ORDER BY b.id;

-- name: staff_save(chain bigint, branch bigint, member bigint?, seen bigint?, p jsonb, may_touch bigint[]) :json
SELECT staff_save($1, $2, $3, $4::int, $5, $6);

-- name: staff_order(chain bigint, branch bigint, members bigint[]) :exec
SELECT staff_order($1, $2, $3);

-- name: staff_services(chain bigint, branch bigint, member bigint, category bigint?) :many
-- The services of the branch in the order of the catalogue, with what they cost and take
-- with the member's position, and how the member does them.
SELECT v.id, v.title, c.id AS category_id, c.title AS category, trim_scale(coalesce(sp.price, o.price_min))::text AS price,
       trim_scale(price_top(o.price_min, o.price_max, sp.price))::text AS price_max, coalesce(sp.duration, o.duration) AS duration,
       x.staff_id IS NOT NULL AS does, trim_scale(x.own_price)::text AS own_price, x.own_duration,
       b.currency::text
  FROM service_branch o
  JOIN service v ON v.chain_id = $1 AND v.id = o.service_id AND v.archived_at IS NULL
  JOIN service_category c ON c.chain_id = $1 AND c.id = v.category_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN staff s ON s.chain_id = $1 AND s.id = $3
  LEFT JOIN service_position sp ON sp.chain_id = $1 AND sp.branch_id = $2 AND sp.service_id = v.id AND sp.position_id = s.position_id
  LEFT JOIN service_staff x ON x.chain_id = $1 AND x.branch_id = $2 AND x.service_id = v.id AND x.staff_id = $3
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND ($4 IS NULL OR c.id = $4)
 ORDER BY c.weight DESC, c.id, v.weight DESC, v.id;

-- name: staff_services_save(chain bigint, branch bigint, member bigint, category bigint?, among bigint[], rows jsonb) :one
SELECT staff_services_save($1, $2, $3, $4, $5, $6) AS saved;

-- name: staff_archive(chain bigint, branch bigint, member bigint, archive bool) :maybe
-- Puts a member into the archive, or takes them out of it.  Out of it they are
-- no longer dismissed.
UPDATE staff s SET archived_at = CASE WHEN $4 THEN coalesce(s.archived_at, now()) END,
       dismissed_on = CASE WHEN $4 THEN s.dismissed_on END, version = s.version + 1
 WHERE s.chain_id = $1 AND s.id = $3 AND s.kind = 'person'
   AND EXISTS (SELECT FROM staff_branch sb WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND sb.staff_id = s.id)
RETURNING s.id;
