-- functions: what every function of the schema says is there.  A body is text to
-- PostgreSQL until it runs; so plpgsql_check reads those of PL/pgSQL (triggers with
-- each of their tables), and those of SQL are made once more.  What EXECUTE puts
-- together it cannot see.
BEGIN;
SELECT no_plan();
CREATE EXTENSION plpgsql_check SCHEMA tap;

CREATE TEMP VIEW ours AS
SELECT p.oid, p.proname, l.lanname, p.prorettype = 'trigger'::regtype AS is_trigger
  FROM pg_proc p
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.pronamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e');

-- ---- PL/pgSQL ---------------------------------------------------------------

-- What is fine: a variable that only takes what returns nothing ("done", where PERFORM
-- would be a statement more); one with JSON's text given to it; two results of which
-- one is a row; a word that the installation's own files put into a statement, and the
-- rules of the list, which are constants; what a statement put together brings.
CREATE TEMP VIEW said AS
SELECT o.oid::regprocedure AS name, t.tgrelid::regclass AS "table", c.lineno, c.level, c.message, c.hint
  FROM ours o
  LEFT JOIN (SELECT DISTINCT g.tgfoid, g.tgrelid, g.tgoldtable, g.tgnewtable FROM pg_trigger g WHERE NOT g.tgisinternal) t ON t.tgfoid = o.oid
 CROSS JOIN LATERAL plpgsql_check_function_tb(o.oid, coalesce(t.tgrelid, 0), fatal_errors => false, performance_warnings => true,
	security_warnings => true, oldtable => t.tgoldtable, newtable => t.tgnewtable) c
 WHERE o.lanname = 'plpgsql' AND (t.tgrelid IS NOT NULL OR NOT o.is_trigger)
   AND c.message <> 'never read variable "done"'
   AND c.message NOT LIKE 'target type is different type than source type'
   AND c.message NOT LIKE 'composite OUT variable % is not single argument'
   AND NOT (c.level = 'security' AND o.proname IN ('tenant_table', 'logged_in_bulk', 'callable', 'bookings_sifted'))
   AND NOT (o.proname = 'bookings_sifted' AND c.message LIKE 'OUT variable % is maybe unmodified')
   AND c.message NOT LIKE 'routine is marked as %';

SELECT is_empty('SELECT * FROM said', 'every function in PL/pgSQL finds what it names, and reads what it keeps');
SELECT is_empty($$ SELECT o.oid::regprocedure FROM ours o
	 WHERE o.is_trigger AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgfoid = o.oid) $$, 'and every one of a trigger has its trigger');

-- ---- SQL --------------------------------------------------------------------

CREATE FUNCTION pg_temp.refused(f oid) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE pg_get_functiondef(f);
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLERRM;
END $$;
SET LOCAL check_function_bodies = on;
CREATE TEMP TABLE made AS SELECT o.oid::regprocedure AS name, pg_temp.refused(o.oid) AS why FROM ours o WHERE o.lanname = 'sql';
SELECT is_empty('SELECT * FROM made WHERE why IS NOT NULL', 'every function in SQL can be made again');

-- ---- that it would be told --------------------------------------------------

SELECT ok(count(*) FILTER (WHERE lanname = 'plpgsql') > 400 AND count(*) FILTER (WHERE lanname = 'sql') > 50, 'they are many') FROM ours;
ALTER FUNCTION current_chain() RENAME TO current_chain_once;
SELECT cmp_ok(count(*)::int, '>', 50, 'a function that is gone is missed by those who call it') FROM said WHERE level = 'error';
SELECT isnt(pg_temp.refused(o.oid), NULL, 'in SQL as well') FROM ours o WHERE o.proname = 'chain_title';

SELECT * FROM finish();
ROLLBACK;
