#!/bin/sh
# update.sh: brings the .po files up to date with the texts of the programs.
#
#   locale/update.sh
#
# New texts come in empty (in English: as they are), vanished ones go.  Then
# translate what locale/check.sh names.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
locale/extract.sh "$work/okno.pot"

# Takes FILE's translations for the present texts.
merge() {
	msgmerge --quiet --no-fuzzy-matching --no-location --no-wrap -o - "$1" "$work/okno.pot" |
		msgattrib --no-obsolete --no-wrap - |
		grep -vE '^"(POT-Creation-Date|Report-Msgid-Bugs-To):' >"$work/merged.po"
}

for po in locale/*.po; do
	case $po in
	locale/en.po) merge "$po" && msgen --no-wrap -o "$work/full.po" "$work/merged.po" &&
		mv "$work/full.po" "$work/merged.po" ;;
	*) merge "$po" ;;
	esac
	cat "$work/merged.po" >"$po"
done
