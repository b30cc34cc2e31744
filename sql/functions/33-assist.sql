-- assist: bookings that people have, whether they lead them or help in them as one
-- of a set; and who may help instead.

-- The bookings ahead of members within days of the chain.  instance: as which of a
-- set they help; NULL: it is booked with them.
-- All of them, whatever the asker is limited to: nobody is let go, or given another
-- day off, over bookings that nobody was told of.
CREATE OR REPLACE FUNCTION bookings_ahead(chain bigint, members bigint[], first date, last date)
RETURNS TABLE (id bigint, member bigint, branch_id bigint, day date, starts_at timestamptz, ends_at timestamptz, instance bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT a.id, a.staff_id, a.branch_id, a.day, a.starts_at, a.ends_at, NULL::bigint
	  FROM appointment a
	 WHERE a.chain_id = chain AND a.staff_id = ANY (members) AND a.day BETWEEN first AND last
	   AND a.cancelled_at IS NULL AND a.ends_at > now();
	-- Most people help nobody, and then no day is looked through.
	IF EXISTS (SELECT FROM resource_instance i WHERE i.chain_id = chain AND i.staff_id = ANY (members)) THEN
		RETURN QUERY
		SELECT a.id, i.staff_id, a.branch_id, a.day, a.starts_at, a.ends_at, i.id
		  FROM branch b
		  JOIN appointment a ON a.chain_id = chain AND a.branch_id = b.id AND a.day BETWEEN first AND last
			AND a.cancelled_at IS NULL AND a.ends_at > now()
		  JOIN appointment_thing t ON t.chain_id = chain AND t.appointment_id = a.id
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = t.instance_id
		 WHERE b.chain_id = chain AND i.staff_id = ANY (members) AND i.staff_id <> a.staff_id;
	END IF;
END $$;

-- Who of the same need is free to help in an appointment instead: [{id, title, staff}].
-- at: were it to begin then; "infinity": whoever there is, free or not.
DROP FUNCTION IF EXISTS helpers_free(bigint, bigint, bigint, bigint);
CREATE OR REPLACE FUNCTION helpers_free(chain bigint, branch bigint, appointment bigint, instance bigint,
	at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	kept  bigint[] := ARRAY(SELECT t.instance_id FROM appointment_thing t
		WHERE t.chain_id = chain AND t.appointment_id = helpers_free.appointment);
	taken bigint[] := ARRAY(SELECT i.staff_id FROM resource_instance i
		WHERE i.chain_id = chain AND i.id = ANY (kept) AND i.staff_id IS NOT NULL);
BEGIN
	RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'staff', o.staff_id) ORDER BY o.id), '[]')
		  FROM appointment a
		  JOIN branch b ON b.chain_id = chain AND b.id = a.branch_id
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = helpers_free.instance
		  JOIN resource_instance o ON o.chain_id = chain AND o.archived_at IS NULL
			AND (o.resource_id = i.resource_id OR o.resource_id IN (
				SELECT n.resource_id
				  FROM appointment_line l
				  JOIN service_need m ON m.chain_id = chain AND m.branch_id = branch AND m.service_id = l.service_id
					AND m.resource_id = i.resource_id
				  JOIN service_need n ON n.chain_id = chain AND n.branch_id = branch AND n.service_id = l.service_id
					AND n.need = m.need
				 WHERE l.chain_id = chain AND l.appointment_id = a.id))
		 WHERE a.chain_id = chain AND a.id = helpers_free.appointment AND a.branch_id = helpers_free.branch
		   AND o.id <> ALL (kept) AND o.staff_id <> ALL (taken || a.staff_id)
		   AND (at = 'infinity' OR instance_is_free(chain, branch, o.id, b.time_zone, coalesce(at, a.starts_at),
			(extract(epoch FROM a.ends_at - a.starts_at) / 60)::int, a.before, a.after, ARRAY[a.id])));
END $$;

-- Somebody else helps in an appointment.  NULL: it is not there, or they cannot.
CREATE OR REPLACE FUNCTION helper_replace(chain bigint, branch bigint, appointment bigint, instance bigint, other bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
	IF NOT helpers_free(chain, branch, appointment, instance) @> jsonb_build_array(jsonb_build_object('id', other)) THEN
		RETURN NULL;
	END IF;
	RETURN appointment_move(chain, branch, NULL, appointment, NULL, NULL, NULL, NULL, NULL, ARRAY(
		SELECT CASE t.instance_id WHEN instance THEN other ELSE t.instance_id END FROM appointment_thing t
		 WHERE t.chain_id = chain AND t.appointment_id = helper_replace.appointment));
END $$;

SELECT callable('okno_app', 'bookings_ahead', 'helpers_free', 'helper_replace');
