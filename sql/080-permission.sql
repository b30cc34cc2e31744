-- 080-permission: the API's permission map (its slugs are the rights of roles), and
-- what it does not know.

CREATE TABLE permission (
	slug     text PRIMARY KEY,
	grouping text NOT NULL,
	kind     text NOT NULL CHECK (kind IN ('flag', 'number', 'list')),
	same_as  text REFERENCES permission,
	contacts boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE permission IS 'Directory: the names of rights that roles may hold, grouped as the API groups them; numbers and lists are limits.';
COMMENT ON COLUMN permission.same_as IS 'another name of that right: a role holds both or neither';
COMMENT ON COLUMN permission.contacts IS 'shows phones or e-mails of clients: not for roles that hide them';

INSERT INTO permission (slug, grouping, kind)
SELECT regexp_split_to_table(trim(E' \t\n' FROM slugs), '\s+'), grouping, kind
  FROM (VALUES
	('timetable', 'flag', '
		timetable_access schedule_edit_access timetable_phones_access timetable_transferring_record_access
		timetable_statistics_access'),
	('timetable', 'number', '
		master_id position_id last_days_count'),
	('record_form', 'flag', '
		record_form_access record_form_client_access records_autocomplete_access create_records_access
		edit_records_access edit_records_attendance_access records_services_cost_access
		records_services_discount_access record_edit_full_paid_access delete_records_access
		delete_customer_came_records_access delete_paid_records_access records_goods_access
		records_goods_create_transaction_access records_goods_edit_transaction_access
		records_goods_cost_access records_goods_discount_access records_finances_access
		records_finances_pay_from_deposits_access records_group_id_access'),
	('record_form', 'number', '
		records_goods_create_last_days_count records_goods_edit_last_days_count
		records_finances_last_days_count records_group_id'),
	('finances', 'flag', '
		finances_access finances_transactions_access finances_create_transactions_access
		finances_edit_transactions_access finances_delete_transactions_access
		finances_transactions_excel_access finances_accounts_access finances_accounts_banalce_access
		finances_suppliers_read_access finances_suppliers_create_access finances_suppliers_update_access
		finances_suppliers_delete_access finances_suppliers_excel_access finances_expenses_read_access
		expenses_read_access finances_expenses_create_access expenses_create_access
		finances_expenses_update_access expenses_update_access finances_expenses_delete_access
		expenses_delete_access finances_kkm_transactions_access kkm_transactions_accounts_access
		finances_kkm_settings_read_access kkm_settings_reed_access finances_kkm_settings_update_access
		kkm_settings_update_access finances_settings_invoicing_read_access settings_invoicing_read_access
		finances_settings_invoicing_update_access settings_invoicing_update_access
		finances_options_read_access options_read_access finances_options_update_access
		options_update_access finances_salary_schemes_access finances_salary_calc_access
		finances_salary_not_limitation_today_access finances_payroll_calculation_create_access
		finances_payroll_calculation_create_not_limitation_today_access
		finances_salary_access_master_checkbox finances_salary_master_not_limitation_today_access
		finances_payroll_calculation_create_by_master_access
		calculation_create_by_master_not_limitation_today_access finances_period_report_access
		finances_period_report_excel_access finances_year_report_access finances_year_report_excel_access
		finances_print_check_access finances_z_report_access finances_z_report_no_limit_today_access
		finances_z_report_excel_access'),
	('finances', 'number', '
		finances_last_days_count finances_create_last_days_count finances_edit_last_days_count
		finances_salary_access_master_id get_salary_access_master_id'),
	('finances', 'list', '
		finances_accounts_ids finances_expenses_ids'),
	('clients', 'flag', '
		clients_access client_phones_access clients_phones_email_access clients_card_phone_access
		clients_delete_access clients_excel_access excel_access client_comments_list_access
		client_comments_add_access client_comments_own_edit_access client_comments_other_edit_access
		client_files_list_access client_files_upload_access client_files_delete_access'),
	('clients', 'number', '
		clients_visit_master_id get_visit_master_id'),
	('dashboard', 'flag', '
		dashboard_access dash_access dash_phones_access dash_records_access dash_records_excel_access
		dash_records_phones_access dash_message_access dash_message_excel_access
		dash_message_phones_access dash_reviews_access dash_reviews_delete_access dashboard_calls_access
		dashboard_calls_excel_access dashboard_calls_phones_access'),
	('dashboard', 'number', '
		dash_records_last_days_count'),
	('notification', 'flag', '
		notification web_push web_phone_push notification_sms_ending_license notification_sms_low_balance
		notification_email_ending_license'),
	('loyalty', 'flag', '
		loyalty_access has_loyalty_access loyalty_cards_manual_transactions_access
		has_loyalty_cards_manual_transactions_access
		loyalty_certificate_and_abonement_manual_transactions_access'),
	('storages', 'flag', '
		storages_access storages_transactions_access storages_move_goods_access
		storages_create_transactions_access storages_create_transactions_buy_access
		storages_create_transactions_sale_access storages_edit_transactions_access
		storages_edit_transactions_buy_access storages_edit_transactions_sale_access
		storages_delete_transactions_access storages_transactions_excel_access storages_inventory_access
		storages_inventory_create_edit_access storages_inventory_delete_access
		storages_inventory_excel_access storages_remnants_report_access
		storages_remnants_report_excel_access storages_sales_report_access
		storages_sales_report_excel_access storages_consumable_report_access
		storages_consumable_report_excel_access storages_write_off_report_access
		storages_write_off_report_excel_access storages_turnover_report_access
		storages_turnover_report_excel_access storages_goods_crud_access storages_goods_create_access
		storages_goods_update_access storages_goods_title_edit_access storages_goods_category_edit_access
		storages_goods_selling_price_edit_access storages_goods_cost_price_edit_access
		storages_goods_units_edit_access storages_goods_critical_balance_edit_access
		storages_goods_masses_edit_access storages_goods_comment_edit_access storages_goods_archive_access
		storages_goods_delete_access'),
	('storages', 'number', '
		storages_last_days_count storages_create_last_days_count storages_edit_last_days_count'),
	('storages', 'list', '
		storages_ids storages_transactions_types'),
	('settings', 'flag', '
		settings_access settings_basis_access settings_information_access users_access delete_users_access
		create_users_access edit_users_access limited_users_access settings_services_access
		settings_services_create_access services_edit settings_services_edit_title_access
		settings_services_relation_category_access settings_services_edit_price_access
		settings_services_edit_image_access settings_services_edit_online_seance_date_time_access
		settings_services_edit_online_pay_access settings_services_edit_services_related_resource_access
		settings_positions_read settings_positions_create settings_positions_delete
		edit_master_service_and_duration tech_card_edit services_delete settings_master_access
		master_create master_edit master_delete settings_master_dismiss_access schedule_edit
		settings_notifications_access settings_email_notifications_access
		settings_template_notifications_access webhook_read_access'),
	('other', 'flag', '
		stat_access billing_access send_sms auth_enable_check_ip'),
	('other', 'list', '
		auth_list_allowed_ip'),
	('newer', 'flag', '
		timetable_waiting_list_access record_form_client_add_access records_edit_date_and_master_access
		records_edit_duration_access records_edit_comment_access records_edit_services_access
		records_finances_accounts_limited_access records_consumables_edit_access
		custom_fields_record_values_read_access custom_fields_record_values_edit_access
		custom_fields_client_values_read_access custom_fields_client_values_edit_access
		finances_accounts_limited_access clients_phones_access clients_edit_access
		clients_surname_patronymic_access clients_card_comment_access clients_loyalty_read_access
		clients_deposits_access clients_deposits_topup_access security_access security_2fa_access
		security_logins_access loyalty_abonement_balance_edit_access loyalty_abonement_period_edit_access
		loyalty_certificate_balance_edit_access loyalty_certificate_period_edit_access
		loyalty_cards_issue_and_removal_access storages_limited_access
		storages_goods_prime_cost_view_access settings_user_notifications_access is_salon_tips_manager'),
	('own', 'flag', '
		records_over_busy_access'),
	('newer', 'number', '
		records_edit_last_days_count'),
	('newer', 'list', '
		records_finances_limited_accounts_ids')
	) map (grouping, kind, slugs);

-- The map has some rights twice, under an old and a new name.
UPDATE permission p SET same_as = a.right
  FROM (VALUES
	('schedule_edit', 'schedule_edit_access'), ('clients_phones_access', 'client_phones_access'),
	('excel_access', 'clients_excel_access'), ('dash_access', 'dashboard_access'),
	('has_loyalty_access', 'loyalty_access'),
	('has_loyalty_cards_manual_transactions_access', 'loyalty_cards_manual_transactions_access'),
	('expenses_read_access', 'finances_expenses_read_access'),
	('expenses_create_access', 'finances_expenses_create_access'),
	('expenses_update_access', 'finances_expenses_update_access'),
	('expenses_delete_access', 'finances_expenses_delete_access'),
	('kkm_transactions_accounts_access', 'finances_kkm_transactions_access'),
	('kkm_settings_reed_access', 'finances_kkm_settings_read_access'),
	('kkm_settings_update_access', 'finances_kkm_settings_update_access'),
	('settings_invoicing_read_access', 'finances_settings_invoicing_read_access'),
	('settings_invoicing_update_access', 'finances_settings_invoicing_update_access'),
	('options_read_access', 'finances_options_read_access'),
	('options_update_access', 'finances_options_update_access')) a (name, "right")
 WHERE p.slug = a.name;

UPDATE permission SET contacts = true
 WHERE slug IN ('timetable_phones_access', 'client_phones_access', 'clients_phones_access', 'clients_phones_email_access',
	'clients_card_phone_access', 'dash_phones_access', 'dash_records_phones_access', 'dash_message_phones_access',
	'dashboard_calls_phones_access');
