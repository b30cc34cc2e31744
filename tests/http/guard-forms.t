#!/bin/sh
# What a hostile user sends by the forms of all pages.
exec node tests/http/guard-forms.mjs
