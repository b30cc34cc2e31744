#!/bin/sh
# private.sh: one private copy of Okno: its own PostgreSQL cluster, nginx,
# programs and worker, all below VAR and on the ports PORT and PORT + 1.
#
#   private.sh up | down | restart | fresh | status | logs | migrate | reload
#   private.sh psql ARGS…        psql as the cluster's superuser
#   private.sh admin ARGS…       the operator's command, okno-admin
#   private.sh start|stop|kill PART   postgres, nginx, account, journal, visits, messages,
#                                booking, api, api-staff, api-auth, account-auth, live, send, heavy, ask, mail
#
# MAIL=on adds a mail server on PORT + 2 that puts letters into VAR/mail/new;
# BENCH=on the ceilings of tests/bench, as /bench/static, /bench/NAME.
#
# Nothing here needs root.  Root's copy runs as the system user okno, made at
# the first start, for PostgreSQL and Chromium refuse root.  What runs is a copy
# of the build below VAR/app, so the checkout may lie where that user cannot
# look, and a build in progress does not disturb what runs.
set -eu
umask 022
PATH=$PATH:/usr/sbin:/sbin

src=$(cd "$(dirname "$0")/.." && pwd)
me=$(id -un)
case ${BIN:=$src/build} in /*) ;; *) BIN=$src/$BIN ;; esac
PORT=${PORT:-8080}
usual=/var/tmp/okno-$me-$PORT
VAR=${VAR:-$usual}
case $VAR in /*) ;; *) VAR=$PWD/$VAR ;; esac
VAR=${VAR%/}
run=$VAR/run
data=$VAR/pg
app=$VAR/app
log=$VAR/log

# FROM=DESTDIR/PREFIX runs what make install put there instead of the build.
if [ -n "${FROM-}" ]; then
	from_bin=$FROM/libexec/okno
	from_share=$FROM/share/okno
	from_sql=$FROM/share/okno/sql
	from_nginx=$FROM/share/okno/nginx
else
	from_bin=$BIN/bin
	from_share=$src/build
	from_sql=$src/sql
	from_nginx=$src/nginx/shared
fi

# Settings; each may come from the environment or from make's command line.
RATE=${RATE:-off}
DEMO=${DEMO:-on}
PROCS_account=${PROCS_account:-1}
PROCS_journal=${PROCS_journal:-3}
PROCS_visits=${PROCS_visits:-1}
PROCS_messages=${PROCS_messages:-1}
PROCS_booking=${PROCS_booking:-2}
PROCS_api=${PROCS_api:-4}
PROCS_api_staff=${PROCS_api_staff:-1}
PROCS_api_auth=${PROCS_api_auth:-1}
PROCS_account_auth=${PROCS_account_auth:-1}
PROCS_catalog=${PROCS_catalog:-1}
PROCS_staff=${PROCS_staff:-1}
PROCS_settings=${PROCS_settings:-1}
PROCS_start=${PROCS_start:-1}
PROCS_operator=${PROCS_operator:-1}
OKNO_SMTP=${OKNO_SMTP-}
OKNO_MAIL_FROM=${OKNO_MAIL_FROM:-okno@localhost}
OKNO_WIDGET_TOKEN=${OKNO_WIDGET_TOKEN:-oknodemopartner00001}
OKNO_OUTBOX_CODES=${OKNO_OUTBOX_CODES:-$DEMO}

pools='account account-auth journal visits messages booking api api-staff api-auth catalog staff settings start operator'
queues='live send heavy ask'
mail=
if [ "${MAIL-off}" = on ]; then
	mail=mail
	OKNO_SMTP=smtp://127.0.0.1:$((PORT + 2))
fi
ceilings=
if [ "${BENCH-off}" = on ]; then
	for file in "$from_bin"/../tests/bench/*.d; do
		[ ! -e "$file" ] || ceilings="$ceilings bench-$(basename "$file" .d)"
	done
fi
PROCS_bench=${PROCS_bench:-4}

note() {
	echo "$(date +%T) $*"
}

fail() {
	echo "okno: $*" >&2
	exit 1
}

# ---- who runs it -----------------------------------------------------------

if [ "$(id -u)" -eq 0 ]; then
	user=okno
	as() {
		setpriv --reuid=okno --regid=okno --clear-groups --reset-env -- "$@"
	}
	own() {
		chown -h okno:okno "$@"
	}
else
	user=$me
	as() {
		env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin "$@"
	}
	own() {
		:
	}
fi

make_user() {
	[ "$user" = "$me" ] || id okno >/dev/null 2>&1 || useradd --system --user-group \
		--no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin okno
}

# ---- the place -------------------------------------------------------------

check_place() {
	case $PORT in
	''|*[!0-9]*) fail "PORT=$PORT is not a number" ;;
	esac
	[ "$PORT" -ge 1024 ] && [ "$PORT" -le 65534 ] || fail "PORT=$PORT is not within 1024 and 65534"
	# PostgreSQL's and nginx's socket addresses hold 107 bytes.
	longest=$run/.s.PGSQL.5432.lock
	[ ${#longest} -lt 100 ] ||
		fail "VAR=$VAR is too long: paths of sockets must stay under 100 bytes"
	case $VAR in
	*[!A-Za-z0-9/._-]*) fail "VAR=$VAR may hold letters, digits, and / . _ - only" ;;
	esac
}

# VAR may lie in a folder that anybody can write to: never take over a stranger's.
make_place() {
	make_user
	[ ! -L "$VAR" ] || fail "VAR=$VAR is a symbolic link"
	mkdir -p "$VAR"
	case $(stat -c %U "$VAR") in
	"$user"|"$me") ;;
	*) fail "VAR=$VAR belongs to $(stat -c %U "$VAR")" ;;
	esac
	mkdir -p "$run" "$log" "$app" "$VAR/tmp" "$VAR/files" "$VAR/demo"
	own "$VAR" "$run" "$log" "$VAR/tmp" "$VAR/files"
	chmod 755 "$VAR"
	chmod 700 "$run" "$VAR/files" "$VAR/tmp"
	chmod 750 "$log"
	as test -w "$run" || fail "user $user cannot reach VAR=$VAR: name another folder"
}

# One at a time for each VAR.
lock() {
	exec 9>"$VAR/lock"
	flock -w 300 9 || fail "another make up or down of VAR=$VAR does not end"
}

conninfo() {
	echo "host=$run port=5432 dbname=okno user=$1"
}

# ---- processes -------------------------------------------------------------

# Does this process live, and is it ours?  A pid in a file may have been given
# to somebody else since.
is_ours() {	# pid
	cat "/proc/$1/cmdline" 2>/dev/null | tr '\0' ' ' | grep -qF "$VAR/"
}

pid_of() {	# part
	pid=$(cat "$run/$1.pid" 2>/dev/null) && [ -n "$pid" ] && is_ours "$pid" && echo "$pid"
}

all_gone() {	# pid…
	for pid; do
		! is_ours "$pid" || return 1
	done
}

children_of() {
	cat /proc/[0-9]*/stat 2>/dev/null |
		awk -v parent="$1" '{ pid = $1; sub(/^.*\) /, ""); if ($2 == parent) print pid }'
}

