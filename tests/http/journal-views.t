#!/bin/sh
# The other views of the journal, and what a user keeps of how it looks.
exec node tests/http/journal-views.mjs
