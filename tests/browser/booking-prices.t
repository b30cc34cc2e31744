#!/bin/sh
# Prices that change from a day on, as who books online reads them.
exec node tests/browser/booking-prices.mjs
