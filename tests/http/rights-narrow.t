#!/bin/sh
# Rights that stand beside broader ones: each alone decides its part.
exec node tests/http/rights-narrow.mjs
