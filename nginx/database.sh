#!/bin/sh
# okno-database: makes this machine's PostgreSQL ready for Okno: the roles, the
# database, who is let in.  What is there already stays; the database of an older
# Okno, which the superuser owned, is given to okno_owner.  Run by root, as often
# as one likes.
#
#   okno-database [NAME]     the database, okno unless it is said
set -eu
name=${1:-okno}
case $name in *[!a-z0-9_]*) echo "okno-database: the name holds a-z, 0-9 and _ only" >&2; exit 2 ;; esac
[ "$(id -u)" -eq 0 ] || { echo 'okno-database: run it as root' >&2; exit 1; }
cd /

as_postgres() {
	setpriv --reuid=postgres --regid=postgres --init-groups "$@"
}

sql() {
	as_postgres psql -X -q -At -v ON_ERROR_STOP=1 "$@"
}

# Adds a line to one of the server's files, at its end or (1) at its beginning.
line() {	# file line [1]
	as_postgres grep -qxF "$2" "$1" && return
	if [ -n "${3-}" ]; then
		as_postgres sed -i "1i $2" "$1"
	else
		echo "$2" | as_postgres tee -a "$1" >/dev/null
	fi
	echo "$1: $2"
}

sql -d postgres -c 'SELECT 1' >/dev/null 2>&1 || systemctl start postgresql

sql -d postgres <<-'SQL'
	DO $$
	DECLARE
		name text;
	BEGIN
		FOREACH name IN ARRAY ARRAY['okno_owner', 'okno_app', 'okno_worker', 'okno_operator'] LOOP
			IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
				EXECUTE format('CREATE ROLE %I LOGIN', name);
			END IF;
		END LOOP;
		ALTER ROLE okno_owner BYPASSRLS;
	END $$
SQL
[ -n "$(sql -d postgres -c "SELECT 1 FROM pg_database WHERE datname = '$name'")" ] ||
	as_postgres createdb -O okno_owner -T template0 -E UTF8 --locale=C.UTF-8 "$name"

# Everything in it but what belongs to extensions; and what is made later is called by
# nobody of itself, as the first migration has it for its owner.
if [ "$(sql -d postgres -c "SELECT datdba::regrole FROM pg_database WHERE datname = '$name'")" != okno_owner ]; then
	echo "the database $name is given to okno_owner"
	sql -1 -d "$name" <<-'SQL'
		CREATE TEMPORARY TABLE given AS
		SELECT format('%s %s', CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' WHEN c.relkind = 'v' THEN 'VIEW'
				WHEN c.relkind = 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, c.oid::regclass) AS what
		  FROM pg_class c
		 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
		   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'a', 'i'))
		UNION ALL
		SELECT format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p
		 WHERE p.pronamespace = 'public'::regnamespace
		   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
		UNION ALL
		SELECT format('TYPE %s', t.oid::regtype) FROM pg_type t
		 WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('d', 'e', 'c') AND t.typelem = 0
		   AND (t.typrelid = 0 OR (SELECT c.relkind FROM pg_class c WHERE c.oid = t.typrelid) = 'c')
		   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e');
		DO $$
		DECLARE
			what text;
		BEGIN
			FOR what IN SELECT g.what FROM given g LOOP
				EXECUTE format('ALTER %s OWNER TO okno_owner', what);
			END LOOP;
			EXECUTE format('ALTER DATABASE %I OWNER TO okno_owner', current_database());
		END $$;
		ALTER SCHEMA public OWNER TO okno_owner;
		ALTER DEFAULT PRIVILEGES FOR ROLE okno_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
	SQL
fi

# Each system user as its own role; an older Okno let the programs in as all three.
ident=$(sql -d postgres -c 'SHOW ident_file')
hba=$(sql -d postgres -c 'SHOW hba_file')
let_in='okno okno okno_app
okno okno-worker okno_worker
okno okno-operator okno_operator
okno okno-migrate okno_owner'
as_postgres sed -i -E '/^okno[[:space:]]+okno[[:space:]]+okno_(worker|operator)[[:space:]]*$/d' "$ident"
echo "$let_in" | while read -r entry; do
	line "$ident" "$entry"
done
entry="local $name okno_app,okno_worker,okno_operator,okno_owner peer map=okno"
as_postgres sed -i -E "/^local[[:space:]]+${name}[[:space:]].*[[:space:]]map=okno[[:space:]]*\$/{ /,okno_owner[[:space:]]/!d }" "$hba"
line "$hba" "$entry" 1
sql -d postgres -c 'SELECT pg_reload_conf()' >/dev/null
