#!/bin/sh
# Forms that were opened while a branch was closed leave alone what they did not show.
exec node tests/http/branch-forms.mjs
