#!/bin/sh
# What is pressed in the journal before all of its scripts are there counts.
exec node tests/browser/journal-first.mjs
