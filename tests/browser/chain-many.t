#!/bin/sh
# Many branches: looked for, and listed on a phone.
exec node tests/browser/chain-many.mjs
