#!/bin/sh
# Several bookings at once: moved, copied, cancelled, given a status.
exec node tests/http/journal-several.mjs
