-- 097-open-price: a price that only begins, "from 2000": its upper end is 0, as programs
-- that speak the API know it.  What a visit costs in the end is said in the visit.

ALTER TABLE service
	DROP CONSTRAINT service_check,
	ADD CONSTRAINT service_price CHECK (price_max >= price_min OR price_max = 0);
ALTER TABLE service_branch
	DROP CONSTRAINT service_branch_check,
	ADD CONSTRAINT service_branch_price CHECK (price_max >= price_min OR price_max = 0);
ALTER TABLE price_change_row
	DROP CONSTRAINT price_change_row_check,
	ADD CONSTRAINT price_change_row_price CHECK ((new_max >= new_min OR new_max = 0)
		AND (staff_id IS NULL OR branch_id IS NOT NULL));
COMMENT ON COLUMN service.price_max IS '0 above a price: it only begins, "from 2000"';
COMMENT ON COLUMN service_branch.price_max IS '0 above a price: it only begins';
COMMENT ON COLUMN price_change_row.new_max IS '0 above a price: it only begins';
