#!/bin/sh
# What clients are told of their visits: set up, worded, and done from the visit.
exec node tests/http/reminders.mjs
