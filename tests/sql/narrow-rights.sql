-- narrow-rights: roles that there were when rights got narrower can do just what they could.
BEGIN;
SELECT no_plan();
\ir world.psql

INSERT INTO role (chain_id, slug, title, rights) VALUES
	(1, 'sees', 'Sees', '{timetable_access,timetable_transferring_record_access,security_2fa_access}'),
	(1, 'moves', 'Moves', '{timetable_access,records_edit_date_and_master_access,timetable_phones_access,record_form_access}'),
	(1, 'sends', 'Sends', '{settings_notifications_access,users_access}'),
	(1, 'nothing', 'Nothing', '{timetable_statistics_access,clients_card_phone_access,clients_card_comment_access,security_logins_access,
		settings_email_notifications_access,settings_template_notifications_access,dash_records_access}');
INSERT INTO role (chain_id, slug, title, rights, hides_contacts) VALUES
	(1, 'hides', 'Hides', '{timetable_access,timetable_phones_access,record_form_access}', true);
\ir ../../sql/091-narrow-rights.sql
SELECT results_eq($$ SELECT slug, rights FROM role WHERE chain_id = 1 AND NOT ready ORDER BY slug $$, $$ VALUES
	('hides', '{clients_card_comment_access,record_form_access,timetable_access,timetable_statistics_access}'::text[]),
	('moves', '{clients_card_comment_access,clients_card_phone_access,record_form_access,records_edit_date_and_master_access,timetable_access,timetable_phones_access,timetable_statistics_access,timetable_transferring_record_access}'),
	('nothing', '{dash_records_access}'),
	('sees', '{timetable_access,timetable_statistics_access}'),
	('sends', '{security_logins_access,settings_email_notifications_access,settings_notifications_access,settings_template_notifications_access,users_access}')
	$$, 'each role holds a narrower right just if it could do that [F58]');
SELECT is((SELECT cardinality(rights) FROM role WHERE chain_id = 1 AND slug = 'owner'), (SELECT count(*)::int FROM permission WHERE kind = 'flag'),
	'the owner has all of them');
SELECT is_empty($$ SELECT a.slug FROM role a JOIN role b ON b.chain_id = 2 AND b.slug = a.slug WHERE a.chain_id = 1 AND a.ready
	AND a.rights <> b.rights $$, 'the ready roles of all chains hold the same');
SELECT * FROM finish();
ROLLBACK;
