#!/bin/sh
# The booking page without scripts.
exec node tests/http/booking-steps.mjs
