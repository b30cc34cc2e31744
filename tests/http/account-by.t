#!/bin/sh
# Signing in by another site, kept to and broken in every way.
exec node tests/http/account-by.mjs
