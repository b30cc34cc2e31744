-- catalog: services and their categories as those see them who keep them.
--
-- wide: the values of the chain are shown, else those of the branch.  JSON is
-- made here; amounts are trimmed numbers.

-- name: catalog_about(chain bigint, branch bigint, user bigint) :one
-- Whether the user may change what is common, and how many branches there are.
SELECT works_everywhere($1, $3) AS everywhere, currency_sign(b.currency::text) AS currency, b.title AS branch,
       (SELECT count(*) FROM branch o WHERE o.chain_id = $1 AND o.archived_at IS NULL) AS branches
  FROM branch b WHERE b.chain_id = $1 AND b.id = $2;

-- name: catalog_list(chain bigint, branch bigint, wide bool, state text, category bigint?, part text, skip bigint,
--	most bigint) :many
-- A page of services in their order; with the first, how many there are, and the
-- folders in theirs, each with the number of its services in that state (archived
-- folders only with the archive).  One row without an id: there are none.  state: here (offered in the branch; wide: all), elsewhere (in other
-- branches only) or archive.  common_…: what the chain has where the branch
-- differs from it; exceptions: how many branches differ.  All are gone through
-- once and by their numbers alone; the rest is fetched for the page, by its keys:
-- joined, all that the branch offers would be gone through for each of the page.
WITH live AS MATERIALIZED (
	SELECT v.id, v.category_id, v.weight
	  FROM service v
	  LEFT JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = v.id
	 WHERE v.chain_id = $1 AND (v.archived_at IS NOT NULL) = ($4 = 'archive')
	   AND ($3 OR $4 = 'archive' OR (sb.service_id IS NULL) = ($4 = 'elsewhere'))),
folder AS MATERIALIZED (
	SELECT c.id, c.title, c.weight, c.archived_at IS NOT NULL AS archived, coalesce(n.n, 0) AS n
	  FROM service_category c
	  LEFT JOIN (SELECT l.category_id, count(*) AS n FROM live l GROUP BY l.category_id) n ON n.category_id = c.id
	 WHERE c.chain_id = $1),
found AS MATERIALIZED (
	SELECT l.* FROM live l
	 WHERE ($5::bigint IS NULL OR l.category_id = $5)
	   AND ($6::text IS NULL OR EXISTS (SELECT FROM service v WHERE v.chain_id = $1 AND v.id = l.id
		AND (position(lower($6) IN lower(v.title)) > 0 OR position(lower($6) IN lower(v.online_title)) > 0)))),
page AS MATERIALIZED (
	SELECT l.id, c.title AS category, row_number() OVER (ORDER BY c.weight DESC, c.id, l.weight DESC, l.id) AS place
	  FROM found l JOIN folder c ON c.id = l.category_id
	 ORDER BY 3
	OFFSET $7 LIMIT $8),
shown AS MATERIALIZED (
	SELECT p.place, p.category, v.id, v.title, v.online_title, v.version, v.archived_at, v.booked_by,
	       v.price_min, v.price_max, v.duration, v.online, sb.service_id IS NOT NULL AS offered,
	       CASE WHEN $3 THEN v.price_min ELSE coalesce(sb.price_min, v.price_min) END AS least,
	       CASE WHEN $3 THEN v.price_max ELSE coalesce(sb.price_max, v.price_max) END AS most,
	       CASE WHEN $3 THEN v.duration ELSE coalesce(sb.duration, v.duration) END AS minutes,
	       CASE WHEN $3 THEN v.online ELSE coalesce(sb.online, v.online) END AS shown,
	       (SELECT count(*) FROM offer o WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = p.id) AS staff
	  FROM page p
	  JOIN service v ON v.chain_id = $1 AND v.id = p.id
	  LEFT JOIN LATERAL (SELECT o.service_id, o.price_min, o.price_max, o.duration, o.online FROM service_branch o
		 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = p.id LIMIT 1) sb ON true)
