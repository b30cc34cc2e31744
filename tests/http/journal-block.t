#!/bin/sh
# Blocked times of members and things: made, repeated, in the way, by right.
exec node tests/http/journal-block.mjs
