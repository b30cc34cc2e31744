#!/bin/sh
# An absence of several days, and a delay that goes on elsewhere, in the panel.
exec node tests/browser/journal-absent.mjs
