-- several: what is done to several appointments at once: all of it or nothing.
-- items: [{id, seen (the version of its visit that the caller saw), …}].
-- Each returns [{id, visit_id, version}]; NULL if one is not there (or not
-- theirs); {"stale": [visit ids]} if somebody has changed them since.

-- Locks the visits of the items, in one order for all.  refused: nothing is to be
-- done, and answer says why, as above.
CREATE OR REPLACE FUNCTION several_lock(chain bigint, branch bigint, own bigint, items jsonb,
	OUT refused boolean, OUT answer jsonb)
LANGUAGE plpgsql AS $$
DECLARE
	visits bigint[];
BEGIN
	SELECT array_agg(DISTINCT a.visit_id), count(*) < jsonb_array_length(items) INTO visits, refused
	  FROM (SELECT i, (i->>'id')::bigint AS id FROM jsonb_array_elements(items) i OFFSET 0) e
	  JOIN appointment a ON a.chain_id = chain AND (a.branch_id = branch) IS TRUE AND a.id = e.id
	 WHERE own IS NULL OR a.staff_id = own;
	IF refused THEN
		RETURN;
	END IF;
	PERFORM FROM visit v WHERE v.chain_id = chain AND v.id = ANY (visits) ORDER BY v.id FOR UPDATE;
	SELECT jsonb_build_object('stale', jsonb_agg(DISTINCT v.id)), count(*) > 0 INTO answer, refused
	  FROM (SELECT i, (i->>'id')::bigint AS id FROM jsonb_array_elements(items) i OFFSET 0) e
	  JOIN appointment a ON a.chain_id = chain AND a.id = e.id
	  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
	 WHERE v.version <> (e.i->>'seen')::int;
END $$;

-- What is to be told of the items once all is done.
CREATE OR REPLACE FUNCTION several_done(chain bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'visit_id', v.id, 'version', v.version) ORDER BY e.n)
		  FROM (SELECT n, (i->>'id')::bigint AS id FROM jsonb_array_elements(items) WITH ORDINALITY x (i, n) OFFSET 0) e
		  JOIN appointment a ON a.chain_id = chain AND a.id = e.id
		  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id);
END $$;

