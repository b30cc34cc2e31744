#!/bin/sh
# The journal by label in the browser.
exec node tests/browser/journal-labelled.mjs
