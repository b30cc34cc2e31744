#!/bin/sh
# Every C file under gcc's analyser, clang's warnings, cppcheck and clang-tidy.
. tests/lint/tap.sh

tidy() {
	MAKEFLAGS= make -k -s -j"$(nproc)" tidy 2>&1 | grep -v '^  build/lint/\|^make'
	! MAKEFLAGS= make -q tidy 2>/dev/null || return 0
	return 1
}

quiet_tidy() {
	out=$(tidy) || { echo "$out"; return 1; }
}

ok 'the analysers have nothing to say' quiet_tidy
plan
