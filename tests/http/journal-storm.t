#!/bin/sh
# A hundred at the front desk at once.
exec node tests/http/journal-storm.mjs
