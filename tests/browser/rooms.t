#!/bin/sh
# Rooms that are booked by themselves, and helpers, in the browser.
exec node tests/browser/rooms.mjs
