#!/bin/sh
# What was saved in the window of a visit is taken back, in a browser.
exec node tests/browser/journal-back.mjs
