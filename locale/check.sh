#!/bin/sh
# check.sh: fails if a language lacks a text of the programs, or has it empty,
# fuzzy or with other placeholders, and says which.
#
#   locale/check.sh
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
locale/extract.sh "$work/okno.pot"

failed=0
for po in locale/*.po; do
	msgfmt --check-format -o /dev/null "$po" || failed=1
	msgmerge --quiet --no-fuzzy-matching --no-wrap -o "$work/merged.po" "$po" "$work/okno.pot"
	for kind in --untranslated --only-fuzzy; do
		msgattrib $kind --no-obsolete --no-wrap "$work/merged.po"
		echo
	done | awk -v po="$po" '
		/^#: / { where = substr($0, 4) }
		/^msgid "."/ || /^msgid "[^"]/ {
			print po ": not translated: " substr($0, 7) " (" where ")"
			failed = 1
		}
		END { exit failed }' || failed=1
done
exit $failed
