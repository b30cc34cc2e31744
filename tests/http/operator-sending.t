#!/bin/sh
# The console's pages where the installation's own servers are set up and tried.
exec node tests/http/operator-sending.mjs
