#!/bin/sh
# The window of a visit in a browser.
exec node tests/browser/journal-window.mjs
