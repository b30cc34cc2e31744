#!/bin/sh
# A guest on a client's name is named and found wherever bookings are; a visit by its number.
exec node tests/http/journal-guest.mjs
