#!/bin/sh
# Hostile uploads: bytes, names, ids, bodies.
exec node tests/http/guard-upload.mjs
