#!/bin/sh
# Limits of one business, set in the console and read by the business.
exec node tests/browser/limits.mjs
