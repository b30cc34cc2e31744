#!/bin/sh
# Limits of one business, apart from its plan: in force, shown, taken back; never beyond, even at once.
exec node tests/http/limits.mjs
