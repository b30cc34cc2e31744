#!/bin/sh
# The grid by mouse and keyboard.
exec node tests/browser/journal-grid.mjs
