-- 091-narrow-rights: rights of the map that broader ones decided until now are asked for
-- by name.  Each role holds one just if it could do that, whatever it held unseen.

WITH was (name, by) AS (VALUES
	('timetable_statistics_access', 'timetable_access'),
	('timetable_transferring_record_access', 'records_edit_date_and_master_access'),
	('clients_card_phone_access', 'timetable_phones_access'),
	('clients_card_comment_access', 'record_form_access'),
	('settings_email_notifications_access', 'settings_notifications_access'),
	('settings_template_notifications_access', 'settings_notifications_access'),
	('security_logins_access', 'users_access'),
	('security_2fa_access', NULL))	-- nobody saw it: of the owner, until given
UPDATE role r
   SET rights = ARRAY(SELECT x FROM unnest(r.rights) x WHERE x NOT IN (SELECT name FROM was)
	UNION ALL
	SELECT name FROM was WHERE by = ANY (r.rights));
