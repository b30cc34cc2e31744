-- 072-sending: the servers of a chain through which its letters and SMS go.
-- A message takes its branch's own, else the chain's, else the installation's
-- (073-installation-sending.sql); without any it stays in the outbox.

CREATE TABLE gateway (
	chain_id   bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint,
	kind       text NOT NULL CHECK (kind IN ('mail', 'sms')),
	enabled    boolean NOT NULL,
	settings   jsonb NOT NULL,
	secret     bytea,
	version    int NOT NULL DEFAULT 1,
	ok_at      timestamptz,
	failed_at  timestamptz,
	error      text NOT NULL DEFAULT '',
	PRIMARY KEY (chain_id, id),
	CONSTRAINT gateway_place UNIQUE NULLS NOT DISTINCT (chain_id, kind, branch_id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN gateway.branch_id IS 'whose it is; NULL: of all branches that have none of their own';
COMMENT ON COLUMN gateway.kind IS 'the channel of the outbox that goes through it';
COMMENT ON COLUMN gateway.settings IS 'a flat object of texts, without secrets';
COMMENT ON COLUMN gateway.secret IS 'sealed JSON {password, key}';
COMMENT ON COLUMN gateway.error IS 'of the last failure, at failed_at';
SELECT tenant_table('gateway', 'SELECT, INSERT, UPDATE');

CREATE TABLE gateway_test (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	gateway_id bigint NOT NULL,
	user_id    bigint NOT NULL,
	recipient  text NOT NULL,
	lang       text NOT NULL,
	state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
	error      text NOT NULL DEFAULT '',
	parts      smallint,
	created_at timestamptz NOT NULL DEFAULT now(),
	done_at    timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, gateway_id) REFERENCES gateway ON DELETE CASCADE
);
CREATE INDEX ON gateway_test (chain_id, gateway_id, id);
COMMENT ON TABLE gateway_test IS 'Messages that a user had sent to themselves, to see whether a gateway works; kept a month.';
COMMENT ON COLUMN gateway_test.parts IS 'of an SMS: how many messages its text travels as';
SELECT tenant_table('gateway_test');
