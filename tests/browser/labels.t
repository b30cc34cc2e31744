#!/bin/sh
# Labels of bookings in the browser.
exec node tests/browser/labels.mjs
