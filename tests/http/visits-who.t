#!/bin/sh
# The list of bookings by who booked and cancelled, by guests, series, position and discount.
exec node tests/http/visits-who.mjs
