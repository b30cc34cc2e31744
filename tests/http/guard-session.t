#!/bin/sh
# Sessions, cookies and tokens of forms in hostile hands.
exec node tests/http/guard-session.mjs
