-- 099-position-price: what a service costs and takes with whoever holds a position.  A price
-- of a member's own goes before that of their position, that before the branch's.

CREATE TABLE service_position (
	chain_id    bigint NOT NULL,
	branch_id   bigint NOT NULL,
	service_id  bigint NOT NULL,
	position_id bigint NOT NULL,
	price       money_amount,
	duration    smallint CHECK (duration BETWEEN 1 AND 1200),
	PRIMARY KEY (chain_id, branch_id, service_id, position_id),
	FOREIGN KEY (chain_id, branch_id, service_id) REFERENCES service_branch ON DELETE CASCADE,
	FOREIGN KEY (chain_id, position_id) REFERENCES position ON DELETE CASCADE,
	CHECK (price IS NOT NULL OR duration IS NOT NULL)
);
CREATE INDEX ON service_position (chain_id, position_id);
COMMENT ON TABLE service_position IS 'Price and duration of a service in a branch with those who hold a position; NULL: the branch''s.';
SELECT tenant_table('service_position');
SELECT logged_in_bulk('service_position');

-- Who is limited to a position changes its prices, no other's.
CREATE POLICY limits_insert ON service_position AS RESTRICTIVE FOR INSERT TO okno_app
	WITH CHECK ((SELECT limit_among()) IS NULL OR EXISTS (SELECT FROM staff s WHERE s.chain_id = service_position.chain_id
		AND s.position_id = service_position.position_id AND s.id = ANY ((SELECT limit_among())::bigint[])));
CREATE POLICY limits_update ON service_position AS RESTRICTIVE FOR UPDATE TO okno_app
	USING ((SELECT limit_among()) IS NULL OR EXISTS (SELECT FROM staff s WHERE s.chain_id = service_position.chain_id
		AND s.position_id = service_position.position_id AND s.id = ANY ((SELECT limit_among())::bigint[])));
CREATE POLICY limits_delete ON service_position AS RESTRICTIVE FOR DELETE TO okno_app
	USING ((SELECT limit_among()) IS NULL OR EXISTS (SELECT FROM staff s WHERE s.chain_id = service_position.chain_id
		AND s.position_id = service_position.position_id AND s.id = ANY ((SELECT limit_among())::bigint[])));

-- Whoever books reads one row, so what counts of the two stands in it: price and duration
-- go on being what they were to all who read them.
DROP VIEW offer_now;
DROP TRIGGER offer_keep ON service_staff;
DROP TRIGGER log_change ON service_staff;
ALTER TABLE service_staff RENAME COLUMN price TO own_price;
ALTER TABLE service_staff RENAME COLUMN duration TO own_duration;
ALTER TABLE service_staff
	ADD COLUMN position_price money_amount,
	ADD COLUMN position_duration smallint,
	ADD COLUMN price money_amount GENERATED ALWAYS AS (coalesce(own_price, position_price)) STORED,
	ADD COLUMN duration smallint GENERATED ALWAYS AS (coalesce(own_duration, position_duration)) STORED;
COMMENT ON TABLE service_staff IS 'Who does a service in a branch; NULL price or duration: the branch''s.';
COMMENT ON COLUMN service_staff.position_price IS 'that of the member''s position (service_position): kept by trigger, never written by hand';
COMMENT ON COLUMN service_staff.position_duration IS 'likewise';
SELECT logged_table('service_staff', 'price', 'duration', 'position_price', 'position_duration');

-- What offer holds when it is right, as in 045-offer.
CREATE VIEW offer_now WITH (security_invoker = true) AS
SELECT ss.chain_id, ss.branch_id, ss.service_id, ss.staff_id, coalesce(ss.duration, sb.duration) AS duration,
       v.before, v.after, m.weight, sb.online AND m.online AS online,
       EXISTS (SELECT FROM service_need n WHERE n.chain_id = ss.chain_id
	AND n.branch_id = ss.branch_id AND n.service_id = ss.service_id) AS needs
  FROM service_staff ss
  JOIN service_branch sb ON sb.chain_id = ss.chain_id AND sb.branch_id = ss.branch_id AND sb.service_id = ss.service_id
  JOIN service v ON v.chain_id = ss.chain_id AND v.id = ss.service_id AND v.archived_at IS NULL
  JOIN staff_branch m ON m.chain_id = ss.chain_id AND m.branch_id = ss.branch_id AND m.staff_id = ss.staff_id
  JOIN staff s ON s.chain_id = ss.chain_id AND s.id = ss.staff_id AND s.archived_at IS NULL;
GRANT SELECT ON offer_now TO okno_app, okno_worker;
CREATE TRIGGER offer_keep AFTER INSERT OR DELETE OR UPDATE OF duration ON service_staff
	FOR EACH ROW EXECUTE FUNCTION offer_keep();

-- Prices changed in mass, of positions too.
ALTER TABLE price_change_row
	ADD COLUMN position_id bigint,
	ADD FOREIGN KEY (chain_id, position_id) REFERENCES position ON DELETE CASCADE;
COMMENT ON COLUMN price_change_row.position_id IS 'the price of a position, of which due is never told; with a staff_id, what that makes due for one who holds it (price_holders): it is not written';

-- Who begins to do a service has the price of their position.
CREATE FUNCTION position_begin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	SELECT p.price, p.duration INTO NEW.position_price, NEW.position_duration
	  FROM staff s
	  JOIN service_position p ON p.chain_id = NEW.chain_id AND p.branch_id = NEW.branch_id AND p.service_id = NEW.service_id
		AND p.position_id = s.position_id
	 WHERE s.chain_id = NEW.chain_id AND s.id = NEW.staff_id;
	RETURN NEW;
END $$;

-- A position has other prices: so have those who hold it, whoever may see them.  Who writes
-- thousands asks for okno.offers_later, and spreads them once (positions_spread).
CREATE FUNCTION position_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	p service_position := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
	UPDATE service_staff ss
	   SET position_price = CASE WHEN TG_OP <> 'DELETE' THEN p.price END,
	       position_duration = CASE WHEN TG_OP <> 'DELETE' THEN p.duration END
	  FROM staff s
	 WHERE ss.chain_id = p.chain_id AND ss.branch_id = p.branch_id AND ss.service_id = p.service_id
	   AND s.chain_id = p.chain_id AND s.id = ss.staff_id AND s.position_id = p.position_id;
	RETURN NULL;
END $$;

-- Somebody holds another position.
CREATE FUNCTION position_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM positions_spread(NEW.chain_id, NULL, ARRAY[NEW.id]);
	PERFORM price_holders();
	RETURN NULL;
END $$;

-- Who does a service, or costs as their position does, has changed: so has what planned
-- prices of positions mean.
CREATE FUNCTION position_holders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM price_holders();
	RETURN NULL;
END $$;

CREATE TRIGGER position_begin BEFORE INSERT ON service_staff FOR EACH ROW
	WHEN (current_setting('okno.offers_later', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION position_begin();
CREATE TRIGGER position_keep AFTER INSERT OR UPDATE OR DELETE ON service_position FOR EACH ROW
	WHEN (current_setting('okno.offers_later', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION position_keep();
CREATE TRIGGER position_change AFTER UPDATE OF position_id ON staff FOR EACH ROW
	WHEN (NEW.position_id IS DISTINCT FROM OLD.position_id AND current_setting('okno.offers_later', true) IS DISTINCT FROM 'on')
	EXECUTE FUNCTION position_change();
CREATE TRIGGER position_holders AFTER INSERT OR UPDATE OF own_price ON service_staff FOR EACH STATEMENT
	EXECUTE FUNCTION position_holders();
