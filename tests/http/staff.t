#!/bin/sh
# The people of a branch: who they are, what they do, in which order.
exec node tests/http/staff.mjs
