#!/bin/sh
# The booking widget as it is heard, and over a slow network.
exec node tests/browser/booking-heard.mjs
