-- 098-services-of-others: who is limited to the staff of a position changes what those do
-- and where they work: of the others, whom no form shows them, nothing goes.

CREATE POLICY limits_update ON service_staff AS RESTRICTIVE FOR UPDATE TO okno_app
	USING ((SELECT limit_among()) IS NULL OR staff_id = ANY ((SELECT limit_among())::bigint[]));
CREATE POLICY limits_delete ON service_staff AS RESTRICTIVE FOR DELETE TO okno_app
	USING ((SELECT limit_among()) IS NULL OR staff_id = ANY ((SELECT limit_among())::bigint[]));
CREATE POLICY limits_update ON staff_branch AS RESTRICTIVE FOR UPDATE TO okno_app
	USING ((SELECT limit_among()) IS NULL OR staff_id = ANY ((SELECT limit_among())::bigint[]));
CREATE POLICY limits_delete ON staff_branch AS RESTRICTIVE FOR DELETE TO okno_app
	USING ((SELECT limit_among()) IS NULL OR staff_id = ANY ((SELECT limit_among())::bigint[]));
