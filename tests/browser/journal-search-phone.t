#!/bin/sh
# The search of the journal on a phone.
exec node tests/browser/journal-search-phone.mjs
