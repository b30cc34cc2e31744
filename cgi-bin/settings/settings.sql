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
-- The time zones of a country, each with its largest city, from west to east.
SELECT z.time_zone, z.name, z.name_ru,
       to_char(make_interval(mins => z.minutes), CASE WHEN z.minutes < 0 THEN '' ELSE '+' END || 'FMHH24:MI') AS ahead
  FROM (SELECT DISTINCT ON (c.time_zone) c.time_zone, c.name, c.name_ru,
	       (extract(epoch FROM (now() AT TIME ZONE c.time_zone) - (now() AT TIME ZONE 'UTC')) / 60)::int AS minutes
	  FROM city c WHERE c.country = $1::char(2)
	 ORDER BY c.time_zone, c.population DESC) z
 ORDER BY z.minutes, z.name;

-- name: settings_city_zone(country text, city text) :one
SELECT city_zone($1, $2) AS time_zone;

-- name: settings_cities(country text, part text, ru bool) :json
-- Cities whose name begins so, the largest first: [{name, time_zone}].
SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'time_zone', n.time_zone) ORDER BY n.population DESC), '[]')
  FROM (SELECT CASE WHEN $3 AND c.name_ru <> '' THEN c.name_ru ELSE c.name END AS name, c.time_zone, c.population
	  FROM city c
	 WHERE c.country = $1::char(2)
	   AND (lower(c.name_ru) LIKE replace(replace(replace(lower($2), '\', '\\'), '%', '\%'), '_', '\_') || '%'
		OR lower(c.name) LIKE replace(replace(replace(lower($2), '\', '\\'), '%', '\%'), '_', '\_') || '%')
	 ORDER BY c.population DESC LIMIT 12) n;
