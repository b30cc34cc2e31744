#!/bin/sh
# Blocked times in the grid: drawn, dragged, by keyboard, live, in two looks.
exec node tests/browser/journal-block.mjs
