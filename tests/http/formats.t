#!/bin/sh
# A branch's ways of writing days and times, wherever they are shown.
exec node tests/http/formats.mjs
