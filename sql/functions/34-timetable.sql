-- timetable: painting, copying, absences, closed days, each one function that
-- also tells which bookings it would leave outside of working hours, and can be
-- undone.  They run with the caller's rights, inside the caller's chain.
--
-- A change with anyway false that concerns bookings changes nothing and returns
-- {"bookings": […]}; hours in two branches at once return {"clashes": […]}; else
-- {"edit": id}.  NULL: a member who is not of the branch.

-- The journals that show one of the days hear of changed hours.
CREATE OR REPLACE FUNCTION shift_notice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM job_add('live', 'notice', c.branch_id, jsonb_build_object('kind', 'hours', 'first', c.first, 'last', c.last))
	  FROM (SELECT s.branch_id, min(s.day) AS first, max(s.day) AS last FROM changed s GROUP BY s.branch_id) c
	 WHERE current_chain() IS NOT NULL;
	RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER notice_add AFTER INSERT ON shift REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION shift_notice();
CREATE OR REPLACE TRIGGER notice_change AFTER UPDATE ON shift REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION shift_notice();
CREATE OR REPLACE TRIGGER notice_drop AFTER DELETE ON shift REFERENCING OLD TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION shift_notice();

-- The hours of a day in a cycle of days.
CREATE OR REPLACE FUNCTION cycle_hours(days int4multirange[], anchor text, first date, day date) RETURNS int4multirange
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
	n int := cardinality(days);
BEGIN
	RETURN days[1 + CASE anchor
		WHEN 'week' THEN (day - date '1970-01-05') % n		-- a Monday
		WHEN 'month' THEN (extract(day FROM day)::int - 1) % n
		ELSE (day - first) % n END];
END $$;

-- Bookings in words, for whoever decides whether to go on; helper: which of the
-- members is in them without leading them.
CREATE OR REPLACE FUNCTION bookings_told(chain bigint, ids bigint[], members bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'visit_id', a.visit_id, 'branch_id', a.branch_id,
			'branch', b.title, 'staff_id', a.staff_id, 'staff', s.name, 'day', a.day,
			'from', to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI'),
			'to', to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI'),
			'client', concat_ws(' ', nullif(c.name, ''), nullif(surname_seen(c.surname), '')),
			'helper', CASE WHEN a.staff_id <> ALL (members) THEN (SELECT string_agg(i.title, ', ' ORDER BY i.id)
				  FROM appointment_thing t JOIN resource_instance i ON i.chain_id = chain AND i.id = t.instance_id
				 WHERE t.chain_id = chain AND t.appointment_id = a.id AND i.staff_id = ANY (members)) END,
			'services', (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l
				WHERE l.chain_id = chain AND l.appointment_id = a.id)) ORDER BY a.starts_at, a.id), '[]')
		  FROM (SELECT x.* FROM appointment x WHERE x.chain_id = chain AND x.id = ANY (ids) ORDER BY x.starts_at LIMIT 200) a
		  JOIN branch b ON b.chain_id = chain AND b.id = a.branch_id
		  JOIN staff s ON s.chain_id = chain AND s.id = a.staff_id
		  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
		  LEFT JOIN client c ON c.chain_id = chain AND c.id = v.client_id);
END $$;

-- What was planned for members of a branch, worked or set aside.
CREATE OR REPLACE FUNCTION hours_planned(chain bigint, branch bigint, members bigint[], first date, last date)
RETURNS TABLE (staff_id bigint, day date, hours int4multirange)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN QUERY
	SELECT h.staff_id, h.day, h.hours FROM shift h
	 WHERE h.chain_id = chain AND h.branch_id = branch AND h.day BETWEEN first AND last AND h.staff_id = ANY (members)
	 UNION ALL
	SELECT h.staff_id, h.day, h.hours FROM shift_aside h
	 WHERE h.chain_id = chain AND h.branch_id = branch AND h.day BETWEEN first AND last AND h.staff_id = ANY (members);
END $$;

-- Are all of them of the branch?
CREATE OR REPLACE FUNCTION members_ok(chain bigint, branch bigint, members bigint[]) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN cardinality(members) > 0 AND NOT EXISTS (SELECT FROM unnest(members) m WHERE NOT EXISTS (
		SELECT FROM staff_branch sb WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = m));
END $$;

-- Is a member away from a branch on a day, or is it closed?
CREATE OR REPLACE FUNCTION day_is_off(chain bigint, branch bigint, member bigint, on_day date) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM absence b WHERE b.chain_id = chain AND b.staff_id = member AND on_day BETWEEN b.first_day AND b.last_day)
	    OR EXISTS (SELECT FROM closed_day c WHERE c.chain_id = chain AND c.branch_id = branch AND c.day = on_day);
END $$;

