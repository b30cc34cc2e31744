#!/bin/sh
# A chain of several branches in a browser.
exec node tests/browser/several-branches.mjs
