#!/bin/sh
# The list of all bookings: filters, places in it, views, spreadsheets, changes of many.
exec node tests/http/visits.mjs
