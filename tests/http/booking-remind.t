#!/bin/sh
# The reminder that the booking form offers.
exec node tests/http/booking-remind.mjs
