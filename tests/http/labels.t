#!/bin/sh
# Labels of bookings: kept by the chain, put on and taken off, found in lists.
exec node tests/http/labels.mjs
