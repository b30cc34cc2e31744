#!/bin/sh
# Bookings moved to other days by finger, and several at once.
exec node tests/browser/journal-finger.mjs
