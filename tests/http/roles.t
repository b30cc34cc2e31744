#!/bin/sh
# Roles, users and invitations through the programs.
exec node tests/http/roles.mjs
