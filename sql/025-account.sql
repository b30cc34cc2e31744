-- 025-account: how people become users and stay the only ones who sign in as
-- themselves: registrations, invitations, codes, second factors, other sites.
--
-- An address or a number counts as somebody's only when they have shown that
-- they read what is sent there: what waits for that stands in registration and
-- contact_change, never in "user".  So nobody takes another's address in
-- advance, and a code for a forgotten password goes to its owner only.

CREATE TABLE invitation (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	kind       text NOT NULL DEFAULT 'business' CHECK (kind = 'business'),
	token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
	note       text NOT NULL DEFAULT '' CHECK (length(note) <= 200),
	made_by    bigint REFERENCES "user" ON DELETE SET NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	expires_at timestamptz NOT NULL,
	used_at    timestamptz,
	used_by    bigint REFERENCES "user" ON DELETE SET NULL
);
COMMENT ON TABLE invitation IS 'Directory: who may register although registration is by invitation; good for one.';
COMMENT ON COLUMN invitation.note IS 'for the operator: whom it is for';

CREATE TABLE registration (
	id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	channel       text NOT NULL DEFAULT 'sms' CHECK (channel IN ('sms', 'mail')),
	phone         text NOT NULL CHECK (phone ~ '^\+[0-9]{7,15}$'),
	email         citext NOT NULL CHECK (length(email) <= 254),
	name          text NOT NULL CHECK (name <> '' AND length(name) <= 200),
	lang          text NOT NULL,
	password_hash text NOT NULL,
	invitation_id bigint REFERENCES invitation ON DELETE CASCADE,
	agreed_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON registration (phone, id);
CREATE INDEX ON registration (email);
COMMENT ON TABLE registration IS 'Directory: somebody who has registered and not signed in yet. The first sign-in with the password that was sent proves the phone and makes the user; kept a day.';
COMMENT ON COLUMN registration.channel IS 'where the password went, and so what the first sign-in proves: sms, the phone; mail, the address, where there is a mail server and no provider of SMS';

ALTER TABLE "user" ADD COLUMN agreed_at timestamptz;
COMMENT ON COLUMN "user".agreed_at IS 'when they accepted the agreement; NULL: somebody else made the user';
ALTER TABLE "user" ADD COLUMN began_at timestamptz;
COMMENT ON COLUMN "user".began_at IS 'when they began a business of their own, the first of them; NULL: not yet';

CREATE TABLE notice (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	user_id    bigint REFERENCES "user" ON DELETE CASCADE,
	browser    bytea CHECK (length(browser) = 32),
	channel    text NOT NULL CHECK (channel IN ('mail', 'sms')),
	recipient  text NOT NULL,
	lang       text NOT NULL,
	template   text NOT NULL,
	secret     bytea,
	state      text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'sent', 'gave_up', 'void')),
	attempts   smallint NOT NULL DEFAULT 0,
	error      text NOT NULL DEFAULT '',
	created_at timestamptz NOT NULL DEFAULT now(),
	tried_at   timestamptz,
	sent_at    timestamptz
);
CREATE INDEX ON notice (recipient, created_at);
CREATE INDEX ON notice (browser);
CREATE INDEX ON notice (user_id);
COMMENT ON TABLE notice IS 'Directory: messages of the installation to its users, which belong to no chain: passwords, codes, links. The outbox is the same for the chains.';
COMMENT ON COLUMN notice.browser IS 'digest of the secret of the browser that asked for it: what may show it in a copy for trying out';
COMMENT ON COLUMN notice.secret IS 'the password, code or token in it, sealed; gone once it is sent, or after two days';
COMMENT ON COLUMN notice.state IS 'void: there is nobody to send it to; written all the same, so that both cases take as long';

CREATE TABLE recovery (
	token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
	user_id    bigint REFERENCES "user" ON DELETE CASCADE,
	code_hash  bytea NOT NULL,
	tries      smallint NOT NULL DEFAULT 0,
	created_at timestamptz NOT NULL DEFAULT now(),
	passed_at  timestamptz,
	used_at    timestamptz
);
CREATE INDEX ON recovery (user_id, created_at);
COMMENT ON TABLE recovery IS 'Directory: forgotten passwords, by the secret of the browser that asked. The code: six digits, ten minutes, five tries, one use; user_id NULL: there is no such user.';

