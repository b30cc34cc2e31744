-- 040-time: who works when, and the one table of what is taken.

CREATE TABLE shift (
	chain_id  bigint NOT NULL,
	branch_id bigint NOT NULL,
	staff_id  bigint NOT NULL,
	day       date NOT NULL,
	hours     int4multirange NOT NULL,
	PRIMARY KEY (chain_id, branch_id, day, staff_id),
	FOREIGN KEY (chain_id, branch_id, staff_id) REFERENCES staff_branch ON DELETE CASCADE,
	CHECK (NOT isempty(hours) AND lower(hours) >= 0 AND upper(hours) <= 2160)
);
COMMENT ON TABLE shift IS 'Working hours of a staff member on a local day of a branch; what lies between two intervals is a break.';
COMMENT ON COLUMN shift.hours IS 'minutes of the wall clock after local midnight; beyond 1440: after the next midnight';
SELECT tenant_table('shift');

-- What is occupied. A domain over text, not an enum: equality of enums is not
-- leakproof, so no index would serve it behind row-level security.
CREATE DOMAIN subject_kind AS text COLLATE "C" CHECK (VALUE IN ('staff', 'thing'));

CREATE TABLE hold (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
	created_at timestamptz NOT NULL DEFAULT now(),
	expires_at timestamptz NOT NULL,
	held_by    bytea,
	PRIMARY KEY (chain_id, id),
	UNIQUE (chain_id, token_hash),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
CREATE INDEX ON hold (chain_id, expires_at);
COMMENT ON TABLE hold IS 'A time kept for somebody who is filling in the form; its rows in busy go when it expires.';
COMMENT ON COLUMN hold.held_by IS 'keyed digest of the address of who asked: one address keeps so many times, no more';
SELECT tenant_table('hold');

CREATE TABLE busy (
	chain_id       bigint NOT NULL,
	id             bigint GENERATED ALWAYS AS IDENTITY,
	subject_kind   subject_kind NOT NULL,
	subject_id     bigint NOT NULL,
	starts_at      timestamptz NOT NULL,
	ends_at        timestamptz NOT NULL,
	on_top         boolean NOT NULL DEFAULT false,
	appointment_id bigint,
	hold_id        bigint,
	block_id       bigint,
	expires_at     timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, hold_id) REFERENCES hold ON DELETE CASCADE,
	CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '1440 minutes'),
	CHECK (num_nonnulls(appointment_id, hold_id, block_id) = 1),
	CHECK ((hold_id IS NULL) = (expires_at IS NULL)),
	CONSTRAINT busy_no_overlap EXCLUDE USING gist (
		chain_id WITH =, subject_kind WITH =, subject_id WITH =,
		tstzrange(starts_at, ends_at) WITH &&) WHERE (NOT on_top)
);
CREATE INDEX busy_subject ON busy (chain_id, subject_kind, subject_id, starts_at);
CREATE INDEX busy_appointment ON busy (chain_id, appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX busy_block ON busy (chain_id, block_id) WHERE block_id IS NOT NULL;
CREATE INDEX busy_on_top ON busy (chain_id, subject_kind, subject_id, starts_at) WHERE on_top;
CREATE INDEX busy_hold ON busy (chain_id, subject_kind, subject_id, expires_at) WHERE hold_id IS NOT NULL;
CREATE INDEX ON busy (chain_id, hold_id) WHERE hold_id IS NOT NULL;
COMMENT ON TABLE busy IS 'Everything that occupies a staff member or a thing, whatever the cause. Its exclusion constraint is what makes double booking impossible.';
COMMENT ON COLUMN busy.starts_at IS 'from here to ends_at, the buffers in it; at most a day long (longer occupations take several rows), so that a look-up by start finds all that reach into a day';
COMMENT ON COLUMN busy.on_top IS 'lies over something that was there before, on purpose, by staff with the right to; false as soon as nothing is below (functions/29-over.sql)';
SELECT tenant_table('busy');

CREATE TABLE busy_day (
	chain_id     bigint NOT NULL,
	subject_kind subject_kind NOT NULL,
	subject_id   bigint NOT NULL,
	day          date NOT NULL,
	taken        int4multirange NOT NULL,
	PRIMARY KEY (chain_id, subject_kind, subject_id, day)
) WITH (fillfactor = 70);
COMMENT ON TABLE busy_day IS 'The sum of busy by subject and UTC day, kept by trigger, holds left out: what the search for free times reads, so that a month costs a month''s rows and not its appointments''. Writing its row first also lets rivals for one time queue up instead of deadlocking in the exclusion constraint.';
COMMENT ON COLUMN busy_day.taken IS 'whole minutes since 1970, UTC';
SELECT tenant_table('busy_day');

-- The whole minutes of a span that lie in a UTC day.  Not in SQL: date_part()
-- of a timestamptz is only stable, so it would not be inlined, but planned with
-- every call.
CREATE FUNCTION minutes_of_day(starts_at timestamptz, ends_at timestamptz, day date) RETURNS int4range
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
	RETURN int4range(
		greatest(floor(date_part('epoch', starts_at) / 60)::int, (day - date '1970-01-01') * 1440),
		least(ceil(date_part('epoch', ends_at) / 60)::int, (day - date '1970-01-01' + 1) * 1440));
END $$;

-- Keeps busy_day: an insert adds its span (before the row itself is written);
-- a delete makes the day anew from what is left, since spans on top may share it.
-- A hold only takes the day's row, to queue behind rivals.
CREATE FUNCTION busy_day_keep() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	row busy := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
	first date := (row.starts_at AT TIME ZONE 'UTC')::date;
	last  date := ((row.ends_at - interval '1 microsecond') AT TIME ZONE 'UTC')::date;
	d date;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		RAISE 'rows of busy are not changed: delete and insert';
	END IF;
	FOR i IN 0 .. last - first LOOP
		d := first + i;
		IF TG_OP = 'INSERT' THEN
			INSERT INTO busy_day AS b (chain_id, subject_kind, subject_id, day, taken)
			VALUES (row.chain_id, row.subject_kind, row.subject_id, d,
				CASE WHEN row.hold_id IS NULL
				     THEN int4multirange(minutes_of_day(row.starts_at, row.ends_at, d))
				     ELSE '{}' END)
			ON CONFLICT (chain_id, subject_kind, subject_id, day)
			DO UPDATE SET taken = b.taken + excluded.taken;
		ELSIF row.hold_id IS NULL THEN
			PERFORM FROM busy_day b
			  WHERE b.chain_id = row.chain_id AND b.subject_kind = row.subject_kind
			    AND b.subject_id = row.subject_id AND b.day = d
			    FOR UPDATE;
			UPDATE busy_day b SET taken = coalesce((
				SELECT range_agg(minutes_of_day(o.starts_at, o.ends_at, d))
				  FROM busy o
				 WHERE o.chain_id = row.chain_id AND o.subject_kind = row.subject_kind
				   AND o.subject_id = row.subject_id AND o.hold_id IS NULL
				   AND o.starts_at > d::timestamp AT TIME ZONE 'UTC' - interval '1440 minutes'
				   AND o.starts_at < (d + 1)::timestamp AT TIME ZONE 'UTC'
				   AND o.ends_at > d::timestamp AT TIME ZONE 'UTC'), '{}')
			 WHERE b.chain_id = row.chain_id AND b.subject_kind = row.subject_kind
			   AND b.subject_id = row.subject_id AND b.day = d;
		END IF;
	END LOOP;
	RETURN CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE row END;
END $$;
CREATE TRIGGER busy_day_add BEFORE INSERT ON busy FOR EACH ROW EXECUTE FUNCTION busy_day_keep();
CREATE TRIGGER busy_day_remove AFTER DELETE OR UPDATE OF chain_id, subject_kind, subject_id, starts_at, ends_at,
	appointment_id, hold_id, block_id, expires_at ON busy FOR EACH ROW EXECUTE FUNCTION busy_day_keep();
GRANT EXECUTE ON FUNCTION minutes_of_day(timestamptz, timestamptz, date), busy_day_keep() TO okno_app, okno_worker;