# Waits up to so many tenths of a second until a command succeeds.
until_true() {
	tenths=$1
	shift
	while ! "$@"; do
		tenths=$((tenths - 1))
		[ $tenths -gt 0 ] || return 1
		sleep 0.1
	done
}

gone() {
	! pid_of "$1" >/dev/null
}

# Starts a command in the background under the run user, with the settings of
# the programs, apart from this terminal and from make's pipes.
launch() {	# part command…
	part=$1
	shift
	: >>"$log/$part.log"
	own "$log/$part.log"
	rm -f "$run/$part.starts"*
	(
		exec 9>&- </dev/null >>"$log/$part.log" 2>&1
		as setsid sh -c 'echo $$ >"$1"; set -a; . "$2"; set +a; shift 2; exec "$@"' \
			sh "$run/$part.pid" "$VAR/env" "$@" &
	)
	until_true 50 pid_of "$part" >/dev/null || fail "$part did not start: see $log/$part.log"
}

# multiwatch would give up on children that die early, else starts them again at
# once; again.sh makes those that cannot live wait.
watched() {	# part processes program argument…
	part=$1 procs=$2
	shift 2
	echo "/usr/bin/multiwatch -r 1000000 -t 1000 -s TERM -f $procs -- $app/bin/again $run/$part.starts $procs $*"
}

