-- 065-export: what left the house as a file: who took it, when, which rows.

CREATE TABLE export_log (
	chain_id  bigint NOT NULL,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	branch_id bigint,
	user_id   bigint NOT NULL,
	at        timestamptz NOT NULL DEFAULT now(),
	what      text COLLATE "C" NOT NULL CHECK (what <> ''),
	filter    jsonb NOT NULL DEFAULT '{}',
	rows      int NOT NULL CHECK (rows >= 0),
	request   text NOT NULL DEFAULT coalesce(current_setting('okno.request', true), ''),
	PRIMARY KEY (chain_id, id)
);
CREATE INDEX ON export_log (chain_id, at);
COMMENT ON TABLE export_log IS 'The journal of exports, written in the transaction that makes the file; never changed. No erasure is needed: it names no client.';
COMMENT ON COLUMN export_log.what IS 'services, staff, timetable, visits, …';
COMMENT ON COLUMN export_log.filter IS 'what was asked for, {field: value}';
SELECT tenant_table('export_log', 'SELECT, INSERT');
