#!/bin/sh
# The staff over all branches that somebody may see, and a member's month over theirs.
exec node tests/http/staff-chain.mjs
