#!/bin/sh
# The chain's own fields of bookings [F42] where a booking is made by staff, and when what is required is.
exec node tests/http/fields-new.mjs
