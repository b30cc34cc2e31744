-- label: labels put on bookings and taken off.  Refusals as in 30-visit.

-- Keeps booking_label as the bookings are.  A label of another chain, or none,
-- is refused by its key.
CREATE OR REPLACE FUNCTION booking_label_keep() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM booking_label x
	 WHERE x.chain_id = NEW.chain_id AND x.id = NEW.id AND (NEW.labels IS NULL OR x.label_id <> ALL (NEW.labels));
	INSERT INTO booking_label (chain_id, id, label_id, branch_id, starts_at)
	SELECT DISTINCT NEW.chain_id, NEW.id, l, NEW.branch_id, NEW.starts_at FROM unnest(NEW.labels) l
	ON CONFLICT (chain_id, id, label_id) DO UPDATE SET branch_id = excluded.branch_id, starts_at = excluded.starts_at;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS booking_label_made ON appointment;
CREATE TRIGGER booking_label_made AFTER INSERT ON appointment
	FOR EACH ROW WHEN (NEW.labels IS NOT NULL) EXECUTE FUNCTION booking_label_keep();
DROP TRIGGER IF EXISTS booking_label_keep ON appointment;
CREATE TRIGGER booking_label_keep AFTER UPDATE OF labels, starts_at, branch_id ON appointment
	FOR EACH ROW WHEN (OLD.labels IS NOT NULL OR NEW.labels IS NOT NULL) EXECUTE FUNCTION booking_label_keep();

-- Puts a label on a booking, or takes it off.  Whoever does that at the same time
-- with another one is not in the way, so no version is asked for.  NULL: there is
-- no such booking or label, or it is not theirs.
CREATE OR REPLACE FUNCTION booking_label_set(chain bigint, branch bigint, own bigint, appointment bigint, label bigint, put boolean)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	a       appointment;
	l       label;
	had     boolean;
	wanted  bigint[];
	version int;
BEGIN
	SELECT (k.a).* INTO a FROM appointment_lock(chain, branch, own, appointment, NULL) k;
	SELECT x.* INTO l FROM label x WHERE x.chain_id = chain AND x.id = label;
	IF a.id IS NULL OR l.id IS NULL THEN
		RETURN NULL;
	END IF;
	had := coalesce(label = ANY (a.labels), false);
	IF put AND NOT had AND l.archived_at IS NOT NULL THEN
		RAISE 'This label is put away' USING DETAIL = 'on';
	ELSIF put AND NOT had AND cardinality(a.labels) >= 10 THEN
		RAISE 'A booking has at most ten labels' USING DETAIL = 'on';
	END IF;
	version := (SELECT v.version FROM visit v WHERE v.chain_id = chain AND v.id = a.visit_id);
	IF put <> had THEN
		wanted := CASE WHEN put THEN a.labels || label ELSE array_remove(a.labels, label) END;
		UPDATE appointment x
		   SET labels = (SELECT array_agg(w ORDER BY w) FROM unnest(wanted) w)
		 WHERE x.chain_id = chain AND x.id = appointment;
		version := visit_touch(chain, a.visit_id);
	END IF;
	RETURN jsonb_build_object('visit_id', a.visit_id, 'appointment_id', appointment, 'label', label, 'on', put, 'version', version);
END $$;

-- The labels for a booking that is made like another one: those not put away; NULL: none.
CREATE OR REPLACE FUNCTION labels_like(chain bigint, other bigint) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT array_agg(l.id ORDER BY l.id)
		  FROM appointment o
		  JOIN label l ON l.chain_id = chain AND l.id = ANY (o.labels) AND l.archived_at IS NULL
		 WHERE o.chain_id = chain AND o.id = other);
END $$;

-- What labels are called, in their order.
CREATE OR REPLACE FUNCTION label_titles(chain bigint, ids bigint[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT string_agg(l.title, ', ' ORDER BY l.weight, l.id) FROM label l WHERE l.chain_id = chain AND l.id = ANY (ids));
END $$;

-- The same of an entry of the log: "[3, 7]".
CREATE OR REPLACE FUNCTION label_titles_of(chain bigint, logged jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF jsonb_typeof(logged) IS DISTINCT FROM 'array' THEN
		RETURN NULL;
	END IF;
	RETURN label_titles(chain, ARRAY(SELECT i::bigint FROM jsonb_array_elements_text(logged) i));
END $$;

GRANT EXECUTE ON FUNCTION booking_label_keep(), booking_label_set(bigint, bigint, bigint, bigint, bigint, boolean),
	labels_like(bigint, bigint), label_titles(bigint, bigint[]), label_titles_of(bigint, jsonb) TO okno_app, okno_worker;
