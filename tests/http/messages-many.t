#!/bin/sh
# Messages looked for by a name that very many clients have: it is said that not all are shown.
exec node tests/http/messages-many.mjs
