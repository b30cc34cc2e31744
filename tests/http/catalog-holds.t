#!/bin/sh
# What is set in the form of a service holds wherever it is booked.
exec node tests/http/catalog-holds.mjs
