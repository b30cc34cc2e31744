#!/bin/sh
# The chain's own fields in the list of all bookings: filters, columns, views, spreadsheets.
exec node tests/http/fields-list.mjs
