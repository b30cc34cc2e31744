#!/bin/sh
# How far a late client's delay goes: into other columns, beyond midnight.
exec node tests/http/journal-late.mjs
