#!/bin/sh
# Visits in which somebody only helps, when they are away, work less, or leave.
exec node tests/http/staff-assist.mjs
