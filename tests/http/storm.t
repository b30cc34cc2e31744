#!/bin/sh
# A storm of bookings for S seconds, while programs, workers and PostgreSQL are
# killed; afterwards nothing is double, lost or half done.  make soak lets it
# blow for as long as one likes.
. tests/http/tap.sh
own_copy 1004
export DEMO=on MAIL=on PROCS_api=4 PROCS_journal=3 S="${S:-60}"
start_copy
clients tests/http/storm.mjs
