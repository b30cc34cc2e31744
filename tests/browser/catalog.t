#!/bin/sh
# Services in the browser: cells, folders, the form, with and without scripts.
exec node tests/browser/catalog.mjs
