#!/bin/sh
# The outbox of a branch in the interface.
exec node tests/http/messages.mjs
