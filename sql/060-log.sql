-- 060-log: every change, in the transaction that makes it, by trigger.  The
-- worker seals the entries afterwards (functions/seal.sql): a seal covers the
-- salted digest of its entry and the seal before, keyed with a secret that the
-- database does not hold.

CREATE TABLE log (
	chain_id  bigint NOT NULL,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	at        timestamptz NOT NULL DEFAULT clock_timestamp(),
	user_id   bigint,
	request   text NOT NULL DEFAULT '',
	object    text NOT NULL,
	object_id bigint NOT NULL,
	visit_id  bigint,
	client_id bigint,
	action    log_action NOT NULL,
	changes   jsonb NOT NULL,
	salt      bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()),
	erased_at timestamptz,
	PRIMARY KEY (chain_id, id)
);
CREATE INDEX log_about ON log (chain_id, visit_id, object, object_id, id);
CREATE INDEX log_user ON log (chain_id, user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX log_at ON log USING brin (chain_id, at);
COMMENT ON TABLE log IS 'The journal of actions: who, when, what, from what to what. Written by trigger only, never changed but by erasing a person.';
COMMENT ON COLUMN log.changes IS '{"field": [from, to]}; for add and delete the one side is null';
COMMENT ON COLUMN log.user_id IS 'who; NULL: a client or the worker';
SELECT tenant_table('log', 'SELECT');

CREATE TABLE seal (
	chain_id bigint NOT NULL,
	no       bigint NOT NULL CHECK (no > 0),
	log_id   bigint NOT NULL,
	digest   bytea NOT NULL CHECK (length(digest) = 32),
	seal     bytea NOT NULL CHECK (length(seal) = 32),
	at       timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, no),
	UNIQUE (chain_id, log_id)
);
COMMENT ON TABLE seal IS 'One link a log entry: seal = keyed hash of the former seal and this digest.';
SELECT tenant_table('seal', 'SELECT');
GRANT INSERT ON seal TO okno_worker;

-- Entries come into sight when their transactions end, not in the order of their
-- ids: what is unsealed is looked for behind the last id before which none can come.
CREATE TABLE seal_mark (
	chain_id  bigint PRIMARY KEY,
	upto      bigint NOT NULL,
	next_upto bigint NOT NULL,
	next_xid  xid8 NOT NULL
);
COMMENT ON TABLE seal_mark IS 'Every entry up to upto is sealed; so is up to next_upto once no transaction before next_xid runs.';
SELECT tenant_table('seal_mark', 'SELECT');
GRANT INSERT, UPDATE ON seal_mark TO okno_worker;

