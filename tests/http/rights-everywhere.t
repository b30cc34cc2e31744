#!/bin/sh
# What the limits of roles hide is in no answer of any route.
exec node tests/http/rights-everywhere.mjs
