#!/bin/sh
# The chain's own fields of bookings [F42]: kept, filled in, told, listed.
exec node tests/http/fields.mjs
