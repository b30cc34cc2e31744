#!/bin/sh
# Visits repeated as a series: looked at first, booked at once, changed together.
exec node tests/http/journal-series.mjs
