#!/bin/sh
# What people do in the grid: several cards, days, copies, undoing, menus.
exec node tests/browser/journal-acts.mjs
