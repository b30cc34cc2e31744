#!/bin/sh
# Okno on a device: installable, and honest without a connection.
exec node tests/browser/pwa.mjs
