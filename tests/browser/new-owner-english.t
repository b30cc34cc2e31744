#!/bin/sh
# A new owner in English, on a phone and in the dark: registered, bookable, booked.
exec node tests/browser/new-owner-english.mjs
