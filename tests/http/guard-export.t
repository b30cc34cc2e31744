#!/bin/sh
# Spreadsheets and calendars made of hostile names.
exec node tests/http/guard-export.mjs
