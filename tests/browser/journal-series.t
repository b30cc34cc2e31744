#!/bin/sh
# A visit repeated from its panel, by mouse, in two looks.
exec node tests/browser/journal-series.mjs
