-- visit-back: takes back what somebody did to a visit in one request, by what the log
-- says of it: the client, guests, services, places, fields and the comment as they were;
-- bookings added are cancelled, those cancelled are back.  Doing it again is taking that back.

-- The services of an appointment as they were: the lines that are there, as changed says
-- (by id), without those added, with those that went (of them: appointment, line).
CREATE OR REPLACE FUNCTION lines_back(chain bigint, appointment bigint, changed jsonb, added bigint[], gone jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT jsonb_build_object('services', coalesce(jsonb_agg(w.line ORDER BY w.id), '[]'),
			'needs', coalesce(jsonb_agg(jsonb_build_object('id', w.service) ORDER BY w.id) FILTER (WHERE w.service IS NOT NULL), '[]'))
		  FROM (SELECT l.id, l.service_id AS service, jsonb_build_object('line', l.id) || coalesce(changed->l.id::text, '{}') AS line
			  FROM appointment_line l
			 WHERE l.chain_id = chain AND l.appointment_id = lines_back.appointment AND NOT l.id = ANY (added)
			 UNION ALL
			SELECT (g.x->>'no')::bigint, (g.x->'line'->>'id')::bigint, g.x->'line'
			  FROM jsonb_array_elements(gone) g (x)
			 WHERE (g.x->>'appointment')::bigint = lines_back.appointment) w);
END $$;

