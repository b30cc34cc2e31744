-- 010-tenancy: chains, branches, and what keeps tenants apart.
--
-- A tenant is a chain.  Every tenant table has chain_id first in its keys and
-- forced row-level security; tenant_table() below is the one way to make one.
-- What must be found before the chain is known is a directory table: the
-- programs reach those only through functions that answer for one key
-- (functions/directory.sql), except that a program inside a chain may read the
-- rows of its own chain's branches.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;

-- The chain of the present transaction; NULL outside of one.
CREATE FUNCTION current_chain() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('okno.chain', true), '')::bigint
$$;

-- Makes a table a tenant's: rights for the programs, forced row-level security.
CREATE FUNCTION tenant_table(name regclass, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
	EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
	EXECUTE format('CREATE POLICY tenant ON %s USING (chain_id = current_chain())', name);
	EXECUTE format('GRANT %s ON %s TO okno_app, okno_worker', rights, name);
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO okno_app, okno_worker, okno_operator;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_chain() TO okno_app, okno_worker, okno_operator;

-- Amounts: never NaN (which PostgreSQL holds greater than everything), never negative.
CREATE DOMAIN money_amount AS numeric(14,2) CHECK (VALUE >= 0 AND VALUE <> 'NaN');

-- What the columns of a booking may hold.  Domains, for a check of a table is
-- read anew from its text by every statement that writes there, and a domain's
-- is kept: a fifth of the work of a booking.
CREATE DOMAIN short_text AS text CHECK (length(VALUE) <= 200);
CREATE DOMAIN title_text AS text CHECK (VALUE <> '' AND length(VALUE) <= 200);
CREATE DOMAIN comment_text AS text CHECK (length(VALUE) <= 10000);
CREATE DOMAIN url_text AS text CHECK (length(VALUE) <= 2000);
CREATE DOMAIN phone_number AS text CHECK (VALUE ~ '^\+[0-9]{7,15}$');
CREATE DOMAIN mail_address AS citext CHECK (length(VALUE) <= 254);
CREATE DOMAIN note_text AS text CHECK (length(VALUE) <= 1000);
CREATE DOMAIN sex_number AS smallint CHECK (VALUE IN (0, 1, 2));
CREATE DOMAIN client_class AS smallint CHECK (VALUE BETWEEN 0 AND 3);
CREATE DOMAIN client_origin AS text CHECK (VALUE IN ('staff', 'client', 'import'));
CREATE DOMAIN lang_name AS text CHECK (length(VALUE) <= 10);
CREATE DOMAIN consent_kind AS text CHECK (VALUE IN ('personal_data', 'mailings'));
CREATE DOMAIN label_ids AS bigint[] CHECK (cardinality(VALUE) BETWEEN 1 AND 10);
CREATE DOMAIN visit_notify AS text CHECK (VALUE IN ('branch', 'own', 'none'));
CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN buffer_minutes AS smallint CHECK (VALUE BETWEEN 0 AND 240);
CREATE DOMAIN service_minutes AS smallint CHECK (VALUE BETWEEN 0 AND 1200);
CREATE DOMAIN reminder_hours AS smallint CHECK (VALUE BETWEEN 0 AND 720);
CREATE DOMAIN line_quantity AS smallint CHECK (VALUE BETWEEN 1 AND 999);
CREATE DOMAIN visit_origin AS text CHECK (VALUE IN ('staff', 'client', 'api'));
CREATE DOMAIN token_digest AS bytea CHECK (length(VALUE) = 32);
CREATE DOMAIN log_action AS text CHECK (VALUE IN ('add', 'change', 'delete'));
CREATE DOMAIN job_queue AS text CHECK (VALUE IN ('live', 'send', 'heavy', 'ask'));
CREATE DOMAIN message_channel AS text CHECK (VALUE IN ('mail', 'sms'));
CREATE DOMAIN message_state AS text CHECK (VALUE IN ('new', 'sent', 'gave_up', 'dropped'));

CREATE TABLE chain (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	title      text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	created_at timestamptz NOT NULL DEFAULT now(),
	live_closed_at timestamptz
);
COMMENT ON COLUMN chain.live_closed_at IS 'when the live connections of its journals were ended last (live_close)';
COMMENT ON TABLE chain IS 'Directory: a tenant. One business with one or many branches.';

CREATE TABLE branch (
	id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	chain_id         bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	slug             text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,48}$' AND slug <> 'visits'),
	title            text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	public_title     text NOT NULL DEFAULT '' CHECK (length(public_title) <= 200),
	category         text NOT NULL DEFAULT '',
	country          char(2) NOT NULL DEFAULT 'RU',
	city             text NOT NULL DEFAULT '',
	address          text NOT NULL DEFAULT '',
	phone            text NOT NULL DEFAULT '',
	email            text NOT NULL DEFAULT '',
	site             text NOT NULL DEFAULT '',
	description      text NOT NULL DEFAULT '',
	color            text NOT NULL DEFAULT '#6d3be0' CHECK (color ~ '^#[0-9a-f]{6}$'),
	latitude         double precision,
	longitude        double precision,
	time_zone        text NOT NULL CHECK (now() AT TIME ZONE time_zone IS NOT NULL),
	currency         char(3) NOT NULL DEFAULT 'RUB',
	lang             text NOT NULL DEFAULT 'ru',
	date_order       text NOT NULL DEFAULT '' CHECK (date_order IN ('', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD')),
	clock            text NOT NULL DEFAULT '' CHECK (clock IN ('', '12', '24')),
	opens            smallint NOT NULL DEFAULT 540 CHECK (opens BETWEEN 0 AND 1439),
	closes           smallint NOT NULL DEFAULT 1260 CHECK (closes > opens AND closes <= 1440),
	step             smallint NOT NULL DEFAULT 15 CHECK (step IN (5, 10, 15, 20, 30, 60)),
	notice           int NOT NULL DEFAULT 60 CHECK (notice BETWEEN 0 AND 43200),
	horizon          int NOT NULL DEFAULT 60 CHECK (horizon BETWEEN 1 AND 730),
	gap_unusable     smallint NOT NULL DEFAULT 0 CHECK (gap_unusable BETWEEN 0 AND 480),
	online           boolean NOT NULL DEFAULT true,
	any_staff        boolean NOT NULL DEFAULT true,
	phone_code       boolean NOT NULL DEFAULT false,
	email_field      text NOT NULL DEFAULT 'optional' CHECK (email_field IN ('optional', 'required', 'hidden')),
	comment_field    text NOT NULL DEFAULT 'optional' CHECK (comment_field IN ('optional', 'required', 'hidden')),
	may_move         boolean NOT NULL DEFAULT true,
	may_cancel       boolean NOT NULL DEFAULT true,
	change_notice    int NOT NULL DEFAULT 60 CHECK (change_notice BETWEEN 0 AND 43200),
	consent_text     text NOT NULL DEFAULT '',
	consent_version  int NOT NULL DEFAULT 1,
	frame_sites      text NOT NULL DEFAULT '*',
	archived_at      timestamptz,
	version          int NOT NULL DEFAULT 1,
	UNIQUE (chain_id, id)
);
COMMENT ON TABLE branch IS 'Directory: a place of business, its public face and the rules of booking there.';
COMMENT ON COLUMN branch.slug IS 'public address, /booking/SLUG; visits is the word of secret links';
COMMENT ON COLUMN branch.date_order IS 'how a day is written in digits; empty: as its country does';
COMMENT ON COLUMN branch.clock IS 'hours of the clock; empty: as its country has it';
COMMENT ON COLUMN branch.opens IS 'minutes after local midnight: the hours that the journal shows at least';
COMMENT ON COLUMN branch.step IS 'minutes between the starts offered, on the wall clock';
COMMENT ON COLUMN branch.notice IS 'minutes: the earliest start offered online is so far from now';
COMMENT ON COLUMN branch.horizon IS 'days: the last day offered online is so far from today';
COMMENT ON COLUMN branch.gap_unusable IS 'minutes: online starts that leave a shorter free gap are not offered; 0: off';
COMMENT ON COLUMN branch.change_notice IS 'minutes before the start until which a client may move or cancel';
COMMENT ON COLUMN branch.frame_sites IS 'origins that may show the booking page in a frame; *: any';

ALTER TABLE branch ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_chain ON branch FOR SELECT USING (chain_id = current_chain());
GRANT SELECT ON branch TO okno_app, okno_worker;
