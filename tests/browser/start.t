#!/bin/sh
# The wizard as a new owner walks it: ten clicks from signing in to bookable.
exec node tests/browser/start.mjs
