#!/bin/sh
# Services, their prices, and rooms and things in the interface.
exec node tests/http/rooms.mjs
