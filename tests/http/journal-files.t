#!/bin/sh
# Photos and files of a visit: who sees them, what is taken, what is refused.
exec node tests/http/journal-files.mjs