start_part() {
	case $1 in
	postgres)	start_postgres ;;
	nginx)		start_nginx ;;
	live|send|heavy|ask)
		[ -x "$app/bin/okno-worker" ] || return 0
		gone "$1" || return 0
		launch "$1" /usr/bin/env "OKNO_DB=$(conninfo okno_worker)" \
			$(watched "$1" 1 "$app/bin/okno-worker" "$1") ;;
	mail)
		gone mail || return 0
		launch mail python3 -m aiosmtpd -n -l "127.0.0.1:$((PORT + 2))" \
			-c aiosmtpd.handlers.Mailbox "$VAR/mail" ;;
	*)
		case $1 in
		bench-*)	program=$app/bin/$1; procs=$PROCS_bench ;;
		*)		program=$app/bin/okno-${1%%-*}
				procs=$(eval echo "\$PROCS_$(echo "$1" | tr - _)") ;;
		esac
		[ -x "$program" ] || return 0
		gone "$1" || return 0
		role=okno_app
		[ "$1" != operator ] || role=okno_operator	# sees the directory and no tenant's table
		launch "$1" /usr/bin/env "OKNO_DB=$(conninfo $role)" spawn-fcgi -n -b 1024 -s "$run/$1.sock" -M 0660 -- \
			$(watched "$1" "$procs" "$program") ;;
	esac
}

stop_part() {	# part [signal]
	case $1 in
	postgres)	stop_postgres fast; return ;;
	nginx)		signal=${2:-QUIT} ;;
	*)		signal=${2:-TERM} ;;
	esac
	pid=$(pid_of "$1") || return 0
	kids=$(children_of "$pid")
	kill -"$signal" "$pid" 2>/dev/null || :
	# Live connections would keep a quitting nginx for ever; after a while nobody is asked.
	until_true 50 all_gone "$pid" $kids || kill -KILL "$pid" $kids 2>/dev/null || :
	until_true 50 all_gone "$pid" $kids || fail "$1 (pid $pid) does not end"
	rm -f "$run/$1.pid"
}

# As a crash would: no warning, nothing cleaned up.
kill_part() {
	case $1 in
	postgres)	stop_postgres immediate ;;
	nginx|mail)	pid=$(pid_of "$1") && kill -KILL "$pid" $(children_of "$pid") ;;
	*)		pid=$(pid_of "$1") && kill -KILL $(children_of "$pid") ;;
	esac
}

# ---- PostgreSQL ------------------------------------------------------------

pgbin() {
	dir=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
	[ -n "$dir" ] || fail 'PostgreSQL is not installed: make packages'
	echo "$dir"
}

# The superuser: owns the schema and sees every chain.
as_owner() {
	PGHOST=$run PGPORT=5432 PGUSER=okno PGDATABASE=okno "$@"
}

server_ready() {
	pg_isready -q -h "$run" -p 5432
}

# Its log shows no values: they may be names, phones, secrets.
write_postgres_conf() {
	cat >"$1" <<-CONF
		listen_addresses = ''
		unix_socket_directories = '$run'
		unix_socket_permissions = 0700
		cluster_name = 'okno $PORT'
		max_connections = 100
		shared_buffers = 256MB
		effective_cache_size = 2GB
		work_mem = 16MB
		maintenance_work_mem = 128MB
		max_wal_size = 2GB
		synchronous_commit = on
		wal_compression = lz4
		random_page_cost = 1.1
		jit = off
		timezone = 'UTC'
		log_timezone = 'UTC'
		log_line_prefix = '%m [%p] %u@%d %x '
		log_lock_waits = on
		log_min_duration_statement = 2s
		log_error_verbosity = terse
		log_parameter_max_length = 0
		log_parameter_max_length_on_error = 0
	CONF
}

