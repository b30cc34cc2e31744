-- 100-lighter-booking: what a table's rules cost every booking.  PostgreSQL reads a
-- CHECK over columns and a generated column from the catalogue's text with every
-- statement that adds a row: those of busy and of appointment_line were a thirtieth of
-- a booking.  The triggers that are there say the same of what comes in.

-- The rules of busy are busy_in's (functions/29-over.sql): its rows are never changed but
-- for on_top.
ALTER TABLE busy DROP CONSTRAINT busy_check, DROP CONSTRAINT busy_check1, DROP CONSTRAINT busy_check2;

-- Days on which something lay over another, or was held: on others nobody looks for it.
-- Whichever are still to come may have had such rows.
ALTER TABLE busy_day ADD COLUMN special boolean NOT NULL DEFAULT false;
UPDATE busy_day SET special = true WHERE day >= current_date - 2;
COMMENT ON COLUMN busy_day.special IS 'it has, or has had, rows of busy on top or of a hold';

-- What a line costs follows from it, whoever writes it.
ALTER TABLE appointment_line ALTER COLUMN cost DROP EXPRESSION;
CREATE FUNCTION line_cost() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	NEW.cost := NEW.price * NEW.quantity * (100 - NEW.discount) / 100;	-- the column rounds
	RETURN NEW;
END $$;
CREATE TRIGGER line_cost BEFORE INSERT OR UPDATE OF price, quantity, discount, cost ON appointment_line
	FOR EACH ROW EXECUTE FUNCTION line_cost();
GRANT EXECUTE ON FUNCTION line_cost() TO okno_app, okno_worker;
COMMENT ON COLUMN appointment_line.cost IS 'price * quantity less discount, by trigger';

-- The branch that a request is about is found in its bucket, however many branches the
-- installation has: a page read instead of one for each level of a tree.
CREATE INDEX branch_lookup ON branch USING hash (id);

-- Nobody looks for entries by these; sorting samples of them was most of an ANALYZE.
ALTER TABLE log ALTER changes SET STATISTICS 0, ALTER salt SET STATISTICS 0, ALTER request SET STATISTICS 0;
