-- helper: who helps in bookings, one of a set of people, changes: to somebody else of
-- it, or, where no service needs it, to nobody.

-- May an appointment do without what it has: does none of its services need one of
-- that set?
CREATE OR REPLACE FUNCTION helper_spare(chain bigint, branch bigint, appointment bigint, instance bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN NOT EXISTS (
		SELECT FROM resource_instance i
		  JOIN service_need n ON n.chain_id = chain AND n.branch_id = helper_spare.branch AND n.resource_id = i.resource_id
		  JOIN appointment_line l ON l.chain_id = chain AND l.appointment_id = helper_spare.appointment AND l.service_id = n.service_id
		 WHERE i.chain_id = chain AND i.id = instance);
END $$;

-- May "other" help in an appointment in place of "was"?  other 0: nobody; was 0: in
-- nobody's place, as before they were spared.  at: were it to begin then.
DROP FUNCTION IF EXISTS helper_may(bigint, bigint, bigint, bigint, bigint);
CREATE OR REPLACE FUNCTION helper_may(chain bigint, branch bigint, appointment bigint, was bigint, other bigint,
	at timestamptz DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
	has CONSTANT bigint[] := ARRAY(SELECT t.instance_id FROM appointment_thing t
		WHERE t.chain_id = chain AND t.appointment_id = helper_may.appointment);
BEGIN
	IF was <> 0 AND was <> ALL (has) OR other = ANY (has) OR was = 0 AND other = 0 THEN
		RETURN false;
	ELSIF other = 0 THEN
		RETURN helper_spare(chain, branch, appointment, was);
	ELSIF was <> 0 THEN
		RETURN helpers_free(chain, branch, appointment, was, at) @> jsonb_build_array(jsonb_build_object('id', other));
	END IF;
	RETURN EXISTS (
		SELECT FROM appointment a
		  JOIN branch b ON b.chain_id = chain AND b.id = a.branch_id
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = other AND i.staff_id <> a.staff_id
		  JOIN resource r ON r.chain_id = chain AND r.id = i.resource_id AND r.branch_id = helper_may.branch AND r.kind = 'people'
		 WHERE a.chain_id = chain AND a.id = helper_may.appointment AND a.branch_id = helper_may.branch
		   AND instance_is_free(chain, branch, i.id, b.time_zone, a.starts_at,
			(extract(epoch FROM a.ends_at - a.starts_at) / 60)::int, a.before, a.after, ARRAY[a.id]));
END $$;

-- Changes who helps; each item (31-several.sql) also has was and other, as above.  Who
-- cannot any more is an exclusion_violation, as a time that is taken is.
CREATE OR REPLACE FUNCTION several_help(chain bigint, branch bigint, own bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	locked record;
	one    record;
BEGIN
	locked := several_lock(chain, branch, own, items);
	IF locked.refused THEN
		RETURN locked.answer;
	END IF;
	FOR one IN SELECT x.id, x.was, x.other FROM jsonb_to_recordset(items) x (id bigint, was bigint, other bigint) ORDER BY x.id LOOP
		IF NOT helper_may(chain, branch, one.id, one.was, one.other) THEN
			RAISE exclusion_violation;
		END IF;
		IF one.was <> 0 AND one.other <> 0 THEN
			PERFORM thing_put(chain, one.id, one.was, one.other);
		ELSE
			PERFORM set_config('okno.helper', 'on', true);	-- stands in the visit's history
			DELETE FROM appointment_thing t
			 WHERE t.chain_id = chain AND t.appointment_id = one.id AND t.instance_id = one.was;
			INSERT INTO appointment_thing (chain_id, appointment_id, instance_id)
			SELECT chain, one.id, one.other WHERE one.other <> 0;
			PERFORM set_config('okno.helper', '', true);
		END IF;
		PERFORM appointment_move(chain, branch, own, one.id, NULL, NULL, NULL, NULL, NULL);
	END LOOP;
	RETURN several_done(chain, items);
END $$;

SELECT callable('okno_app', 'helper_spare', 'helper_may', 'several_help');
