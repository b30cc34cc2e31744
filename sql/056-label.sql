-- 056-label: what a chain marks bookings with: titles with colours.

-- Black or white, whichever is read better on a colour (WCAG's contrast).
CREATE FUNCTION label_ink(color text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
	light CONSTANT double precision[] := ARRAY[0.2126, 0.7152, 0.0722];
	part  double precision;
	y     double precision := 0;
BEGIN
	FOR i IN 0 .. 2 LOOP
		part := get_byte(decode(substr(color, 2 + i * 2, 2), 'hex'), 0) / 255.0;
		y := y + light[i + 1] * CASE WHEN part <= 0.04045 THEN part / 12.92 ELSE ((part + 0.055) / 1.055) ^ 2.4 END;
	END LOOP;
	RETURN CASE WHEN (y + 0.05) / 0.05 >= 1.05 / (y + 0.05) THEN '#000000' ELSE '#ffffff' END;
END $$;
GRANT EXECUTE ON FUNCTION label_ink(text) TO okno_app, okno_worker;

CREATE TABLE label (
	chain_id    bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 50),
	color       text NOT NULL CHECK (color ~ '^#[0-9a-f]{6}$'),
	font_color  text NOT NULL GENERATED ALWAYS AS (label_ink(color)) STORED,
	weight      int NOT NULL DEFAULT 0,
	archived_at timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id)
);
CREATE UNIQUE INDEX label_title ON label (chain_id, lower(title)) WHERE archived_at IS NULL;
COMMENT ON TABLE label IS 'Labels of bookings, shown by weight, the least first. Never deleted: put away, and bookings keep theirs.';
SELECT tenant_table('label', 'SELECT, INSERT, UPDATE');

-- How labels look, for what is shown of bookings: [{id, color, font_color, title}] in their order; NULL: none.
CREATE FUNCTION label_looks(chain bigint, ids bigint[]) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT json_agg(json_build_object('id', l.id, 'color', l.color, 'font_color', l.font_color, 'title', l.title) ORDER BY l.weight, l.id)
		  FROM label l WHERE l.chain_id = chain AND l.id = ANY (ids));
END $$;
GRANT EXECUTE ON FUNCTION label_looks(bigint, bigint[]) TO okno_app, okno_worker;

-- A booking has its labels itself, so that cards need no other table and they go
-- where it goes when visits are merged and parted.
ALTER TABLE appointment
	ADD COLUMN labels label_ids;
COMMENT ON COLUMN appointment.labels IS 'ids; NULL: none';

CREATE TABLE booking_label (
	chain_id  bigint NOT NULL,
	id        bigint NOT NULL,
	label_id  bigint NOT NULL,
	branch_id bigint NOT NULL,
	starts_at timestamptz NOT NULL,
	PRIMARY KEY (chain_id, id, label_id),
	FOREIGN KEY (chain_id, id) REFERENCES appointment ON DELETE CASCADE,
	FOREIGN KEY (chain_id, label_id) REFERENCES label
);
CREATE INDEX booking_label_time ON booking_label (chain_id, branch_id, label_id, starts_at, id);
COMMENT ON TABLE booking_label IS 'The labels of bookings by time, for lists to find them. Written by trigger; the same id as the appointment.';
SELECT tenant_table('booking_label');
