#!/bin/sh
# Bookings dragged from room to room.
exec node tests/browser/journal-rooms.mjs
