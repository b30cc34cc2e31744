#!/bin/sh
# Keys of requests that are done once, used by others and for others.
exec node tests/http/guard-repeat.mjs
