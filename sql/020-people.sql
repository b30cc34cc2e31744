-- 020-people: users and their sessions (directory), staff and clients (tenant).

CREATE TABLE role (
	chain_id  bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	slug      text NOT NULL,
	title     text NOT NULL,
	rights    text[] NOT NULL DEFAULT '{}',
	own_only  boolean NOT NULL DEFAULT false,
	last_days int NOT NULL DEFAULT -1 CHECK (last_days >= -1),
	accounts  bigint[],
	PRIMARY KEY (chain_id, id),
	UNIQUE (chain_id, slug)
);
COMMENT ON TABLE role IS 'Directory: a set of rights with limits. It belongs to "user and the chains they belong to", for rights are checked before a chain is entered.';
COMMENT ON COLUMN role.rights IS 'slugs of the API''s permission map';
COMMENT ON COLUMN role.own_only IS 'limit: the own column only';
COMMENT ON COLUMN role.last_days IS 'limit: so many days back; -1: all';
COMMENT ON COLUMN role.accounts IS 'limit: these accounts; NULL: all';

CREATE TABLE "user" (
	id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	email          citext UNIQUE CHECK (length(email) <= 254),
	phone          text UNIQUE CHECK (phone ~ '^\+[0-9]{7,15}$'),
	password_hash  text NOT NULL,
	name           text NOT NULL CHECK (length(name) <= 200),
	lang           text NOT NULL DEFAULT 'ru',
	theme          text NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark')),
	operator       boolean NOT NULL DEFAULT false,
	last_branch_id bigint REFERENCES branch ON DELETE SET NULL,
	created_at     timestamptz NOT NULL DEFAULT now(),
	disabled_at    timestamptz,
	CHECK (email IS NOT NULL OR phone IS NOT NULL)
);
COMMENT ON TABLE "user" IS 'Directory: somebody who signs in. May belong to several chains, with a role in each.';
COMMENT ON COLUMN "user".email IS 'confirmed; one that waits for its confirmation is in contact_change';
COMMENT ON COLUMN "user".password_hash IS '"!": none, whoever it is signs in by another site';
COMMENT ON COLUMN "user".operator IS 'runs the installation (console of the operator); gives no right in any chain';

CREATE TABLE membership (
	user_id  bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	chain_id bigint NOT NULL,
	role_id  bigint NOT NULL,
	staff_id bigint,
	branches bigint[],
	PRIMARY KEY (user_id, chain_id),
	FOREIGN KEY (chain_id, role_id) REFERENCES role
);
CREATE INDEX ON membership (chain_id, user_id);
COMMENT ON TABLE membership IS 'Directory: a user in a chain, with a role.';
COMMENT ON COLUMN membership.branches IS 'the branches they work in; NULL: all';

CREATE TABLE session (
	token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
	id         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
	user_id    bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	created_at timestamptz NOT NULL DEFAULT now(),
	seen_at    timestamptz NOT NULL DEFAULT now(),
	user_agent text NOT NULL DEFAULT '',
	address    text NOT NULL DEFAULT ''
);
CREATE INDEX ON session (user_id);
COMMENT ON TABLE session IS 'Directory: a signed-in browser. Idle for 12 hours or 30 days old: no longer valid.';

CREATE TABLE token (
	token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
	id         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
	kind       text NOT NULL CHECK (kind IN ('partner', 'user', 'visitor')),
	title      text NOT NULL DEFAULT '',
	user_id    bigint REFERENCES "user" ON DELETE CASCADE,
	visitor_id bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	revoked_at timestamptz,
	CHECK ((kind = 'user') = (user_id IS NOT NULL)),
	CHECK ((kind = 'visitor') = (visitor_id IS NOT NULL))
);
CREATE INDEX ON token (user_id);
COMMENT ON TABLE token IS 'Directory: tokens of the API: a partner''s (an integration), a user''s, a visitor''s.';

