#!/bin/sh
# What every query reads of the tables that grow.
exec node tests/http/indexed.mjs
