#!/bin/sh
# The journal's views in a browser: choosing how it looks, zoom, the list.
exec node tests/browser/journal-views.mjs
