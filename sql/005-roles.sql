-- 005-roles: who connects.  None of them owns anything or passes row-level
-- security by.  The owner of the schema is whoever runs the migrations.
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['okno_app', 'okno_worker', 'okno_operator'] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
			EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
		END IF;
	END LOOP;
END $$;
