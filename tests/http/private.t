#!/bin/sh
# A private copy: started twice, side by side, broken in every part, stopped;
# and what nginx answers when a program does not.
set -u
. tests/http/tap.sh
first=$PORT
own_copy 6

pids() {
	cat "$VAR"/run/*.pid | sort
}

same_pids_after_up() {
	before=$(pids)
	nginx/private.sh up >/dev/null && [ "$before" = "$(pids)" ]
}

refuses() {	# words settings…
	words=$1
	shift
	out=$(env "$@" nginx/private.sh up 2>&1) && return 1
	echo "$out" | grep -q "$words" || { echo "$out"; return 1; }
}

killed_program_comes_back() {
	nginx/private.sh kill account && eventually status 200 "$url/"
}

# Is a process that waits before it starts the program again there?
waits() {
	grep -l "^sleep" /proc/[0-9]*/comm 2>/dev/null | while read -r comm; do
		parent=$(awk '{ sub(/^.*\) /, ""); print $2 }' "${comm%/comm}/stat" 2>/dev/null)
		tr '\0' ' ' <"/proc/$parent/cmdline" | grep -F "$VAR/app/bin/again" && return
	done | grep -q "$1"
}

# A build that cannot live does not take the machine, and the next one runs at once.
dead_program_waits() {
	program=$VAR/app/bin/okno-account
	mv "$program" "$tmp/kept"
	printf '#!/bin/sh\nexit 1\n' >"$program"
	chmod 755 "$program"
	nginx/private.sh kill account
	eventually waits okno-account
	waited=$?
	mv "$tmp/kept" "$program"
	nginx/private.sh reload
	eventually status 200 "$url/" && [ $waited -eq 0 ]
}

# Requests without a pause while the programs are replaced: all are answered.
reload_loses_nothing() {
	for n in $(seq 2000); do
		echo "url = $url/account/sign-in?$n"
		echo 'output = /dev/null'
	done >"$tmp/urls"
	curl -s -K "$tmp/urls" -w '%{http_code}\n' >"$tmp/codes" &
	curl=$!
	while kill -0 $curl 2>/dev/null; do
		nginx/private.sh reload
	done
	wait $curl
	[ "$(sort "$tmp/codes" | uniq -c | awk '{ print $1 }')" = 2000 ] &&
		! grep -q '^5' "$tmp/codes" || sort "$tmp/codes" | uniq -c | grep -v 2000
}

big() {		# bytes
	head -c "$1" /dev/zero
}

too_large() {	# pattern path
	big 1100000 | answers "$1" -X POST --data-binary @- "$url$2"
}

postgres_comes_back() {
	nginx/private.sh kill postgres
	status 503 "$url/healthz" || return 1
	answers '^Retry-After' "$url/healthz" || return 1
	nginx/private.sh start postgres
	eventually status 200 "$url/healthz"
}

other_copy_runs() {
	status 200 "http://127.0.0.1:$first/"
}

# What up prints last stops it, typed as it stands; the port may be in the environment.
tells_how_to_stop() {
	nginx/private.sh up | grep -q "stop: make down PORT=$PORT VAR=$VAR\$"
}

down_of_nothing() {
	env -u MAKEFLAGS -u MAKEOVERRIDES -u VAR PORT=54321 make down | grep -q 'nothing runs below .*-54321$'
}

nothing_left() {
	running=$(cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ')
	case $running in
	*"$VAR/"*) echo "$running"; return 1 ;;
	esac
}

ok 'a deep VAR is refused with a sentence' refuses 'too long' \
	VAR="$tmp/$(printf 'deep/%.0s' $(seq 20))"
ok 'a port that others use is refused' refuses 'is taken' PORT="$first"
ok 'it starts beside another copy' nginx/private.sh up
ok 'starting again changes nothing' same_pids_after_up
ok 'it tells how to stop it' tells_how_to_stop
ok 'what does not run is said so' down_of_nothing
ok 'the sign-in page is there' status 200 "$url/"
ok 'it is healthy' answers '"ok": ?true' "$url/healthz"

ok 'internal files are nobody'\''s' status 404 "$url/files/key"
ok 'internal live updates are nobody'\''s' status 404 "$url/-/live/1"
ok 'the publisher is not on the port' status 404 -X POST -d x "$url/publish/1"
ok 'the loader may stand on any site for five minutes' \
	answers 'max-age=300, stale-while-revalidate' "$url/w.js"
asset=$(grep -oE '/assets/[^"]+\.css' build/public/manifest.json | head -n 1)
ok 'assets never change' answers 'immutable' "$url$asset"
ok 'assets are sent compressed' answers 'Content-Encoding: br' -H 'Accept-Encoding: gzip, br' \
	-o /dev/null -D - "$url$asset"
ok 'a page that is too large' too_large '^HTTP/1.1 413' /account/sign-in
ok 'JSON that is too large' too_large '"success":false' /api/v1/book_record/1
ok 'a path cannot climb out' status 400 --path-as-is "$url/assets/%2e%2e/..%2f..%2fenv"
ok 'odd paths reach a program, not a file' answers '^HTTP/1.1 40[04]' --path-as-is "$url/account/%0a/..%2fenv"
ok 'a header named Proxy does no harm' status 200 -H 'Proxy: http://127.0.0.1:9' "$url/"

ok 'the widget'\''s token is known without demo data: 404 of a branch that is not there' \
	status 404 -H "Authorization: Bearer ${OKNO_WIDGET_TOKEN:-oknodemopartner00001}" "$url/api/v1/book_staff/1"

ok 'a killed program comes back' killed_program_comes_back
ok 'one that dies at once waits before it is tried again' dead_program_waits
ok 'replaced programs lose no request' reload_loses_nothing
ok 'PostgreSQL comes back' postgres_comes_back

nginx/private.sh stop account
nginx/private.sh stop api
ok 'no program: a page with Retry-After' answers '^Retry-After: 5' "$url/"
ok 'no program: 503' status 503 "$url/"
ok 'no program: JSON for the API' answers '"success":false' "$url/api/v1/book_times/1/1/2030-01-01"
ok 'and the style of that page' status 200 "$url/error.css"
ok 'up starts what is missing' nginx/private.sh up
ok 'and all is well' status 200 "$url/"

nginx/private.sh kill nginx
nginx/private.sh kill postgres
ok 'up recovers from kills' nginx/private.sh up
ok 'and all is well again' status 200 "$url/"

ok 'down stops it' nginx/private.sh down
ok 'nothing of it is left' nothing_left
ok 'the other copy runs on' other_copy_runs
plan
