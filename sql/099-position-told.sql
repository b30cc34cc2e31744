-- 099-position-told: another price of a position is told in the journal of actions with
-- whose it is: the row has no name of its own.

DROP TRIGGER log_change ON service_position;
CREATE TRIGGER log_change AFTER DELETE ON service_position FOR EACH ROW EXECUTE FUNCTION log_change();

CREATE FUNCTION position_told() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	after   CONSTANT jsonb := to_jsonb(NEW);
	changes jsonb := (
		SELECT jsonb_object_agg(k.key, jsonb_build_array(k.value, after->k.key))
		  FROM jsonb_each(to_jsonb(OLD)) k
		 WHERE k.key IN ('branch_id', 'service_id', 'position_id') OR k.value IS DISTINCT FROM after->k.key);
BEGIN
	PERFORM log_write(NEW.chain_id, 'service_position', NEW.service_id, NULL, NULL, 'change', changes);
	RETURN NULL;
END $$;
CREATE TRIGGER position_told AFTER UPDATE ON service_position FOR EACH ROW
	WHEN ((OLD.price, OLD.duration) IS DISTINCT FROM (NEW.price, NEW.duration)) EXECUTE FUNCTION position_told();
