-- 070-queue: what the worker delivers, and answers kept for repeats.

CREATE TABLE outbox (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	visit_id   bigint,
	came_from  bigint,
	appointment_id bigint,
	starts_at  timestamptz,
	hours      smallint,
	user_id    bigint,
	former     boolean NOT NULL DEFAULT false,
	channel    message_channel NOT NULL,
	recipient  text NOT NULL,
	lang       text NOT NULL,
	template   text NOT NULL,
	params     jsonb NOT NULL DEFAULT '{}',
	state      message_state NOT NULL DEFAULT 'new',
	attempts   smallint NOT NULL DEFAULT 0,
	error      text NOT NULL DEFAULT '',
	created_at timestamptz NOT NULL DEFAULT now(),
	tried_at   timestamptz,
	sent_at    timestamptz,
	PRIMARY KEY (chain_id, id)
);
CREATE INDEX ON outbox (chain_id, branch_id, id);
CREATE INDEX ON outbox (chain_id, visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX outbox_new ON outbox (chain_id, id) WHERE state = 'new';
CREATE INDEX outbox_not_sent ON outbox (chain_id, branch_id, id) WHERE state <> 'sent';
CREATE UNIQUE INDEX outbox_reminder ON outbox (chain_id, appointment_id, channel, hours, starts_at)
	WHERE hours IS NOT NULL AND state <> 'dropped';
COMMENT ON TABLE outbox IS 'Messages, written in the transaction that causes them. The id is the key of the letter (Message-ID), so a letter sent twice after a crash is recognised.';
COMMENT ON COLUMN outbox.appointment_id IS 'the one it is about; NULL: all of the visit';
COMMENT ON COLUMN outbox.came_from IS 'the visit it was written for, if that was merged into another';
COMMENT ON COLUMN outbox.starts_at IS 'of a reminder: the start it reminds of; of a move: the start the client knows of';
COMMENT ON COLUMN outbox.hours IS 'of a reminder: so many before the start; one of each is sent, whoever plans it';
COMMENT ON COLUMN outbox.user_id IS 'who wrote it by hand';
COMMENT ON COLUMN outbox.former IS 'it went to whose visit it no longer is, so nothing more goes there';
COMMENT ON COLUMN outbox.state IS 'dropped: the booking changed before it was sent, so it is not needed';
SELECT tenant_table('outbox');

-- A message is logged only when a person takes up what was given up; the rest
-- it tells by itself.  Secrets are not for the log.
CREATE TRIGGER log_change AFTER UPDATE ON outbox
	FOR EACH ROW WHEN (OLD.state = 'gave_up' AND NEW.state = 'new')
	EXECUTE FUNCTION log_change('params', 'recipient', 'tried_at', 'former');

-- So is one that somebody writes by hand.
CREATE TRIGGER log_written AFTER INSERT ON outbox
	FOR EACH ROW WHEN (NEW.template = 'message')
	EXECUTE FUNCTION log_change('params', 'recipient', 'tried_at', 'former', 'sent_at', 'error', 'attempts', 'hours', 'starts_at');

CREATE TABLE job (
	id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	queue        job_queue NOT NULL,
	kind         text NOT NULL,
	chain_id     bigint NOT NULL,
	ref_id       bigint,
	payload      jsonb NOT NULL DEFAULT '{}',
	run_at       timestamptz NOT NULL DEFAULT now(),
	attempts     smallint NOT NULL DEFAULT 0,
	locked_until timestamptz,
	created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX job_next ON job (queue, run_at, id);
-- Rows live for milliseconds: what is dead goes early, and taking one stays on its page.
ALTER TABLE job SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
COMMENT ON TABLE job IS 'Directory: what the worker has to do, as (chain, id); no personal data. A job taken is locked for a while; done, it is deleted.';

CREATE TABLE heartbeat (
	queue text PRIMARY KEY,
	at    timestamptz NOT NULL,
	pid   int NOT NULL
);
COMMENT ON TABLE heartbeat IS 'Directory: the last sign of life of each worker.';

CREATE TABLE idempotency (
	chain_id   bigint NOT NULL,
	scope      text NOT NULL,
	key        text NOT NULL,
	body_hash  bytea NOT NULL,
	status     smallint,
	type       text,
	location   text,
	body       text,
	created_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, scope, key)
);
CREATE INDEX ON idempotency (chain_id, created_at);
COMMENT ON TABLE idempotency IS 'Answers of requests that carried an Idempotency-Key, kept three days for repeats.';
SELECT tenant_table('idempotency');
