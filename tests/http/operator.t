#!/bin/sh
# The operator's console and what licences do: read only, refused bookings, limits.
exec node tests/http/operator.mjs
