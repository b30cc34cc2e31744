#!/bin/sh
# The rules of the house that no compiler knows.
. tests/lint/tap.sh

sources=$(git ls-files --cached --others --exclude-standard -- '*.c' '*.cc' '*.h' 2>/dev/null ||
	find lib cgi-bin worker tests -name '*.[ch]' -o -name '*.cc')
existing() {
	for file; do
		[ ! -e "$file" ] || echo "$file"
	done
}
sources=$(existing $sources)
code=$(for f in $sources; do case $f in tests/*) ;; *) echo "$f" ;; esac; done)
areas=$(for f in $code; do case $f in cgi-bin/*) echo "$f" ;; esac; done)
# Letters (worker/*.html) are no pages: mail programs read no stylesheet.
pages=$(ls cgi-bin/*/*.html lib/pages/*.html 2>/dev/null)
schema=$(ls sql/[0-9]*.sql sql/functions/*.sql 2>/dev/null)
queries=$(ls lib/*.sql cgi-bin/*/*.sql worker/*.sql 2>/dev/null)

# Each library is included by one file only, so replacing it is one file's work.
one_home() {
	for header in libpq-fe.h fcgiapp.h json.h sodium.h curl/curl.h gmime/gmime.h libical/ical.h \
			gumbo.h vips/vips.h seccomp.h; do
		homes=$(grep -lE "^#include <$header>" $code /dev/null)
		[ "$(echo $homes | wc -w)" -le 1 ] || echo "<$header> is included by:" $homes
	done
}

# No area includes a header of another: its own folder and lib only.
own_headers() {
	for file in $areas; do
		grep -ohE '^#include "[^"]+"' "$file" | sed 's/.*"\(.*\)"/\1/' | while read -r header; do
			[ -e "lib/$header" ] || [ -e "$(dirname "$file")/$header" ] || case $header in
			*_sql.h) stem=${header%_sql.h}
				[ -e "$(dirname "$file")/$stem.sql" ] || [ -e "lib/$stem.sql" ] ||
					echo "$file: $header" ;;
			*) echo "$file: $header" ;;
			esac
		done
	done
}

# A file opens with what it is for.
opening() {
	for file in $sources $(ls public/js/*.js public/js/*/*.js public/css/*.css public/css/*/*.css public/*.mjs 2>/dev/null); do
		head -n 2 "$file" | grep -qE '^(/\*|//|#!)' || echo "$file"
	done
	for file in $schema $queries; do
		head -n 1 "$file" | grep -q '^--' || echo "$file"
	done
}

long_lines() {
	for file in $(printf '%s\n' $code | grep 'c$'); do
		# Characters: a line of another alphabet has twice as many bytes.
		expand -t 8 "$file" | perl -CS -nle 'print "'"$file"':$.: ", length if length > 110'
	done
}

# Functions fit a screen; a flat table may be longer.
long_functions() {
	for file in $code; do
		awk -v f="$file" '/^[a-z_].*\(/ { name = $1; start = FNR }
			/^\{/ { body = FNR }
			/^\}/ { if (body && FNR - body > 80) print f ": " name " has " FNR - body " lines"
				body = 0 }' "$file"
	done
}

ok 'SQL stands in .sql files, not in C' \
	none '"[^"]*(SELECT [a-z*]|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM)' $code
ok 'areas neither allocate nor free' none '[^a-z_](malloc|calloc|realloc|free|talloc_free)\(' $areas
ok 'structs are written out' none 'typedef (struct|union|enum)' $code
ok 'no unbounded copies' none '[^a-z_](v?sprintf|gets|strtok|alloca)\(' $code
ok 'a library has one home' one_home
ok 'an area includes lib and itself only' own_headers
ok 'files open with what they are for' opening
ok 'lines are short' long_lines
ok 'functions fit a screen' long_functions
ok 'no work is left for later' none '(^|[^A-Z])(TODO|FIXME|XXX|HACK)([^A-Z]|$)' $sources $schema $queries
ok 'templates have no inline style or script' \
	none ' (style|on[a-z]+|hx-on[a-z:-]*)=|<script>|<style|hx-[a-z]+="js:' $pages
# app.js runs them (public/js/lib/turn.js): beside it Safari would run them too soon.
ok 'the script of a staff page waits for what all pages have' \
	none 'script type="module"' $(grep -lE '\{\{<(layout|settings|console)\}\}' $pages) lib/pages/gateway-head.html
ok 'nothing unescaped but what other templates made' \
	none '\{\{\{[^}]*\}\}\}.*["'"'"']>' $pages
ok 'migrations leave transactions to migrate.sh' none '^ *(BEGIN|COMMIT|ROLLBACK) *;' $schema
ok 'queries name their columns' none 'SELECT \*' $queries
for script in nginx/*.sh tests/run tests/lint/*.t .ci/run; do
	ok "$script is sound" sh -n "$script"
done
plan
