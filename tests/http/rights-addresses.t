#!/bin/sh
# A role that works from certain addresses only.
exec node tests/http/rights-addresses.mjs
