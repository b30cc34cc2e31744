#!/bin/sh
# The list of bookings over all branches that somebody may see.
exec node tests/http/visits-chain.mjs
