-- export: the one way into the journal of exports.
CREATE OR REPLACE FUNCTION export_note(chain bigint, branch bigint, of_what text, with_filter jsonb, many int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO export_log (chain_id, branch_id, user_id, what, filter, rows)
	VALUES (chain, branch, current_setting('okno.user_id')::bigint, of_what, with_filter, many);
END $$;
GRANT EXECUTE ON FUNCTION export_note(bigint, bigint, text, jsonb, int) TO okno_app, okno_worker;
