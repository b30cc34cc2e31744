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

-- What a booking that is made like another one takes over from its fields: what they may
-- hold today, but no days: those that are written of one visit are not of the next.
CREATE OR REPLACE FUNCTION fields_like(chain bigint, appointment bigint, other bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO field_value (chain_id, appointment_id, field_id, value)
	SELECT chain, fields_like.appointment, v.field_id, v.value
	  FROM field_value v
	  JOIN field f ON f.chain_id = chain AND f.id = v.field_id AND f.archived_at IS NULL AND f.kind <> 'date'
	 WHERE v.chain_id = chain AND v.appointment_id = other AND v.value <> '' AND field_holds(f, v.value);
END $$;

-- What a booking's fields hold, for lists: [{id, title, kind, value}]; NULL: nothing.
CREATE OR REPLACE FUNCTION fields_told(chain bigint, appointment bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'title', f.title, 'kind', f.kind, 'value', v.value) ORDER BY f.weight, f.id)
		  FROM field_value v
		  JOIN field f ON f.chain_id = chain AND f.id = v.field_id
		 WHERE v.chain_id = chain AND v.appointment_id = appointment AND v.value <> '');
END $$;

-- What a filter of bookings asks of fields, by the id: f7 (what it holds, or what is in
-- a text), f7_from and f7_upto (a number or day), as what to add to a WHERE of booking_find
-- (36-list) whose bookings are b and whose chain is $1.  A field that is none has nothing.
CREATE OR REPLACE FUNCTION field_rules(chain bigint, f jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	SELECT string_agg(format(' AND %s (SELECT FROM field_value x
			WHERE x.chain_id = $1 AND x.appointment_id = b.id AND x.field_id = %s AND x.value <> '''' AND %s)',
		CASE WHEN w.way = '_is' AND w.value = 'empty' THEN 'NOT EXISTS' ELSE 'EXISTS' END, w.id,
		CASE WHEN w.way = '_is' THEN CASE WHEN d.id IS NOT NULL AND w.value IN ('filled', 'empty') THEN 'true' ELSE 'false' END
		WHEN d.kind = 'number' AND w.way <> ''
			THEN format('CASE WHEN x.field_id = %s THEN x.value::numeric %s %L::numeric END', w.id, w.sign, w.value)
		WHEN d.kind = 'date' AND w.way <> '' THEN format('x.value %s %L COLLATE "C"', w.sign, w.value)
		WHEN d.kind IN ('choice', 'flag') AND w.way = '' THEN format('x.value = %L', w.value)
		WHEN d.kind IN ('text', 'lines', 'link') AND w.way = '' THEN format('strpos(lower(x.value), lower(%L)) > 0', w.value)
		ELSE 'false' END), '')
	  FROM field_asked(f) w
	  LEFT JOIN field d ON d.chain_id = chain AND d.id = w.id);
END $$;

-- The fields that a filter names.
CREATE OR REPLACE FUNCTION field_asked(f jsonb, OUT name text, OUT id bigint, OUT way text, OUT sign text, OUT value text) RETURNS SETOF record
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN QUERY
	SELECT e.key, m[1]::bigint, coalesce(m[2], ''), CASE m[2] WHEN '_from' THEN '>=' WHEN '_upto' THEN '<=' ELSE '' END, e.value
	  FROM jsonb_each_text(f) e, regexp_match(e.key, '^f([0-9]{1,15})(_from|_upto|_is)?$') m
	 WHERE m IS NOT NULL;
END $$;

-- They by their titles, for people.
CREATE OR REPLACE FUNCTION field_asked_told(chain bigint, f jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_object_agg(concat_ws(' ', d.title, CASE w.sign WHEN '>=' THEN '≥' WHEN '<=' THEN '≤' END,
			CASE WHEN w.way = '_is' THEN CASE w.value WHEN 'empty' THEN '=' ELSE '≠' END END),
			CASE WHEN w.way = '_is' THEN '∅' ELSE w.value END), '{}')
		  FROM field_asked(f) w JOIN field d ON d.chain_id = chain AND d.id = w.id);
END $$;

GRANT EXECUTE ON FUNCTION fields_like(bigint, bigint, bigint), field_rules(bigint, jsonb), field_asked(jsonb), field_asked_told(bigint, jsonb), field_name(), field_holds(field, text), fields_set(bigint, bigint, jsonb, text), fields_told(bigint, bigint)
	TO okno_app, okno_worker;
