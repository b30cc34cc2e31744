#!/bin/sh
# The pages where gateways are set up and tried.
exec node tests/http/sending-page.mjs
