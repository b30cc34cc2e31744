-- 042-timetable: what working hours are made of and what takes them away:
-- templates, absences, closed days, public holidays; the secret links to a
-- member's calendar.
--
-- shift (040-time) holds only hours that are worked: all who look for free time
-- read nothing else.  What was planned for a day on which a member is absent or
-- the branch is closed lies in shift_aside and comes back when that ends, unless
-- they work elsewhere by then: later hours win, and the day opens all the same.

-- Minutes of the wall clock since 1970: so hours of different days compare.
CREATE FUNCTION shift_span(day date, hours int4multirange) RETURNS int4multirange
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
	first int := (day - date '1970-01-01') * 1440;
BEGIN
	RETURN (SELECT range_agg(int4range(lower(r) + first, upper(r) + first)) FROM unnest(hours) r);
END $$;
GRANT EXECUTE ON FUNCTION shift_span(date, int4multirange) TO okno_app, okno_worker;

-- Nobody works in two places at once.
ALTER TABLE shift ADD CONSTRAINT shift_no_overlap EXCLUDE USING gist (
	chain_id WITH =, staff_id WITH =, shift_span(day, hours) WITH &&);
CREATE INDEX shift_staff ON shift (chain_id, staff_id, day);

CREATE TABLE shift_aside (
	chain_id  bigint NOT NULL,
	branch_id bigint NOT NULL,
	staff_id  bigint NOT NULL,
	day       date NOT NULL,
	hours     int4multirange NOT NULL,
	since     timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, branch_id, day, staff_id),
	FOREIGN KEY (chain_id, branch_id, staff_id) REFERENCES staff_branch ON DELETE CASCADE,
	CHECK (NOT isempty(hours) AND lower(hours) >= 0 AND upper(hours) <= 2160)
);
CREATE INDEX ON shift_aside (chain_id, staff_id, day);
COMMENT ON TABLE shift_aside IS 'Hours planned for days on which the member is absent, the branch is closed, or hours that were planned later are in the way.';
COMMENT ON COLUMN shift_aside.since IS 'of hours that cannot both come back, those that were planned or set aside later do';
SELECT tenant_table('shift_aside');

CREATE TABLE shift_template (
	chain_id  bigint NOT NULL,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	branch_id bigint NOT NULL,
	title     text NOT NULL CHECK (title <> '' AND length(title) <= 60),
	anchor    text NOT NULL CHECK (anchor IN ('week', 'month', 'start')),
	days      int4multirange[] NOT NULL CHECK (cardinality(days) BETWEEN 1 AND 28),
	version   int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE shift_template IS 'A cycle of days to paint with; days without hours are days off.';
COMMENT ON COLUMN shift_template.anchor IS 'the first day of the cycle: a Monday, the first of the month, or the first day painted';
SELECT tenant_table('shift_template');

CREATE DOMAIN absence_kind AS text COLLATE "C" CHECK (VALUE IN ('holiday', 'sick', 'day_off', 'no_show', 'other'));
CREATE TABLE absence (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	staff_id   bigint NOT NULL,
	kind       absence_kind NOT NULL,
	first_day  date NOT NULL,
	last_day   date NOT NULL,
	reason     text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
	created_by bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, staff_id) REFERENCES staff ON DELETE CASCADE,
	CHECK (last_day BETWEEN first_day AND first_day + 366),
	CONSTRAINT absence_no_overlap EXCLUDE USING gist (
		chain_id WITH =, staff_id WITH =, daterange(first_day, last_day, '[]') WITH &&)
);
CREATE INDEX ON absence (chain_id, last_day);
CREATE INDEX ON absence (chain_id, staff_id, last_day);
COMMENT ON TABLE absence IS 'Whole days on which a member does not work anywhere, though planned to.';
SELECT tenant_table('absence');

CREATE TABLE closed_day (
	chain_id   bigint NOT NULL,
	branch_id  bigint NOT NULL,
	day        date NOT NULL,
	reason     text NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
	created_by bigint,
	PRIMARY KEY (chain_id, branch_id, day),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE closed_day IS 'A day on which nobody works in the branch.';
SELECT tenant_table('closed_day');

CREATE TABLE shift_edit (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	what       text NOT NULL CHECK (what IN ('paint', 'clear', 'copy', 'absence', 'present', 'close', 'open', 'undo')),
	first_day  date NOT NULL,
	last_day   date NOT NULL,
	staff      bigint[] NOT NULL,
	cells      jsonb NOT NULL,
	created_by bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	undone_at  timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE shift_edit IS 'A change of the timetable as a person made it: one stroke, one copy. What the log tells, and what can be undone.';
COMMENT ON COLUMN shift_edit.cells IS 'what it changed: [{"s": member, "d": day, "b": hours before, "a": after, "absent": [absences before]}]; emptied after a day';
SELECT tenant_table('shift_edit');

CREATE TABLE calendar_link (
	token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
	chain_id   bigint NOT NULL,
	staff_id   bigint NOT NULL,
	clients    boolean NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	UNIQUE (chain_id, staff_id),
	FOREIGN KEY (chain_id, staff_id) REFERENCES staff ON DELETE CASCADE
);
COMMENT ON TABLE calendar_link IS 'Directory: the secret address of a staff member''s calendar feed; only the hash of its token is kept.';
COMMENT ON COLUMN calendar_link.clients IS 'names of clients are shown; never their phones';

CREATE TABLE public_holiday (
	country char(2) NOT NULL,
	day     date NOT NULL,
	title   text NOT NULL,
	english text NOT NULL,
	russian text NOT NULL,
	PRIMARY KEY (country, day)
);
COMMENT ON TABLE public_holiday IS 'Directory: public holidays by country, filled by 043-holiday.sql.';
COMMENT ON COLUMN public_holiday.title IS 'in a language of the country';

CREATE TABLE paper (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	month      date NOT NULL,
	lang       text NOT NULL,
	state      text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'ready', 'failed')),
	pdf        bytea,
	created_by bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	CHECK ((pdf IS NOT NULL) = (state = 'ready'))
);
CREATE INDEX ON paper (chain_id, created_at);
COMMENT ON TABLE paper IS 'A month of the timetable as a PDF for the wall, made by the worker; kept for a day.';
SELECT tenant_table('paper');
