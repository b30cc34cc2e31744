-- 057-field: fields that a chain adds to its bookings, and what they hold.

-- entity says what a field is of; values of another one get a column beside
-- appointment_id.
CREATE TABLE field (
	chain_id    bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	entity      text NOT NULL DEFAULT 'appointment' CHECK (entity = 'appointment'),
	code        text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{0,49}$'),
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 100),
	kind        text NOT NULL CHECK (kind IN ('text', 'lines', 'number', 'date', 'choice', 'flag', 'link')),
	choices     text[] NOT NULL DEFAULT '{}' CHECK (cardinality(choices) <= 50),
	required    boolean NOT NULL DEFAULT false,
	weight      int NOT NULL DEFAULT 0,
	archived_at timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	CHECK ((kind = 'choice') = (cardinality(choices) > 0))
);
CREATE UNIQUE INDEX field_code ON field (chain_id, entity, code);
CREATE UNIQUE INDEX field_title ON field (chain_id, entity, lower(title)) WHERE archived_at IS NULL;
COMMENT ON TABLE field IS 'Fields of a chain''s own, shown by weight, the least first. Never deleted: put away, and what they hold stays.';
COMMENT ON COLUMN field.code IS 'what programs call it';
COMMENT ON COLUMN field.kind IS 'lines: a long text; flag: yes or no; link: an address of the web. Never changed: values are of it';
SELECT tenant_table('field', 'SELECT, INSERT, UPDATE');

-- A row a value, not a document a booking: each change is then an entry of the log of its
-- own, with what it was and is, and one field of many bookings is read by one index.
CREATE TABLE field_value (
	chain_id       bigint NOT NULL,
	id             bigint GENERATED ALWAYS AS IDENTITY,
	appointment_id bigint NOT NULL,
	field_id       bigint NOT NULL,
	value          text NOT NULL CHECK (length(value) <= 10000),
	PRIMARY KEY (chain_id, id),
	UNIQUE (chain_id, appointment_id, field_id),
	FOREIGN KEY (chain_id, appointment_id) REFERENCES appointment ON DELETE CASCADE,
	FOREIGN KEY (chain_id, field_id) REFERENCES field
);
CREATE INDEX ON field_value (chain_id, field_id);
COMMENT ON TABLE field_value IS 'What a booking''s fields hold; a row stays when it is emptied, for the log names it.';
COMMENT ON COLUMN field_value.value IS 'as its field''s kind writes it: 1500.5; 2026-11-22; yes, no; empty: nothing';
SELECT tenant_table('field_value');
