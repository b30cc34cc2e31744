#!/bin/sh
# packages.sh: installs those of the named Debian packages that are missing.
#
#   packages.sh run|check     the lists below; check: what only tests need
#
# As root directly, as another user through sudo.  Asks nothing, and starts no
# service: PostgreSQL and nginx come with ones of the system, which a private
# run does not use and which may clash with what the machine runs already.
set -eu

run='gcc g++ libc6-dev make pkg-config gettext curl ca-certificates postgresql-15
	nginx libnginx-mod-nchan libnginx-mod-http-brotli-static spawn-fcgi multiwatch
	libpq-dev libfcgi-dev libtalloc-dev libjson-c-dev libsodium-dev libcurl4-openssl-dev
	libgmime-3.0-dev libical-dev libphonenumber-dev liboath-dev libzint-dev libcjose-dev
	libgumbo-dev libvips-dev libseccomp-dev
	libxlsxwriter-dev libzip-dev libxml2-dev tzdata weasyprint fonts-dejavu-core'
check='clang llvm libclang-rt-14-dev clang-tidy cppcheck perl libcmocka-dev postgresql-15-pgtap
	postgresql-15-plpgsql-check python3-aiosmtpd chromium poppler-utils
	wrk libxml2-utils python3-openpyxl gnumeric'

# A machine that has node already keeps it: images with a newer one refuse Debian's npm.
command -v node >/dev/null || run="$run nodejs"
command -v npm >/dev/null || run="$run npm"
# The mail server for trying out (private.sh).
[ "${MAIL-off}" != on ] || run="$run python3-aiosmtpd"

case ${1-} in
run)	wanted=$run ;;
check)	wanted="$run $check" ;;
*)	echo 'usage: packages.sh run|check' >&2; exit 2 ;;
esac

# dpkg-query fails for names it has never seen: those are missing as well.
here=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $wanted 2>/dev/null |
	awk '$2 == "installed" { print $1 }') || true
missing=
for p in $wanted; do
	case " $(echo $here) " in
	*" $p "*) ;;
	*) missing="$missing $p" ;;
	esac
done
# nchan makes nginx create its built-in temporary folders whatever the
# configuration says; only the first start of the system's own nginx, as root,
# would, and without them nginx does not start as an ordinary user.
temp=/var/lib/nginx
[ -n "$missing" ] || [ ! -d $temp/scgi ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
	root=
elif command -v sudo >/dev/null; then
	root=sudo
else
	echo "okno: root (or sudo) is needed once, to create $temp/* and to install:$missing" >&2
	exit 1
fi

echo "$(date +%T) installing${missing:- folders of nginx}"
$root sh -eu -s -- $missing <<'AS_ROOT'
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
	trap 'rm -f $policy' EXIT
	trap 'exit 1' HUP INT TERM
	printf '#!/bin/sh\nexit 101\n' >$policy
	chmod 755 $policy
fi
if [ $# -gt 0 ]; then
	export DEBIAN_FRONTEND=noninteractive LC_ALL=C
	said=$(mktemp) all= got=0 unpacked=0 ready=0
	apt-get -qq update </dev/null
	# A bare machine gets hundreds: what is done is said now and then, and the rest only
	# when something fails.
	{ apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" </dev/null 2>&1 || echo failed; } |
	while read -r line; do
		echo "$line" >>"$said"
		case $line in
		*' newly installed, '*)
				all=${line%% newly*} all=${all##* }
				continue ;;
		'Get:'*)	got=$((got + 1)) at=$got what=downloaded ;;
		'Unpacking '*)	unpacked=$((unpacked + 1)) at=$unpacked what=unpacked ;;
		'Setting up '*)	ready=$((ready + 1)) at=$ready what='set up' ;;
		*)		continue ;;
		esac
		[ $((at % 100)) -ne 0 ] || echo "$(date +%T) … $at of $all $what"
	done
	if [ "$(tail -n 1 "$said")" = failed ]; then
		sed '$d' "$said" | tail -n 30 >&2
		rm -f "$said"
		exit 1
	fi
	rm -f "$said"
fi
cd /var/lib/nginx
mkdir -p body fastcgi proxy scgi uwsgi
chown www-data body fastcgi proxy scgi uwsgi
chmod 700 body fastcgi proxy scgi uwsgi
AS_ROOT
