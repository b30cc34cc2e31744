#!/bin/sh
# Changed services spread over a series: what they need is picked for each visit.
exec node tests/http/journal-spread.mjs
