#!/bin/sh
# Hostile neighbours of the booking widget.
exec node tests/browser/guard-widget.mjs
