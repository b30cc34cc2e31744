#!/bin/sh
# Bookings moved from one room or thing to another.
exec node tests/http/journal-rooms.mjs