SELECT p.id, p.title, p.online_title, p.category, trim_scale(p.least) AS price_min,
       CASE WHEN p.most <> p.least THEN trim_scale(p.most) END AS price_max, p.minutes AS duration, p.shown AS online,
       p.version, p.offered, p.archived_at IS NOT NULL AS archived, p.booked_by = 'known' AS known,
       CASE WHEN NOT $3 AND (p.least, p.most) <> (p.price_min, p.price_max) THEN trim_scale(p.price_min) END AS common_price,
       CASE WHEN p.price_max <> p.price_min THEN trim_scale(p.price_max) END AS common_most,
       CASE WHEN NOT $3 AND p.minutes <> p.duration THEN p.duration END AS common_duration,
       CASE WHEN $3 THEN (SELECT nullif(count(*), 0) FROM service_branch o
		WHERE o.chain_id = $1 AND o.service_id = p.id
		  AND (o.price_min, o.price_max, o.duration, o.online) <> (p.price_min, p.price_max, p.duration, p.online)) END AS exceptions,
       p.staff, p.offered AND p.archived_at IS NULL AND p.staff = 0 AS idle,
       CASE WHEN first.is THEN (SELECT count(*) FROM found) END AS total,
       CASE WHEN first.is THEN (
	SELECT coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'archived', c.archived, 'count', c.n,
			'first', c.place = 1, 'last', c.place = c.all) ORDER BY c.place), '[]')
	  FROM (SELECT f.*, row_number() OVER (ORDER BY f.weight DESC, f.id) AS place, count(*) OVER () AS all
		  FROM folder f WHERE NOT f.archived OR $4 = 'archive') c) END AS categories
  FROM (VALUES (1)) one
  LEFT JOIN shown p ON true
 CROSS JOIN LATERAL (SELECT p.place IS NULL OR p.place = $7 + 1 AS is) first
 ORDER BY p.place;

-- name: catalog_export(chain bigint, branch bigint, wide bool, state text, category bigint?, part text) :many
-- The same services, all of them, as an import reads them (lib/import.h).  owns: what
-- they cost with those who hold positions, {"ID": price}; of the chain, where that is the
-- same in all branches that offer them.
WITH own AS MATERIALIZED (
	SELECT x.service_id, jsonb_object_agg(x.position_id, trim_scale(x.price)) AS prices
	  FROM (SELECT sp.service_id, sp.position_id, min(sp.price) AS price
		  FROM service_position sp
		 WHERE sp.chain_id = $1 AND ($3 OR sp.branch_id = $2) AND sp.price IS NOT NULL
		 GROUP BY sp.service_id, sp.position_id
		HAVING NOT $3 OR min(sp.price) = max(sp.price) AND count(*) = (SELECT count(*) FROM service_branch o
			WHERE o.chain_id = $1 AND o.service_id = sp.service_id)) x
	 GROUP BY x.service_id)
SELECT v.id, c.title AS category, v.title, v.online_title, v.before, v.after, v.sex, v.booked_by, v.vat, v.comment,
       trim_scale(x.least) AS price_min,
       CASE WHEN price_opens(x.least, x.most) THEN 'up' ELSE trim_scale(x.most)::text END AS price_max,
       CASE WHEN $3 THEN v.duration ELSE coalesce(sb.duration, v.duration) END AS duration,
       CASE WHEN $3 THEN v.online ELSE coalesce(sb.online, v.online) END AS online,
       (SELECT string_agg(DISTINCT s.name, '; ' ORDER BY s.name) FROM service_staff ss
	JOIN staff s ON s.chain_id = $1 AND s.id = ss.staff_id AND s.archived_at IS NULL
	WHERE ss.chain_id = $1 AND ss.branch_id = $2 AND ss.service_id = v.id) AS staff, o.prices AS owns
  FROM service v
  JOIN service_category c ON c.chain_id = $1 AND c.id = v.category_id
  LEFT JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = v.id
  LEFT JOIN own o ON o.service_id = v.id
 CROSS JOIN LATERAL (SELECT CASE WHEN $3 THEN v.price_min ELSE coalesce(sb.price_min, v.price_min) END AS least,
	CASE WHEN $3 THEN v.price_max ELSE coalesce(sb.price_max, v.price_max) END AS most) x
 WHERE v.chain_id = $1 AND (v.archived_at IS NOT NULL) = ($4 = 'archive')
   AND ($3 OR $4 = 'archive' OR (sb.service_id IS NULL) = ($4 = 'elsewhere'))
   AND ($5::bigint IS NULL OR v.category_id = $5)
   AND ($6::text IS NULL OR position(lower($6) IN lower(v.title)) > 0 OR position(lower($6) IN lower(v.online_title)) > 0)
 ORDER BY c.weight DESC, c.id, v.weight DESC, v.id;

