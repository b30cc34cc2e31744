#!/bin/sh
# Who only helps is absent; an absence of several days.
exec node tests/http/journal-absent.mjs
