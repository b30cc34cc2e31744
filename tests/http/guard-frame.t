#!/bin/sh
# Frames, other sites, and what is kept on the way.
exec node tests/http/guard-frame.mjs
