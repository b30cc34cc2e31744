#!/bin/sh
# Uploads that failed half-way leave nothing: on a copy of its own, for its worker
# is started again and again.
. tests/http/tap.sh
own_copy 1012
export DEMO=on
start_copy
export OKNO_URL=$url PGHOST=$VAR/run
clients tests/http/guard-orphan.mjs
