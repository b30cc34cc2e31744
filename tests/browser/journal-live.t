#!/bin/sh
# Two people and one journal.
exec node tests/browser/journal-live.mjs
