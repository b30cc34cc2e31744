#!/bin/sh
# Messages to users that nobody could send, and the operator who helps.
exec node tests/http/operator-notices.mjs
