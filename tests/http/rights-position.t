#!/bin/sh
# A role limited to the staff of a position, and one that does not see surnames.
exec node tests/http/rights-position.mjs