make_cluster() {
	[ ! -s "$data/PG_VERSION" ] || return 0
	note 'creating the PostgreSQL cluster'
	rm -rf "$data"
	mkdir "$data"
	own "$data"
	(cd / && as "$(pgbin)/initdb" -D "$data" -E UTF8 --locale=C.UTF-8 --auth=trust -U okno \
		--data-checksums --no-sync >"$log/initdb.log" 2>&1) ||
		fail "initdb failed: see $log/initdb.log"
	echo "include_if_exists 'okno.conf'" >>"$data/postgresql.conf"
}

start_postgres() {
	! server_ready || return 0
	write_postgres_conf "$data/okno.conf"
	own "$data/okno.conf"
	: >>"$log/postgres.log"
	own "$log/postgres.log"
	# pg_ctl trusts a stale pid file whose number lives on as somebody else.
	pid=$(head -1 "$data/postmaster.pid" 2>/dev/null || :)
	[ -z "$pid" ] || is_ours "$pid" || rm -f "$data/postmaster.pid"
	(cd / && exec 9>&- && as "$(pgbin)/pg_ctl" -w -t 60 -s -D "$data" -l "$log/postgres.log" start \
		</dev/null >/dev/null) || fail "PostgreSQL did not start: see $log/postgres.log"
}

stop_postgres() {	# fast|immediate
	[ -s "$data/postmaster.pid" ] || return 0
	(cd / && as "$(pgbin)/pg_ctl" -w -t 60 -s -D "$data" -m "$1" stop >/dev/null 2>&1) || :
	! server_ready || fail 'PostgreSQL does not stop'
}

has_database() {
	as_owner psql -X -Atq -d postgres -c "SELECT 1 FROM pg_database WHERE datname = '$1'" |
		grep -q 1
}

# The widget asks the API by a token, which the demo data has of its own.
make_widget_token() {
	as_owner psql -X -q -v ON_ERROR_STOP=1 -v token="$OKNO_WIDGET_TOKEN" <<-'SQL'
		INSERT INTO token (token_hash, kind, title)
		SELECT sha256(:'token'::bytea), 'partner', 'Widget'
		 WHERE NOT EXISTS (SELECT FROM token WHERE token_hash = sha256(:'token'::bytea));
	SQL
}

migrate() {
	if ! has_database okno; then
		as_owner createdb -T template0 okno
		as_owner "$src/nginx/migrate.sh" "$from_sql"
		[ -z "${TEMPLATES-}" ] || has_database okno_empty || as_owner createdb -T okno okno_empty
	fi
	if [ "$DEMO" = off ]; then
		as_owner "$src/nginx/migrate.sh" "$from_sql"
		make_widget_token
		return
	fi
	as_owner "$src/nginx/migrate.sh" "$from_sql" demo
	as_owner psql -X -q -o /dev/null -v ON_ERROR_STOP=1 -c "
		SET client_min_messages = warning;
		DO \$\$ BEGIN
			IF to_regprocedure('demo_keep_shifts()') IS NOT NULL THEN
				PERFORM demo_keep_shifts();
			END IF;
		END \$\$"
}

# Template databases for tests: okno_empty has the schema, okno_demo the demo
# data as well.  Made while nobody is connected, brought up to date later.
make_templates() {
	has_database okno_demo || as_owner createdb -T okno okno_demo
	as_owner env PGDATABASE=okno_empty "$src/nginx/migrate.sh" "$from_sql" >/dev/null
	[ "$DEMO" = off ] || as_owner env PGDATABASE=okno_demo \
		"$src/nginx/migrate.sh" "$from_sql" demo >/dev/null
}

# ---- programs --------------------------------------------------------------