-- name: catalog_export_positions(chain bigint, branch bigint, wide bool) :json
-- The positions with whom a service has a price: a column of that sheet each.
SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) ORDER BY p.title COLLATE by_number, p.id), '[]')
  FROM position p
 WHERE p.chain_id = $1 AND EXISTS (SELECT FROM service_position sp
	WHERE sp.chain_id = $1 AND sp.position_id = p.id AND ($3 OR sp.branch_id = $2) AND sp.price IS NOT NULL);

-- name: catalog_gone(chain bigint, services bigint[], category bigint?) :json
-- What was just put away, and how many visits still to come name it; many: how
-- many services, if they were put away together.
WITH away AS (
	SELECT v.id, v.title FROM service v
	 WHERE v.chain_id = $1 AND (v.id = ANY ($2) OR v.category_id = $3) AND v.archived_at IS NOT NULL)
SELECT jsonb_build_object('category', $3,
	'services', (SELECT coalesce(jsonb_agg(a.id ORDER BY a.id), '[]') FROM away a WHERE $3::bigint IS NULL),
	'service', (SELECT min(a.id) FROM away a WHERE $3::bigint IS NULL HAVING count(*) = 1),
	'many', (SELECT count(*) FROM away a WHERE $3::bigint IS NULL),
	'title', coalesce((SELECT c.title FROM service_category c WHERE c.chain_id = $1 AND c.id = $3 AND c.archived_at IS NOT NULL),
		(SELECT min(a.title) FROM away a WHERE $3::bigint IS NULL)),
	'booked', services_booked($1, ARRAY(SELECT a.id FROM away a)));

-- name: catalog_service(chain bigint, branch bigint, service bigint) :maybe
-- One service with all that its form shows; here: what this branch has.
SELECT v.id, v.version, jsonb_build_object('id', v.id, 'version', v.version, 'title', v.title, 'online_title', v.online_title,
	'category_id', v.category_id, 'category', c.title, 'comment', v.comment, 'sex', v.sex, 'before', v.before, 'after', v.after, 'vat', v.vat,
	'booked_by', v.booked_by, 'picture', picture_show($1, $2, v.picture_id), 'price_min', trim_scale(v.price_min),
	'price_max', CASE WHEN v.price_max <> v.price_min THEN trim_scale(v.price_max) END,
	'duration', v.duration, 'online', v.online, 'archived', v.archived_at IS NOT NULL, 'offered', sb.service_id IS NOT NULL,
	'own', coalesce((sb.price_min, sb.price_max, sb.duration, sb.online) <> (v.price_min, v.price_max, v.duration, v.online), false),
	'here', jsonb_build_object('price_min', trim_scale(coalesce(sb.price_min, v.price_min)),
		'price_max', CASE WHEN coalesce(sb.price_max, v.price_max) <> coalesce(sb.price_min, v.price_min)
			THEN trim_scale(coalesce(sb.price_max, v.price_max)) END,
		'duration', coalesce(sb.duration, v.duration), 'online', coalesce(sb.online, v.online))) AS json
  FROM service v
  JOIN service_category c ON c.chain_id = $1 AND c.id = v.category_id
  LEFT JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = v.id
 WHERE v.chain_id = $1 AND v.id = $3;

