-- callable: who may call the functions of the other files.  Nobody may unless it
-- is said (010-tenancy.sql).

-- Lets roles call functions, all of each name.
CREATE OR REPLACE FUNCTION callable(roles text, VARIADIC names text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	name text;
	f    regprocedure;
BEGIN
	FOREACH name IN ARRAY names LOOP
		FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname = name LOOP
			EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', f, roles);
		END LOOP;
		IF NOT FOUND THEN
			RAISE 'there is no function %', name;
		END IF;
	END LOOP;
END $$;