-- What has to be done for it: {version, p: as visit_change takes it, each appointment with the
-- wall time and the needs to be looked for, cancel, restore: ids, came}.  Empty: nothing that could
-- be taken back.  A request is named as the log has it, or as it ends there (an operator's).
CREATE OR REPLACE FUNCTION visit_back_plan(chain bigint, branch bigint, own bigint, who bigint, visit bigint, done text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	known  CONSTANT jsonb := '{"visit": ["status", "comment", "client_id"],
		"appointment": ["staff_id", "starts_at", "ends_at", "on_top", "before", "after", "guest_id", "cancelled_at"]}';
	v      visit;
	e      record;
	a      appointment;
	zone   text := (SELECT o.time_zone FROM branch o WHERE o.chain_id = chain AND o.id = branch);
	p      jsonb := '{}';
	parts  jsonb := '{}';		-- of p, by the id of the appointment
	lines  jsonb := '{}';		-- what they were, by id
	gone   jsonb := '[]';
	added  bigint[] := '{}';
	of     bigint[] := '{}';	-- appointments whose lines are others
	cancel bigint[] := '{}';
	back   bigint[] := '{}';
	one    jsonb;
	found  boolean := false;
BEGIN
	SELECT w.* INTO v FROM visit w
	 WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = visit_back_plan.visit
	   AND (own IS NULL OR EXISTS (SELECT FROM appointment x
		WHERE x.chain_id = chain AND x.visit_id = w.id AND x.staff_id = own));
	FOR e IN
		SELECT l.object, l.object_id AS id, l.action, l.changes AS c FROM log l
		 WHERE l.chain_id = chain AND l.visit_id = v.id AND done IN (l.request, split_part(l.request, ' ', 3)) AND l.user_id = who
		   AND l.at > now() - interval '1 day' AND l.erased_at IS NULL
		 ORDER BY l.id
	LOOP
		found := true;
		IF e.action = 'change' AND known ? e.object AND e.c - ARRAY(SELECT jsonb_array_elements_text(known->e.object)) <> '{}'
			OR e.object = 'visit' AND e.action <> 'change' THEN
			RETURN '{}';
		ELSIF e.object = 'visit' THEN
			p := jsonb_strip_nulls(jsonb_build_object('status', e.c->'status'->0, 'comment', e.c->'comment'->0)) || p;
			IF e.c ? 'client_id' AND NOT p ? 'client' THEN
				p := p || jsonb_build_object('client', CASE WHEN e.c->'client_id'->>0 IS NOT NULL
					THEN jsonb_build_object('id', e.c->'client_id'->0) END);
			END IF;
		ELSIF e.object = 'appointment' AND e.action = 'add' OR e.c->'cancelled_at'->>0 IS NOT NULL THEN
			cancel := cancel || e.id;
		ELSIF e.object = 'appointment' AND e.c ? 'cancelled_at' THEN
			back := back || e.id;
		ELSIF e.object = 'appointment' THEN
			SELECT x.* INTO a FROM appointment x WHERE x.chain_id = chain AND x.id = e.id;
			one := CASE WHEN e.c ? 'guest_id' THEN jsonb_build_object('guest', CASE WHEN e.c->'guest_id'->>0 IS NOT NULL
				THEN jsonb_build_object('id', e.c->'guest_id'->0) END) ELSE '{}' END;
			a.staff_id := coalesce((e.c->'staff_id'->>0)::bigint, a.staff_id);
			a.starts_at := coalesce((e.c->'starts_at'->>0)::timestamptz, a.starts_at);
			a.ends_at := coalesce((e.c->'ends_at'->>0)::timestamptz, a.ends_at);
			IF e.c ?| '{staff_id,starts_at,ends_at,on_top}' THEN
				one := one || jsonb_build_object('staff_id', a.staff_id, 'starts_at', a.starts_at,
					'length', (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int,
					'on_top', coalesce((e.c->'on_top'->>0)::boolean, a.on_top));
			END IF;
			parts := parts || jsonb_build_object(e.id, one || coalesce(parts->e.id::text, '{}'));
		ELSIF e.object = 'appointment_line' AND e.action = 'add' THEN
			added := added || e.id;
			of := of || log_to(e.c, 'appointment_id')::bigint;
		ELSIF e.object = 'appointment_line' AND e.action = 'delete' THEN
			IF e.c->'service_id'->>0 IS NULL THEN
				RETURN '{}';
			END IF;
			of := of || (e.c->'appointment_id'->>0)::bigint;
			gone := gone || jsonb_build_object('no', e.id, 'appointment', e.c->'appointment_id'->0, 'line', jsonb_build_object(
				'id', e.c->'service_id'->0, 'title', coalesce(e.c->'title'->0, '""'), 'price', coalesce(e.c->'price'->0, '0'), 'discount', coalesce(e.c->'discount'->0, '0'),
				'quantity', coalesce(e.c->'quantity'->0, '1'), 'duration', e.c->'duration'->0, 'reason', coalesce(e.c->'reason'->0, '""')));
		ELSIF e.object = 'appointment_line' THEN
			of := of || (SELECT l.appointment_id FROM appointment_line l WHERE l.chain_id = chain AND l.id = e.id);
			lines := lines || jsonb_build_object(e.id, (SELECT jsonb_object_agg(k.key, k.value->0) FROM jsonb_each(e.c) k));
		ELSIF e.object = 'field_value' THEN
			SELECT jsonb_build_object(f.appointment_id, coalesce(parts->f.appointment_id::text, '{}') || jsonb_build_object('fields',
				jsonb_build_object(f.field_id, coalesce(e.c->'value'->>0, ''))
				|| coalesce(parts->f.appointment_id::text->'fields', '{}'))) INTO one
			  FROM field_value f WHERE f.chain_id = chain AND f.id = e.id;
			parts := parts || one;
		ELSIF e.object <> 'appointment_thing' THEN
			RETURN '{}';
		END IF;
	END LOOP;
	FOR a IN SELECT x.* FROM appointment x WHERE x.chain_id = chain AND x.id = ANY (of) LOOP
		parts := parts || jsonb_build_object(a.id, lines_back(chain, a.id, lines, added, gone) || coalesce(parts->a.id::text, '{}'));
	END LOOP;
	parts := parts - cancel::text[] - back::text[];
	SELECT jsonb_object_agg(CASE k.key WHEN 'birth_date' THEN 'birth' ELSE k.key END, coalesce(k.value->>0, '')) INTO one
	  FROM log l, jsonb_each(l.changes) k
	 WHERE NOT p ? 'client' AND l.chain_id = chain AND l.visit_id IS NULL AND l.object = 'client' AND l.object_id = v.client_id
	   AND done IN (l.request, split_part(l.request, ' ', 3)) AND l.user_id = who AND l.action = 'change' AND l.at > now() - interval '1 day'
	   AND l.erased_at IS NULL AND k.key IN ('name', 'surname', 'phone', 'email', 'birth_date', 'comment', 'allergies');
	IF one IS NOT NULL THEN
		p := p || jsonb_build_object('card', one);
	ELSIF NOT found THEN
		RETURN '{}';
	END IF;
	IF parts <> '{}' THEN
		p := p || jsonb_build_object('appointments', (
			SELECT jsonb_agg(x.value || jsonb_build_object('id', o.id, 'wall', to_char(
				coalesce((x.value->>'starts_at')::timestamptz, o.starts_at) AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')) ORDER BY o.id)
			  FROM (SELECT key::bigint AS id, value FROM jsonb_each(parts) OFFSET 0) x
			  JOIN appointment o ON o.chain_id = chain AND o.id = x.id));
	END IF;
	RETURN jsonb_build_object('version', v.version, 'p', p, 'cancel', cancel, 'restore', back, 'came', v.status = 'arrived');
END $$;

-- What those that are moved and those that come back take, so that each has what it needs,
-- as the plan has it then: {id: [instances]}; NULL: there is no way.  Services that change,
-- too, are not shared for.
CREATE OR REPLACE FUNCTION visit_back_share(chain bigint, branch bigint, plan jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	items CONSTANT jsonb := jsonb_path_query_array(plan, '$.p.appointments[*] ? (exists(@.starts_at))');
	ids   CONSTANT bigint[] := ARRAY(SELECT (i->>'id')::bigint FROM jsonb_array_elements(items) i
		UNION SELECT jsonb_array_elements_text(plan->'cancel')::bigint);
BEGIN
	IF jsonb_path_exists(items, '$[*] ? (exists(@.services))') THEN
		RETURN NULL;
	END IF;
	DELETE FROM busy b WHERE b.chain_id = chain AND b.appointment_id = ANY (ids);
	RETURN things_share(chain, branch, (
		SELECT jsonb_agg(e.x)
		  FROM (SELECT jsonb_build_object('id', i->'id', 'staff', i->'staff_id', 'start', i->'starts_at', 'length', i->'length') AS x
			  FROM jsonb_array_elements(items) i WHERE i->>'on_top' IS DISTINCT FROM 'true'
			 UNION ALL
			SELECT jsonb_build_object('id', r) FROM jsonb_array_elements(plan->'restore') r) e));
END $$;

-- Does it, the visit being locked; its things are those of visit_back, and of what comes back
-- where that was shared out.
CREATE OR REPLACE FUNCTION visit_back_do(chain bigint, branch bigint, own bigint, v visit, plan jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	p  jsonb := plan->'p';
	id bigint;
BEGIN
	IF p ? 'appointments' THEN
		p := p || jsonb_build_object('appointments', (
			SELECT jsonb_agg(e.x || jsonb_strip_nulls(jsonb_build_object('things', plan->'things'->(e.x->>'id'))))
			  FROM jsonb_array_elements(p->'appointments') e (x)));
	END IF;
	IF p ? 'card' THEN
		p := jsonb_set(p, '{card,version}', (SELECT to_jsonb(c.version) FROM client c WHERE c.chain_id = chain AND c.id = v.client_id FOR UPDATE));
	END IF;
	FOR id IN SELECT jsonb_array_elements_text(plan->'cancel')::bigint LOOP
		PERFORM appointment_cancel(chain, branch, own, id, NULL);
	END LOOP;
	IF p <> '{}' AND visit_change(chain, branch, own, v.id, NULL, p) IS NULL THEN
		RETURN NULL;
	END IF;
	IF plan->'things' ?| ARRAY(SELECT jsonb_array_elements_text(plan->'restore')) THEN
		FOR id IN SELECT jsonb_array_elements_text(plan->'restore')::bigint LOOP
			PERFORM appointment_restore(chain, branch, own, id, false,
				CASE WHEN plan->'things' ? id::text THEN ARRAY(SELECT jsonb_array_elements_text(plan->'things'->id::text)::bigint) END);
		END LOOP;
	ELSE
		PERFORM several_restore(chain, branch, own, ARRAY(SELECT jsonb_array_elements_text(plan->'restore')::bigint), '{}');
	END IF;
	RETURN (SELECT jsonb_build_object('visit_id', w.id, 'version', w.version) FROM visit w WHERE w.chain_id = chain AND w.id = v.id);
END $$;

-- Does it; plan as above, with the things that appointments take: {id: [instances]}.  NULL: the visit is not there; {"stale": true} if it has changed since.
CREATE OR REPLACE FUNCTION visit_back(chain bigint, branch bigint, own bigint, visit bigint, seen int, plan jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	v      visit;
	shared jsonb;
BEGIN
	SELECT w.* INTO v FROM visit w
	 WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = visit
	   FOR UPDATE;
	IF v.version IS DISTINCT FROM seen THEN
		RETURN CASE WHEN v.id IS NOT NULL THEN '{"stale": true}'::jsonb END;
	END IF;
	BEGIN
		RETURN visit_back_do(chain, branch, own, v, plan);
	EXCEPTION WHEN exclusion_violation THEN	-- each for itself has left another nothing
		shared := visit_back_share(chain, branch, plan);
		IF coalesce(shared, '{}') = '{}' THEN
			RAISE;
		END IF;
	END;
	RETURN visit_back_do(chain, branch, own, v, plan || jsonb_build_object('things', coalesce(plan->'things', '{}') || shared));
END $$;

SELECT callable('okno_app', 'lines_back', 'visit_back_plan', 'visit_back_share', 'visit_back_do', 'visit_back');
