#!/bin/sh
# Booking without scripts, and the visit's own page, in a browser.
exec node tests/browser/booking-plain.mjs
