-- field: fields of a chain's own, and what they hold.  Refusals as in 30-visit.

-- A field without a code gets one.
CREATE OR REPLACE FUNCTION field_name() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.code = '' THEN
		NEW.code := 'field_' || NEW.id;
	END IF;
	RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS field_name ON field;
CREATE TRIGGER field_name BEFORE INSERT ON field FOR EACH ROW EXECUTE FUNCTION field_name();

-- Is a text of the field's kind?  Pages say what is wrong before; this is the last word.
CREATE OR REPLACE FUNCTION field_holds(f field, value text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN value = '' OR CASE f.kind
		WHEN 'number' THEN value ~ '^-?[0-9]{1,15}(\.[0-9]{1,6})?$'
		WHEN 'date' THEN value ~ '^\d{4}-\d{2}-\d{2}$' AND to_char(value::date, 'YYYY-MM-DD') = value
		WHEN 'choice' THEN value = ANY (f.choices)
		WHEN 'flag' THEN value IN ('yes', 'no')
		WHEN 'link' THEN value ~ '^https?://\S+$' AND length(value) <= 2000
		WHEN 'text' THEN length(value) <= 255 AND strpos(value, E'\n') = 0
		ELSE true END;
EXCEPTION WHEN data_exception THEN
	RETURN false;
END $$;

-- Puts values into the fields of a booking: {"field's id": "text"}; empty: nothing.
-- told_at: the field of the form that a refusal is told at; NULL: that of the booking's field.
DROP FUNCTION IF EXISTS fields_set(bigint, bigint, jsonb);
CREATE OR REPLACE FUNCTION fields_set(chain bigint, appointment bigint, wanted jsonb, told_at text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	f    field;
	name text;
	text text;
BEGIN
	FOR name, text IN SELECT e.key, e.value FROM jsonb_each_text(wanted) e ORDER BY e.key LOOP
		SELECT x.* INTO f FROM field x
		 WHERE x.chain_id = chain AND x.id = name::bigint AND x.archived_at IS NULL AND x.entity = 'appointment'
		   FOR SHARE;
		IF NOT FOUND THEN
			RAISE 'This field is not in use any more' USING DETAIL = coalesce(told_at, format('f%s_%s', name, appointment));
		ELSIF NOT field_holds(f, text) THEN
			RAISE 'This is not what the field holds' USING DETAIL = coalesce(told_at, format('f%s_%s', name, appointment));
		END IF;
		INSERT INTO field_value AS v (chain_id, appointment_id, field_id, value)
		SELECT chain, appointment, f.id, text
		 WHERE text <> '' OR EXISTS (SELECT FROM field_value y
			WHERE y.chain_id = chain AND y.appointment_id = appointment AND y.field_id = f.id)
		ON CONFLICT (chain_id, appointment_id, field_id) DO UPDATE SET value = excluded.value
		 WHERE v.value <> excluded.value;
	END LOOP;
END $$;

-- What a booking's fields hold, for lists: [{title, kind, value}]; NULL: nothing.
CREATE OR REPLACE FUNCTION fields_told(chain bigint, appointment bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT jsonb_agg(jsonb_build_object('title', f.title, 'kind', f.kind, 'value', v.value) ORDER BY f.weight, f.id)
		  FROM field_value v
		  JOIN field f ON f.chain_id = chain AND f.id = v.field_id
		 WHERE v.chain_id = chain AND v.appointment_id = appointment AND v.value <> '');
END $$;

GRANT EXECUTE ON FUNCTION field_name(), field_holds(field, text), fields_set(bigint, bigint, jsonb, text), fields_told(bigint, bigint)
	TO okno_app, okno_worker;