-- Hours that stay aside though nobody is absent and nothing closed: others that were
-- planned later are in their way.  [{staff, day, branch, hours}], the latter of those;
-- NULL: none.
CREATE OR REPLACE FUNCTION hours_kept(chain bigint, members bigint[], first date, last date) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT jsonb_agg(jsonb_build_object('staff', s.name, 'day', h.day, 'branch', x.title, 'hours', o.hours) ORDER BY h.day, s.id)
		  FROM shift_aside h
		  JOIN shift o ON o.chain_id = chain AND o.staff_id = h.staff_id AND o.day BETWEEN h.day - 1 AND h.day + 1
		  JOIN staff s ON s.chain_id = chain AND s.id = h.staff_id
		  JOIN branch x ON x.chain_id = chain AND x.id = o.branch_id
		 WHERE h.chain_id = chain AND h.staff_id = ANY (members) AND h.day BETWEEN first AND last
		   AND NOT day_is_off(chain, h.branch_id, h.staff_id, h.day)
		   AND shift_span(o.day, o.hours) && shift_span(h.day, h.hours));
END $$;

-- Sets hours aside where a member is absent or the branch closed, and brings those
-- back that nothing is in the way of any more: hours of another branch, or of the
-- night before, that were planned meanwhile are.
CREATE OR REPLACE FUNCTION shifts_settle(chain bigint, members bigint[], first date, last date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	WITH gone AS (
		DELETE FROM shift h
		 WHERE h.chain_id = chain AND h.staff_id = ANY (members) AND h.day BETWEEN first AND last
		   AND (EXISTS (SELECT FROM absence b WHERE b.chain_id = chain AND b.staff_id = h.staff_id
				AND h.day BETWEEN b.first_day AND b.last_day)
			OR EXISTS (SELECT FROM closed_day c WHERE c.chain_id = chain AND c.branch_id = h.branch_id AND c.day = h.day))
		RETURNING h.chain_id, h.branch_id, h.staff_id, h.day, h.hours)
	INSERT INTO shift_aside (chain_id, branch_id, staff_id, day, hours)
	SELECT g.chain_id, g.branch_id, g.staff_id, g.day, g.hours FROM gone g
	ON CONFLICT (chain_id, branch_id, day, staff_id) DO UPDATE SET hours = excluded.hours, since = now();
	WITH back AS (
		DELETE FROM shift_aside h
		 WHERE h.chain_id = chain AND h.staff_id = ANY (members) AND h.day BETWEEN first AND last
		   AND NOT EXISTS (SELECT FROM absence b WHERE b.chain_id = chain AND b.staff_id = h.staff_id
				AND h.day BETWEEN b.first_day AND b.last_day)
		   AND NOT EXISTS (SELECT FROM closed_day c WHERE c.chain_id = chain AND c.branch_id = h.branch_id AND c.day = h.day)
		   AND NOT EXISTS (SELECT FROM shift o
			WHERE o.chain_id = chain AND o.staff_id = h.staff_id AND o.day BETWEEN h.day - 1 AND h.day + 1
			  AND shift_span(o.day, o.hours) && shift_span(h.day, h.hours))
		   AND NOT EXISTS (SELECT FROM shift_aside o
			WHERE o.chain_id = chain AND o.staff_id = h.staff_id AND o.day BETWEEN h.day - 1 AND h.day + 1
			  AND (o.since > h.since OR o.since = h.since AND o.branch_id > h.branch_id) AND shift_span(o.day, o.hours) && shift_span(h.day, h.hours)
			  AND NOT day_is_off(chain, o.branch_id, o.staff_id, o.day))
		RETURNING h.chain_id, h.branch_id, h.staff_id, h.day, h.hours)
	INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
	SELECT g.chain_id, g.branch_id, g.staff_id, g.day, g.hours FROM back g;
END $$;

-- Writes hours into cells ([{s, d, a}]; a "{}": none), all of which differ from
-- what is there.
CREATE OR REPLACE FUNCTION cells_write(chain bigint, branch bigint, cells jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	members bigint[];
	first   date;
	last    date;
BEGIN
	DELETE FROM shift h USING jsonb_to_recordset(cells) c (s bigint, d date)
	 WHERE h.chain_id = chain AND h.branch_id = branch AND h.staff_id = c.s AND h.day = c.d;
	DELETE FROM shift_aside h USING jsonb_to_recordset(cells) c (s bigint, d date)
	 WHERE h.chain_id = chain AND h.branch_id = branch AND h.staff_id = c.s AND h.day = c.d;
	-- By way of aside: what belongs there stays there.
	INSERT INTO shift_aside (chain_id, branch_id, staff_id, day, hours)
	SELECT chain, branch, c.s, c.d, c.a FROM jsonb_to_recordset(cells) c (s bigint, d date, a int4multirange)
	 WHERE NOT isempty(c.a);
	SELECT array_agg(DISTINCT c.s), min(c.d), max(c.d) INTO members, first, last
	  FROM jsonb_to_recordset(cells) c (s bigint, d date);
	PERFORM shifts_settle(chain, members, first, last);
END $$;

CREATE OR REPLACE FUNCTION edit_add(chain bigint, branch bigint, what text, members bigint[], first date, last date, cells jsonb, by bigint)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	-- What nobody undoes any more need not be kept.
	UPDATE shift_edit e SET cells = '{}'
	 WHERE e.chain_id = chain AND e.branch_id = branch AND e.created_at < now() - interval '1 day' AND e.cells <> '{}';
	INSERT INTO shift_edit (chain_id, branch_id, what, first_day, last_day, staff, cells, created_by)
	VALUES (chain, branch, what, first, last, members, cells, by) RETURNING id INTO made;
	RETURN jsonb_build_object('edit', made, 'first', first, 'last', last, 'staff', to_jsonb(members));
END $$;

-- Hours of members that cells ([{s, d, a}]) would lie over: worked in another branch or
-- the night before or after, or set aside for an absence, after which both would be
-- worked.  What is aside because its branch is closed is in nobody's way.
CREATE OR REPLACE FUNCTION cells_clash(chain bigint, branch bigint, cells jsonb, members bigint[], first date, last date) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	WITH planned AS MATERIALIZED (
		SELECT h.branch_id, h.staff_id, h.day, h.hours FROM shift h
		 WHERE h.chain_id = chain AND h.staff_id = ANY (members) AND h.day BETWEEN first - 1 AND last + 1
		 UNION ALL
		SELECT h.branch_id, h.staff_id, h.day, h.hours FROM shift_aside h
		 WHERE h.chain_id = chain AND h.staff_id = ANY (members) AND h.day BETWEEN first - 1 AND last + 1
		   AND EXISTS (SELECT FROM absence b WHERE b.chain_id = chain AND b.staff_id = h.staff_id
			AND h.day BETWEEN b.first_day AND b.last_day)
		   AND NOT EXISTS (SELECT FROM closed_day c WHERE c.chain_id = chain AND c.branch_id = h.branch_id AND c.day = h.day)),
	painted AS MATERIALIZED (
		SELECT c.s, c.d, c.a FROM jsonb_to_recordset(cells) c (s bigint, d date, a int4multirange)),
	near AS (
		SELECT c.s, c.d, c.a, n.day FROM painted c, LATERAL (VALUES (c.d - 1), (c.d), (c.d + 1)) n (day) WHERE NOT isempty(c.a))
	SELECT jsonb_agg(jsonb_build_object('staff', s.name, 'day', c.d, 'branch', x.title, 'hours', h.hours) ORDER BY c.d, s.id)
	  FROM near c
	  JOIN planned h ON h.staff_id = c.s AND h.day = c.day
	  JOIN staff s ON s.chain_id = chain AND s.id = c.s
	  JOIN branch x ON x.chain_id = chain AND x.id = h.branch_id
	 WHERE shift_span(h.day, h.hours) && shift_span(c.d, c.a)
	   AND (h.branch_id <> branch OR NOT EXISTS (SELECT FROM painted p WHERE p.s = h.staff_id AND p.d = h.day)));
END $$;

-- Changes cells ([{s, d, b, a}], only those that change).
CREATE OR REPLACE FUNCTION cells_change(chain bigint, branch bigint, what text, cells jsonb, anyway boolean, by bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	zone    text := (SELECT x.time_zone FROM branch x WHERE x.chain_id = chain AND x.id = branch);
	found   jsonb;
	ids     bigint[];
	members bigint[];
	first   date;
	last    date;
BEGIN
	SELECT array_agg(DISTINCT c.s), min(c.d), max(c.d) INTO members, first, last
	  FROM jsonb_to_recordset(cells) c (s bigint, d date);
	IF members IS NULL THEN
		RETURN jsonb_build_object('edit', NULL);
	END IF;
	found := cells_clash(chain, branch, cells, members, first, last);
	IF found IS NOT NULL THEN
		RETURN jsonb_build_object('clashes', found);
	END IF;
	IF NOT anyway THEN
		SELECT array_agg(DISTINCT a.id) INTO ids
		  FROM jsonb_to_recordset(cells) c (s bigint, d date, b int4multirange, a int4multirange)
		  JOIN bookings_ahead(chain, members, first, last) a ON a.branch_id = branch AND a.member = c.s AND a.day = c.d,
		       LATERAL (SELECT (extract(epoch FROM (a.starts_at AT TIME ZONE zone) - c.d::timestamp) / 60)::int AS start) w,
		       LATERAL (SELECT int4range(w.start, w.start + (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int) AS span) m
		 WHERE c.b @> m.span AND NOT c.a @> m.span;
		IF ids IS NOT NULL THEN
			RETURN jsonb_build_object('bookings', bookings_told(chain, ids, members), 'count', cardinality(ids));
		END IF;
	END IF;
	PERFORM cells_write(chain, branch, cells);
	RETURN edit_add(chain, branch, what, members, first, last, jsonb_build_object('shifts', cells), by);
END $$;

-- Paints a cycle of days over members of a branch; no days: clears.  Nobody is
-- painted before they were hired or after they left.
CREATE OR REPLACE FUNCTION timetable_paint(chain bigint, branch bigint, members bigint[], first date, last date,
	days int4multirange[], anchor text, anyway boolean, by bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	cells jsonb;
BEGIN
	IF NOT members_ok(chain, branch, members) THEN
		RETURN NULL;
	END IF;
	SELECT jsonb_agg(jsonb_build_object('s', w.s, 'd', w.d, 'b', w.b, 'a', w.a)) INTO cells
	  FROM (SELECT s.id AS s, d::date AS d, coalesce(p.hours, '{}') AS b,
		       CASE WHEN s.archived_at IS NULL AND d >= coalesce(s.hired_on, '-infinity') AND d <= coalesce(s.dismissed_on, 'infinity')
			    THEN cycle_hours(days, anchor, first, d::date) ELSE '{}' END AS a
		  FROM unnest(members) m
		  JOIN staff s ON s.chain_id = chain AND s.id = m
		 CROSS JOIN generate_series(first, last, interval '1 day') d
		  LEFT JOIN hours_planned(chain, branch, members, first, last) p ON p.staff_id = m AND p.day = d) w
	 WHERE w.a <> w.b;
	RETURN cells_change(chain, branch, CASE WHEN days = ARRAY['{}'::int4multirange] THEN 'clear' ELSE 'paint' END,
		coalesce(cells, '[]'), anyway, by);
END $$;

-- The day of a month that a day has its weekday and its week from: the second Monday is
-- that of the second Monday; of a fifth that the month lacks, the fourth.
CREATE OR REPLACE FUNCTION weekday_of_month(month date, day date) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
	first CONSTANT date := date_trunc('month', month::timestamp)::date;
	found CONSTANT date := first + (extract(isodow FROM day)::int - extract(isodow FROM first)::int + 7) % 7
		+ (extract(day FROM day)::int - 1) / 7 * 7;
BEGIN
	RETURN CASE WHEN date_trunc('month', found::timestamp) = first THEN found ELSE found - 7 END;
END $$;

-- Copies so many days from a day on, over and over, into a period of the branch; length
-- 0: the month of that day, by weekday (weekday_of_month).  Of one member (source) or of
-- each the own.  from_branch may be another one.
CREATE OR REPLACE FUNCTION timetable_copy(chain bigint, from_branch bigint, source bigint, from_day date, length int,
	branch bigint, members bigint[], first date, last date, anyway boolean, by bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	cells jsonb;
	upto  date := CASE length WHEN 0 THEN (date_trunc('month', from_day::timestamp) + interval '1 month')::date - 1
		ELSE from_day + length - 1 END;
BEGIN
	IF NOT members_ok(chain, branch, members) OR source IS NOT NULL AND NOT members_ok(chain, from_branch, ARRAY[source]) THEN
		RETURN NULL;
	END IF;
	SELECT jsonb_agg(jsonb_build_object('s', w.s, 'd', w.d, 'b', w.b, 'a', w.a)) INTO cells
	  FROM (SELECT s.id AS s, d::date AS d, coalesce(p.hours, '{}') AS b,
		       CASE WHEN s.archived_at IS NULL AND d >= coalesce(s.hired_on, '-infinity') AND d <= coalesce(s.dismissed_on, 'infinity')
			    THEN coalesce(o.hours, '{}') ELSE '{}' END AS a
		  FROM unnest(members) m
		  JOIN staff s ON s.chain_id = chain AND s.id = m
		 CROSS JOIN generate_series(first, last, interval '1 day') d
		  LEFT JOIN hours_planned(chain, branch, members, first, last) p ON p.staff_id = m AND p.day = d
		  LEFT JOIN hours_planned(chain, from_branch, members || source, from_day, upto) o
			ON o.staff_id = coalesce(source, m)
			AND o.day = CASE length WHEN 0 THEN weekday_of_month(from_day, d::date)
				ELSE from_day + ((d::date - from_day) % length + length) % length END) w
	 WHERE w.a <> w.b;
	RETURN cells_change(chain, branch, 'copy', coalesce(cells, '[]'), anyway, by);
END $$;

-- Notes an absence of members, in place of what was noted for those days; kind
-- NULL: they are there after all.
CREATE OR REPLACE FUNCTION absence_set(chain bigint, branch bigint, members bigint[], of_kind text, first date, last date,
	of_reason text, anyway boolean, by bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	before jsonb;
	after  jsonb;
	ids    bigint[];
	wide   record;
BEGIN
	IF NOT members_ok(chain, branch, members) THEN
		RETURN NULL;
	END IF;
	IF of_kind IS NOT NULL AND NOT anyway THEN
		SELECT array_agg(DISTINCT a.id) INTO ids FROM bookings_ahead(chain, members, first, last) a
		 WHERE NOT EXISTS (SELECT FROM absence b WHERE b.chain_id = chain AND b.staff_id = a.member
			AND a.day BETWEEN b.first_day AND b.last_day);
		IF ids IS NOT NULL THEN
			RETURN jsonb_build_object('bookings', bookings_told(chain, ids, members), 'count', cardinality(ids));
		END IF;
	END IF;
	SELECT min(b.first_day) AS first, max(b.last_day) AS last,
	       coalesce(jsonb_agg(jsonb_build_object('staff_id', b.staff_id, 'kind', b.kind, 'first_day', b.first_day,
			'last_day', b.last_day, 'reason', b.reason)), '[]') AS rows
	  INTO wide FROM absence b
	 WHERE b.chain_id = chain AND b.staff_id = ANY (members) AND b.first_day <= last AND b.last_day >= first;
	before := wide.rows;
	PERFORM absence_cut(chain, members, first, last);
	IF of_kind IS NOT NULL THEN
		INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day, reason, created_by)
		SELECT chain, m, of_kind, first, last, coalesce(of_reason, ''), by FROM unnest(members) m;
	END IF;
	PERFORM shifts_settle(chain, members, first, last);
	SELECT coalesce(jsonb_agg(b.id), '[]') INTO after FROM absence b
	 WHERE b.chain_id = chain AND b.staff_id = ANY (members)
	   AND b.first_day <= greatest(last, wide.last) AND b.last_day >= least(first, wide.first);
	RETURN edit_add(chain, branch, CASE WHEN of_kind IS NULL THEN 'present' ELSE 'absence' END, members, first, last,
		jsonb_build_object('absences', before, 'after', after), by)
		|| jsonb_build_object('kept', hours_kept(chain, members, first, last));
END $$;

-- Cuts days out of the absences of members; what is left of them stays.
CREATE OR REPLACE FUNCTION absence_cut(chain bigint, members bigint[], first date, last date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	WITH gone AS (
		DELETE FROM absence b
		 WHERE b.chain_id = chain AND b.staff_id = ANY (members) AND b.first_day <= last AND b.last_day >= first
		RETURNING b.staff_id, b.kind, b.first_day, b.last_day, b.reason, b.created_by)
	INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day, reason, created_by)
	SELECT chain, g.staff_id, g.kind, g.first_day, first - 1, g.reason, g.created_by FROM gone g WHERE g.first_day < first
	 UNION ALL
	SELECT chain, g.staff_id, g.kind, last + 1, g.last_day, g.reason, g.created_by FROM gone g WHERE g.last_day > last;
END $$;

-- Closes a day of a branch for all, or opens it again (close false).
CREATE OR REPLACE FUNCTION day_close(chain bigint, branch bigint, on_day date, close boolean, of_reason text, anyway boolean, by bigint)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	members bigint[] := ARRAY(SELECT sb.staff_id FROM staff_branch sb WHERE sb.chain_id = chain AND sb.branch_id = branch ORDER BY 1);
	ids     bigint[];
	old     text;
BEGIN
	IF close AND NOT anyway THEN
		SELECT array_agg(a.id) INTO ids FROM appointment a
		 WHERE a.chain_id = chain AND a.branch_id = branch AND a.day = on_day AND a.cancelled_at IS NULL AND a.ends_at > now();
		IF ids IS NOT NULL THEN
			RETURN jsonb_build_object('bookings', bookings_told(chain, ids, members), 'count', cardinality(ids));
		END IF;
	END IF;
	DELETE FROM closed_day c WHERE c.chain_id = chain AND c.branch_id = branch AND c.day = on_day RETURNING c.reason INTO old;
	IF close THEN
		INSERT INTO closed_day (chain_id, branch_id, day, reason, created_by)
		VALUES (chain, branch, on_day, coalesce(of_reason, ''), by);
	END IF;
	PERFORM shifts_settle(chain, members, on_day, on_day);
	RETURN edit_add(chain, branch, CASE WHEN close THEN 'close' ELSE 'open' END, members, on_day, on_day,
		jsonb_build_object('closed', old), by)
		|| jsonb_build_object('kept', hours_kept(chain, members, on_day, on_day));
END $$;

-- Takes an edit back as far as nobody changed the same since.  NULL: there is
-- none, or it cannot be undone any more.
CREATE OR REPLACE FUNCTION timetable_undo(chain bigint, branch bigint, edit bigint, by bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	e     shift_edit;
	cells jsonb;
	r     record;
	first date;
	last  date;
BEGIN
	UPDATE shift_edit x SET undone_at = now()
	 WHERE x.chain_id = chain AND x.branch_id = branch AND x.id = edit AND x.undone_at IS NULL
	   AND x.cells <> '{}' AND x.created_by IS NOT DISTINCT FROM by
	RETURNING * INTO e;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	first := e.first_day;
	last := e.last_day;
	IF e.cells ? 'shifts' THEN
		SELECT jsonb_agg(jsonb_build_object('s', c.s, 'd', c.d, 'b', c.a, 'a', c.b)) INTO cells
		  FROM jsonb_to_recordset(e.cells->'shifts') c (s bigint, d date, b int4multirange, a int4multirange)
		  LEFT JOIN hours_planned(chain, branch, e.staff, first, last) p ON p.staff_id = c.s AND p.day = c.d
		 WHERE coalesce(p.hours, '{}') = c.a;
		IF cells IS NOT NULL THEN
			PERFORM cells_write(chain, branch, cells);
		END IF;
	ELSIF e.cells ? 'absences' THEN
		DELETE FROM absence b WHERE b.chain_id = chain AND b.staff_id = ANY (e.staff)
			AND b.id IN (SELECT jsonb_array_elements_text(e.cells->'after')::bigint);
		FOR r IN SELECT * FROM jsonb_to_recordset(e.cells->'absences')
			AS a (staff_id bigint, kind text, first_day date, last_day date, reason text) LOOP
			PERFORM absence_cut(chain, ARRAY[r.staff_id], r.first_day, r.last_day);
			INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day, reason, created_by)
			VALUES (chain, r.staff_id, r.kind, r.first_day, r.last_day, r.reason, by);
			first := least(first, r.first_day);
			last := greatest(last, r.last_day);
		END LOOP;
		PERFORM shifts_settle(chain, e.staff, first, last);
	ELSE
		DELETE FROM closed_day c WHERE c.chain_id = chain AND c.branch_id = branch AND c.day = first;
		IF e.what = 'open' AND e.cells->>'closed' IS NOT NULL THEN
			INSERT INTO closed_day (chain_id, branch_id, day, reason, created_by)
			VALUES (chain, branch, first, e.cells->>'closed', by);
		END IF;
		PERFORM shifts_settle(chain, e.staff, first, first);
	END IF;
	RETURN jsonb_build_object('edit', NULL, 'first', first, 'last', last, 'staff', to_jsonb(e.staff),
		'kept', hours_kept(chain, e.staff, first, last));
END $$;

-- ---- people --------------------------------------------------------------------

-- Saves a member of a branch (0: a new one): p holds name, specialization,
-- position_id, information, hired_on, picture_id (as it is, without), online and
-- branches, of which only those in may_touch are given or taken.  {"stale": true}: seen is not the present
-- version; NULL: not of the branch.
CREATE OR REPLACE FUNCTION staff_save(chain bigint, branch bigint, member bigint, seen int, p jsonb, may_touch bigint[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	s      staff;
	wanted bigint[] := ARRAY(SELECT jsonb_array_elements_text(p->'branches')::bigint INTERSECT SELECT unnest(may_touch));
	came   bigint[];
BEGIN
	IF (p->>'position_id')::bigint IS NOT NULL AND NOT EXISTS (
		SELECT FROM position o WHERE o.chain_id = chain AND o.id = (p->>'position_id')::bigint) THEN
		RAISE 'There is no such position any more' USING DETAIL = 'position';
	END IF;
	IF member IS NULL THEN
		INSERT INTO staff (chain_id, name, specialization, position_id, information, hired_on, picture_id, hue)
		VALUES (chain, p->>'name', p->>'specialization', (p->>'position_id')::bigint, p->>'information', (p->>'hired_on')::date,
			(p->>'picture_id')::bigint,
			(SELECT count(*) % 8 FROM staff o WHERE o.chain_id = chain))
		RETURNING * INTO s;
		wanted := wanted || branch;
	ELSE
		SELECT o.* INTO s FROM staff o JOIN staff_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = o.id
		 WHERE o.chain_id = chain AND o.id = member AND o.kind = 'person' FOR UPDATE OF o;
		IF NOT FOUND THEN
			RETURN NULL;
		END IF;
		IF seen IS NOT NULL AND seen <> s.version THEN
			RETURN jsonb_build_object('stale', true);
		END IF;
		UPDATE staff o SET name = p->>'name', specialization = p->>'specialization', position_id = (p->>'position_id')::bigint,
		       information = p->>'information', hired_on = (p->>'hired_on')::date,
		       picture_id = CASE WHEN p ? 'picture_id' THEN (p->>'picture_id')::bigint ELSE o.picture_id END,
		       version = o.version + 1
		 WHERE o.chain_id = chain AND o.id = member;
		IF EXISTS (
			SELECT FROM bookings_ahead(chain, ARRAY[member], (now() - interval '1 day')::date, 'infinity') a
			 WHERE a.branch_id = ANY (may_touch) AND a.branch_id <> ALL (wanted)) THEN
			RAISE 'There are bookings ahead in a branch that you took away' USING DETAIL = 'branches';
		END IF;
		DELETE FROM staff_branch sb WHERE sb.chain_id = chain AND sb.staff_id = member
			AND sb.branch_id = ANY (may_touch) AND sb.branch_id <> ALL (wanted);
	END IF;
	WITH c AS (
		INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
		SELECT chain, w, s.id, coalesce((SELECT min(o.weight) - 1 FROM staff_branch o WHERE o.chain_id = chain AND o.branch_id = w), 0)
		  FROM unnest(wanted) w
		ON CONFLICT (chain_id, branch_id, staff_id) DO NOTHING
		RETURNING branch_id)
	SELECT array_agg(c.branch_id) INTO came FROM c;
	-- Whoever begins in one more branch does there what they do here, as far as it is offered.
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price, own_duration)
	SELECT chain, sb.branch_id, x.service_id, s.id, x.own_price, x.own_duration
	  FROM service_staff x
	  JOIN service_branch sb ON sb.chain_id = chain AND sb.service_id = x.service_id AND sb.branch_id = ANY (came)
	 WHERE x.chain_id = chain AND x.branch_id = branch AND x.staff_id = s.id
	ON CONFLICT (chain_id, branch_id, service_id, staff_id) DO NOTHING;
	UPDATE staff_branch sb SET online = (p->>'online')::boolean
	 WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = s.id AND sb.online <> (p->>'online')::boolean;
	IF NOT EXISTS (SELECT FROM staff_branch sb WHERE sb.chain_id = chain AND sb.staff_id = s.id) THEN
		RAISE 'Choose at least one branch' USING DETAIL = 'branches';
	END IF;
	RETURN jsonb_build_object('id', s.id);
END $$;

-- What a member does in a branch: rows [{id, price, duration}]; of a category only, if
-- one is named, and of those services that were asked about (among), if any are named.
-- False: not of the branch.
CREATE OR REPLACE FUNCTION staff_services_save(chain bigint, branch bigint, member bigint, category bigint, among bigint[], rows jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	IF NOT members_ok(chain, branch, ARRAY[member]) THEN
		RETURN false;
	END IF;
	DELETE FROM service_staff x USING service v
	 WHERE x.chain_id = chain AND x.branch_id = branch AND x.staff_id = member AND v.chain_id = chain AND v.id = x.service_id
	   AND v.archived_at IS NULL AND (category IS NULL OR v.category_id = category)
	   AND (cardinality(among) = 0 OR x.service_id = ANY (among))
	   AND x.service_id NOT IN (SELECT (r->>'id')::bigint FROM jsonb_array_elements(rows) r);
	INSERT INTO service_staff AS x (chain_id, branch_id, service_id, staff_id, own_price, own_duration)
	SELECT chain, branch, v.id, member, r.price, r.duration
	  FROM jsonb_to_recordset(rows) r (id bigint, price numeric, duration smallint)
	  JOIN service v ON v.chain_id = chain AND v.id = r.id AND v.archived_at IS NULL
	  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id
	ON CONFLICT (chain_id, branch_id, service_id, staff_id) DO UPDATE SET own_price = excluded.own_price, own_duration = excluded.own_duration
	 WHERE (x.own_price, x.own_duration) IS DISTINCT FROM (excluded.own_price, excluded.own_duration);
	RETURN true;
END $$;

-- The order of a branch's members: as in members; the rest behind them.
CREATE OR REPLACE FUNCTION staff_order(chain bigint, branch bigint, members bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE staff_branch sb SET weight = o.weight
	  FROM (SELECT x.staff_id, -row_number() OVER (ORDER BY coalesce(array_position(members, x.staff_id), 1000000), x.weight DESC, x.staff_id)
			+ count(*) OVER () AS weight
		  FROM staff_branch x WHERE x.chain_id = chain AND x.branch_id = branch) o
	 WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = o.staff_id AND sb.weight <> o.weight;
END $$;

-- Lets a member go on a day, the last they work: hours after it are dropped; if
-- it is past they are in the archive at once.  Bookings stay.
CREATE OR REPLACE FUNCTION staff_dismiss(chain bigint, member bigint, last date, today date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE staff s SET dismissed_on = last, archived_at = CASE WHEN last < today THEN coalesce(s.archived_at, now()) END,
	       version = s.version + 1
	 WHERE s.chain_id = chain AND s.id = member;
	DELETE FROM shift h WHERE h.chain_id = chain AND h.staff_id = member AND h.day > last;
	DELETE FROM shift_aside h WHERE h.chain_id = chain AND h.staff_id = member AND h.day > last;
END $$;

-- Puts those into the archive whose last day is over in all branches, and ends the
-- access that was to go with it.
CREATE OR REPLACE FUNCTION staff_retire(chain bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	today date := (SELECT min((now() AT TIME ZONE b.time_zone)::date) FROM branch b WHERE b.chain_id = chain);
BEGIN
	UPDATE staff s SET archived_at = now(), version = s.version + 1
	 WHERE s.chain_id = chain AND s.archived_at IS NULL AND s.dismissed_on < today;
	PERFORM leavers_end(today);
END $$;

-- ---- directory -----------------------------------------------------------------

-- The accounts of the present chain's staff.
CREATE OR REPLACE FUNCTION staff_accounts() RETURNS TABLE (staff_id bigint, user_id bigint, login text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT m.staff_id, u.id, coalesce(u.email::text, u.phone) FROM membership m JOIN "user" u ON u.id = m.user_id
	 WHERE m.chain_id = current_chain() AND m.staff_id IS NOT NULL AND u.disabled_at IS NULL;
END $$;

-- Public holidays where a branch of the present chain is.
CREATE OR REPLACE FUNCTION branch_holidays(branch bigint, first date, last date) RETURNS TABLE (day date, title text, english text, russian text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT h.day, h.title, h.english, h.russian FROM branch b JOIN public_holiday h ON h.country = b.country
	 WHERE b.id = branch AND b.chain_id = current_chain() AND h.day BETWEEN first AND last ORDER BY h.day;
END $$;

-- The secret link to a member's calendar: made anew (the former ends), ended,
-- looked at, found.
CREATE OR REPLACE FUNCTION calendar_link_make(member bigint, hash bytea, with_clients boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM calendar_link c WHERE c.chain_id = current_chain() AND c.staff_id = member;
	INSERT INTO calendar_link (token_hash, chain_id, staff_id, clients, surnames)
	SELECT hash, s.chain_id, s.id, with_clients, NOT hides('surnames') FROM staff s WHERE s.chain_id = current_chain() AND s.id = member;
END $$;

CREATE OR REPLACE FUNCTION calendar_link_end(member bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM calendar_link WHERE chain_id = current_chain() AND staff_id = member
$$;

-- Whoever's access was taken away knows the address all the same: it is good again when
-- they are, and one made since is.
CREATE OR REPLACE FUNCTION calendar_link_good(c calendar_link) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT NOT EXISTS (
		SELECT FROM former_member f
		 WHERE f.chain_id = c.chain_id AND f.staff_id = c.staff_id AND f.ended_at >= c.created_at
		   AND NOT EXISTS (SELECT FROM membership m WHERE m.chain_id = f.chain_id AND m.user_id = f.user_id))
$$;
CREATE OR REPLACE FUNCTION calendar_link_state(member bigint) RETURNS TABLE (created_at timestamptz, clients boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT c.created_at, c.clients FROM calendar_link c WHERE c.chain_id = current_chain() AND c.staff_id = member AND calendar_link_good(c)
$$;

-- surnames: neither the member nor who made the link is one who does not see them.
DROP FUNCTION IF EXISTS calendar_link_find(bytea);	-- it did not tell of surnames
CREATE OR REPLACE FUNCTION calendar_link_find(hash bytea) RETURNS TABLE (chain_id bigint, staff_id bigint, clients boolean, surnames boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT c.chain_id, c.staff_id, c.clients, c.surnames AND NOT EXISTS (
		SELECT FROM membership m JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
		 WHERE m.chain_id = c.chain_id AND m.staff_id = c.staff_id AND NOT r.rights @> '{clients_surname_patronymic_access}')
	  FROM calendar_link c WHERE c.token_hash = hash AND calendar_link_good(c)
$$;

SELECT callable('okno_app, okno_worker', 'cycle_hours', 'weekday_of_month', 'bookings_told', 'hours_planned', 'members_ok',
	'day_is_off', 'hours_kept', 'cells_clash', 'shifts_settle', 'cells_write', 'edit_add', 'cells_change', 'timetable_paint', 'timetable_copy', 'absence_set',
	'absence_cut', 'day_close', 'timetable_undo', 'staff_save', 'staff_services_save', 'staff_order',
	'staff_dismiss', 'staff_retire', 'staff_accounts', 'branch_holidays', 'calendar_link_make',
	'calendar_link_end', 'calendar_link_state', 'calendar_link_find');
