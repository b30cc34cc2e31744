#!/bin/sh
# sqlawk: what lib/sql.awk makes compiles and calls rightly, and what is
# malformed is refused with its line, by whichever awk there is.
cd "$(dirname "$0")/../.." || exit 1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
n=0

result() {	# status sentence
	n=$((n + 1))
	[ "$1" -eq 0 ] && echo "ok $n - $2" || echo "not ok $n - $2"
}

refused() {	# line part-of-the-message sentence; the query comes from stdin
	cat >"$dir/q.sql"
	if awk -f lib/sql.awk "$dir/q.sql" >/dev/null 2>"$dir/error"; then
		result 1 "$3"
	elif grep -F "$dir/q.sql:$1: " "$dir/error" | grep -qF -- "$2"; then
		result 0 "$3"
	else
		sed 's/^/# /' "$dir/error"
		result 1 "$3"
	fi
}

# ---- what is right ----

cat >"$dir/good.sql" <<'SQL'
-- good.sql: a comment that is no query's.

-- name: none() :exec
SELECT 1;

-- name: many_types(chain bigint, other bigint?, ids bigint[], day date, on_top bool,
--     small int, note text) :many
-- Texts with $9, "quotes", back\slashes and a line of comment.
SELECT $1, $2, $3, $4, $5, $6, '$9 "\n"', $7	-- $8 is not counted here
  FROM thing
-- nor $10 here
 WHERE a = $1 AND b = $1;

-- name: as_json() :json
SELECT '{}';

-- name: maybe_one(id bigint) :maybe
SELECT $1;

-- name: just_one(id bigint) :one
SELECT $1;

-- name: as_binary(id bigint) :binary
SELECT $1;
SQL
awk -f lib/sql.awk "$dir/good.sql" >"$dir/good_sql.h"
result $? 'every kind and type is accepted'

cat >"$dir/use.c" <<'C'
#include <stdio.h>
#include <string.h>
#include "good_sql.h"

static const struct query_def *last;
static const char *sent[8];

struct query *
db_send(struct req *req, const struct query_def *def, const char *const *params)
{
	(void)req;
	last = def;
	for (int i = 0; i < def->nparams; i++)
		sent[i] = params[i];
	return NULL;
}
const char *db_int(struct req *req, int64_t n) { (void)req; return n == 0 ? "0" : n == 7 ? "7" : "?"; }
const char *db_ids(struct req *req, struct ids ids) { (void)req; return ids.n == 2 ? "{1,2}" : "{}"; }
const struct rows *query_rows(struct query *q) { (void)q; return NULL; }
const char *query_json(struct query *q) { (void)q; return NULL; }
bool query_done(struct query *q) { (void)q; return true; }

int
main(void)
{
	int64_t		 v[] = { 1, 2 };
	const struct rows	*(*many)(struct req *, int64_t, int64_t, struct ids, const char *, bool,
			    int64_t, const char *) = many_types;
	const char	*(*json)(struct req *) = as_json;
	bool		 (*exec)(struct req *) = none;

	(void)json(NULL);
	if (last->kind != 'j' || last->nparams != 0 || last->types != NULL || !exec(NULL) || last->kind != 'e')
		return 1;
	(void)many(NULL, 7, 0, (struct ids){ v, 2 }, "2026-11-21", true, 0, NULL);
	if (strcmp(sent[0], "7") != 0 || sent[1] != NULL || strcmp(sent[2], "{1,2}") != 0 ||
	    strcmp(sent[3], "2026-11-21") != 0 || strcmp(sent[4], "t") != 0 ||
	    strcmp(sent[5], "0") != 0 || sent[6] != NULL)
		return 2;
	if (last->nparams != 7 || last->types[0] != 20 || last->types[2] != 1016 ||
	    last->types[3] != 1082 || last->types[5] != 23 || last->kind != 'n')
		return 3;
	if (strcmp(last->name, "many_types") != 0 || strstr(last->sql, "'$9 \"\\n\"'") == NULL ||
	    strstr(last->sql, "FROM thing\n") == NULL || strchr(last->sql, ';') != NULL ||
	    strstr(last->sql, "$10") != NULL)
		return 4;
	(void)maybe_one(NULL, 1);
	if (last->kind != 'm' || (just_one(NULL, 1), last->kind) != 'o' ||
	    (as_binary(NULL, 1), last->kind) != 'b')
		return 5;
	return 0;
}
C
${CC:-cc} -std=gnu11 -Wall -Wextra -Werror -Ilib -I"$dir" -o "$dir/use" "$dir/use.c"
result $? 'the functions compile without a warning'
"$dir/use"
result $? 'parameters, types, kind and statement arrive as written'

cat >"$dir/few.c" <<'C'
#include "good_sql.h"
const struct rows *f(struct req *req);
const struct rows *f(struct req *req) { return maybe_one(req); }
C
! ${CC:-cc} -std=gnu11 -Ilib -I"$dir" -c -o "$dir/few.o" "$dir/few.c" 2>/dev/null
result $? 'a missing argument does not compile'

# ---- what is wrong ----

refused 1 'expected' 'a header without parentheses' <<'SQL'
-- name: thing :many
SELECT 1;
SQL
refused 3 'unknown kind ":some"' 'an unknown kind, with the line of its own header' <<'SQL'
-- a file

-- name: thing() :some
SELECT 1;
SQL
refused 1 'no :KIND' 'a header without a kind' <<'SQL'
-- name: thing()
SELECT 1;
SQL
refused 1 'unknown type "bigin"' 'an unknown type' <<'SQL'
-- name: thing(id bigin) :one
SELECT $1;
SQL
refused 1 'is not "NAME TYPE"' 'a parameter without a type' <<'SQL'
-- name: thing(id) :one
SELECT $1;
SQL
refused 1 'reserved parameter name "default"' 'a parameter that C would not take' <<'SQL'
-- name: thing(default bigint) :one
SELECT $1;
SQL
refused 1 'stands twice' 'a parameter named twice' <<'SQL'
-- name: thing(id bigint, id bigint) :one
SELECT $1, $2;
SQL
refused 1 'need a "?"' 'a question mark where NULL is NULL anyway' <<'SQL'
-- name: thing(day date?) :one
SELECT $1;
SQL
refused 3 '$2 in thing, which has 1 parameters' 'a $n beyond the parameters, with its line' <<'SQL'
-- name: thing(id bigint) :one
SELECT $1
 WHERE $2;
SQL
refused 1 'parameter day ($2) of thing is not used' 'a parameter that is not used' <<'SQL'
-- name: thing(id bigint, day date) :one
SELECT $1, '$2' -- $2
;
SQL
refused 4 'stands already in' 'a name used twice' <<'SQL'
-- name: thing() :one
SELECT 1;

-- name: thing() :one
SELECT 1;
SQL
refused 1 'malformed name "Thing"' 'a name that is none' <<'SQL'
-- name: Thing() :one
SELECT 1;
SQL
refused 1 'has no statement' 'a header without a statement' <<'SQL'
-- name: thing() :one

-- name: other() :one
SELECT 1;
SQL
refused 1 'does not end with a semicolon' 'a statement without its end' <<'SQL'
-- name: thing() :one
SELECT 1
SQL
refused 3 'a second statement' 'two statements under one name' <<'SQL'
-- name: thing() :one
SELECT 1;
DELETE FROM thing;
SQL
refused 1 'a statement without' 'a statement without a name' <<'SQL'
SELECT 1;
SQL

echo "1..$n"
