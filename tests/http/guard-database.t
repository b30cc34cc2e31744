#!/bin/sh
# The programs' roles in the database, in hostile hands.
exec node tests/http/guard-database.mjs
