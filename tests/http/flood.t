#!/bin/sh
# Many sign in at once: all are answered, and past a bound told to come again.
exec node tests/http/flood.mjs
