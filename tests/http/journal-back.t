#!/bin/sh
# What is put back where it was, and by whom.
exec node tests/http/journal-back.mjs
