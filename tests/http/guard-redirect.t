#!/bin/sh
# No address leads from this site to another.
exec node tests/http/guard-redirect.mjs
