-- edit-days: visits of long ago stay as they are for who is limited to change the last
-- days.  The transaction tells okno.edit_since, the first day; who is not limited tells
-- nothing, and for them these triggers are not called.

CREATE OR REPLACE FUNCTION edit_days_keep(of_day date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF of_day < current_setting('okno.edit_since')::date THEN
		RAISE 'Your role does not change visits of so long ago' USING ERRCODE = 'OK403';
	END IF;
END $$;
SELECT callable('okno_app, okno_worker', 'edit_days_keep');

CREATE OR REPLACE FUNCTION appointment_edit_days() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM edit_days_keep(least(OLD.day, NEW.day));
	RETURN coalesce(NEW, OLD);
END $$;
DROP TRIGGER IF EXISTS edit_days ON appointment;
CREATE TRIGGER edit_days BEFORE UPDATE OR DELETE ON appointment
	FOR EACH ROW WHEN (current_setting('okno.edit_since', true) <> '') EXECUTE FUNCTION appointment_edit_days();

CREATE OR REPLACE FUNCTION visit_edit_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM edit_days_keep((SELECT max(a.day) FROM appointment a WHERE a.chain_id = OLD.chain_id AND a.visit_id = OLD.id));
	RETURN coalesce(NEW, OLD);
END $$;
DROP TRIGGER IF EXISTS edit_days ON visit;
CREATE TRIGGER edit_days BEFORE UPDATE OR DELETE ON visit
	FOR EACH ROW WHEN (current_setting('okno.edit_since', true) <> '') EXECUTE FUNCTION visit_edit_days();
