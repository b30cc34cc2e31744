#!/bin/sh
# The shipped nginx files: accepted by nginx, and without the directives that
# most of its holes of the last years were in.
. tests/lint/tap.sh

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
files='nginx/private.conf.in nginx/shared/*.conf'

# Fills in the names between @ signs, as installing does.
fill() {
	sed -e "s|@VAR@|$tmp|g; s|@RUN@|$tmp|g; s|@PORT@|18998|g; s|@DEMO_PORT@|18999|g" \
	    -e "s|@PUBLIC@|$tmp|g; s|@PAGES@|$tmp/okno/pages|g; s|@FILES@|$tmp|g" \
	    -e 's|@WIDGET_TOKEN@|token|g; s|@MODULES@|/usr/lib/nginx/modules|g' "$1"
}

place() {	# rate
	mkdir -p "$tmp/okno" "$tmp/log" "$tmp/tmp"
	for file in nginx/shared/*.conf; do
		fill "$file" >"$tmp/okno/${file##*/}"
	done
	cp "$tmp/okno/rate-$1.conf" "$tmp/okno/rate.conf"
}

accepts() {
	/usr/sbin/nginx -t -q -p "$tmp/" -e "$tmp/log/error.log" -c "$1" 2>&1 | grep -v '\[info\]'
	return 0
}

private() {	# rate
	place "$1"
	fill nginx/private.conf.in >"$tmp/nginx.conf"
	accepts "$tmp/nginx.conf"
}

# The sample of a shared nginx, as a distribution's main file would include it.
shared() {
	place on
	openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=okno.example -days 2 \
		-keyout "$tmp/key.pem" -out "$tmp/cert.pem" 2>/dev/null
	sed -e "s|/etc/ssl/okno.example.pem|$tmp/cert.pem|; s|/etc/ssl/private/okno.example.key|$tmp/key.pem|" \
	    -e "s|/var/log/nginx|$tmp/log|" -e 's/\(listen.*[ :]\)443/\118997/; s/\(listen.*[ :]\)80;/\118996;/' \
	    -e '/\[::\]/d' "$tmp/okno/okno.conf" >"$tmp/site"
	fill nginx/private.conf.in | awk '
		/include okno\/rate/ { print "include site;"; next }
		/include okno/ || /nchan_shared/ || /access_log.*okno/ { next }
		/^\tserver/ { skip = 1 }
		!skip { print }
		/^\t}/ { skip = 0 }' >"$tmp/nginx.conf"
	accepts "$tmp/nginx.conf"
}

# Everything that runs a program goes through the one file of parameters.
params() {
	for n in $(grep -n 'fastcgi_pass' nginx/shared/site.conf | cut -d: -f1); do
		sed -n "$((n - 3)),${n}p" nginx/shared/site.conf | grep -q 'include.*okno/fastcgi.conf' ||
			echo "site.conf:$n: fastcgi_pass without okno/fastcgi.conf"
	done
}

# The units as installing writes them, with /bin/true in the programs' place.
units() {
	command -v systemd-analyze >/dev/null || return 0
	mkdir -p "$tmp/units"
	for unit in nginx/systemd/*.in; do
		name=${unit##*/}
		name=${name%.in}
		sed -e 's|^@SITE@||; /^@OPERATOR@/d; s|@LIBEXEC@/[a-z@A-Z-]*|/bin/true|; s|@POOL@|pool|g; s|@SHARE@|/usr/share/okno|g' \
		    -e 's|@SYSCONF@|/etc|g' "$unit" >"$tmp/units/okno-${name#okno-}"
	done
	sed -e '/^@SITE@/d; s|^@OPERATOR@||; s|@LIBEXEC@/[a-z@A-Z-]*|/bin/true|; s|@POOL@|operator|g; s|@SYSCONF@|/etc|g' \
		nginx/systemd/okno-pool@.service.in >"$tmp/units/okno-operator@.service"
	sed 's|@POOL@|operator|g' nginx/systemd/okno-pool.socket.in >"$tmp/units/okno-operator.socket"
	cp nginx/systemd/okno.target "$tmp/units/"
	cp "$tmp/units/okno-worker@.service" "$tmp/units/okno-worker@live.service"
	SYSTEMD_UNIT_PATH="$tmp/units:" systemd-analyze verify --man=no "$tmp"/units/*.socket \
		"$tmp"/units/okno-worker@live.service "$tmp"/units/okno-migrate.service \
		"$tmp"/units/okno.target 2>&1 | grep okno
	return 0
}

# What everything that runs for strangers does without.
given_up() {
	for unit in nginx/systemd/okno-pool@.service.in nginx/systemd/okno-worker@.service.in; do
		for line in NoNewPrivileges=yes ProtectSystem=strict ProtectHome=yes PrivateTmp=yes PrivateDevices=yes \
			ProtectKernelTunables=yes ProtectKernelModules=yes ProtectKernelLogs=yes ProtectControlGroups=yes \
			ProtectClock=yes ProtectHostname=yes RestrictNamespaces=yes RestrictRealtime=yes RestrictSUIDSGID=yes \
			SystemCallArchitectures=native LockPersonality=yes CapabilityBoundingSet=; do
			grep -qx -- "$line" $unit || echo "$unit: no line $line"
		done
		grep -qEx '(@SITE@)?User=okno(-worker)?' $unit || echo "$unit: no user of its own"
	done
}

ok 'nginx accepts the private configuration' private off
ok 'nginx accepts it with limited rates' private on
ok 'nginx accepts the shared configuration' shared
ok 'no rewrite, set, if, alias, SSI, slice, charset' \
	none '^[[:space:]]*(rewrite|set|if|alias|ssi|slice|charset|perl|js_[a-z]+)[[:space:](]' $files
ok 'no map by patterns' none '^[[:space:]]*"?~' $files
ok 'no program listens on a port' none 'fastcgi_pass[[:space:]]+([^o$]|\$[^o])|server[[:space:]]+[0-9]' $files
ok 'programs get the same parameters everywhere' params
ok 'systemd accepts the units' units
ok 'programs and workers give up what they do not need' given_up
plan