# Copies what differs, by rename: a program that runs cannot be written over.
# Prints the name of each that was replaced.
copy_program() {
	cmp -s "$1" "$2" && return 0
	cp "$1" "$2.new"
	chmod 755 "$2.new"
	mv "$2.new" "$2"
	echo "${2##*/}"
}

copy_app() {
	mkdir -p "$app/bin"
	copy_program "$src/nginx/again.sh" "$app/bin/again" >/dev/null
	replaced=
	for file in "$from_bin"/okno-*; do
		[ ! -f "$file" ] || replaced="$replaced $(copy_program "$file" "$app/bin/${file##*/}")"
	done
	for name in $ceilings; do
		copy_program "$from_bin/../tests/bench/${name#bench-}" "$app/bin/$name" >/dev/null
	done
	for folder in public locale; do
		[ -d "$from_share/$folder" ] || continue
		mkdir -p "$app/$folder"
		diff -rq "$from_share/$folder" "$app/$folder" >/dev/null 2>&1 && continue
		rm -rf "$app/$folder.new" "$app/$folder.old"
		cp -R "$from_share/$folder" "$app/$folder.new"
		mv "$app/$folder" "$app/$folder.old"
		mv "$app/$folder.new" "$app/$folder"
		rm -rf "$app/$folder.old"
		replaced="$replaced $folder"
	done
	chmod -R a+rX "$app"
	make_demo
}

make_demo() {
	[ -d "$src/public/demo" ] || return 0
	for file in "$src"/public/demo/*; do
		[ ! -f "$file" ] || sed "s|@OKNO@|http://127.0.0.1:$PORT|g" "$file" \
			>"$VAR/demo/${file##*/}"
	done
	chmod -R a+rX "$VAR/demo"
}

# The settings of the programs, in a form that sh and systemd both read.  True
# if they changed: then the supervisors, who pass them on, start anew.
write_env() {
	if [ ! -s "$VAR/key" ]; then
		(umask 077 && head -c 32 /dev/urandom >"$VAR/key")
		own "$VAR/key"
	fi
	(
		umask 077
		cat >"$VAR/env.new" <<-ENV
			OKNO_DB='$(conninfo okno_app)'
			OKNO_URL='http://127.0.0.1:$PORT'
			OKNO_VAR='$VAR'
			OKNO_MANIFEST='$app/public/manifest.json'
			OKNO_LOCALE='$app/locale'
			OKNO_KEY='$VAR/key'
			OKNO_NCHAN='$run/nchan.sock'
			OKNO_SMTP='$OKNO_SMTP'
			OKNO_MAIL_FROM='$OKNO_MAIL_FROM'
			OKNO_WIDGET_TOKEN='$OKNO_WIDGET_TOKEN'
			OKNO_OUTBOX_CODES='$OKNO_OUTBOX_CODES'
			PATH='/usr/local/bin:/usr/bin:/bin'
			LC_ALL='C.UTF-8'
			ASAN_OPTIONS='${ASAN_OPTIONS-}'
			# processes: $PROCS_account $PROCS_account_auth $PROCS_journal $PROCS_visits $PROCS_messages $PROCS_booking $PROCS_api $PROCS_api_staff $PROCS_api_auth $PROCS_catalog $PROCS_staff $PROCS_settings $PROCS_start $PROCS_operator
		ENV
	)
	own "$VAR/env.new"
	if cmp -s "$VAR/env.new" "$VAR/env"; then
		rm "$VAR/env.new"
		return 1
	fi
	mv "$VAR/env.new" "$VAR/env"
}

# New code without a closed socket: the children end after their request and
# the supervisor starts the new file in their place.
reload_programs() {
	for part in $pools $queues; do
		pid=$(pid_of "$part") || continue
		kids=$(children_of "$pid")
		rm -f "$run/$part.starts"*
		[ -z "$kids" ] || kill -TERM $kids 2>/dev/null || :
	done
}

