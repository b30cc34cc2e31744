#!/bin/sh
# words: every table and column whose changes are logged has words for people, in
# cgi-bin/settings/actions_words.c, or is said in actions_changes.c to have none.
cd "$(dirname "$0")/../.." || exit 1
[ -n "${PGHOST-}" ] || { echo '1..0 # SKIP no PostgreSQL cluster in PGHOST'; exit 0; }

db=words_$$
dropdb --if-exists "$db" 2>/dev/null
createdb -T okno_empty "$db" || exit 1
trap 'dropdb "$db"' EXIT
source='cgi-bin/settings/actions_words.c cgi-bin/settings/actions_changes.c'

# The first texts of the rows of a table in the source.
named() {
	sed -n "/static .*$1\[\] = {/,/^};/p" $source | grep -oE '"[a-z_]+"' | tr -d '"' | sort -u
}

# What is logged: tables, or columns that their trigger does not leave out.
logged() {
	psql -XqAt -d "$db" -c "
		SELECT DISTINCT $1 FROM pg_trigger t
		  JOIN pg_class c ON c.oid = t.tgrelid
		  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		 WHERE t.tgname IN ('log_change', 'log_added') AND a.attname NOT IN ('id', 'chain_id')
		   AND a.attname::text <> ALL (string_to_array(encode(t.tgargs, 'escape'), '\\000'))"
}

n=0
bad=0
check() {	# NAME TABLES… <logged
	name=$1
	shift
	n=$((n + 1))
	known=" $(for table; do named "$table"; done | tr '\n' ' ') "
	lack=$(sort | while read -r full; do
		case $known in *" ${full#*.} "*) ;; *) echo "$full" ;; esac
	done)
	if [ -z "$lack" ]; then
		echo "ok $n - $name"
	else
		bad=1
		echo "not ok $n - $name"
		echo "$lack" | sed 's/^/# no word: /' >&2
	fi
}

[ "$(logged "c.relname" | wc -l)" -gt 20 ] && [ "$(named columns | wc -l)" -gt 50 ] || { echo "Bail out! nothing was found"; exit 1; }
logged "c.relname" >"${TMPDIR:-/tmp}/words.$$"
check 'every logged table has a word' tables <"${TMPDIR:-/tmp}/words.$$"
logged "c.relname || '.' || a.attname" >"${TMPDIR:-/tmp}/words.$$"
check 'every logged column has words, or has nothing to say' columns silent <"${TMPDIR:-/tmp}/words.$$"
rm -f "${TMPDIR:-/tmp}/words.$$"
echo "1..$n"
exit $bad
