#!/bin/sh
# Pictures of people, services and rooms on their way in a browser.
exec node tests/browser/pictures.mjs
