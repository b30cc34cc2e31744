-- block: blocked times are made, changed, removed and brought back, each in one
-- function, with the caller's rights, inside the caller's chain.
--
-- What is in the way is looked for first and returned as {"conflicts": […]}, with
-- nothing done; a rival in between is the constraint's 23P01.

-- What stands in the way of a subject in a span, the first of it.  except: an
-- appointment's id is not in the way, nor is a block's.  who: who comes, be it a guest.
CREATE OR REPLACE FUNCTION busy_in_way(chain bigint, kind subject_kind, subject bigint, first timestamptz, last timestamptz,
	except_appointments bigint[], except_blocks bigint[],
	OUT starts_at timestamptz, OUT ends_at timestamptz, OUT cause text, OUT who text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	SELECT coalesce(a.starts_at, k.starts_at, x.starts_at), coalesce(a.ends_at, k.ends_at, x.ends_at),
	       CASE WHEN x.block_id IS NOT NULL THEN 'block' WHEN x.hold_id IS NOT NULL THEN 'hold' ELSE 'appointment' END,
	       coalesce(k.reason, CASE WHEN a.guest_id IS NULL THEN nullif(concat_ws(' ', c.name, nullif(surname_seen(c.surname), '')), '')
		    ELSE guest_named(chain, a.guest_id, c.name, c.surname) END)
	  INTO starts_at, ends_at, cause, who
	  FROM busy x
	  LEFT JOIN block k ON k.chain_id = chain AND k.id = x.block_id
	  LEFT JOIN appointment a ON a.chain_id = chain AND a.id = x.appointment_id
	  LEFT JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
	  LEFT JOIN client c ON c.chain_id = chain AND c.id = v.client_id
	 WHERE x.chain_id = chain AND x.subject_kind = kind AND x.subject_id = subject
	   AND (x.expires_at IS NULL OR x.expires_at > now())
	   AND x.starts_at > first - interval '1440 minutes' AND x.starts_at < last AND x.ends_at > first
	   AND (x.appointment_id IS NULL OR x.appointment_id <> ALL (except_appointments))
	   AND (x.block_id IS NULL OR x.block_id <> ALL (except_blocks))
	 ORDER BY x.starts_at
	 LIMIT 1;
END $$;

-- As what busy knows the subject of a block: a thing may have a row of staff.
CREATE OR REPLACE FUNCTION block_busy(chain bigint, b block, OUT kind subject_kind, OUT subject bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	kind := 'staff';
	subject := b.staff_id;
	IF subject IS NULL THEN
		SELECT CASE WHEN i.staff_id IS NULL THEN 'thing' ELSE 'staff' END, coalesce(i.staff_id, i.id) INTO kind, subject
		  FROM resource_instance i WHERE i.chain_id = chain AND i.id = b.instance_id;
	END IF;
END $$;

-- Takes a block's time, a row of busy a day at most.
CREATE OR REPLACE FUNCTION block_take(chain bigint, b block) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	taken record := block_busy(chain, b);
	at    timestamptz := b.starts_at;
	upto  timestamptz;
BEGIN
	WHILE at < b.ends_at LOOP
		upto := least(at + interval '1440 minutes', b.ends_at);
		INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, block_id)
		VALUES (chain, taken.kind, taken.subject, at, upto, b.id);
		at := upto;
	END LOOP;
END $$;

CREATE OR REPLACE FUNCTION block_notice(branch bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM job_add('live', 'notice', branch, '{"kind": "block"}');
END $$;

-- A conflict in words that a page can put together.
CREATE OR REPLACE FUNCTION block_conflict(chain bigint, zone text, b block, except_blocks bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	taken record := block_busy(chain, b);
	way   record;
BEGIN
	way := busy_in_way(chain, taken.kind, taken.subject, b.starts_at, b.ends_at, '{}', except_blocks);
	IF way.starts_at IS NULL THEN
		RETURN NULL;
	END IF;
	RETURN jsonb_build_object('cause', way.cause, 'who', coalesce(way.who, ''),
		'day', to_char(way.starts_at AT TIME ZONE zone, 'YYYY-MM-DD'),
		'from', to_char(way.starts_at AT TIME ZONE zone, 'HH24:MI'), 'to', to_char(way.ends_at AT TIME ZONE zone, 'HH24:MI'),
		'name', coalesce((SELECT s.name FROM staff s WHERE s.chain_id = chain AND s.id = b.staff_id),
			(SELECT i.title FROM resource_instance i WHERE i.chain_id = chain AND i.id = b.instance_id)));
END $$;

-- Refuses members and things that are not the branch's.
CREATE OR REPLACE FUNCTION block_subject(chain bigint, branch bigint, own bigint, staff bigint, thing bigint) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF staff IS NOT NULL AND (own IS NOT NULL AND staff <> own OR NOT EXISTS (
		SELECT FROM staff_branch sb JOIN staff s ON s.chain_id = chain AND s.id = sb.staff_id
		 WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = staff AND s.archived_at IS NULL)) THEN
		RAISE 'This specialist does not work here' USING DETAIL = 'staff';
	END IF;
	IF thing IS NOT NULL AND (own IS NOT NULL OR NOT EXISTS (
		SELECT FROM resource_instance i JOIN resource r ON r.chain_id = chain AND r.id = i.resource_id
		 WHERE i.chain_id = chain AND i.id = thing AND r.branch_id = branch
		   AND i.archived_at IS NULL AND r.archived_at IS NULL)) THEN
		RAISE 'This room or thing is not here' USING DETAIL = 'things';
	END IF;
END $$;

-- Makes blocks.  p: {staff: [ids], things: [ids], reason, rule (an RRULE or
-- null), spans: [{from, upto}] of the branch's wall clock, skip: leave out what
-- is in the way}.  Returns {ids, skipped} or {conflicts}.
CREATE OR REPLACE FUNCTION block_make(chain bigint, branch bigint, own bigint, made_by bigint, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	zone      text;
	subject   record;
	span      jsonb;
	b         block;
	way       jsonb;
	blocks    block[] := '{}';
	ids       bigint[] := '{}';
	conflicts jsonb := '[]';
BEGIN
	SELECT x.time_zone INTO zone FROM branch x WHERE x.chain_id = chain AND x.id = branch;
	b.chain_id := chain;
	b.branch_id := branch;
	b.reason := coalesce(p->>'reason', '');
	FOR subject IN
		SELECT 1 AS n, t::bigint AS staff, NULL::bigint AS thing FROM jsonb_array_elements_text(p->'staff') t
		 UNION ALL
		SELECT 2, NULL, t::bigint FROM jsonb_array_elements_text(p->'things') t
		 ORDER BY 1, 2, 3
	LOOP
		PERFORM block_subject(chain, branch, own, subject.staff, subject.thing);
		b.staff_id := subject.staff;
		b.instance_id := subject.thing;
		b.rule_id := NULL;
		IF p->>'rule' IS NOT NULL THEN
			INSERT INTO block_rule (chain_id, branch_id, rule) VALUES (chain, branch, p->>'rule') RETURNING id INTO b.rule_id;
		END IF;
		FOR span IN SELECT s FROM jsonb_array_elements(p->'spans') s ORDER BY s->>'from' LOOP
			b.starts_at := (span->>'from')::timestamp AT TIME ZONE zone;
			b.ends_at := (span->>'upto')::timestamp AT TIME ZONE zone;
			CONTINUE WHEN b.ends_at <= b.starts_at;	-- the clock skips it
			way := block_conflict(chain, zone, b, '{}');
			IF way IS NULL THEN
				blocks := blocks || b;
			ELSE
				conflicts := conflicts || way;
			END IF;
		END LOOP;
	END LOOP;
	IF conflicts <> '[]' AND (NOT coalesce((p->>'skip')::boolean, false) OR blocks = '{}') THEN
		DELETE FROM block_rule r WHERE r.chain_id = chain AND r.branch_id = branch
		   AND NOT EXISTS (SELECT FROM block k WHERE k.chain_id = chain AND k.rule_id = r.id);
		RETURN jsonb_build_object('conflicts', conflicts);
	END IF;
	FOREACH b IN ARRAY blocks LOOP
		INSERT INTO block (chain_id, branch_id, rule_id, staff_id, instance_id, starts_at, ends_at, reason, created_by)
		VALUES (chain, branch, b.rule_id, b.staff_id, b.instance_id, b.starts_at, b.ends_at, b.reason, made_by)
		RETURNING * INTO b;
		PERFORM block_take(chain, b);
		ids := ids || b.id;
	END LOOP;
	PERFORM block_notice(branch);
	RETURN jsonb_build_object('ids', ids, 'skipped', jsonb_array_length(conflicts));
END $$;

-- The blocks that a change of one is meant for, locked, by time.  scope: this,
-- following (of the same rule, from this one on) or all.
CREATE OR REPLACE FUNCTION block_scope(chain bigint, b block, scope text) RETURNS bigint[]
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM block k
	  WHERE k.chain_id = chain AND (k.id = b.id OR k.rule_id = b.rule_id AND scope <> 'this')
	  ORDER BY k.id FOR UPDATE;
	RETURN ARRAY(SELECT k.id FROM block k
		 WHERE k.chain_id = chain AND k.removed_at IS NULL
		   AND (k.id = b.id OR k.rule_id = b.rule_id
			AND (scope = 'all' OR scope = 'following' AND k.starts_at >= b.starts_at))
		 ORDER BY k.starts_at, k.id);
END $$;

-- One block to be changed: NULL: not there, or not theirs.
CREATE OR REPLACE FUNCTION block_lock(chain bigint, branch bigint, own bigint, block bigint, OUT b block)
LANGUAGE plpgsql AS $$
BEGIN
	SELECT k.* INTO b FROM block k
	 WHERE k.chain_id = chain AND k.branch_id = branch AND k.id = block AND (own IS NULL OR k.staff_id = own)
	   FOR UPDATE;
END $$;

-- Changes a block, and those that scope names, by the same distance on the
-- wall clock.  p: {scope, staff_id | instance_id, from, upto (wall clock), reason};
-- what is left out stays.  Returns {ids, version, was: {staff_id, instance_id,
-- from, upto}}, {conflicts}, {stale, version} or NULL.
CREATE OR REPLACE FUNCTION block_change(chain bigint, branch bigint, own bigint, block bigint, seen int, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	zone      text;
	b         block := block_lock(chain, branch, own, block);
	ids       bigint[];
	present   record;
	shift     interval;
	length    interval;
	way       jsonb;
	conflicts jsonb := '[]';
	blocks    block[] := '{}';
	was       block;
	moved     bigint[] := '{}';
BEGIN
	IF b.id IS NULL OR b.removed_at IS NOT NULL THEN
		RETURN NULL;
	END IF;
	IF seen IS NOT NULL AND seen <> b.version THEN
		RETURN jsonb_build_object('stale', true, 'version', b.version);
	END IF;
	PERFORM block_subject(chain, branch, own, (p->>'staff_id')::bigint, (p->>'instance_id')::bigint);
	SELECT x.time_zone INTO zone FROM branch x WHERE x.chain_id = chain AND x.id = branch;
	SELECT b.starts_at AT TIME ZONE zone AS first, b.ends_at AT TIME ZONE zone AS last INTO present;
	shift := coalesce((p->>'from')::timestamp, present.first) - present.first;
	length := coalesce((p->>'upto')::timestamp, present.last + shift) - (present.first + shift);
	ids := block_scope(chain, b, coalesce(p->>'scope', 'this'));
	FOR b IN SELECT k.* FROM block k WHERE k.chain_id = chain AND k.id = ANY (ids) ORDER BY k.starts_at, k.id LOOP
		was := b;
		IF p->>'staff_id' IS NOT NULL OR p->>'instance_id' IS NOT NULL THEN
			b.staff_id := (p->>'staff_id')::bigint;
			b.instance_id := (p->>'instance_id')::bigint;
		END IF;
		b.ends_at := (b.starts_at AT TIME ZONE zone + shift + length) AT TIME ZONE zone;
		b.starts_at := (b.starts_at AT TIME ZONE zone + shift) AT TIME ZONE zone;
		b.reason := coalesce(p->>'reason', b.reason);
		IF (b.staff_id, b.instance_id, b.starts_at, b.ends_at) IS DISTINCT FROM (was.staff_id, was.instance_id, was.starts_at, was.ends_at) THEN
			moved := moved || b.id;
			way := block_conflict(chain, zone, b, ids);
			IF way IS NOT NULL THEN
				conflicts := conflicts || way;
			END IF;
		END IF;
		blocks := blocks || b;
	END LOOP;
	IF conflicts <> '[]' THEN
		RETURN jsonb_build_object('conflicts', conflicts);
	END IF;
	DELETE FROM busy x WHERE x.chain_id = chain AND x.block_id = ANY (moved);
	FOREACH b IN ARRAY blocks LOOP
		UPDATE block k
		   SET staff_id = b.staff_id, instance_id = b.instance_id, starts_at = b.starts_at, ends_at = b.ends_at,
		       reason = b.reason, version = k.version + 1
		 WHERE k.chain_id = chain AND k.id = b.id;
		IF b.id = ANY (moved) THEN
			PERFORM block_take(chain, b);
		END IF;
	END LOOP;
	PERFORM block_notice(branch);
	RETURN (SELECT jsonb_build_object('id', k.id, 'ids', ids, 'version', k.version,
			'was', jsonb_build_object('from', present.first, 'upto', present.last))
		  FROM block k WHERE k.chain_id = chain AND k.id = block);
END $$;

-- Removes blocks; with scope those that it names by the first: {ids}.
CREATE OR REPLACE FUNCTION block_remove(chain bigint, branch bigint, own bigint, blocks bigint[], scope text) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	b   block;
	ids bigint[] := blocks;
BEGIN
	IF scope IS NOT NULL THEN
		b := block_lock(chain, branch, own, blocks[1]);
		IF b.id IS NULL OR b.removed_at IS NOT NULL THEN
			RETURN NULL;
		END IF;
		ids := block_scope(chain, b, scope);
	END IF;
	PERFORM FROM block k WHERE k.chain_id = chain AND k.id = ANY (ids) ORDER BY k.id FOR UPDATE;
	WITH gone AS (
		UPDATE block k SET removed_at = now(), version = k.version + 1
		 WHERE k.chain_id = chain AND k.branch_id = branch AND k.id = ANY (ids) AND k.removed_at IS NULL
		   AND (own IS NULL OR k.staff_id = own)
		RETURNING k.id)
	SELECT array_agg(g.id ORDER BY g.id) INTO ids FROM gone g;
	IF ids IS NULL THEN
		RETURN NULL;
	END IF;
	DELETE FROM busy x WHERE x.chain_id = chain AND x.block_id = ANY (ids);
	PERFORM block_notice(branch);
	RETURN jsonb_build_object('ids', ids);
END $$;

-- Brings removed blocks back: {ids}; 23P01 if a time was given away meanwhile.
CREATE OR REPLACE FUNCTION block_restore(chain bigint, branch bigint, own bigint, blocks bigint[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	b   block;
	ids bigint[] := '{}';
BEGIN
	PERFORM FROM block k WHERE k.chain_id = chain AND k.id = ANY (blocks) ORDER BY k.id FOR UPDATE;
	-- Subjects in the order in which block_make takes them.
	FOR b IN
		WITH back AS (
			UPDATE block k SET removed_at = NULL, version = k.version + 1
			 WHERE k.chain_id = chain AND k.branch_id = branch AND k.id = ANY (blocks) AND k.removed_at IS NOT NULL
			   AND (own IS NULL OR k.staff_id = own)
			RETURNING k.*)
		SELECT * FROM back ORDER BY staff_id, instance_id, starts_at, id
	LOOP
		PERFORM block_take(chain, b);
		ids := ids || b.id;
	END LOOP;
	IF ids = '{}' THEN
		RETURN NULL;
	END IF;
	PERFORM block_notice(branch);
	RETURN jsonb_build_object('ids', ids);
END $$;

SELECT callable('okno_app, okno_worker', 'busy_in_way', 'block_busy', 'block_take', 'block_notice', 'block_conflict',
	'block_subject', 'block_make', 'block_scope', 'block_lock', 'block_change', 'block_remove', 'block_restore');
