#!/bin/sh
# Services and staff out to spreadsheets and in from them.
exec node tests/http/import.mjs
