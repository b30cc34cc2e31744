#!/bin/sh
# A late client, an absent member, calls and reminders looked at; hours painted elsewhere.
exec node tests/browser/journal-rearrange.mjs
