#!/bin/sh
# The list of bookings in the browser: filters as one types, many at once, with and without scripts.
exec node tests/browser/visits.mjs