-- name: catalog_around(chain bigint, branch bigint, service bigint?) :json
-- What can be chosen in the form: categories, branches with what they have of
-- the service, positions and staff of this branch, its rooms and things, what it needs.
SELECT jsonb_build_object(
	'categories', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) ORDER BY c.weight DESC, c.id), '[]')
		FROM service_category c WHERE c.chain_id = $1 AND c.archived_at IS NULL),
	'branches', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title, 'here', b.id = $2,
			'offered', sb.service_id IS NOT NULL, 'price_min', trim_scale(sb.price_min),
			'price_max', CASE WHEN sb.price_max <> sb.price_min THEN trim_scale(sb.price_max) END,
			'duration', sb.duration, 'online', sb.online,
			'differs', (sb.price_min, sb.price_max, sb.duration, sb.online) <> (v.price_min, v.price_max, v.duration, v.online))
			ORDER BY b.id), '[]')
		FROM branch b
		LEFT JOIN service v ON v.chain_id = $1 AND v.id = $3
		LEFT JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = b.id AND sb.service_id = $3
		WHERE b.chain_id = $1 AND b.archived_at IS NULL),
	'staff', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'position', p.title, 'hue', s.hue, 'room', s.kind = 'room',
			'does', ss.staff_id IS NOT NULL, 'position_id', s.position_id, 'price', trim_scale(ss.own_price), 'duration', ss.own_duration)
			ORDER BY m.weight DESC, s.id), '[]')
		FROM staff_branch m
		JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
		LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
		LEFT JOIN service_staff ss ON ss.chain_id = $1 AND ss.branch_id = $2 AND ss.service_id = $3 AND ss.staff_id = s.id
		WHERE m.chain_id = $1 AND m.branch_id = $2),
	'positions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'price', trim_scale(sp.price), 'duration', sp.duration)
			ORDER BY p.title COLLATE by_number, p.id), '[]')
		FROM position p
		LEFT JOIN service_position sp ON sp.chain_id = $1 AND sp.branch_id = $2 AND sp.service_id = $3 AND sp.position_id = p.id
		WHERE p.chain_id = $1 AND (sp.service_id IS NOT NULL AND limit_among() IS NULL OR EXISTS (SELECT FROM staff s
			JOIN staff_branch m ON m.chain_id = $1 AND m.branch_id = $2 AND m.staff_id = s.id
			WHERE s.chain_id = $1 AND s.position_id = p.id AND s.archived_at IS NULL))),
	'resources', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'people', r.kind = 'people')
			ORDER BY r.title COLLATE by_number, r.id), '[]')
		FROM resource r WHERE r.chain_id = $1 AND r.branch_id = $2 AND r.archived_at IS NULL),
	'needs', (SELECT coalesce(jsonb_agg(n.list ORDER BY n.need), '[]')
		FROM (SELECT n.need, jsonb_agg(n.resource_id) AS list FROM service_need n
			WHERE n.chain_id = $1 AND n.branch_id = $2 AND n.service_id = $3 GROUP BY n.need) n));

-- name: catalog_last_change(chain bigint, service bigint) :maybe
-- Who changed a service last, and what of its own fields.
SELECT member_name(l.user_id) AS who, to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at
  FROM log l
 WHERE l.chain_id = $1 AND l.visit_id IS NULL AND l.object IN ('service', 'service_branch', 'service_staff') AND l.object_id = $2
 ORDER BY l.id DESC
 LIMIT 1;

-- name: catalog_save(chain bigint, branch bigint, service bigint?, seen int, p jsonb) :json
SELECT service_save($1, $2, $3, nullif($4, 0)::int, $5);

-- name: catalog_away(chain bigint, service bigint, away bool) :json
SELECT service_archive($1, $2, $3);

-- name: catalog_sort(chain bigint, category bigint, services bigint[]) :exec
SELECT services_order($1, $2, $3);

-- name: catalog_category(chain bigint, category bigint) :maybe
SELECT c.id, c.title FROM service_category c WHERE c.chain_id = $1 AND c.id = $2;

-- name: catalog_category_add(chain bigint, title text) :one
SELECT service_category_add($1, $2) AS id;

-- name: catalog_category_name(chain bigint, category bigint, title text) :maybe
UPDATE service_category c SET title = $3 WHERE c.chain_id = $1 AND c.id = $2 RETURNING c.id;

-- name: catalog_category_away(chain bigint, category bigint, away bool) :json
SELECT service_category_archive($1, $2, $3);

-- name: catalog_category_sort(chain bigint, categories bigint[]) :exec
SELECT service_categories_order($1, $2);

-- name: catalog_category_step(chain bigint, category bigint, down bool) :exec
-- One place up or down among those that are not archived.
WITH o AS (
	SELECT c.id, row_number() OVER (ORDER BY c.weight DESC, c.id) AS place
	  FROM service_category c WHERE c.chain_id = $1 AND c.archived_at IS NULL),
pair AS (
	SELECT a.id AS one, b.id AS other, b.place > a.place AS below
	  FROM o a JOIN o b ON b.place = a.place + CASE WHEN $3 THEN 1 ELSE -1 END
	 WHERE a.id = $2)
SELECT service_categories_order($1, CASE WHEN below THEN ARRAY[other, one] ELSE ARRAY[one, other] END) FROM pair;

