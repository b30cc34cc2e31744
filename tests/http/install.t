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

as() {	# uid command…: as somebody in nginx's group, which the worker is in, too
	uid=$1
	shift
	setpriv --reuid="$uid" --regid="$uid" --groups=33 "$@"
}

# Made as a boot makes them, twice: what a program writes there the worker may read and
# take away, and nginx may read.  (An access list is read by the names of this machine.)
folders() {
	command -v systemd-tmpfiles >/dev/null && [ "$(id -u)" -eq 0 ] || return 0
	files=$tmp/root/var/lib/okno/files
	printf '%s\n' root:x:0:0::/: okno:x:995:995::/: >"$tmp/root/etc/passwd"
	printf '%s\n' root:x:0: okno:x:995: www-data:x:33: >"$tmp/root/etc/group"
	sed 's/user:okno-worker:/user:996:/' "$FROM/lib/tmpfiles.d/okno.conf" >"$tmp/tmpfiles.conf"
	: >"$tmp/root/etc/okno/key"
	said=$(systemd-tmpfiles --create --root="$tmp/root" "$tmp/tmpfiles.conf" 2>&1;
		systemd-tmpfiles --create --root="$tmp/root" "$tmp/tmpfiles.conf" 2>&1)
	[ "$said$(stat -c '%u %g' "$files")" = '995 33' ] || { echo "$said"; return 1; }
	[ "$(stat -c '%a %u %g' "$tmp/root/etc/okno/key")" = '440 0 995' ] || return 1
	as 995 sh -c "umask 027; echo x >'$files/x'" && as 996 cat "$files/x" && as 33 cat "$files/x" &&
		! as 33 rm -f "$files/x" && ! as 33 sh -c ": >'$files/y'" && as 996 rm "$files/x" &&
		as 996 sh -c "umask 027; echo y >'$files/y'" && as 33 cat "$files/y" && ! as 997 sh -c ": >'$files/z'"
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

# Whom a unit runs as, and the role that its settings name.
unit_user() {
	sed -n 's/^User=//p' "$FROM/lib/systemd/system/$1"
}

role_in() {	# settings
	sed -n "s/^OKNO_DB=.*user=\([a-z_]*\).*/\1/p" "$tmp/root/etc/okno/$1.env"
}

# Whom okno-database lets in.
ident() {
	sed -n "/^let_in='/,/'\$/p" "$FROM/sbin/okno-database" | sed "s/^let_in='//; s/'\$//"
}

own_roles() {
	cat >"$tmp/wanted" <<-END
		okno $(unit_user okno-api@.service) $(role_in okno)
		okno $(unit_user okno-worker@.service) $(role_in worker)
		okno $(unit_user okno-operator@.service) $(role_in admin)
		okno $(unit_user okno-migrate.service) okno_owner
	END
	ident | diff - "$tmp/wanted" && [ "$(sort -u "$tmp/wanted" | cut -d' ' -f2 | sort -u | wc -l)" -eq 4 ] || return 1
	for unit in "$FROM"/lib/systemd/system/okno-*@.service; do
		case $unit in */okno-operator@*|*/okno-worker@*) continue ;; esac
		[ "$(unit_user "${unit##*/}")" = okno ] || { echo "$unit"; return 1; }
	done
	[ "$(awk '$1 == "u" { print $2 }' "$FROM/lib/sysusers.d/okno.conf" | sort)" = "$(cut -d' ' -f2 "$tmp/wanted" | sort)" ] &&
		grep -q 'reuid=$user' "$FROM/sbin/okno-admin"
}

own_secrets() {
	grep -q '^UnsetEnvironment=.*OKNO_SMTP_PASSWORD' "$FROM/lib/systemd/system/okno-booking@.service" &&
		! grep -q 'admin.env\|worker.env' "$FROM/lib/systemd/system/okno-booking@.service" &&
		! grep -q StateDirectory "$FROM/lib/systemd/system/okno-operator@.service" "$FROM/lib/systemd/system/okno-worker@.service"
}

owned() {	# role COMMAND…: the settings of the copy, with the database of the plain owner
	role=$1
	shift
	env PGHOST="$VAR/run" PGPORT=5432 PGDATABASE=owned PGUSER="$role" "$@"
}

plain_owner() {
	nginx/private.sh psql -q -c "CREATE DATABASE owned OWNER okno_owner TEMPLATE template0 ENCODING UTF8 LOCALE 'C.UTF-8'" &&
		owned okno_owner "$FROM/libexec/okno/migrate" "$FROM/share/okno/sql" &&
		owned okno_owner psql -qXc "UPDATE schema_migration SET sha256 = 'x' WHERE name LIKE 'functions/%'" &&
		owned okno_owner "$FROM/libexec/okno/migrate" "$FROM/share/okno/sql" >"$tmp/again" &&
		[ "$(grep -c functions/ "$tmp/again")" -eq "$(ls sql/functions | wc -l)" ]
}

# okno-database, as root's of a machine whose PostgreSQL is the copy's.
database_command() {
	mkdir -p "$tmp/stub"
	printf '#!/bin/sh\necho 0\n' >"$tmp/stub/id"
	printf '#!/bin/sh\nwhile case $1 in --*) true ;; *) false ;; esac; do shift; done\nexec "$@"\n' >"$tmp/stub/setpriv"
	chmod 755 "$tmp/stub/id" "$tmp/stub/setpriv"
	env PATH="$tmp/stub:$PATH" PGHOST="$VAR/run" PGPORT=5432 PGUSER=okno "$FROM/sbin/okno-database" older
}

older() {	# role sql
	env PGHOST="$VAR/run" PGPORT=5432 PGDATABASE=older PGUSER="$1" psql -qXAt -v ON_ERROR_STOP=1 -c "$2"
}

# One that the superuser owns, from when there was no other owner, and whose programs
# came in as any role.
given_to_its_owner() {
	nginx/private.sh psql -q -c 'CREATE DATABASE older TEMPLATE template0' &&
		env PGHOST="$VAR/run" PGPORT=5432 PGDATABASE=older PGUSER=okno "$FROM/libexec/okno/migrate" "$FROM/share/okno/sql" >/dev/null || return 1
	echo 'okno okno okno_worker' >>"$VAR/pg/pg_ident.conf"
	database_command >"$tmp/given" && grep -q 'given to okno_owner' "$tmp/given" || return 1
	ident | while read -r line; do
		grep -qxF "$line" "$VAR/pg/pg_ident.conf" || echo "$line is not in pg_ident.conf"
	done | grep . && return 1
	! grep -qx 'okno okno okno_worker' "$VAR/pg/pg_ident.conf" &&
		[ "$(sed -n 1p "$VAR/pg/pg_hba.conf")" = 'local older okno_app,okno_worker,okno_operator,okno_owner peer map=okno' ] || return 1
	[ -z "$(database_command)" ] || { echo 'the second time it does something'; return 1; }
}

# The copy's own line, which trusts everybody, is asked again.
brings_it_up_to_date() {
	sed -i 1d "$VAR/pg/pg_hba.conf" && nginx/private.sh psql -qAtc 'SELECT pg_reload_conf()' >/dev/null
	eventually older okno_owner "UPDATE schema_migration SET sha256 = 'x' WHERE name LIKE 'functions/%'" &&
		env PGHOST="$VAR/run" PGPORT=5432 PGDATABASE=older PGUSER=okno_owner "$FROM/libexec/okno/migrate" "$FROM/share/okno/sql" >/dev/null &&
		[ -z "$(older okno "SELECT oid::regclass FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner <> 'okno_owner'::regrole")" ] &&
		older okno_owner "CREATE FUNCTION later() RETURNS int LANGUAGE sql AS 'SELECT 1'" &&
		[ "$(older okno_owner "SELECT has_function_privilege('okno_app', 'later()', 'EXECUTE')")" = f ]
}

# systemd starts what died anew at once, and without end.
units_wait() {
	for unit in "$FROM"/lib/systemd/system/okno-*@.service; do
		grep -q "^ExecStart=/usr/libexec/okno/again " "$unit" || { echo "$unit"; return 1; }
	done
	test -x "$FROM/libexec/okno/again"
}

owner_looks_everywhere() {
	owned okno_owner psql -qXAt -v ON_ERROR_STOP=1 -c "DO \$\$ DECLARE c bigint; BEGIN FOR i IN 1..2 LOOP c := chain_make('Chain'); PERFORM set_config('okno.chain', c::text, true);
		INSERT INTO branch (chain_id, slug, title, time_zone) VALUES (c, 'b-' || i, 'B', 'Europe/Moscow');
		INSERT INTO hold (chain_id, branch_id, token_hash, expires_at) SELECT c, b.id, sha256('x'), now() FROM branch b WHERE b.chain_id = c; END LOOP; END \$\$" &&
		[ "$(owned okno_worker psql -qXAt -c 'SELECT count(*) FROM hold_chains()' -c 'SELECT count(*) FROM hold' -c 'SELECT count(*) FROM reminder_chains()' | tr '\n' ' ')" = '2 0 0 ' ]
}

console_of_owner() {
	(
		set -a
		. "$VAR/env"
		OKNO_DB="host=$VAR/run port=5432 dbname=owned user=okno_operator"
		set +a
		echo 'a-long-password' | "$FROM/libexec/okno/okno-admin" operator boss@install.okno Boss --chain "Business"
	) && [ "$(owned okno_owner psql -qXAt -c 'SELECT count(*) FROM chain')" = 3 ]
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
ok 'each program is let into the database as one role, its own' own_roles
ok 'and none of them has more to read than it needs' own_secrets
ok 'a program that cannot live waits before systemd starts it again' units_wait
ok 'a database that the superuser owned is given to its owner, once' given_to_its_owner
ok 'who brings it up to date' brings_it_up_to_date
ok 'an owner who is no superuser makes the schema and brings it up to date' plain_owner
ok 'whose functions find what is due in all chains' owner_looks_everywhere
ok 'the operator'\''s console works there' console_of_owner
plan