CREATE TABLE visitor (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	phone      phone_number NOT NULL UNIQUE,
	name       text NOT NULL DEFAULT '',
	email      text NOT NULL DEFAULT '',
	created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE visitor IS 'Directory: a client''s own account, by confirmed phone, for all businesses of the installation.';
ALTER TABLE token ADD FOREIGN KEY (visitor_id) REFERENCES visitor ON DELETE CASCADE;

CREATE TABLE code (
	phone      text NOT NULL,
	code_hash  bytea NOT NULL,
	tries      smallint NOT NULL DEFAULT 0,
	created_at timestamptz NOT NULL DEFAULT now(),
	used_at    timestamptz
);
CREATE INDEX ON code (phone, created_at);
COMMENT ON TABLE code IS 'Directory: one-time codes sent to a phone: six digits, ten minutes, five tries, one use.';

CREATE TABLE attempt (
	kind     text NOT NULL,
	key_hash bytea NOT NULL,
	at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON attempt (kind, key_hash, at);
COMMENT ON TABLE attempt IS 'Directory: refused tries (passwords, codes), kept a day; key_hash is of a login or an address.';

CREATE TABLE position (
	chain_id bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id       bigint GENERATED ALWAYS AS IDENTITY,
	title    text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	PRIMARY KEY (chain_id, id)
);
SELECT tenant_table('position');

CREATE TABLE staff (
	chain_id       bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id             bigint GENERATED ALWAYS AS IDENTITY,
	name           text NOT NULL CHECK (name <> '' AND length(name) <= 200),
	specialization text NOT NULL DEFAULT '' CHECK (length(specialization) <= 200),
	position_id    bigint,
	information    text NOT NULL DEFAULT '',
	picture_id     bigint,
	hue            smallint NOT NULL DEFAULT 0 CHECK (hue BETWEEN 0 AND 7),
	rating         numeric(3,2) NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
	votes          int NOT NULL DEFAULT 0,
	user_id        bigint,
	hired_on       date,
	dismissed_on   date,
	archived_at    timestamptz,
	version        int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, position_id) REFERENCES position,
	FOREIGN KEY (chain_id, picture_id) REFERENCES file (chain_id, id)
);
COMMENT ON TABLE staff IS 'A staff member. Belongs to the chain, works in branches (staff_branch).';
COMMENT ON COLUMN staff.hue IS 'colour of the round picture when there is no photo: one of eight of the palette';
SELECT tenant_table('staff');

CREATE TABLE staff_branch (
	chain_id  bigint NOT NULL,
	branch_id bigint NOT NULL,
	staff_id  bigint NOT NULL,
	weight    int NOT NULL DEFAULT 0,
	online    boolean NOT NULL DEFAULT true,
	PRIMARY KEY (chain_id, branch_id, staff_id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, staff_id) REFERENCES staff ON DELETE CASCADE
);
COMMENT ON COLUMN staff_branch.weight IS 'order of columns and of the list online: heaviest first';
SELECT tenant_table('staff_branch');

CREATE TABLE client (
	chain_id    bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	name        short_text NOT NULL DEFAULT '',
	surname     short_text NOT NULL DEFAULT '',
	patronymic  short_text NOT NULL DEFAULT '',
	phone       phone_number,
	email       mail_address,
	sex         sex_number NOT NULL DEFAULT 0,
	birth_date  date,
	card        text NOT NULL DEFAULT '',
	importance  client_class NOT NULL DEFAULT 0,
	discount    percent NOT NULL DEFAULT 0,
	comment     comment_text NOT NULL DEFAULT '',
	allergies   note_text NOT NULL DEFAULT '',
	blocked     boolean NOT NULL DEFAULT false,
	host_id     bigint,
	origin      client_origin NOT NULL DEFAULT 'staff',
	created_at  timestamptz NOT NULL DEFAULT now(),
	archived_at timestamptz,
	erased_at   timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, host_id) REFERENCES client
);
CREATE INDEX client_phone ON client (chain_id, phone);
CREATE INDEX client_email ON client (chain_id, email);
CREATE INDEX ON client (chain_id, host_id) WHERE host_id IS NOT NULL;
COMMENT ON TABLE client IS 'A client of the chain. One phone may belong to several (a family).';
COMMENT ON COLUMN client.allergies IS 'what whoever serves them must know';
COMMENT ON COLUMN client.host_id IS 'known by being brought along by this client';
COMMENT ON COLUMN client.blocked IS 'on the blacklist: may not book online';
SELECT tenant_table('client');

CREATE TABLE client_word (
	chain_id  bigint NOT NULL,
	word      text COLLATE "C" NOT NULL,
	client_id bigint NOT NULL,
	PRIMARY KEY (chain_id, word, client_id)
);
CREATE INDEX ON client_word (chain_id, client_id);
COMMENT ON TABLE client_word IS 'What a client is found by, kept by trigger (without a foreign key, which cost a booking more than the words): words of the name, the e-mail, the phone and its endings. A plain index, for pattern operators are not leakproof and no index serves them behind row-level security.';
SELECT tenant_table('client_word');

CREATE TABLE visitor_client (
	visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
	chain_id   bigint NOT NULL,
	client_id  bigint NOT NULL,
	PRIMARY KEY (visitor_id, chain_id, client_id),
	FOREIGN KEY (chain_id, client_id) REFERENCES client ON DELETE CASCADE
);
CREATE INDEX ON visitor_client (chain_id, client_id);
COMMENT ON TABLE visitor_client IS 'Directory: the clients in the chains that a visitor is.';
