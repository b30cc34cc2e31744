-- settings: the pages that show and change columns of the branch.

-- name: settings_section(chain bigint, branch bigint, keys text[]) :json
-- The values of a page.
SELECT branch_section($1, $2, $3);

-- name: settings_change(branch bigint, seen text, p jsonb) :one
-- Changes them.
SELECT branch_change($1, $2, $3) AS done;

-- name: settings_slug_free(branch bigint, slug text) :one
SELECT slug_free($1, $2) AS free;

-- name: settings_zones(country text) :many
-- The time zones of a country, from west to east.
SELECT time_zone, name, name_ru, ahead FROM city_zones($1);

-- name: settings_city_zone(country text, city text) :one
SELECT city_zone($1, $2) AS time_zone;

-- name: settings_cities(country text, part text, ru bool) :json
-- Cities whose name begins so, the largest first: [{name, time_zone}].
SELECT coalesce(jsonb_agg(jsonb_build_object('name', CASE WHEN $3 AND c.name_ru <> '' THEN c.name_ru ELSE c.name END,
	'time_zone', c.time_zone)), '[]')
  FROM city_search($1, $2, 12) c;
