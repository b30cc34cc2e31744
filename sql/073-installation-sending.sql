-- 073-installation-sending: the servers of the installation itself, through which
-- its own messages go (registration, forgotten passwords, invitations) and those of
-- the chains that have set up none.  Where the operator has set up none either, the
-- environment's are taken (OKNO_SMTP, OKNO_SMS).

CREATE TABLE installation_gateway (
	kind      text PRIMARY KEY CHECK (kind IN ('mail', 'sms')),
	enabled   boolean NOT NULL DEFAULT false,
	settings  jsonb,
	secret    bytea,
	version   int NOT NULL DEFAULT 0,
	ok_at     timestamptz,
	failed_at timestamptz,
	error     text NOT NULL DEFAULT '',
	CHECK (settings IS NOT NULL OR NOT enabled)
);
COMMENT ON TABLE installation_gateway IS 'Directory: the servers of the installation itself. The columns are those of gateway.';
COMMENT ON COLUMN installation_gateway.settings IS 'NULL: the operator has set up none, the environment''s is taken; how that is, is noted here all the same';
INSERT INTO installation_gateway (kind) VALUES ('mail'), ('sms');

CREATE TABLE installation_gateway_test (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	kind       text NOT NULL REFERENCES installation_gateway,
	user_id    bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	recipient  text NOT NULL,
	lang       text NOT NULL,
	state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
	error      text NOT NULL DEFAULT '',
	parts      smallint,
	created_at timestamptz NOT NULL DEFAULT now(),
	done_at    timestamptz
);
CREATE INDEX ON installation_gateway_test (kind, id);
CREATE INDEX ON installation_gateway_test (user_id);
COMMENT ON TABLE installation_gateway_test IS 'Directory: as gateway_test, of the servers of the installation.';

CREATE TABLE operator_event (
	id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at          timestamptz NOT NULL DEFAULT now(),
	operator_id bigint REFERENCES "user" ON DELETE SET NULL,
	subject     text NOT NULL CHECK (subject IN ('mail', 'sms', 'notice')),
	changes     jsonb NOT NULL
);
CREATE INDEX ON operator_event (subject, id);
CREATE INDEX ON operator_event (operator_id);
COMMENT ON TABLE operator_event IS 'Directory: the operators'' own journal: who changed what of the installation, and who looked at the password or code of whom. Never a secret.';
COMMENT ON COLUMN operator_event.changes IS '{field: [before, now]}; of a notice that was shown {recipient, template}';
COMMENT ON COLUMN operator_event.operator_id IS 'who; NULL: okno-admin, or somebody who is gone';

GRANT SELECT ON installation_gateway, installation_gateway_test, operator_event TO okno_operator;
