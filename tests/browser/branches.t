#!/bin/sh
# The branches of a chain in a browser.
exec node tests/browser/branches.mjs
