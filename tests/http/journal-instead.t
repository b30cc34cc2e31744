#!/bin/sh
# Where a booking could be had instead of where it was refused.
exec node tests/http/journal-instead.mjs
