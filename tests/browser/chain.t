#!/bin/sh
# Lists over all branches in a browser: bookings, staff, a member's month.
exec node tests/browser/chain.mjs
