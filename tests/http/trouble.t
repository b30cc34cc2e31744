#!/bin/sh
# Bad input and trouble, against real programs behind a real nginx: on a copy of
# its own, for programs and PostgreSQL are killed.
. tests/http/tap.sh
own_copy 1008
export DEMO=on PROCS_api=1 PROCS_journal=1 PROCS_booking=1
start_copy
clients tests/http/trouble.mjs
