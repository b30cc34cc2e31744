#!/bin/sh
# queries: every named query is prepared and planned on a freshly migrated
# database, by the role that will run it: a typo, a renamed column or a missing
# grant fails here.  The role is that of the folder; a file that others run as
# well says "-- role: NAME".
cd "$(dirname "$0")/../.." || exit 1
[ -n "${PGHOST-}" ] || { echo '1..0 # SKIP no PostgreSQL cluster in PGHOST'; exit 0; }

db=queries_$$
dropdb --if-exists "$db" 2>/dev/null
createdb -T okno_empty "$db" || exit 1
trap 'dropdb "$db"' EXIT

role_of() {
	said=$(sed -n 's/^-- role: *//p' "$1")
	case $said:$1 in
	:worker/admin/*)	echo "$PGUSER" ;;
	:worker/*)		echo okno_worker ;;
	:*)			echo okno_app ;;
	*)			echo "$said" ;;
	esac
}

for file in lib/*.sql lib/booking/*.sql cgi-bin/*/*.sql worker/*.sql worker/admin/*.sql; do
	[ -e "$file" ] || continue
	{
		printf 'SET ROLE %s;\nSET okno.chain = 1;\n' "$(role_of "$file")"
		awk -v mode=prepare -f lib/sql.awk "$file" ||
			printf '\\echo not ok - %s is read\n' "$file"
	} | psql -X -q -d "$db" 2>&1
done | awk '
	/^(not )?ok - / { sub(/ok - /, "ok " ++n " - "); if (/^not/) bad = 1 }
	{ print }
	END { print "1.." n + 0; exit bad }'
