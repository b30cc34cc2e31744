-- 045-offer: who does which service in which branch, and how long: the sum of
-- five tables of the catalogue, kept by trigger.  The search for free times
-- reads this one row instead of them: fewer pages, and no more of them when
-- other chains' catalogues grow.

CREATE TABLE offer (
	chain_id   bigint NOT NULL,
	branch_id  bigint NOT NULL,
	service_id bigint NOT NULL,
	staff_id   bigint NOT NULL,
	duration   smallint NOT NULL,
	before     smallint NOT NULL,
	after      smallint NOT NULL,
	weight     int NOT NULL,
	online     boolean NOT NULL,
	needs      boolean NOT NULL,
	PRIMARY KEY (chain_id, branch_id, service_id, staff_id),
	FOREIGN KEY (chain_id, branch_id, service_id, staff_id) REFERENCES service_staff ON DELETE CASCADE
);
COMMENT ON TABLE offer IS 'Kept by trigger from service, service_branch, service_staff, staff, staff_branch, service_need: never written by hand.';
COMMENT ON COLUMN offer.weight IS 'order of the list of staff: heaviest first';
COMMENT ON COLUMN offer.online IS 'both the service and the staff member can be booked online';
COMMENT ON COLUMN offer.needs IS 'the service needs rooms or things (service_need)';
SELECT tenant_table('offer');

-- What offer holds when it is right.
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

-- Makes the offers anew that a changed row of the catalogue concerns; who
-- changes thousands of them asks for okno.offers_later and does it once
-- (import_offers).
CREATE FUNCTION offer_keep() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	row     jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
	chain   bigint := row->>'chain_id';
	branch  bigint := row->>'branch_id';
	service bigint := CASE TG_TABLE_NAME WHEN 'service' THEN row->>'id' ELSE row->>'service_id' END;
	member  bigint := CASE TG_TABLE_NAME WHEN 'staff' THEN row->>'id' ELSE row->>'staff_id' END;
BEGIN
	IF current_setting('okno.offers_later', true) = 'on' THEN
		RETURN NULL;
	END IF;
	DELETE FROM offer o
	 WHERE o.chain_id = chain AND (branch IS NULL OR o.branch_id = branch)
	   AND (service IS NULL OR o.service_id = service) AND (member IS NULL OR o.staff_id = member);
	INSERT INTO offer
	SELECT o.* FROM offer_now o
	 WHERE o.chain_id = chain AND (branch IS NULL OR o.branch_id = branch)
	   AND (service IS NULL OR o.service_id = service) AND (member IS NULL OR o.staff_id = member)
	ON CONFLICT (chain_id, branch_id, service_id, staff_id) DO UPDATE
	   SET duration = excluded.duration, before = excluded.before, after = excluded.after,
	       weight = excluded.weight, online = excluded.online, needs = excluded.needs;
	RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION offer_keep() TO okno_app, okno_worker;

CREATE TRIGGER offer_keep AFTER INSERT OR DELETE OR UPDATE OF duration ON service_staff
	FOR EACH ROW EXECUTE FUNCTION offer_keep();
CREATE TRIGGER offer_keep AFTER UPDATE OF duration, online ON service_branch
	FOR EACH ROW EXECUTE FUNCTION offer_keep();
CREATE TRIGGER offer_keep AFTER UPDATE OF before, after, archived_at ON service
	FOR EACH ROW EXECUTE FUNCTION offer_keep();
CREATE TRIGGER offer_keep AFTER UPDATE OF weight, online ON staff_branch
	FOR EACH ROW EXECUTE FUNCTION offer_keep();
CREATE TRIGGER offer_keep AFTER UPDATE OF archived_at ON staff
	FOR EACH ROW EXECUTE FUNCTION offer_keep();
CREATE TRIGGER offer_keep AFTER INSERT OR DELETE ON service_need
	FOR EACH ROW EXECUTE FUNCTION offer_keep();