start_programs() {
	changed=
	! write_env || changed=yes
	if [ -n "$changed" ]; then
		for part in $pools $queues; do
			stop_part "$part"
		done
	elif [ -n "$(echo $replaced)" ]; then
		note "reloading the programs:" $replaced
		reload_programs
	fi
	for part in $mail $pools $queues $ceilings; do
		start_part "$part"
	done
}

# ---- nginx -----------------------------------------------------------------

# Fills in the names between @ signs.
fill() {
	sed -e "s|@VAR@|$VAR|g; s|@RUN@|$run|g; s|@PORT@|$PORT|g; s|@DEMO_PORT@|$((PORT + 1))|g" \
	    -e "s|@PUBLIC@|$app/public|g; s|@PAGES@|$VAR/okno/pages|g; s|@FILES@|$VAR|g" \
	    -e "s|@WIDGET_TOKEN@|$OKNO_WIDGET_TOKEN|g; s|@MODULES@|/usr/lib/nginx/modules|g" "$1"
}

# The ceilings get what the site's locations have.
write_ceilings() {
	[ -n "$ceilings" ] || return 0
	mkdir -p "$VAR/demo/bench"
	head -c 1024 /dev/zero | tr '\0' x >"$VAR/demo/bench/static"
	chmod -R a+rX "$VAR/demo"
	echo "location = /bench/static { root $VAR/demo; }"
	for name in $ceilings; do
		cat <<-CONF
			location = /bench/${name#bench-} {
				limit_req	zone=okno_api burst=100 nodelay;
				limit_req	zone=okno_token burst=200 nodelay;
				include		okno/fastcgi.conf;
				fastcgi_pass	unix:$run/$name.sock;
			}
		CONF
	done
}

# Writes nginx's files; true if they differ from those that run.
write_nginx() {
	rm -rf "$VAR/okno.new"
	mkdir -p "$VAR/okno.new"
	cp -R "$from_nginx/pages" "$VAR/okno.new/pages"
	for name in http site upstreams publish fastcgi; do
		fill "$from_nginx/$name.conf" >"$VAR/okno.new/$name.conf"
	done
	fill "$from_nginx/rate-$RATE.conf" >"$VAR/okno.new/rate.conf"
	write_ceilings >"$VAR/okno.new/bench.conf"
	fill "$src/nginx/private.conf.in" >"$VAR/okno.new/nginx.conf"
	chmod -R a+rX "$VAR/okno.new"
	if diff -rq "$VAR/okno.new" "$VAR/okno" >/dev/null 2>&1; then
		rm -rf "$VAR/okno.new"
		return 1
	fi
	rm -rf "$VAR/okno"
	mv "$VAR/okno.new" "$VAR/okno"
	cp "$VAR/okno/nginx.conf" "$VAR/nginx.conf"
}

run_nginx() {
	(cd / && exec 9>&- && as /usr/sbin/nginx -p "$VAR/" -e "$log/nginx-error.log" -c "$VAR/nginx.conf" "$@")
}

start_nginx() {
	case $RATE in
	on|off) ;;
	*) fail "RATE=$RATE is neither on nor off" ;;
	esac
	changed=
	! write_nginx || changed=yes
	if gone nginx; then
		rm -f "$run/nchan.sock"		# a killed nginx leaves it behind
		run_nginx || fail "nginx did not start: see above and $log/nginx-error.log"
	elif [ -n "$changed" ]; then
		run_nginx -t -q && run_nginx -s reload
	fi
	until_true 50 pid_of nginx >/dev/null || fail "nginx did not start: see $log/nginx-error.log"
}

# ---- commands --------------------------------------------------------------

check_ports() {
	gone nginx || return 0
	for port in "$PORT" $((PORT + 1)); do
		! curl -s -o /dev/null --max-time 2 "http://127.0.0.1:$port/" ||
			fail "port $port is taken by another program: try make up PORT=8090"
	done
}

healthy() {
	curl -fs -o /dev/null --max-time 5 "http://127.0.0.1:$PORT/healthz"
}

