#!/bin/sh
# extract.sh: lists every text of the programs, pages, scripts and SQL that is
# to be translated.
#
#   locale/extract.sh FILE.pot
set -eu
pot=$1
cd "$(dirname "$0")/.."
mkdir -p "$(dirname "$pot")"
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

header='msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
'

# The files below the folders that exist, by name.
below() {
	name=$1
	shift
	for folder; do
		[ ! -d "$folder" ] || find "$folder" -name "$name" ! -path '*/demo/*'
	done | LC_ALL=C sort
}

# Lists the texts of the files named on its standard input; keywords as arguments.
texts_of() {
	language=$1
	shift
	xgettext --language="$language" --from-code=UTF-8 --force-po --files-from=- \
		--keyword "$@" --output=-
}

{ below '*.c' lib cgi-bin worker; below '*.cc' lib; } |
	texts_of C --keyword=tr:2 --keyword=trn:2,3 --keyword=lang_count:3,4 --keyword=trc:2c,3 \
		--keyword=N_ --keyword=NC_:1c,2 |
	sed 's/charset=CHARSET/charset=UTF-8/' >"$parts/1-c.po"
# xgettext loses its way in JSX and behind template literals: it is shown the
# calls alone.
{ below '*.js' public; below 'pwa.mjs' public; below '*.jsx' public; } | xargs -r perl -0777 -ne '
	s{^\s*//.*$}{}mg;
	$text = qr/\s*\x27(?:\\.|[^\x27\\])*\x27\s*/;
	print "$1;\n" while /\b((?:t\($text|n_\($text,$text))[,)]/g' |
	sed 's/;$/);/' >"$parts/scripts.js"
echo "$parts/scripts.js" | texts_of JavaScript --keyword=t --keyword=n_:1,2 |
	sed 's/charset=CHARSET/charset=UTF-8/' >"$parts/2-scripts.po"
{
	printf '%s' "$header"
	{ below '*.html' lib cgi-bin worker; below '*.txt' worker; below '*.sql' sql lib; } |
		xargs -r awk -f locale/texts.awk
} | msguniq --use-first >"$parts/4-pages.po"

msgcat --use-first --output-file="$pot" "$parts"/*.po
