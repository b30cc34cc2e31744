#!/bin/sh
# Translations: every language has every text, with the same placeholders.
. tests/lint/tap.sh

complete() {
	msgfmt --check-format --check-header --statistics -o /dev/null "$1" 2>&1 |
		grep -E 'fuzzy|untranslated|error|warning'
	return 0
}

same_texts() {
	sort_ids() {
		msgattrib --no-obsolete --no-location "$1" | grep -E '^(msgctxt|msgid) ' | sort
	}
	sort_ids locale/ru.po >/tmp/ids.$$
	for file in locale/*.po; do
		sort_ids "$file" | diff /tmp/ids.$$ - | sed "s|^|$file: |"
	done
	rm -f /tmp/ids.$$
	return 0
}

for file in locale/*.po; do
	[ ! -e "$file" ] || ok "$file is complete" complete "$file"
done
[ ! -e locale/ru.po ] || ok 'all languages have the same texts' same_texts
[ "$count" -gt 0 ] || ok 'there are no languages yet' true
plan
