#!/bin/sh
# Whoever leaves: their account, their bookings page by page, and coming back.
exec node tests/http/staff-leave.mjs
