#!/bin/sh
# The journal while very much changes at once, in a browser.
exec node tests/browser/journal-crowd.mjs
