#!/bin/sh
# An install into DESTDIR, started privately: it is whole, healthy and empty.
set -u
. tests/http/tap.sh
own_copy 4
export BIN=build FROM=$tmp/root/usr RATE=on

query() {	# sql expected
	found=$(nginx/private.sh psql -Atc "$1")
	[ "$found" = "$2" ] || { echo "$1: $found"; return 1; }
}

limited() {
	for n in $(seq 150); do
		echo "url = $url/api/v1/i18n/ru"
		echo 'output = /dev/null'
	done >"$tmp/urls"
	curl -s -K "$tmp/urls" -w '%{http_code}\n' | grep -q 429
}

kept_settings() {
	echo '# mine' >>"$tmp/root/etc/okno/okno.env"
	MAKEFLAGS= make -s install DESTDIR="$tmp/root" PREFIX=/usr &&
		tail -n 1 "$tmp/root/etc/okno/okno.env" | grep -q mine
}

# As README tells an operator to, by the command's own role.
first_operator() {
	set -a
	. "$VAR/env"
	OKNO_DB="host=$VAR/run port=5432 dbname=okno user=okno_operator"
	set +a
	echo 'a-long-password' | "$FROM/libexec/okno/okno-admin" operator boss@install.okno Boss &&
		query "SELECT count(*) FROM \"user\"" 1
}

ok 'make install fills DESTDIR' env MAKEFLAGS= make -s install DESTDIR="$tmp/root" PREFIX=/usr
ok 'no demo data is installed' test ! -e "$FROM/share/okno/sql/demo"
ok 'no name is left to fill in' sh -c "! grep -rE '@[A-Z_]+@' '$tmp/root/etc' '$FROM/lib'"
ok 'it starts' nginx/private.sh up
ok 'it is healthy' answers '"ok": ?true' "$url/healthz"
ok 'it shows the sign-in page' answers '<form' "$url/"
ok 'it begins without a chain' query 'SELECT count(*) FROM chain' 0
ok 'a command makes the first operator' first_operator
ok 'rates are limited' limited
ok 'installing again keeps the settings' kept_settings
plan
