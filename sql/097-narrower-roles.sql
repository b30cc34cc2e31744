-- 097-narrower-roles: a role may be limited to the staff of one position, and whether it
-- shows surnames and patronymics of clients is asked for by name.

ALTER TABLE role
	ADD COLUMN position_id bigint,
	ADD FOREIGN KEY (chain_id, position_id) REFERENCES position;
COMMENT ON COLUMN role.position_id IS 'limit: visits, clients and messages of the staff of this position, of nobody else; NULL: of all';
CREATE INDEX ON role (chain_id, position_id) WHERE position_id IS NOT NULL;

-- Until now everybody saw surnames: who did, does.
UPDATE role r SET rights = r.rights || '{clients_surname_patronymic_access}'
 WHERE r.rights && '{timetable_access,record_form_access,dash_records_access,dash_message_access,security_access}';

-- A transaction of somebody limited to a position tells okno.among, the staff of it.
CREATE FUNCTION limit_among() RETURNS bigint[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('okno.among', true), '')::bigint[]
$$;

-- Whether what is of a staff member is within the limits, and whether there are any.
CREATE FUNCTION limit_staff(staff bigint) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT (limit_own() IS NULL OR staff = limit_own()) AND (limit_among() IS NULL OR staff = ANY (limit_among()))
$$;
CREATE FUNCTION limited_staff() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT limit_own() IS NOT NULL OR limit_among() IS NOT NULL
$$;
CREATE OR REPLACE FUNCTION limited() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(current_setting('okno.own_staff', true), '') <> ''
	    OR coalesce(current_setting('okno.among', true), '') <> ''
	    OR coalesce(current_setting('okno.since', true), '') <> ''
	    OR coalesce(current_setting('okno.branches', true), '') <> ''
$$;
CREATE OR REPLACE FUNCTION limits_allow(branch bigint, staff bigint, on_day date) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN (limit_own() IS NULL OR staff = limit_own())
		AND (limit_among() IS NULL OR staff = ANY (limit_among()))
		AND (limit_since() IS NULL OR on_day IS NULL OR on_day >= limit_since())
		AND (limit_branches() IS NULL OR branch = ANY (limit_branches()));
END $$;
GRANT EXECUTE ON FUNCTION limit_among(), limit_staff(bigint), limited_staff() TO okno_app, okno_worker;

-- Of the staff themselves only those of the position: their columns, their names to choose from.
CREATE POLICY limits ON staff AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_among()) IS NULL OR id = ANY ((SELECT limit_among())::bigint[]));

-- What follows from whom clients visit.
DROP POLICY limits ON client;
CREATE POLICY limits ON client AS RESTRICTIVE FOR SELECT TO okno_app
	USING (NOT (SELECT limited_staff()) OR created_at = now() OR client_seen(chain_id, id));
DROP POLICY limits ON consent;
CREATE POLICY limits ON consent AS RESTRICTIVE FOR SELECT TO okno_app
	USING (NOT (SELECT limited_staff()) OR given_at = now() OR client_seen(chain_id, client_id));
DROP POLICY limits ON outbox;
CREATE POLICY limits ON outbox AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR created_at = now()
		OR ((SELECT limit_since()) IS NULL OR created_at >= (SELECT limit_since()))
			AND ((SELECT limit_branches()) IS NULL OR branch_id = ANY ((SELECT limit_branches())::bigint[]))
			AND (NOT (SELECT limited_staff()) OR visit_seen(chain_id, visit_id)));
DROP POLICY limits ON log;
CREATE POLICY limits ON log AS RESTRICTIVE FOR SELECT TO okno_app
	USING (NOT (SELECT limited())
		OR visit_id IS NULL AND NOT (SELECT limited_staff())
			AND ((SELECT limit_since()) IS NULL OR at >= (SELECT limit_since()))
		OR visit_seen(chain_id, visit_id));

-- A client's surname or patronymic as this transaction's user may see it.
CREATE FUNCTION surname_seen(surname text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN hides('surnames') THEN '' ELSE surname END
$$;
GRANT EXECUTE ON FUNCTION surname_seen(text) TO okno_app, okno_worker;

-- A calendar by a secret link shows no more than who made it saw.
ALTER TABLE calendar_link ADD COLUMN surnames boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN calendar_link.surnames IS 'who made it sees surnames of clients';

-- Whom a client visits, for searches of who is limited to some of the staff.
CREATE INDEX booking_row_client ON booking_row (chain_id, client_id, staff_id) INCLUDE (branch_id, day);
