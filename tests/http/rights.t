#!/bin/sh
# Every limit on every way out: pages, JSON, spreadsheets, live updates, the API.
exec node tests/http/rights.mjs
