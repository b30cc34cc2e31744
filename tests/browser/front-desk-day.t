#!/bin/sh
# An administrator's day at the front desk, from the first call to the last log.
exec node tests/browser/front-desk-day.mjs
