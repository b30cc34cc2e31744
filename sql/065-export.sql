-- 065-export: what left the house: every export with who, when, what and how
-- many rows, written in the transaction that makes it.

CREATE TABLE export_log (
	chain_id  bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	at        timestamptz NOT NULL DEFAULT now(),
	user_id   bigint NOT NULL,
	branch_id bigint NOT NULL,
	what      text NOT NULL CHECK (what ~ '^[a-z_]{1,40}$'),
	filter    jsonb NOT NULL DEFAULT '{}',
	rows      int NOT NULL CHECK (rows >= 0),
	PRIMARY KEY (chain_id, id)
);
CREATE INDEX ON export_log (chain_id, at);
COMMENT ON TABLE export_log IS 'The journal of exports: never changed.';
COMMENT ON COLUMN export_log.what IS 'services, staff, …: what was exported';
COMMENT ON COLUMN export_log.filter IS 'what the list was narrowed to, as the page names it';
SELECT tenant_table('export_log', 'SELECT, INSERT');
