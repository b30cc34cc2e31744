#!/bin/sh
# How many days back: of the journal, of the list of bookings, of changes.
exec node tests/http/rights-days.mjs