CREATE TABLE contact_change (
	user_id    bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	channel    text NOT NULL CHECK (channel IN ('mail', 'sms')),
	value      citext NOT NULL CHECK (length(value) <= 254),
	proof_hash bytea,
	tries      smallint NOT NULL DEFAULT 0,
	created_at timestamptz NOT NULL DEFAULT now(),
	sent_at    timestamptz,
	PRIMARY KEY (user_id, channel)
);
CREATE INDEX ON contact_change (value);
COMMENT ON TABLE contact_change IS 'Directory: an address or number that a user says is theirs and has not proved: by the link in a letter (a week), by the code of an SMS (ten minutes, five tries).';

CREATE TABLE second_factor (
	user_id   bigint PRIMARY KEY REFERENCES "user" ON DELETE CASCADE,
	secret    bytea NOT NULL,
	last_step bigint NOT NULL DEFAULT 0,
	on_since  timestamptz
);
COMMENT ON TABLE second_factor IS 'Directory: the secret of a user''s authenticator app, sealed. on_since NULL: shown, and not yet proved to be in the app.';
COMMENT ON COLUMN second_factor.last_step IS 'the last half minute of which a code was taken: it and older ones are not taken again';

CREATE TABLE recovery_code (
	user_id   bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	code_hash bytea NOT NULL,
	used_at   timestamptz,
	PRIMARY KEY (user_id, code_hash)
);
COMMENT ON TABLE recovery_code IS 'Directory: ten codes, each good once, for who has lost the app.';

CREATE TABLE second_wait (
	token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
	user_id    bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE second_wait IS 'Directory: browsers that gave a right password and still owe the second factor; ten minutes.';

CREATE TABLE oidc_provider (
	id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	slug          text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{0,30}$'),
	kind          text NOT NULL CHECK (kind IN ('oidc', 'vk', 'yandex')),
	title         text NOT NULL CHECK (title <> '' AND length(title) <= 60),
	issuer        text NOT NULL DEFAULT '' CHECK (length(issuer) <= 500),
	client_id     text NOT NULL CHECK (client_id <> '' AND length(client_id) <= 500),
	client_secret bytea,
	enabled       boolean NOT NULL DEFAULT true,
	place         int NOT NULL DEFAULT 0,
	metadata      jsonb,
	found_at      timestamptz,
	error         text NOT NULL DEFAULT '',
	version       int NOT NULL DEFAULT 1,
	CHECK ((kind = 'oidc') = (issuer <> ''))
);
COMMENT ON TABLE oidc_provider IS 'Directory: a site by which people may sign in, set up by the operator.';
COMMENT ON COLUMN oidc_provider.client_secret IS 'sealed for the place "oidc provider SLUG"; NULL: a client without one';
COMMENT ON COLUMN oidc_provider.metadata IS 'endpoints, of the provider''s own description; found by the worker. The ready ones need none';
COMMENT ON COLUMN oidc_provider.error IS 'why the description could not be read last';

CREATE TABLE oidc_identity (
	provider_id bigint NOT NULL REFERENCES oidc_provider ON DELETE CASCADE,
	subject     text NOT NULL CHECK (length(subject) <= 500),
	user_id     bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	created_at  timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (provider_id, subject)
);
CREATE INDEX ON oidc_identity (user_id);
COMMENT ON TABLE oidc_identity IS 'Directory: who a user is at another site.';

CREATE TABLE oidc_flow (
	id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	state_hash  bytea NOT NULL UNIQUE CHECK (length(state_hash) = 32),
	provider_id bigint NOT NULL REFERENCES oidc_provider ON DELETE CASCADE,
	user_id     bigint REFERENCES "user" ON DELETE CASCADE,
	invite_hash bytea CHECK (length(invite_hash) = 32),
	sealed      bytea,
	state       text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'known', 'failed', 'used')),
	error       text NOT NULL DEFAULT '',
	subject     text,
	email       text,
	verified    boolean NOT NULL DEFAULT false,
	name        text,
	created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE oidc_flow IS 'Directory: somebody who has come back from another site; the worker asks there who it is. Kept for an hour, so that no state is good twice.';
COMMENT ON COLUMN oidc_flow.user_id IS 'who wants to add the other site to their account; NULL: signs in';
COMMENT ON COLUMN oidc_flow.invite_hash IS 'the invitation they came with, which lets somebody new register; NULL: none';
COMMENT ON COLUMN oidc_flow.sealed IS 'code, verifier, nonce and device, sealed for the place "oidc flow"; gone once it was asked';
