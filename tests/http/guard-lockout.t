#!/bin/sh
# Wrong tries made to keep somebody else out.
exec node tests/http/guard-lockout.mjs
