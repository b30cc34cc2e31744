#!/bin/sh
# Two owners let go of each other at once: one of them stays.  On a copy of its own, for
# two programs have to do it at the same time, and at the end what holds it is taken away,
# to see that the test would notice.
. tests/http/tap.sh
own_copy 1020
export DEMO=on PROCS_settings=3 PROCS_staff=2
start_copy
export OKNO_URL=$url PGHOST="$VAR/run" PGPORT=5432 PGUSER=okno PGDATABASE=okno
clients tests/http/owner-race.mjs
