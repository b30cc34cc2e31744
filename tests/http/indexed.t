#!/bin/sh
# What every query reads of the tables that grow, and every statement inside functions.
# In a database of its own, for rows are added until there is something to choose.
cd "$(dirname "$0")/../.." || exit 1
db=indexed_$$
createdb -T okno_demo "$db" || exit 1
trap 'dropdb "$db"' EXIT
PGDATABASE=$db node tests/http/indexed.mjs
