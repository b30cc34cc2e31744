-- over: what lies over something else.  A row of busy is on_top only if it lies
-- over what was there before it, and no longer than that; nothing gets in over
-- one, or under it, unless it is meant to.  The exclusion constraint does not see
-- such rows, so these triggers are what keeps them.
--
-- Whatever takes or leaves a time has the rows of its days in busy_day first, so that
-- of rivals each sees what the other has written.

-- Whether something else takes the subject of a row meanwhile: below it, or at all.
CREATE OR REPLACE FUNCTION busy_meets(r busy, below boolean) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM busy o
		 WHERE o.chain_id = r.chain_id AND o.subject_kind = r.subject_kind AND o.subject_id = r.subject_id
		   AND o.starts_at > r.starts_at - interval '1440 minutes' AND o.starts_at < r.ends_at AND o.ends_at > r.starts_at
		   AND o.id <> r.id AND (NOT below OR o.id < r.id OR NOT o.on_top));
END $$;

-- What comes in: of one cause, a day long at most, and until then only if it is held.  It
-- is added to the days it lies in before the row itself is written (a hold takes their
-- rows only, to queue behind rivals).  Then: over others only if it is to be, and marked
-- only if it is.  Holds in its way that have expired go, for the constraint knows no
-- clock.  Either is looked for only on days that have had such rows.  One function, for
-- every booking comes by it.
CREATE OR REPLACE FUNCTION busy_in() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	first   CONSTANT date := (NEW.starts_at AT TIME ZONE 'UTC')::date;
	special boolean;	-- of one of the days
	look    boolean := false;
	covered boolean := false;
	expired boolean := false;
BEGIN
	IF NEW.ends_at <= NEW.starts_at OR NEW.ends_at > NEW.starts_at + interval '1440 minutes'
	   OR num_nonnulls(NEW.appointment_id, NEW.hold_id, NEW.block_id) <> 1
	   OR (NEW.hold_id IS NULL) <> (NEW.expires_at IS NULL) THEN
		RAISE check_violation USING MESSAGE = 'this cannot take a time', CONSTRAINT = 'busy_in', TABLE = 'busy';
	END IF;
	FOR i IN 0 .. ((NEW.ends_at - interval '1 microsecond') AT TIME ZONE 'UTC')::date - first LOOP
		INSERT INTO busy_day AS b (chain_id, subject_kind, subject_id, day, taken, special)
		VALUES (NEW.chain_id, NEW.subject_kind, NEW.subject_id, first + i,
			CASE WHEN NEW.hold_id IS NULL
			     THEN int4multirange(minutes_of_day(NEW.starts_at, NEW.ends_at, first + i))
			     ELSE '{}' END,
			NEW.on_top OR NEW.hold_id IS NOT NULL)
		ON CONFLICT (chain_id, subject_kind, subject_id, day)
		DO UPDATE SET taken = b.taken + excluded.taken, special = b.special OR excluded.special
		RETURNING b.special INTO special;
		look := look OR special;
	END LOOP;
	IF look THEN
		SELECT EXISTS (
			SELECT FROM busy o
			 WHERE o.chain_id = NEW.chain_id AND o.subject_kind = NEW.subject_kind AND o.subject_id = NEW.subject_id
			   AND o.starts_at > NEW.starts_at - interval '1440 minutes' AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at
			   AND o.on_top),
		       EXISTS (
			SELECT FROM busy o
			 WHERE o.chain_id = NEW.chain_id AND o.subject_kind = NEW.subject_kind AND o.subject_id = NEW.subject_id
			   AND o.hold_id IS NOT NULL AND o.expires_at <= now() AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at)
		  INTO covered, expired;
	END IF;
	IF expired THEN
		DELETE FROM busy o
		 WHERE o.chain_id = NEW.chain_id AND o.subject_kind = NEW.subject_kind AND o.subject_id = NEW.subject_id
		   AND o.hold_id IS NOT NULL AND o.expires_at <= now() AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at;
	END IF;
	IF NEW.on_top THEN
		NEW.on_top := busy_meets(NEW, false);
	ELSIF covered THEN
		RAISE exclusion_violation USING MESSAGE = 'something that lies over another takes this time',
			CONSTRAINT = 'busy_no_overlap', TABLE = 'busy';
	END IF;
	RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS busy_day_add ON busy;	-- it did the days
DROP TRIGGER IF EXISTS busy_over ON busy;	-- and this the rest
DROP TRIGGER IF EXISTS busy_in ON busy;
CREATE TRIGGER busy_in BEFORE INSERT ON busy FOR EACH ROW EXECUTE FUNCTION busy_in();
DROP FUNCTION IF EXISTS busy_over();

-- What lay over a row that is gone, and now over nothing, has its time to itself:
-- no mark, and the constraint keeps it.  At the end, for what moves leaves its
-- time before it takes the next.  Who cleans up outside of the chain eases nothing.
CREATE OR REPLACE FUNCTION busy_ease() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	top busy;
BEGIN
	IF OLD.chain_id IS DISTINCT FROM current_chain() THEN
		RETURN NULL;
	END IF;
	FOR top IN
		SELECT o.* FROM busy o
		 WHERE o.chain_id = OLD.chain_id AND o.subject_kind = OLD.subject_kind AND o.subject_id = OLD.subject_id
		   AND o.starts_at > OLD.starts_at - interval '1440 minutes' AND o.starts_at < OLD.ends_at AND o.ends_at > OLD.starts_at
		   AND o.on_top
		 ORDER BY o.id
	LOOP
		CONTINUE WHEN busy_meets(top, true);
		UPDATE busy o SET on_top = false WHERE o.chain_id = top.chain_id AND o.id = top.id;
		PERFORM appointment_eased(top.chain_id, top.appointment_id);
	END LOOP;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS busy_ease ON busy;
CREATE CONSTRAINT TRIGGER busy_ease AFTER DELETE ON busy DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION busy_ease();

-- An appointment none of whose rows lies over anything is not marked; the journals
-- draw it anew, though its visit is the one they know.
CREATE OR REPLACE FUNCTION appointment_eased(chain bigint, appointment bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE appointment a SET on_top = false
	 WHERE a.chain_id = chain AND a.id = appointment AND a.on_top
	   AND NOT EXISTS (SELECT FROM busy o WHERE o.chain_id = chain AND o.appointment_id = a.id AND o.on_top);
	IF FOUND THEN
		PERFORM live_notice(a.branch_id, a.id, v.version + 1, a.day)
		   FROM appointment a JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
		  WHERE a.chain_id = chain AND a.id = appointment;
	END IF;
END $$;

SELECT callable('okno_app, okno_worker', 'busy_meets', 'busy_in', 'busy_ease', 'appointment_eased');
