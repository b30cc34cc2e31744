#!/bin/sh
# The second factor: an authenticator app and its recovery codes.
exec node tests/http/account-second.mjs
