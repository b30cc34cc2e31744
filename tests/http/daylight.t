#!/bin/sh
# The hours that daylight saving skips and repeats.
exec node tests/http/daylight.mjs
