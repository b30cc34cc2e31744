#!/bin/sh
# The session ends, or is another one, while somebody works in the journal.
exec node tests/browser/journal-signed-out.mjs
