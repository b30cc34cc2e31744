#!/bin/sh
# The cash desks and accounts of a branch, and the limit to chosen ones.
exec node tests/http/accounts.mjs
