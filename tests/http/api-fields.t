#!/bin/sh
# What a program fills in of a chain's own fields.
exec node tests/http/api-fields.mjs
