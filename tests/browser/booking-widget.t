#!/bin/sh
# The booking widget on other people's sites.
exec node tests/browser/booking-widget.mjs
