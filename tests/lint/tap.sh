# tap.sh: what the shell tests of this folder share.  Source it from the top of
# the checkout; say `plan` at the end.

count=0

# ok NAME COMMAND…: passes if the command succeeds and prints nothing; what it
# prints explains the failure.
ok() {
	name=$1
	shift
	count=$((count + 1))
	if out=$("$@" 2>&1) && [ -z "$out" ]; then
		echo "ok $count - $name"
	else
		echo "not ok $count - $name"
		printf 'not ok: %s\n%s\n' "$name" "$out" | head -n 40 | sed 's/^/# /' >&2
	fi
}

plan() {
	echo "1..$count"
}

# none PATTERN FILE…: prints the lines that match; fails if there are any.
none() {
	pattern=$1
	shift
	[ $# -gt 0 ] || return 0
	! grep -nE -- "$pattern" "$@" /dev/null
}
