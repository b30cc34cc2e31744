-- bare: tables without constraints and indexes while much is loaded.
--
-- bench_bare() takes them off the tables that grow and keeps their definitions;
-- bench_dress() puts them back, foreign keys last.  Triggers are silenced by
-- session_replication_role.

CREATE TABLE bench_ddl (n int GENERATED ALWAYS AS IDENTITY, rank int, ddl text);

CREATE FUNCTION bench_bare() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	grown regclass[] := '{shift, visit, appointment, appointment_line, busy, busy_day, booking_row, booking_use}';
	c record;
BEGIN
	FOR c IN
		SELECT k.conrelid::regclass AS place, k.conname, k.contype, pg_get_constraintdef(k.oid) AS def
		  FROM pg_constraint k
		 WHERE k.contype IN ('p', 'u', 'x', 'f') AND (k.conrelid = ANY (grown) OR k.confrelid = ANY (grown))
		 ORDER BY k.contype <> 'f'
	LOOP
		INSERT INTO bench_ddl (rank, ddl)
		VALUES (CASE c.contype WHEN 'p' THEN 1 WHEN 'f' THEN 3 ELSE 2 END,
			format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.place, c.conname, c.def));
		EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.place, c.conname);
	END LOOP;
	FOR c IN
		SELECT i.indexrelid::regclass AS name, pg_get_indexdef(i.indexrelid) AS def
		  FROM pg_index i WHERE i.indrelid = ANY (grown)
	LOOP
		INSERT INTO bench_ddl (rank, ddl) VALUES (2, c.def);
		EXECUTE format('DROP INDEX %s', c.name);
	END LOOP;
END $$;

CREATE FUNCTION bench_dress() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	c record;
BEGIN
	FOR c IN SELECT ddl FROM bench_ddl ORDER BY rank, n LOOP
		EXECUTE c.ddl;
	END LOOP;
	DROP TABLE bench_ddl;
END $$;
