#!/bin/sh
# Booking with a code from a message, in the widget and on the plain page.
exec node tests/browser/api-code.mjs
