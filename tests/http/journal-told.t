#!/bin/sh
# What clients are told when several of their bookings move at once.
exec node tests/http/journal-told.mjs
