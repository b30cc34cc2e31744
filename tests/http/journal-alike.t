#!/bin/sh
# What goes along with a booking that is pasted or repeated, and saving what has not changed.
exec node tests/http/journal-alike.mjs
