-- 061-check: the last time that somebody had the seals of the log checked.

CREATE TABLE log_check (
	chain_id   bigint PRIMARY KEY REFERENCES chain ON DELETE CASCADE,
	asked_at   timestamptz NOT NULL DEFAULT now(),
	asked_by   bigint,
	done_at    timestamptz,
	links      bigint,
	erased     bigint,
	waiting    bigint,
	broken_log bigint,
	broken     text,
	last       text
);
COMMENT ON COLUMN log_check.broken IS 'what is wrong with the entry broken_log, as a msgid; NULL: nothing';
COMMENT ON COLUMN log_check.last IS 'the last sound seal, to be noted somewhere else';
SELECT tenant_table('log_check');
