#!/bin/sh
# How people register, confirm, protect and find back into their accounts.
exec node tests/browser/account.mjs
