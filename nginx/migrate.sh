#!/bin/sh
# migrate.sh: brings a database up to the schema in a folder.
#
#   migrate.sh SQL [demo]    the database is libpq's: PGHOST, PGUSER, PGDATABASE, …
#
# SQL/NNN-*.sql        migrations, each run once, in order, in a transaction
# SQL/functions/*.sql  functions and views, run again whenever they change
# SQL/demo/*.sql       demo data, loaded once, only when asked for
#
# What has run is recorded in schema_migration with its digest.  A migration
# that changed after it ran is refused: the database is not what the file says.
# The files hold no BEGIN and COMMIT of their own: file and record are one
# transaction here.
set -eu

sql=${1:?usage: migrate.sh SQL [demo]}
demo=${2-}
case $sql in /*) ;; *) sql=$PWD/$sql ;; esac

run() {
	psql -X -q -v ON_ERROR_STOP=1 "$@"
}

# Runs one file and records it.
apply() {	# path name digest
	run -1 -o /dev/null -f "$1" -c "INSERT INTO schema_migration (name, sha256)
		VALUES ('$2', '$3') ON CONFLICT (name)
		DO UPDATE SET sha256 = excluded.sha256, applied_at = now()" || {
		echo "okno: $2 failed; nothing of it was kept" >&2
		exit 1
	}
	echo "$(date +%T) applied $2"
}

export PGOPTIONS="${PGOPTIONS-} -c client_min_messages=warning"
run -c "CREATE TABLE IF NOT EXISTS schema_migration (
	name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())" \
    -c "COMMENT ON TABLE schema_migration IS 'which files of sql/ this database has, by digest'"

# A temporary table is found before the schema's own by every function that runs
# with its owner's rights.  Databases copied from a template or restored have the
# usual privileges again, so this is no migration.
run -c 'DO $$ BEGIN EXECUTE format($r$REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC$r$, current_database()); END $$'
done=$(run -At -F ' ' -c 'SELECT name, sha256 FROM schema_migration')

loaded=
for path in "$sql"/[0-9]*.sql "$sql"/functions/*.sql ${demo:+"$sql"/demo/*.sql}; do
	[ -e "$path" ] || continue
	name=${path#"$sql"/}
	digest=$(sha256sum <"$path")
	digest=${digest%% *}
	before=$(printf '%s\n' "$done" | awk -v n="$name" '$1 == n { print $2 }')
	case $name:$before in
	*:"$digest")	;;
	demo/*:)	apply "$path" "$name" "$digest"; loaded=yes ;;
	*:|functions/*)	apply "$path" "$name" "$digest" ;;
	demo/*)		echo "okno: $name has changed since it was loaded; 'make fresh' loads it anew" ;;
	*)		echo "okno: $name has changed since it was applied;" \
				"restore it, or begin with an empty database (make fresh)" >&2
			exit 1 ;;
	esac
done

# The planner knows nothing of rows that came a moment ago.
[ -z "$loaded" ] || run -c 'VACUUM (ANALYZE)'
