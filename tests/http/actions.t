#!/bin/sh
# The journals of actions and of exports, and the check of the seals.
exec node tests/http/actions.mjs