# The database alone, with the settings that a program would get: for tests.
cluster() {
	check_place
	make_place
	lock
	make_cluster
	start_postgres
	migrate
	make_templates
	! write_env || :
}

# What stops this copy, as it is typed.
stops() {
	echo "make down$([ "$PORT" = 8080 ] || echo " PORT=$PORT")$([ "$VAR" = "$usual" ] || echo " VAR=$VAR")"
}

up() {
	check_place
	make_place
	lock
	check_ports
	make_cluster
	note 'starting PostgreSQL'
	start_postgres
	note 'bringing the database up to date'
	migrate
	[ -z "${TEMPLATES-}" ] || make_templates
	note 'starting nginx, the programs and the worker'
	copy_app
	start_programs
	start_nginx
	if [ -x "$app/bin/okno-api" ] && [ -x "$app/bin/okno-worker" ]; then
		until_true 200 healthy || {
			tail -n 5 "$log/api.log" "$log/live.log" "$log/send.log" "$log/heavy.log" \
				"$log/nginx-error.log" >&2 || :
			fail "started, but http://127.0.0.1:$PORT/healthz does not answer 200"
		}
	fi
	note 'ready'
	[ "$DEMO" = on ] || cat <<-TEXT

		Okno       http://127.0.0.1:$PORT/account/register
		           nobody is here yet; passwords go by SMS, and without a provider they
		           are shown on the page with OKNO_OUTBOX_CODES=on

		data, sockets, logs: $VAR      stop: $(stops)
	TEXT
	[ "$DEMO" = off ] || cat <<-TEXT

		Okno       http://127.0.0.1:$PORT/
		booking    http://127.0.0.1:$PORT/booking/lavanda
		demo site  http://localhost:$((PORT + 1))/

		sign in as  owner@demo.okno    okno-owner-demo    owner of both branches
		            manager@demo.okno  okno-manager-demo  manager
		            admin@demo.okno    okno-admin-demo    administrator
		            accountant@demo.okno okno-accountant-demo accountant, no contacts of clients
		            master@demo.okno   okno-master-demo   staff member, own column only
		            owner2@demo.okno   okno-owner2-demo   owner of another business
		partner token of the API: oknodemopartner00001

		data, sockets, logs: $VAR      stop: $(stops)
	TEXT
}

down() {
	if [ ! -d "$run" ]; then
		note "nothing runs below $VAR"
		return 0
	fi
	lock
	for file in "$run"/bench-*.pid; do
		[ ! -e "$file" ] || stop_part "$(basename "$file" .pid)"
	done
	for part in nginx $pools $queues mail postgres; do
		stop_part "$part"
	done
	note "stopped what ran below $VAR"
}

fresh() {
	down
	rm -rf "$data" "$VAR/files"
	up
}

status() {
	for part in nginx $pools $queues; do
		if pid=$(pid_of "$part"); then
			echo "$part: pid $pid, children:" $(children_of "$pid")
		else
			echo "$part: not running"
		fi
	done
	server_ready && echo 'postgres: accepting connections' || echo 'postgres: not running'
	healthy && echo "healthy: http://127.0.0.1:$PORT/" || { echo 'not healthy'; return 1; }
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
up|down|fresh|status|cluster)	"$command" ;;
restart)	down; up ;;
migrate)	lock; migrate; reload_programs ;;
reload)		reload_programs ;;
admin)		[ -r "$VAR/env" ] || fail "there is no copy below $VAR: make up first"
		set -a; . "$VAR/env"; OKNO_ADMIN_DB=$(conninfo okno); exec "$app/bin/okno-admin" "$@" ;;
psql)		exec psql -X -h "$run" -p 5432 -U okno -d okno "$@" ;;
logs)		exec tail -n 20 -F "$log"/*.log ;;
note)		note "$@" ;;
start|stop|kill)
		: "${1:?which part?}"
		"${command}_part" "$1" ;;
*)		sed -n '2,/^set /{ /^#/s/^# \{0,1\}//p }' "$0" >&2; exit 2 ;;
esac
