#!/bin/sh
# The journal's day and week, as page and as JSON, by role.
exec node tests/http/journal-day.mjs