-- name: catalog_prices(chain bigint, branch bigint) :json
-- What the form of a change offers: categories, positions of those who work in
-- the chain, branches; and the changes made here, the newest first.
SELECT jsonb_build_object(
	'categories', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) ORDER BY c.weight DESC, c.id), '[]')
		FROM service_category c WHERE c.chain_id = $1 AND c.archived_at IS NULL),
	'positions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) ORDER BY p.title COLLATE by_number, p.id), '[]')
		FROM position p WHERE p.chain_id = $1),
	'branches', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title, 'here', b.id = $2) ORDER BY b.id), '[]')
		FROM branch b WHERE b.chain_id = $1 AND b.archived_at IS NULL),
	'today', (SELECT (now() AT TIME ZONE b.time_zone)::date FROM branch b WHERE b.chain_id = $1 AND b.id = $2),
	'changes', (SELECT coalesce(jsonb_agg(c.item ORDER BY c.id DESC), '[]')
		FROM (SELECT p.id, jsonb_build_object('id', p.id, 'day', p.from_day, 'way', p.asked->>'way',
				'amount', p.asked->>'amount', 'who', member_name(p.created_by),
				'category', (SELECT g.title FROM service_category g
					WHERE g.chain_id = $1 AND g.id = (p.asked->>'category')::bigint),
				'positions', (SELECT string_agg(o.title, ', ' ORDER BY o.title COLLATE by_number) FROM position o
					WHERE o.chain_id = $1 AND p.asked->'positions' @> to_jsonb(o.id)),
				'rows', (SELECT CASE WHEN (SELECT count(*) FROM branch b WHERE b.chain_id = $1 AND b.archived_at IS NULL) = 1
					THEN count(DISTINCT (r.service_id, r.position_id, r.staff_id)) ELSE count(*) END
					FROM price_change_row r WHERE r.chain_id = $1 AND r.change_id = p.id AND (r.position_id IS NULL OR r.staff_id IS NULL)),
				'applied', p.applied_at IS NOT NULL, 'undone', p.undone_at IS NOT NULL) AS item
			FROM price_change p
			WHERE p.chain_id = $1 AND p.branch_id = $2
			ORDER BY p.id DESC LIMIT 50) c));

-- name: catalog_price_preview(chain bigint, asked jsonb, most bigint) :json
-- What a change would do, in the order of the list, and a digest of all of it.
-- Where there is one branch, its price and the chain's are one price to whoever asks.
WITH p AS MATERIALIZED (
	SELECT x.*, x.branch_id IS NULL AND (SELECT count(*) FROM branch b WHERE b.chain_id = $1 AND b.archived_at IS NULL) = 1
	       AND count(*) FILTER (WHERE x.branch_id IS NOT NULL AND x.position_id IS NULL AND x.staff_id IS NULL) OVER (PARTITION BY x.service_id) > 0 AS twin
	  FROM price_preview($1, $2) x)
SELECT jsonb_build_object('digest', price_digest($1, $2), 'total', (SELECT count(*) FROM p WHERE NOT p.twin), 'rows', (
	SELECT coalesce(jsonb_agg(r.item ORDER BY r.n), '[]')
	  FROM (SELECT row_number() OVER w AS n, jsonb_build_object('title', v.title, 'branch', b.title, 'staff', s.name, 'position', o.title,
			'old_min', trim_scale(p.old_min), 'old_max', trim_scale(p.old_max),
			'new_min', trim_scale(p.new_min), 'new_max', trim_scale(p.new_max)) AS item
		  FROM p
		  JOIN service v ON v.chain_id = $1 AND v.id = p.service_id
		  JOIN service_category c ON c.chain_id = $1 AND c.id = v.category_id
		  LEFT JOIN branch b ON b.chain_id = $1 AND b.id = p.branch_id
		  LEFT JOIN position o ON o.chain_id = $1 AND o.id = p.position_id
		  LEFT JOIN staff s ON s.chain_id = $1 AND s.id = p.staff_id
		 WHERE NOT p.twin
		WINDOW w AS (ORDER BY c.weight DESC, c.id, v.weight DESC, v.id, p.branch_id NULLS FIRST, p.staff_id NULLS FIRST, o.title NULLS FIRST, p.position_id)
		 ORDER BY n LIMIT $3) r));

