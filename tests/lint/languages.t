#!/bin/sh
# Translations: every language has every text that the programs, pages and
# scripts name, with the same placeholders.
. tests/lint/tap.sh

complete() {
	out=$(locale/check.sh 2>&1) || { echo "$out"; return 1; }
}

ok 'every language has every text' complete
plan
