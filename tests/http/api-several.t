#!/bin/sh
# Several appointments, parts and holds of one request; moving what staff made longer.
exec node tests/http/api-several.mjs
