#!/bin/sh
# Registering, confirming, a forgotten password, the profile and its sessions.
exec node tests/http/account-register.mjs
