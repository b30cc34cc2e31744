#!/bin/sh
# The first-run wizard: from a new user to a bookable branch.
exec node tests/http/start.mjs
