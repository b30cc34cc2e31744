#!/bin/sh
# The chain's own fields in the form of a new booking and in the list of bookings, in the browser.
exec node tests/browser/fields-list.mjs
