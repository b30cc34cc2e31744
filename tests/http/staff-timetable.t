#!/bin/sh
# When people work: painting, copying, absences, closed days.
exec node tests/http/staff-timetable.mjs
