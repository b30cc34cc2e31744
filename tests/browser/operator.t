#!/bin/sh
# The operator's console and the chain's licence in a browser: walked and looked
# at wide, on a phone, light and dark, in both languages.
exec node tests/browser/operator.mjs
