#!/bin/sh
# Signing in and out, and what a user chooses.
exec node tests/http/account.mjs
