#!/bin/sh
# A member of the staff leaves, in a browser.
exec node tests/browser/leaving.mjs
