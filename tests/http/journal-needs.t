#!/bin/sh
# Other services of a booking: whom and what they need is picked anew.
exec node tests/http/journal-needs.mjs
