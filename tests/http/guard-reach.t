#!/bin/sh
# What our server calls at the word of others.
exec node tests/http/guard-reach.mjs
