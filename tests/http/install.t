#!/bin/sh
# An install into DESTDIR, started privately: it is whole, healthy and empty.
set -u

tmp=$(mktemp -d /var/tmp/okno-install-XXXXXX)
chmod 755 "$tmp"
export BIN=build FROM=$tmp/root/usr VAR=$tmp/var DEMO=off RATE=on TEMPLATES= MAIL=off
PORT=$((PORT + 4))
export PORT
trap 'nginx/private.sh down >/dev/null 2>&1; rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

count=0
ok() {
	count=$((count + 1))
	name=$1
	shift
	if out=$("$@" 2>&1); then
		echo "ok $count - $name"
	else
		echo "not ok $count - $name"
		printf '%s\n' "$out" | sed 's/^/# /' >&2
	fi
}

get() {		# path text
	curl -fsS --max-time 10 "http://127.0.0.1:$PORT$1" | grep -qF "$2"
}

query() {	# sql expected
	found=$(nginx/private.sh psql -Atc "$1")
	[ "$found" = "$2" ] || { echo "$1: $found"; return 1; }
}

limited() {
	for n in $(seq 150); do
		echo "url = http://127.0.0.1:$PORT/api/v1/i18n/ru"
		echo 'output = /dev/null'
	done >"$tmp/urls"
	curl -s -K "$tmp/urls" -w '%{http_code}\n' | grep -q 429
}

kept_settings() {
	echo '# mine' >>"$tmp/root/etc/okno/okno.env"
	MAKEFLAGS= make -s install DESTDIR="$tmp/root" PREFIX=/usr &&
		tail -n 1 "$tmp/root/etc/okno/okno.env" | grep -q mine
}

ok 'make install fills DESTDIR' env MAKEFLAGS= make -s install DESTDIR="$tmp/root" PREFIX=/usr
ok 'no demo data is installed' test ! -e "$FROM/share/okno/sql/demo"
ok 'no name is left to fill in' sh -c "! grep -rE '@[A-Z_]+@' '$tmp/root/etc' '$FROM/lib'"
ok 'it starts' nginx/private.sh up
ok 'it is healthy' get /healthz '"ok":true'
ok 'it shows the sign-in page' get / '<form'
ok 'it begins without a chain' query 'SELECT count(*) FROM chain' 0
ok 'rates are limited' limited
ok 'installing again keeps the settings' kept_settings
echo "1..$count"
