#!/bin/sh
# Every right that a program asks for has words in lib/role.c, and nothing is
# offered there that no program asks for.
. tests/lint/tap.sh

known=$(sed -n 's/.*{ [A-Z]*, "\([a-z_]*\)".*/\1/p' lib/role.c | sort -u)
# A second name counts as the first; numbers and lists are limits, not rights.
second=$(grep -oE "\('[a-z_]+', '[a-z_]+'\)" sql/080-permission.sql | tr -d "()'," )
names=$(sed -n "/INSERT INTO permission/,/) map/p" sql/080-permission.sql | grep -oE '[a-z]+(_[a-z0-9]+)+' | sort -u)
words=$(grep -ohE '"[a-z_]+"' $(ls cgi-bin/*/*.c lib/*.c | grep -v '^lib/role.c$') | tr -d '"' | sort -u)
asked=$(for name in $names; do
	case $name in *_id|*_ids|*_count) continue ;; esac
	! echo "$words" | grep -qx "$name" || echo "$second" | sed -n "s/^$name //p" | grep . || echo "$name"
done | sort -u)

without_words() {
	for right in $asked; do
		echo "$known" | grep -qx "$right" || echo "$right: asked for, but not in lib/role.c"
	done
}
not_asked() {
	for right in $known; do
		echo "$asked" | grep -qx "$right" || echo "$right: in lib/role.c, but no program asks for it"
	done
}

ok 'every right that is asked for has words' without_words
ok 'every right that is offered is asked for' not_asked
plan
