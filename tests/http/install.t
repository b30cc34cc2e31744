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

# In the http block of Debian's own nginx.conf, beside other sites; ports and folders
# are the test's.
shared_nginx() {
	mkdir -p "$tmp/nginx/conf.d"
	cp -R "$tmp/root/etc/nginx/okno" "$tmp/nginx/okno"
	sed -i "s|/run/okno|$tmp|" "$tmp"/nginx/okno/*.conf
	openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=okno.example -keyout "$tmp/key.pem" \
		-out "$tmp/cert.pem" 2>/dev/null
	sed -e "s|/etc/ssl/private/okno.example.key|$tmp/key.pem|; s|/etc/ssl/okno.example.pem|$tmp/cert.pem|" \
		-e "s|/var/log/nginx|$tmp|; /listen/s/80;/$((PORT + 2));/; /listen/s/443/$((PORT + 3))/" \
		"$FROM/share/okno/nginx/okno.conf" >"$tmp/nginx/conf.d/okno.conf"
	sed -e "/^user/d; /sites-enabled/d; s|^pid .*|pid $tmp/nginx.pid;|; s|/var/log/nginx|$tmp|" \
		-e "s|/etc/nginx/conf.d|$tmp/nginx/conf.d|" /etc/nginx/nginx.conf >"$tmp/nginx/nginx.conf"
	/usr/sbin/nginx -t -q -c "$tmp/nginx/nginx.conf" -e "$tmp/error.log"
}

# Made as a boot makes them: what a program writes there nginx's group may read.
folders() {
	command -v systemd-tmpfiles >/dev/null && [ "$(id -u)" -eq 0 ] || return 0
	printf '%s\n' root:x:0:0::/: okno:x:995:995::/: >"$tmp/root/etc/passwd"
	printf '%s\n' root:x:0: okno:x:995: www-data:x:33: >"$tmp/root/etc/group"
	said=$(systemd-tmpfiles --create --root="$tmp/root" "$FROM/lib/tmpfiles.d/okno.conf" 2>&1)
	[ "$said$(stat -c '%a %u %g' "$tmp/root/var/lib/okno/files")" = '2750 995 33' ] || { echo "$said"; return 1; }
}

widget_token_is_exempt() {
	sed -i "s/^OKNO_WIDGET_TOKEN=.*/OKNO_WIDGET_TOKEN='abc123'/" "$tmp/root/etc/okno/okno.env"
	MAKEFLAGS= make -s install DESTDIR="$tmp/root" PREFIX=/usr &&
		grep -q '"Bearer abc123"' "$tmp/root/etc/nginx/okno/rate.conf"
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
ok 'Debian'\''s nginx takes it beside other sites' shared_nginx
ok 'the folders are made with the rights they need' folders
ok 'it starts' nginx/private.sh up
ok 'it is healthy' answers '"ok": ?true' "$url/healthz"
ok 'it shows the sign-in page' answers '<form' "$url/"
ok 'it begins without a chain' query 'SELECT count(*) FROM chain' 0
ok 'a command makes the first operator' first_operator
ok 'rates are limited' limited
ok 'installing again keeps the settings' kept_settings
ok 'and takes the widget'\''s token out of the rates' widget_token_is_exempt
plan
