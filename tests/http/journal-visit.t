#!/bin/sh
# Visits in the journal: booked, changed, moved, cancelled, by right and version.
exec node tests/http/journal-visit.mjs
