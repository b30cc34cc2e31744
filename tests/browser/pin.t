#!/bin/sh
# Changing the user of a shared computer by PIN, in a browser.
exec node tests/browser/pin.mjs
