#!/bin/sh
# A new owner from registering to the first client.
exec node tests/browser/new-owner.mjs