-- What several_move does, all having left their times.  plan: what each takes besides its
-- member (things_share); NULL: each looks for itself.  False: one is not there.
CREATE OR REPLACE FUNCTION several_place(chain bigint, branch bigint, own bigint, items jsonb, plan jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	item    jsonb;
	alone   boolean;
	telling boolean := false;
	asked   CONSTANT boolean := coalesce(current_setting('okno.told', true), '') = '';
BEGIN
	FOR item, alone IN	-- those that come with others of their visit are the last
		SELECT x.i, x.alone FROM (
			SELECT e.i, count(*) OVER (PARTITION BY a.visit_id) = 1 AS alone
			  FROM (SELECT i, (i->>'id')::bigint AS id FROM jsonb_array_elements(items) i OFFSET 0) e
			  JOIN appointment a ON a.chain_id = chain AND a.id = e.id) x
		 ORDER BY NOT x.alone, coalesce((x.i->>'on_top')::boolean, false), (x.i->>'staff')::bigint, (x.i->>'start')::timestamptz, (x.i->>'id')::bigint
	LOOP
		IF asked AND NOT alone AND NOT telling THEN
			telling := true;
			PERFORM told_begin();
		END IF;
		IF item ? 'thing' THEN
			PERFORM thing_put(chain, (item->>'id')::bigint, (item->>'was')::bigint, (item->>'thing')::bigint);
		ELSIF item ? 'other' THEN
			IF NOT helper_may(chain, branch, (item->>'id')::bigint, (item->>'was')::bigint, (item->>'other')::bigint,
				(item->>'start')::timestamptz) THEN
				RAISE exclusion_violation;
			END IF;
			PERFORM thing_put(chain, (item->>'id')::bigint, (item->>'was')::bigint, (item->>'other')::bigint);
		END IF;
		IF appointment_move(chain, branch, own, (item->>'id')::bigint, NULL, (item->>'staff')::bigint,
			(item->>'start')::timestamptz, (item->>'length')::int, (item->>'on_top')::boolean,
			CASE WHEN plan ? (item->>'id') THEN ARRAY(SELECT jsonb_array_elements_text(plan->(item->>'id'))::bigint)
			     WHEN NOT item ? 'thing' THEN move_pick(chain, branch, (item->>'id')::bigint, (item->>'staff')::bigint,
				(item->>'start')::timestamptz, (item->>'length')::int) END) IS NULL THEN
			PERFORM set_config('okno.told', '', true);
			RETURN false;
		END IF;
		IF item ? 'other' AND EXISTS (		-- what else it needs left nobody but them
			SELECT FROM appointment_thing t
			 WHERE t.chain_id = chain AND t.appointment_id = (item->>'id')::bigint AND t.instance_id = (item->>'was')::bigint) THEN
			RAISE exclusion_violation;
		END IF;
	END LOOP;
	IF telling THEN
		PERFORM told_at_once(60, true);
	END IF;
	RETURN true;
END $$;

-- Moves them; each item also has staff, start (an instant), length and on_top,
-- NULL: as it is; thing, which it takes in place of was; or other, who then helps in
-- place of was (23P01: they cannot).  All leave their times before the first takes its new one, so
-- they may change places.  Each keeps what it has where that is free; where they then stand
-- in one another's way, what is free is shared out among them, unless it is said of one
-- what it takes.  Of several bookings of a visit its client is told in
-- one message, unless whoever calls tells of all of them (told_begin).
CREATE OR REPLACE FUNCTION several_move(chain bigint, branch bigint, own bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	locked record;
	plan   jsonb;
	there  boolean;
BEGIN
	locked := several_lock(chain, branch, own, items);
	IF locked.refused THEN
		RETURN locked.answer;
	END IF;
	DELETE FROM busy b
	 WHERE b.chain_id = chain
	   AND b.appointment_id = ANY (ARRAY(SELECT (e.i->>'id')::bigint FROM jsonb_array_elements(items) e (i)));
	BEGIN
		there := several_place(chain, branch, own, items, NULL);
	EXCEPTION WHEN exclusion_violation THEN
		IF jsonb_array_length(items) > 1 AND NOT jsonb_path_exists(items, '$[*] ? (exists(@.thing) || exists(@.other))') THEN
			plan := things_share(chain, branch, jsonb_path_query_array(items, '$[*] ? (!(@.on_top == true))'));
		END IF;
		IF coalesce(plan, '{}') = '{}' THEN
			RAISE;
		END IF;
	END;
	IF plan IS NOT NULL THEN
		there := several_place(chain, branch, own, items, plan);
	END IF;
	RETURN CASE WHEN there THEN several_done(chain, items) END;
END $$;

-- Takes the cancellation of several back, over others those that may lie so: each in
-- what it had where that is free; where they stand in one another's way, what is free is
-- shared out among all.  False: one is not there; 23P01: not all can be.
CREATE OR REPLACE FUNCTION several_restore(chain bigint, branch bigint, own bigint, of bigint[], over bigint[]) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	ids  CONSTANT bigint[] := ARRAY(SELECT x FROM unnest(of) x ORDER BY x = ANY (over), NOT things_kept(chain, branch, x), x);
	plan jsonb;
	one  bigint;
BEGIN
	BEGIN
		FOREACH one IN ARRAY ids LOOP
			IF appointment_restore(chain, branch, own, one, one = ANY (over)) IS NULL THEN
				RETURN false;
			END IF;
		END LOOP;
		RETURN true;
	EXCEPTION WHEN exclusion_violation THEN
		plan := things_share(chain, branch, (
			SELECT jsonb_agg(jsonb_build_object('id', a.id))
			  FROM appointment a
			 WHERE a.chain_id = chain AND a.id = ANY (ids) AND a.id <> ALL (over) AND NOT a.on_top AND a.cancelled_at IS NOT NULL));
		IF coalesce(plan, '{}') = '{}' THEN
			RAISE;
		END IF;
	END;
	FOREACH one IN ARRAY ids LOOP
		PERFORM appointment_restore(chain, branch, own, one, one = ANY (over),
			CASE WHEN plan ? one::text THEN ARRAY(SELECT jsonb_array_elements_text(plan->one::text)::bigint) END);
	END LOOP;
	RETURN true;
END $$;

-- Cancels them, or takes that back: with on_top also over others.
CREATE OR REPLACE FUNCTION several_cancel(chain bigint, branch bigint, own bigint, items jsonb, back boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	locked record;
	item   jsonb;
BEGIN
	locked := several_lock(chain, branch, own, items);
	IF locked.refused THEN
		RETURN locked.answer;
	END IF;
	IF back THEN
		IF NOT several_restore(chain, branch, own,
			ARRAY(SELECT (e.i->>'id')::bigint FROM jsonb_array_elements(items) e (i)),
			ARRAY(SELECT (e.i->>'id')::bigint FROM jsonb_array_elements(items) e (i) WHERE (e.i->>'on_top')::boolean)) THEN
			RETURN NULL;
		END IF;
		RETURN several_done(chain, items);
	END IF;
	FOR item IN SELECT e.i FROM jsonb_array_elements(items) e (i) ORDER BY (e.i->>'id')::bigint LOOP
		IF appointment_cancel(chain, branch, own, (item->>'id')::bigint, NULL) IS NULL THEN
			RETURN NULL;
		END IF;
	END LOOP;
	RETURN several_done(chain, items);
END $$;

-- Gives their visits the status of the item.
CREATE OR REPLACE FUNCTION several_status(chain bigint, branch bigint, own bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	locked record;
	one    record;
BEGIN
	locked := several_lock(chain, branch, own, items);
	IF locked.refused THEN
		RETURN locked.answer;
	END IF;
	FOR one IN
		SELECT a.visit_id, min(e.i->>'status') AS status
		  FROM (SELECT i, (i->>'id')::bigint AS id FROM jsonb_array_elements(items) i OFFSET 0) e
		  JOIN appointment a ON a.chain_id = chain AND a.id = e.id
		 GROUP BY a.visit_id
		 ORDER BY a.visit_id
	LOOP
		PERFORM visit_change(chain, branch, own, one.visit_id, NULL, jsonb_build_object('status', one.status));
	END LOOP;
	RETURN several_done(chain, items);
END $$;

SELECT callable('okno_app, okno_worker', 'several_place');
GRANT EXECUTE ON FUNCTION several_lock(bigint, bigint, bigint, jsonb), several_done(bigint, jsonb),
	several_move(bigint, bigint, bigint, jsonb), several_cancel(bigint, bigint, bigint, jsonb, boolean),
	several_restore(bigint, bigint, bigint, bigint[], bigint[]),
	several_status(bigint, bigint, bigint, jsonb) TO okno_app, okno_worker;
