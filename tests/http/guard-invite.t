#!/bin/sh
# Invitations in hostile hands: nobody takes another's address by one.
exec node tests/http/guard-invite.mjs
