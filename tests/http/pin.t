#!/bin/sh
# Changing the user of a shared computer by PIN.
exec node tests/http/pin.mjs
