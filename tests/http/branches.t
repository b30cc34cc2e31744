#!/bin/sh
# The branches of a chain: the list, opening another like one, closing.
exec node tests/http/branches.mjs