-- name: catalog_price_plan(chain bigint, branch bigint, user bigint, asked jsonb, day date, digest text) :json
SELECT price_plan($1, $2, $3, $4, $5, $6);

-- name: catalog_price_undo(chain bigint, branch bigint, change bigint) :json
SELECT price_undo($1, $2, $3);

-- name: catalog_price_wide(chain bigint, branch bigint, change bigint) :maybe
-- Whether a change made here reaches beyond this branch.
SELECT EXISTS (SELECT FROM price_change_row r
	WHERE r.chain_id = $1 AND r.change_id = p.id AND r.branch_id IS DISTINCT FROM $2) AS wide
  FROM price_change p
 WHERE p.chain_id = $1 AND p.branch_id = $2 AND p.id = $3;

-- name: catalog_resources(chain bigint, branch bigint, archive bool) :json
-- Rooms and things of the branch with their instances and what needs them.
SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'description', r.description,
		'archived', r.archived_at IS NOT NULL, 'people', r.kind = 'people',
		'picture', nullif(coalesce(nullif(picture_address($1, $2, r.picture_id, 320), ''), (
			SELECT picture_address($1, $2, h.file_id, 320)
			  FROM resource_instance i JOIN photo h ON h.chain_id = $1 AND h.kind = 'room' AND h.owner_id = i.id
			 WHERE i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL
			 ORDER BY i.id, h.weight, h.id LIMIT 1)), ''),
		'open', EXISTS (SELECT FROM resource_instance i
			JOIN staff s ON s.chain_id = $1 AND s.id = i.staff_id AND s.kind = 'room' AND s.archived_at IS NULL
			WHERE i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL),
		'instances', (SELECT coalesce(jsonb_agg(i.title ORDER BY i.id), '[]') FROM resource_instance i
			WHERE i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL),
		'capacity', (SELECT count(*) FROM resource_instance i
			WHERE i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL),
		'services', (SELECT count(DISTINCT n.service_id) FROM service_need n
			JOIN service v ON v.chain_id = $1 AND v.id = n.service_id AND v.archived_at IS NULL
			WHERE n.chain_id = $1 AND n.branch_id = $2 AND n.resource_id = r.id))
	ORDER BY r.title COLLATE by_number, r.id), '[]')
  FROM resource r
 WHERE r.chain_id = $1 AND r.branch_id = $2 AND (r.archived_at IS NOT NULL) = $3;

-- name: catalog_resource(chain bigint, branch bigint, resource bigint) :maybe
-- One kind of room or thing; services: those that need it; booked: visits still
-- to come that have one of its instances.
SELECT r.id, r.version, jsonb_build_object('id', r.id, 'version', r.version, 'title', r.title, 'description', r.description,
	'kind', r.kind, 'archived', r.archived_at IS NOT NULL, 'picture', picture_show($1, $2, r.picture_id),
	'instances', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title,
			'open', s.id IS NOT NULL AND s.archived_at IS NULL) ORDER BY i.id), '[]')
		FROM resource_instance i LEFT JOIN staff s ON s.chain_id = $1 AND s.id = i.staff_id AND s.kind = 'room' WHERE i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL),
	'services', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', v.id, 'title', v.title)), '[]') FROM service_need n
		JOIN service v ON v.chain_id = $1 AND v.id = n.service_id AND v.archived_at IS NULL
		WHERE n.chain_id = $1 AND n.branch_id = $2 AND n.resource_id = r.id),
	'booked', (SELECT count(DISTINCT b.appointment_id) FROM resource_instance i
		JOIN appointment_thing t ON t.chain_id = $1 AND t.instance_id = i.id
		JOIN busy b ON b.chain_id = $1 AND b.appointment_id = t.appointment_id AND b.starts_at > now()
		WHERE i.chain_id = $1 AND i.resource_id = r.id)) AS json
  FROM resource r
 WHERE r.chain_id = $1 AND r.branch_id = $2 AND r.id = $3;

-- name: catalog_resource_save(chain bigint, branch bigint, resource bigint?, seen int, p jsonb) :json
SELECT resource_save($1, $2, $3, nullif($4, 0)::int, $5);

-- name: catalog_resource_away(chain bigint, branch bigint, resource bigint, away bool) :json
SELECT resource_archive($1, $2, $3, $4);
