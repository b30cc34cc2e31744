# tap.sh: what the shell tests of this folder share: TAP, and a copy of Okno of
# the test's own, so that it may stop and kill.

count=0

# ok NAME COMMAND…: passes if the command succeeds; what it prints explains.
ok() {
	name=$1
	shift
	count=$((count + 1))
	if out=$("$@" 2>&1); then
		echo "ok $count - $name"
	else
		echo "not ok $count - $name"
		printf 'not ok: %s\n%s\n' "$name" "$out" | head -n 40 | sed 's/^/# /' >&2
	fi
}

plan() {
	echo "1..$count"
}

# own_copy OFFSET: PORT, VAR of another copy, stopped and removed at the end.
own_copy() {
	tmp=$(mktemp -d /var/tmp/okno-test-XXXXXX)
	chmod 755 "$tmp"
	PORT=$((PORT + $1))
	VAR=$tmp/var
	DEMO=off
	MAIL=off
	TEMPLATES=
	export PORT VAR DEMO MAIL TEMPLATES
	url=http://127.0.0.1:$PORT
	trap 'nginx/private.sh down >/dev/null 2>&1; rm -rf "$tmp"' EXIT
	trap 'exit 1' HUP INT TERM
}

# Waits up to ten seconds for a condition.
eventually() {
	for try in $(seq 100); do
		! "$@" || return 0
		sleep 0.1
	done
	return 1
}

# status CODE CURL-ARGUMENTS…
status() {
	code=$1
	shift
	got=$(curl -s -o /dev/null --max-time 20 -w '%{http_code}' "$@")
	[ "$got" = "$code" ] || { echo "$*: $got instead of $code"; return 1; }
}

# answers PATTERN CURL-ARGUMENTS…: headers and body hold the pattern.
answers() {
	pattern=$1
	shift
	curl -si --max-time 20 "$@" | grep -qE -- "$pattern" || {
		echo "no $pattern in:"
		curl -si --max-time 20 "$@" | head -n 30
		return 1
	}
}

# start_copy: starts it with the settings of the environment; what it says is
# shown if it does not start.
start_copy() {
	nginx/private.sh up >"$tmp/up.log" 2>&1 || { cat "$tmp/up.log" >&2; exit 1; }
}

# clients FILE: runs a test of many clients against this copy.  In a sanitised
# build what the sanitisers said of its programs counts too; they speak of leaks
# when a program ends.
clients() {
	node "$1" || exit
	case ${BIN-} in
	*/asan)	nginx/private.sh down >/dev/null
		! grep -rhE -A 8 'ERROR: (Address|Leak)Sanitizer|runtime error:' "$VAR/log" >&2 ;;
	esac
}