-- What a transaction has written to the log is to be sealed: one job asks for it,
-- if none has been asked for or is about to be (visit_book).
CREATE FUNCTION log_to_seal() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF current_setting('okno.sealing', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
		PERFORM set_config('okno.sealing', pg_current_xact_id()::text, true);
		PERFORM job_add('live', 'seal', NULL);
	END IF;
END $$;

-- An entry about a row, in the name of whoever the transaction is of.
CREATE FUNCTION log_write(chain bigint, of_table text, row_id bigint, visit bigint, client bigint,
	action log_action, changes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO log (chain_id, user_id, request, object, object_id, visit_id, client_id, action, changes)
	VALUES (chain, nullif(current_setting('okno.user_id', true), '')::bigint, coalesce(current_setting('okno.request', true), ''),
		of_table, row_id, visit, client, action, changes);
	IF current_setting('okno.sealing', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
		PERFORM log_to_seal();	-- it asks the same: a call is a statement, five of six times for nothing
	END IF;
END $$;

-- The writer of the log. Arguments: names of columns that are not worth an
-- entry by themselves. The visit and the client concerned are taken from the
-- row (a row of visit or client is itself).  It writes with the rights of the
-- schema's owner, and nobody else writes: a program could otherwise add what
-- never happened.
CREATE FUNCTION log_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	before  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
	after   jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
	row     jsonb := coalesce(after, before);
	chain   bigint := row->>'chain_id';
	visit   bigint := CASE TG_TABLE_NAME WHEN 'visit' THEN row->>'id' ELSE row->>'visit_id' END;
	ignored CONSTANT text[] := coalesce(TG_ARGV, '{}') || 'chain_id'::text;	-- without arguments TG_ARGV is NULL
	changes jsonb;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		SELECT jsonb_object_agg(a.key, jsonb_build_array(b.value, a.value))
		  INTO changes
		  FROM jsonb_each(after) a JOIN jsonb_each(before) b USING (key)
		 WHERE a.value IS DISTINCT FROM b.value AND a.key <> ALL (ignored);
		IF changes IS NULL THEN
			RETURN NULL;
		END IF;
	ELSE
		SELECT jsonb_object_agg(r.key, CASE WHEN after IS NULL THEN jsonb_build_array(r.value, NULL)
			ELSE jsonb_build_array(NULL, r.value) END)
		  INTO changes
		  FROM jsonb_each(row - ignored) r
		 WHERE r.value NOT IN ('null', '""', '0', 'false');
	END IF;
	IF visit IS NULL AND row ? 'appointment_id' THEN
		visit := (SELECT a.visit_id FROM appointment a
			WHERE a.chain_id = chain AND a.id = (row->>'appointment_id')::bigint);
	END IF;
	PERFORM log_write(chain, TG_TABLE_NAME, coalesce(row->>'id', row->>'service_id', row->>'user_id', row->>'staff_id',
			row->>'branch_id', row->>'visit_id', row->>'appointment_id')::bigint,
		visit,
		(CASE TG_TABLE_NAME WHEN 'client' THEN row->>'id' ELSE row->>'client_id' END)::bigint,
		(CASE TG_OP WHEN 'INSERT' THEN 'add' WHEN 'UPDATE' THEN 'change' ELSE 'delete' END)::log_action,
		coalesce(changes, '{}'));
	RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION log_change() TO okno_app, okno_worker;

-- Adding thousands of rows at once (an import) asks for one statement, not one a
-- row: the same entries, of tables whose rows belong to no visit and no client.
CREATE FUNCTION log_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	ignored CONSTANT text[] := coalesce(TG_ARGV, '{}');
BEGIN
	INSERT INTO log (chain_id, user_id, request, object, object_id, action, changes)
	SELECT a.chain_id, nullif(current_setting('okno.user_id', true), '')::bigint,
	       coalesce(current_setting('okno.request', true), ''), TG_TABLE_NAME,
	       coalesce(a.row->>'id', a.row->>'service_id')::bigint, 'add', (
		SELECT coalesce(jsonb_object_agg(r.key, jsonb_build_array(NULL, r.value)), '{}')
		  FROM jsonb_each(a.row) r
		 WHERE r.key <> 'chain_id' AND r.key <> ALL (ignored)
		   AND r.value NOT IN ('null', '""', '0', 'false'))
	  FROM (SELECT n.chain_id, to_jsonb(n) AS row FROM added n) a;
	IF FOUND THEN
		PERFORM log_to_seal();
	END IF;
	RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION log_added() TO okno_app, okno_worker;

CREATE FUNCTION logged_table(name regclass, VARIADIC ignored text[] DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER log_change AFTER INSERT OR UPDATE OR DELETE ON %s
		FOR EACH ROW EXECUTE FUNCTION log_change(%s)', name,
		(SELECT coalesce(string_agg(quote_literal(i), ', '), '') FROM unnest(ignored) i));
END $$;

-- The same, for a table that is filled in bulk.
CREATE FUNCTION logged_in_bulk(name regclass, VARIADIC ignored text[] DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	args CONSTANT text := (SELECT coalesce(string_agg(quote_literal(i), ', '), '') FROM unnest(ignored) i);
BEGIN
	EXECUTE format('CREATE TRIGGER log_change AFTER UPDATE OR DELETE ON %s
		FOR EACH ROW EXECUTE FUNCTION log_change(%s)', name, args);
	EXECUTE format('CREATE TRIGGER log_added AFTER INSERT ON %s REFERENCING NEW TABLE AS added
		FOR EACH STATEMENT EXECUTE FUNCTION log_added(%s)', name, args);
END $$;

SELECT logged_table('visit', 'version', 'changed_at', 'created_at');
SELECT logged_table('appointment', 'day', 'branch_id', 'came_from', 'cancelled_by');
SELECT logged_table('appointment_line', 'cost');
SELECT logged_table('client', 'version', 'created_at');
SELECT logged_table('staff', 'version');
SELECT logged_in_bulk('service', 'version');
SELECT logged_table('consent', 'given_at', 'came_from');
