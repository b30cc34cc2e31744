#!/bin/sh
# Three hundred clients want one time: one gets it.  On a copy of its own, for
# at the end the constraint is dropped, to see that the test would notice.
. tests/http/tap.sh
own_copy 1000
export DEMO=on PROCS_api=8 PROCS_journal=4
start_copy
clients tests/http/race.mjs
