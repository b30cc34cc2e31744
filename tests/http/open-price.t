#!/bin/sh
# A price that only begins, "from 2000", wherever it is shown.
exec node tests/http/open-price.mjs
