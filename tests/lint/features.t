#!/bin/sh
# features.t: what the README claims is shown.  A row of its table of features
# names tests over HTTP or in a browser; each of them (or the script of the same
# name that it runs) must be there and have a test whose name carries the
# feature's id, as in "… [F33]".  That they pass is seen to by the run: one that
# fails fails it all.
. tests/lint/tap.sh

# The rows as "id file file …".
rows() {
	sed -n '/^## What works/,/^## /p' README.md |
		sed -nE 's/^\| *([A-Z][0-9]+) *\|[^|]*\|(.*)\| *$/\1 \2/p' | tr -d '`,'
}

there_are_some() {
	[ "$(rows | wc -l)" -gt 0 ] || { echo 'no row was read'; return 1; }
}

once() {
	twice=$(rows | cut -d' ' -f1 | sort | uniq -d)
	[ -z "$twice" ] || { echo "claimed twice: $twice"; return 1; }
}

shown() {
	rows | while read -r id files; do
		[ -n "$files" ] || { echo "$id: no test is named"; exit 1; }
		for file in $files; do
			case $file in
			tests/http/*.t|tests/browser/*.t) ;;
			*) echo "$id: $file is no test over HTTP or in a browser"; exit 1 ;;
			esac
			[ -f "$file" ] || { echo "$id: there is no $file"; exit 1; }
			cat "$file" "${file%.t}.mjs" 2>/dev/null | grep -q "\[$id\]" || { echo "$id: no test of $file carries it"; exit 1; }
		done
	done
}

ok 'the README claims features' there_are_some
ok 'each feature is claimed once' once
ok 'every claimed feature is shown by the tests it names' shown
plan
