#!/bin/sh
# The pages behind a secret link.
exec node tests/http/booking-visit.mjs
