#!/bin/sh
# Every limit of nginx, switched on as in an installed site: whom it stops, what
# they are told, and that they may come again.
. tests/http/tap.sh
own_copy 1016
export RATE=on
start_copy
clients tests/http/rates.mjs
