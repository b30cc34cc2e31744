-- room: a room or thing that can be booked by itself, with its hours;
-- the members of a set of people.

-- name: room_one(chain bigint, branch bigint, room bigint) :maybe
-- An instance of a room or thing, not put away; staff: its row among those who
-- are booked, once it was opened.  days, from, to: its hours of the next weeks,
-- until: their last day.
SELECT i.id, i.staff_id AS staff, jsonb_build_object('id', i.id, 'title', i.title, 'staff', i.staff_id,
	'resource', r.id, 'kind', r.title, 'open', s.id IS NOT NULL AND s.archived_at IS NULL,
	'online', coalesce(m.online, true), 'about', coalesce(s.information, ''),
	'days', h.days, 'from', h.from, 'to', h.to, 'until', h.until, 'opens', b.opens, 'closes', b.closes,
	'services', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'title', v.title,
			'price', trim_scale(coalesce(x.price, o.price_min)), 'duration', coalesce(x.duration, o.duration)) ORDER BY v.title COLLATE by_number), '[]')
		FROM service_staff x
		JOIN service_branch o ON o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = x.service_id
		JOIN service v ON v.chain_id = $1 AND v.id = x.service_id AND v.archived_at IS NULL
		WHERE x.chain_id = $1 AND x.branch_id = $2 AND x.staff_id = i.staff_id)) AS json
  FROM resource_instance i
  JOIN resource r ON r.chain_id = $1 AND r.id = i.resource_id AND r.branch_id = $2 AND r.kind = 'thing' AND r.archived_at IS NULL
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN staff s ON s.chain_id = $1 AND s.id = i.staff_id
  LEFT JOIN staff_branch m ON m.chain_id = $1 AND m.branch_id = $2 AND m.staff_id = i.staff_id,
       LATERAL (
	SELECT jsonb_agg(DISTINCT extract(isodow FROM x.day)::int) FILTER (WHERE x.day < d.today + 14) AS days,
	       min(lower(x.hours)) AS from, max(upper(x.hours)) AS to, max(x.day) AS until
	  FROM (SELECT (now() AT TIME ZONE b.time_zone)::date AS today) d
	  JOIN shift x ON x.chain_id = $1 AND x.branch_id = $2 AND x.staff_id = i.staff_id AND x.day >= d.today) h
 WHERE i.chain_id = $1 AND i.id = $3 AND i.archived_at IS NULL;

-- name: room_save(chain bigint, branch bigint, room bigint, p jsonb) :json
SELECT room_save($1, $2, $3, $4);

-- name: room_hours(chain bigint, branch bigint, staff bigint, weekdays bigint[], first bigint, last bigint, days bigint) :exec
SELECT room_hours($1, $2, $3, $4::int[], int4range($5::int, $6::int), $7::int);

-- name: room_people(chain bigint, branch bigint, resource bigint?) :many
-- Of whom a set of people can be made, and who is in it.
SELECT s.id, s.name, coalesce(nullif(s.specialization, ''), p.title, '') AS note,
       EXISTS (SELECT FROM resource_instance i
	WHERE i.chain_id = $1 AND i.resource_id = $3 AND i.staff_id = s.id AND i.archived_at IS NULL) AS in
  FROM staff_branch m
  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL AND s.kind = 'person'
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
 WHERE m.chain_id = $1 AND m.branch_id = $2
 ORDER BY m.weight DESC, s.id;
