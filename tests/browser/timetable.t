#!/bin/sh
# The timetable painted by mouse, keyboard and finger.
exec node tests/browser/timetable.mjs
