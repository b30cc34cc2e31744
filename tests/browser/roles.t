#!/bin/sh
# Users and roles in the browser.
exec node tests/browser/roles.mjs
