#!/bin/sh
# Time first: who and what is offered at a time is what can be booked then.
exec node tests/http/api-first.mjs
