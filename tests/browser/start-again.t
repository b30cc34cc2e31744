#!/bin/sh
# The first steps, interrupted and taken up again, in a browser.
exec node tests/browser/start-again.mjs
