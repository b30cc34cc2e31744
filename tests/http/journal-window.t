#!/bin/sh
# The window of a visit: all of it done there, guests, visits merged and parted.
exec node tests/http/journal-window.mjs
