#!/bin/sh
# update.sh: brings the .po files up to date with the texts of the programs.
#
#   locale/update.sh
#
# New texts come in empty (in English: as they are), vanished ones go.  What
# lies in locale/parts/*.po (entries without a header, Russian) is taken into
# ru.po first.  Then translate what locale/check.sh names.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
locale/extract.sh "$work/okno.pot"

# Entries of the translators' parts, under the header of ru.po.
if ls locale/parts/*.po >/dev/null 2>&1; then
	for part in locale/parts/*.po; do
		name=$work/part-$(basename "$part")
		grep -q '^"Content-Type' "$part" ||
			printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' >"$name"
		cat "$part" >>"$name"
		msguniq --use-first -o "$name" "$name"
	done
	msgcat --use-first -o "$work/ru.po" locale/ru.po "$work"/part-*.po
else
	cp locale/ru.po "$work/ru.po"
fi

# Takes FILE's translations for the present texts.
merge() {
	msgmerge --quiet --no-fuzzy-matching --no-location --no-wrap -o - "$1" "$work/okno.pot" |
		msgattrib --no-obsolete --no-wrap - |
		grep -vE '^"(POT-Creation-Date|Report-Msgid-Bugs-To):' >"$work/merged.po"
}

for po in locale/*.po; do
	case $po in
	locale/ru.po) merge "$work/ru.po" ;;
	locale/en.po) merge "$po" && msgen --no-wrap -o "$work/full.po" "$work/merged.po" &&
		mv "$work/full.po" "$work/merged.po" ;;
	*) merge "$po" ;;
	esac
	cat "$work/merged.po" >"$po"
done
