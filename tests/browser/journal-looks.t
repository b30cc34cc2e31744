#!/bin/sh
# How the journal looks, by finger and without scripts too.
exec node tests/browser/journal-looks.mjs
