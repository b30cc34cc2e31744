#!/bin/sh
# What a hostile user sends by the forms of the operator's console.
exec node tests/http/guard-operator.mjs
