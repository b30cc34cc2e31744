#!/bin/sh
# A third language is one file: with locale/xx.po beside the others the build
# makes its catalogues, and pages, scripts, the widget and the app speak it.
. tests/http/tap.sh

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/build"
cp -r cgi-bin lib locale public "$tree"
ln -s "$PWD/node_modules" "$tree/node_modules"
cp package.json "$tree"

# "Sign in" and a message of the widget in another tongue; all else as in English.
sed -e '/^msgid "Sign in"$/,/^$/s/^msgstr .*/msgstr "Eniri"/' \
    -e '/^msgid "Try again"$/,/^$/s/^msgstr .*/msgstr "Provu denove"/' \
    -e '/^msgctxt "own name of the language"$/,/^$/s/^msgstr .*/msgstr "Esperanto"/' \
    locale/en.po >"$tree/locale/eo.po"

builds() {
	(cd "$tree" && node public/build.mjs) >"$tree/log" 2>&1 || { cat "$tree/log"; return 1; }
	for po in "$tree"/locale/*.po; do
		code=$(basename "$po" .po)
		mkdir -p "$tree/build/locale/$code/LC_MESSAGES"
		msgfmt -o "$tree/build/locale/$code/LC_MESSAGES/okno-$code.mo" "$po" || return 1
	done
}

# The sign-in page, by the program as plain CGI.
page() {
	OKNO_LOCALE=$tree/build/locale OKNO_MANIFEST=$tree/build/public/manifest.json \
	REQUEST_METHOD=GET REQUEST_URI=/account/sign-in?lang=eo QUERY_STRING=lang=eo \
	SERVER_PROTOCOL=HTTP/1.1 REMOTE_ADDR=127.0.0.1 HTTP_HOST=localhost \
		"$OKNO_BIN/okno-account" </dev/null
}

says() {
	page >"$tree/page" || { cat "$tree/page"; return 1; }
	grep -q "$1" "$tree/page" || { cat "$tree/page"; return 1; }
}

holds() {	# PATTERN FILE…
	pattern=$1
	shift
	grep -q "$pattern" "$@" || { echo "no $pattern in $*"; return 1; }
}

ok '[D1] the build takes one more language from one file' builds
ok '[D1] a page is in it' says '<html lang="eo"'
ok '[D1] its texts are' says '<h1>Eniri</h1>'
ok '[D1] and it stands among those to choose' says '>Esperanto</button>'
ok '[D1] the app has a manifest in it' holds '"lang": "eo"' "$tree/build/public/manifest.eo.webmanifest"
ok '[D1] and a page without a connection' holds 'Provu denove' "$tree"/build/public/assets/offline.eo.*.html
ok '[D1] scripts and the widget have their messages' test -s "$(ls "$tree"/build/public/assets/widget.eo.*.js | head -n 1)" -a -s "$(ls "$tree"/build/public/assets/app.eo.*.js | head -n 1)"
plan
