#!/bin/sh
# The chain's own fields of bookings in the browser.
exec node tests/browser/fields.mjs
