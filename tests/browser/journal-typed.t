#!/bin/sh
# What is typed in the window of a visit stays, in a browser.
exec node tests/browser/journal-typed.mjs
