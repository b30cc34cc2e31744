#!/bin/sh
# A late client, an absent member.
exec node tests/http/journal-rearrange.mjs
