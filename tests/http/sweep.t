#!/bin/sh
# Every route of every program, as everybody, with everybody's ids.  On a copy of
# its own, for it watches every row there is; the workers, who write by
# themselves, are stopped.
. tests/http/tap.sh
own_copy 1002
export DEMO=on PROCS_api=2 PROCS_api_auth=2
start_copy
for queue in live send heavy ask; do
	nginx/private.sh stop $queue
done
clients tests/http/sweep.mjs
