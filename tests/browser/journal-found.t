#!/bin/sh
# The search that jumps, and live updates whose connection is lost.
exec node tests/browser/journal-found.mjs
