#!/bin/sh
# The journal by label.
exec node tests/http/journal-labelled.mjs
