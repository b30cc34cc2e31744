#!/bin/sh
# install.sh: puts a build into DESTDIR (make install).  No data, no demo, no
# service started: an installed site begins empty.
#
#   PREFIX/libexec/okno/   programs, migrate, and again
#   PREFIX/sbin/           okno-admin, okno-database
#   PREFIX/share/okno/     public files, languages, schema, nginx's files as written
#   PREFIX/lib/             systemd's units, user and folders
#   SYSCONF/okno/          settings; those that are there already stay
#   SYSCONF/nginx/okno/    what the site's nginx file includes
set -eu
umask 022

src=$(cd "$(dirname "$0")/.." && pwd)
cd "$src"
PREFIX=${PREFIX:-/usr/local}
DESTDIR=${DESTDIR-}
SYSCONF=${SYSCONF:-/etc}
libexec=$PREFIX/libexec/okno
share=$PREFIX/share/okno
pools='account account-auth journal visits messages booking api api-staff api-auth catalog staff settings start operator'

# The widget's token counts for nobody in the rates: it stands in the settings, once
# okno-admin has made it.
widget_token=$(sed -n "s/^OKNO_WIDGET_TOKEN='\([a-z0-9]*\)'.*/\1/p" "$DESTDIR$SYSCONF/okno/okno.env" 2>/dev/null || :)

# Fills in the names between @ signs.  Lines for the operator's console alone
# begin with @OPERATOR@, those for all others with @SITE@.
fill() {
	console=d site='s|^@SITE@||'
	[ "${pool-}" != operator ] || { console='s|^@OPERATOR@||' site=d; }
	sed -e "/^@OPERATOR@/$console; /^@SITE@/$site" -e "s|@LIBEXEC@|$libexec|g; s|@SHARE@|$share|g; s|@SYSCONF@|$SYSCONF|g" \
	    -e "s|@RUN@|/run/okno|g; s|@PUBLIC@|$share/public|g; s|@FILES@|/var/lib/okno|g" \
	    -e "s|@PAGES@|$share/nginx/pages|g; s|@WIDGET_TOKEN@|${widget_token:-none}|g" \
	    -e "s|@POOL@|${pool-}|g; s|@PROGRAM@|okno-${program-}|g" "$1"
}

put() {		# from to mode
	install -D -m "$3" "$1" "$DESTDIR$2"
}

put_filled() {	# from to mode
	mkdir -p "$DESTDIR$(dirname "$2")"
	fill "$1" >"$DESTDIR$2"
	chmod "$3" "$DESTDIR$2"
}

put_folder() {	# from to
	rm -rf "$DESTDIR$2"
	mkdir -p "$DESTDIR$(dirname "$2")"
	cp -R "$1" "$DESTDIR$2"
	chmod -R u=rwX,go=rX "$DESTDIR$2"
}

for program in build/bin/*; do
	put "$program" "$libexec/${program##*/}" 755
done
put_filled nginx/admin.sh.in "$PREFIX/sbin/okno-admin" 755
put nginx/database.sh "$PREFIX/sbin/okno-database" 755
put nginx/migrate.sh "$libexec/migrate" 755
put nginx/again.sh "$libexec/again" 755

for folder in build/public build/locale; do
	[ ! -d $folder ] || put_folder $folder "$share/${folder##*/}"
done
put_folder sql "$share/sql"
rm -rf "$DESTDIR$share/sql/demo"
put_folder nginx/shared "$share/nginx"
put LICENSE "$share/LICENSE" 644

units=$PREFIX/lib/systemd/system
for pool in $pools; do
	program=${pool%%-*}
	put_filled nginx/systemd/okno-pool.socket.in "$units/okno-$pool.socket" 644
	put_filled nginx/systemd/okno-pool@.service.in "$units/okno-$pool@.service" 644
done
put_filled nginx/systemd/okno-worker@.service.in "$units/okno-worker@.service" 644
put_filled nginx/systemd/okno-migrate.service.in "$units/okno-migrate.service" 644
put nginx/systemd/okno.target "$units/okno.target" 644
put_filled nginx/systemd/okno-tmpfiles.conf "$PREFIX/lib/tmpfiles.d/okno.conf" 644
put nginx/systemd/okno-sysusers.conf "$PREFIX/lib/sysusers.d/okno.conf" 644

for name in http site upstreams publish fastcgi rate-on; do
	put_filled nginx/shared/$name.conf "$SYSCONF/nginx/okno/${name%-on}.conf" 644
done
for name in okno worker admin; do
	put_filled nginx/$name.env.in "$SYSCONF/okno/$name.env.sample" 644
	[ -e "$DESTDIR$SYSCONF/okno/$name.env" ] ||
		put_filled nginx/$name.env.in "$SYSCONF/okno/$name.env" 640
done
