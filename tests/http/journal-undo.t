#!/bin/sh
# What somebody saved in a visit's window is taken back in one request: by whom, until when, and what stands against it.
exec node tests/http/journal-undo.mjs
