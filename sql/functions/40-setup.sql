-- setup: making chains, branches and users.  For the command that makes the
-- first operator, for registration, and for demo data.

-- The ready roles of a chain.  The trigger of the table gives the owner all
-- rights, and each right its other names.
CREATE OR REPLACE FUNCTION roles_make(chain bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO role (chain_id, slug, title) VALUES (chain, 'owner', 'Owner');
	INSERT INTO role (chain_id, slug, title, rights)
	SELECT chain, 'manager', 'Manager', array_agg(slug)
	  FROM permission
	 WHERE kind = 'flag' AND slug NOT IN ('billing_access', 'auth_enable_check_ip', 'security_access', 'security_2fa_access');
	INSERT INTO role (chain_id, slug, title, rights)
	SELECT chain, 'administrator', 'Administrator', array_agg(slug)
	  FROM permission
	 WHERE kind = 'flag' AND (grouping IN ('timetable', 'record_form', 'dashboard', 'notification')
		OR slug IN ('clients_access', 'client_phones_access', 'clients_phones_email_access', 'clients_card_phone_access', 'clients_card_comment_access', 'clients_surname_patronymic_access',
			'client_comments_list_access', 'client_comments_add_access', 'client_comments_own_edit_access',
			'client_files_list_access', 'client_files_upload_access', 'client_files_delete_access', 'loyalty_access',
			'record_form_client_add_access', 'clients_edit_access', 'records_edit_date_and_master_access',
			'records_edit_duration_access', 'records_edit_comment_access', 'records_edit_services_access',
			'custom_fields_record_values_read_access', 'custom_fields_record_values_edit_access', 'records_over_busy_access', 'send_sms'));
	INSERT INTO role (chain_id, slug, title, rights, hides_contacts)
	SELECT chain, 'accountant', 'Accountant', array_agg(slug), true
	  FROM permission
	 WHERE kind = 'flag' AND (grouping IN ('finances', 'storages')
		OR slug IN ('timetable_access', 'timetable_statistics_access', 'record_form_access', 'records_finances_access',
			'clients_card_comment_access', 'clients_surname_patronymic_access', 'records_goods_access', 'clients_access', 'loyalty_access', 'stat_access', 'finances_accounts_limited_access',
			'storages_limited_access', 'storages_goods_prime_cost_view_access'));
	INSERT INTO role (chain_id, slug, title, rights, own_only)
	VALUES (chain, 'worker', 'Staff member', '{timetable_access,record_form_access,record_form_client_access,
		record_form_client_add_access,records_autocomplete_access,create_records_access,edit_records_access,
		edit_records_attendance_access,records_edit_date_and_master_access,records_edit_duration_access,
		records_edit_comment_access,records_edit_services_access,custom_fields_record_values_read_access,
		custom_fields_record_values_edit_access,client_files_list_access,client_files_upload_access,client_files_delete_access,
		timetable_statistics_access,timetable_transferring_record_access,clients_card_comment_access,clients_surname_patronymic_access}', true);
$$;

CREATE OR REPLACE FUNCTION chain_make(title text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO chain (title) VALUES (title) RETURNING id INTO made;
	PERFORM roles_make(made);
	RETURN made;
END $$;

-- A user with a role in a chain (chain NULL: none yet).  branches NULL: all.
CREATE OR REPLACE FUNCTION user_make(email text, phone text, hash text, name text, chain bigint, role_slug text, staff bigint)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO "user" (email, phone, password_hash, name)
	VALUES (nullif(email, ''), nullif(phone, ''), hash, name) RETURNING id INTO made;
	INSERT INTO membership (user_id, chain_id, role_id, staff_id)
	SELECT made, r.chain_id, r.id, staff FROM role r WHERE r.chain_id = chain AND r.slug = role_slug;
	RETURN made;
END $$;
GRANT EXECUTE ON FUNCTION chain_make(text), user_make(text, text, text, text, bigint, text, bigint) TO okno_operator;
