#!/bin/sh
# No page and no call of the API reads more the more other businesses there are.  On a
# copy of its own, for what it loads and watches is the whole installation's.
. tests/http/tap.sh
own_copy 1004
export DEMO=on PROCS_journal=1 PROCS_booking=1 PROCS_api=1
start_copy
for queue in live send heavy ask; do
	nginx/private.sh stop $queue
done
clients tests/http/foreign.mjs
