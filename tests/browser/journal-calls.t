#!/bin/sh
# Two people call tomorrow's clients from one list.
exec node tests/browser/journal-calls.mjs
