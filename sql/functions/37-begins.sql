-- begins: what a booked service costs at first is not what it costs in the end.

-- Whether the price of a service of a booking only begins, "from 2000", as its client is
-- told: the service's does in this branch, the visit has not begun, and the price is still
-- the catalogue's, of now or of the day, not one that staff have said since.
CREATE OR REPLACE FUNCTION line_begins(l appointment_line) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
	SELECT FROM appointment a
	  JOIN visit v ON v.chain_id = l.chain_id AND v.id = a.visit_id AND v.status IN ('waiting', 'confirmed')
	  JOIN service_branch sb ON sb.chain_id = l.chain_id AND sb.branch_id = a.branch_id AND sb.service_id = l.service_id
		AND price_opens(sb.price_min, sb.price_max)
	  LEFT JOIN service_staff ss ON ss.chain_id = l.chain_id AND ss.branch_id = a.branch_id AND ss.service_id = l.service_id
		AND ss.staff_id = a.staff_id
	 WHERE a.chain_id = l.chain_id AND a.id = l.appointment_id
	   AND (l.price = coalesce(ss.price, sb.price_min) OR EXISTS (SELECT FROM price_change_row r
		WHERE r.chain_id = l.chain_id AND r.service_id = l.service_id AND r.branch_id = a.branch_id AND r.due <= a.day
		  AND r.new_min = l.price AND coalesce(r.staff_id, a.staff_id) = a.staff_id)));
END $$;

SELECT callable('okno_app, okno_worker', 'line_begins');
