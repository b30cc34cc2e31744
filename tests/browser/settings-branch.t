#!/bin/sh
# The settings of a branch in a browser: pictures cut out, rich text, how it looks.
exec node tests/browser/settings-branch.mjs
