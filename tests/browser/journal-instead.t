#!/bin/sh
# Other times where one is refused, of a new booking and of a card that is dragged.
exec node tests/browser/journal-instead.mjs
