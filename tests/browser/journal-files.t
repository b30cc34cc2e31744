#!/bin/sh
# Photos and files of a visit in the browser.
exec node tests/browser/journal-files.mjs
