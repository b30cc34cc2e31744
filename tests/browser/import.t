#!/bin/sh
# Imports in the browser: services and staff, from the file to the undoing.
exec node tests/browser/import.mjs
