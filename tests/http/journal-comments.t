#!/bin/sh
# What colleagues say to one another about a visit, and who is told.
exec node tests/http/journal-comments.mjs
