#!/bin/sh
# Comments of colleagues in the journal, in a browser.
exec node tests/browser/journal-comments.mjs
