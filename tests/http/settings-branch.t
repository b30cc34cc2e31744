#!/bin/sh
# The settings of a branch: its facts, words, pictures, numbers, and who sees them.
exec node tests/http/settings-branch.mjs
