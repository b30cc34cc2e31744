-- 085-logged: the tables whose changes are in the journal of actions, besides
-- those of 060-log.  A row without an id of its own is logged under that of
-- what it describes.

-- Outside of a chain, when the operator makes one, there is no journal yet.
CREATE TRIGGER log_change AFTER INSERT OR UPDATE ON branch
	FOR EACH ROW WHEN (current_chain() IS NOT NULL)
	EXECUTE FUNCTION log_change('version');

-- What is offered, and for how much.
SELECT logged_table('service_category');
SELECT logged_in_bulk('service_branch');
SELECT logged_table('service_staff');
SELECT logged_table('service_need');
SELECT logged_table('resource', 'version');
SELECT logged_table('resource_instance');
SELECT logged_table('price_change', 'created_at', 'created_by');
SELECT logged_table('photo', 'weight', 'kind', 'owner_id');

-- People, and when they work.
SELECT logged_table('position');
SELECT logged_table('staff_branch', 'weight');
SELECT logged_table('shift_edit', 'cells');
SELECT logged_table('absence', 'created_by', 'created_at');
SELECT logged_table('closed_day', 'created_by');
SELECT logged_table('shift_template', 'version');
SELECT logged_in_bulk('block', 'version', 'created_by', 'rule_id');

-- Through what messages are sent; how that goes it tells by itself.
SELECT logged_table('gateway', 'version', 'secret', 'ok_at', 'failed_at', 'error');

-- Where money is; what a branch begins with came with the branch.
CREATE TRIGGER log_change AFTER INSERT OR UPDATE ON account
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION log_change('version', 'weight', 'branch_id');

-- What bookings are marked with.
SELECT logged_table('label', 'version', 'weight', 'font_color');
SELECT logged_table('field', 'version', 'weight', 'entity');
SELECT logged_table('field_value', 'appointment_id');

-- Which room or thing somebody moved a booking to; what it takes at first, or is
-- picked for it, comes with its time.
CREATE TRIGGER log_change AFTER UPDATE ON appointment_thing FOR EACH ROW EXECUTE FUNCTION log_change('appointment_id');
-- So does that nobody helps any more, or somebody again.
CREATE TRIGGER log_helper AFTER INSERT OR DELETE ON appointment_thing FOR EACH ROW
	WHEN (current_setting('okno.helper', true) = 'on') EXECUTE FUNCTION log_change('appointment_id');

-- What clients are told, and what came of calling them.
SELECT logged_table('message_text');
SELECT logged_table('ready_text');
SELECT logged_table('visit_call', 'at', 'by_user');
