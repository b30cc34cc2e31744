-- journal: what several queries of the journal see alike, and what it hears of.

-- Appointments as the grid's cards: a row for each line, or one without lines,
-- so that nothing is aggregated.  start: minutes on the clock of the branch.  Who
-- comes on a client's name is the name, with the client behind it.
-- Whose rows they are the policies say; said again in the outer joins, it would be
-- compared once more for every row.
CREATE OR REPLACE VIEW appointment_card WITH (security_invoker = true) AS
SELECT a.chain_id, a.branch_id, a.id, a.visit_id, a.staff_id, a.day,
       (date_part('epoch', (a.starts_at AT TIME ZONE b.time_zone) - a.day::timestamp) / 60)::int AS start,
       (date_part('epoch', a.ends_at - a.starts_at) / 60)::int AS length,
       a.on_top, v.status, v.origin, v.version,
       CASE WHEN a.guest_id IS NULL THEN c.name ELSE coalesce((
		SELECT g.name FROM client g WHERE g.id = a.guest_id), c.name) END AS name,
       CASE WHEN a.guest_id IS NULL THEN CASE WHEN (SELECT hides('surnames')) THEN '' ELSE c.surname END ELSE coalesce((
		SELECT concat_ws(' ', nullif(surname_seen(g.surname), ''), '(' || c.name || ')')
		  FROM client g WHERE g.id = a.guest_id), surname_seen(c.surname)) END AS surname,
       v.comment <> '' OR a.comment <> '' AS note,
       v.client_id IS NOT NULL AND NOT EXISTS (
		SELECT FROM visit w
		 WHERE w.client_id = v.client_id AND w.id < v.id
		   AND w.merged_into IS NULL) AS is_first,
       l.id AS line_id, l.title, a.starts_at, b.time_zone, k.category_id,
       CASE WHEN a.labels IS NOT NULL THEN label_looks(a.chain_id, a.labels)::text END AS labels,
       v.series_id IS NOT NULL AS repeats
  FROM branch b
  JOIN appointment a ON a.chain_id = b.chain_id AND a.branch_id = b.id
  JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id
  LEFT JOIN client c ON c.id = v.client_id
  LEFT JOIN appointment_line l ON l.appointment_id = a.id
  LEFT JOIN service k ON k.id = l.service_id
 WHERE a.cancelled_at IS NULL;
GRANT SELECT ON appointment_card TO okno_app;

-- The same of the days for those who only help, with whom: of a set, or as a room
-- with a column of its own.  Most branches have none, and need no such plan.
CREATE OR REPLACE FUNCTION cards_helped(chain bigint, branch bigint, first date, last date, staff bigint)
RETURNS TABLE (helper bigint, card appointment_card)
LANGUAGE plpgsql STABLE ROWS 1 AS $$
DECLARE
	helpers bigint[] := ARRAY(
		SELECT DISTINCT i.staff_id FROM resource r
		  JOIN resource_instance i ON i.chain_id = chain AND i.resource_id = r.id
		 WHERE r.chain_id = chain AND r.branch_id = branch AND i.staff_id IS NOT NULL AND (staff IS NULL OR i.staff_id = staff));
BEGIN
	IF helpers = '{}' THEN
		RETURN;
	END IF;
	RETURN QUERY
	SELECT x.subject_id, a
	  FROM busy x
	  JOIN appointment_card a ON a.chain_id = chain AND a.branch_id = branch AND a.id = x.appointment_id AND a.staff_id <> x.subject_id
	 WHERE x.chain_id = chain AND x.subject_kind = 'staff' AND x.subject_id = ANY (helpers) AND x.appointment_id IS NOT NULL
	   AND x.starts_at > first::timestamp AT TIME ZONE 'UTC' - interval '2 days'
	   AND x.starts_at < last::timestamp AT TIME ZONE 'UTC' + interval '2 days'
	   AND a.day BETWEEN first AND last;
END $$;
GRANT EXECUTE ON FUNCTION cards_helped(bigint, bigint, date, date, bigint) TO okno_app;

-- The journals draw what clients are booking: they hear of a hold that is taken
-- or given up.  When one expires they see by themselves.  Whoever cleans up from
-- outside of the chain tells nobody.
CREATE OR REPLACE FUNCTION hold_notice() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	h hold := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
	IF h.chain_id = current_chain() AND h.expires_at > now() THEN
		PERFORM job_add('live', 'notice', h.branch_id, '{"kind": "hold"}');
	END IF;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS hold_notice ON hold;
CREATE TRIGGER hold_notice AFTER INSERT OR DELETE ON hold FOR EACH ROW EXECUTE FUNCTION hold_notice();
GRANT EXECUTE ON FUNCTION hold_notice() TO okno_app, okno_worker;
