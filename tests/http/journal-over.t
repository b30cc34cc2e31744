#!/bin/sh
# Booking over what is busy, also over what itself lies over another.
exec node tests/http/journal-over.mjs
