#!/bin/sh
# What a role hides or forbids, on every page of the journal.
exec node tests/http/limits.mjs
