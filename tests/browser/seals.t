#!/bin/sh
# The seals of the journal of actions in a browser.
exec node tests/browser/seals.mjs
