# sql.awk: named queries of a .sql file to C functions (db.h tells the form).
#
#   awk -f lib/sql.awk area.sql >area_sql.h
#   awk -v mode=prepare -f lib/sql.awk *.sql | psql   prepares and plans each;
#                                                     lines of TAP, not numbered
#
# What is malformed ends the build with FILE:LINE: a header that is none, an
# unknown type or kind, a parameter that the statement does not use, a $n
# beyond the parameters.  The types of the header are sent when the statement
# is prepared, so an index on a bigint is never asked with a numeric.

BEGIN {
	set_types("bool 16 bytea 17 bigint 20 smallint 21 int 23 text 25 json 114 inet 869 " \
	    "int[] 1007 smallint[] 1005 text[] 1009 bigint[] 1016 date 1082 time 1083 " \
	    "timestamp 1114 timestamptz 1184 timestamptz[] 1185 date[] 1182 numeric[] 1231 " \
	    "interval 1186 numeric 1700 uuid 2950 jsonb 3802 tstzrange 3910 daterange 3912 citext 0")
	set_words(kinds, "json j one o maybe m many n binary b exec e")
	set_words(taken, "req 1 auto 1 break 1 case 1 char 1 const 1 continue 1 default 1 do 1 " \
	    "double 1 else 1 enum 1 extern 1 float 1 for 1 goto 1 if 1 inline 1 int 1 long 1 " \
	    "register 1 restrict 1 return 1 short 1 signed 1 sizeof 1 static 1 struct 1 switch 1 " \
	    "typedef 1 union 1 unsigned 1 void 1 volatile 1 while 1 bool 1 params 1 types 1 def 1")
	if (mode == "prepare")
		print "\\set QUIET on\n\\pset format unaligned\n\\pset tuples_only on"
}

function set_words(table, text,   w, n, i) {
	n = split(text, w, " ")
	for (i = 1; i < n; i += 2)
		table[w[i]] = w[i + 1]
}

function set_types(text) { set_words(oids, text) }

function fail(line, text) {
	print FILENAME ":" line ": " text >"/dev/stderr"
	failed = 1
	exit 1
}

# "bigint?" → bigint, with null set.
function plain(type) { sub(/\?$/, "", type); return type }

function read_header(line,   open, close_, args, kind, i, n, w) {
	start = line
	open = index(head, "(")
	close_ = 0
	for (i = 1; i <= length(head); i++)
		if (substr(head, i, 1) == ")")
			close_ = i
	if (!open || close_ < open)
		fail(line, "expected \"-- name: NAME(PARAMETER TYPE, …) :KIND\"")
	name = substr(head, 1, open - 1)
	kind = substr(head, close_ + 1)
	gsub(/[ \t]/, "", name)
	gsub(/[ \t]/, "", kind)
	sub(/^:/, "", kind)
	if (name !~ /^[a-z][a-z0-9_]*$/ || length(name) > 63)
		fail(line, "malformed name \"" name "\"")
	if (name in lines)
		fail(line, name " stands already in " lines[name])
	if (!(kind in kinds))
		fail(line, "unknown kind \":" kind "\" of " name)
	lines[name] = FILENAME ":" line
	letter = kinds[kind]
	args = substr(head, open + 1, close_ - open - 1)
	gsub(/^[ \t]+|[ \t]+$/, "", args)
	nparams = args == "" ? 0 : split(args, w, /[ \t]*,[ \t]*/)
	for (i = 1; i <= nparams; i++)
		read_parameter(line, i, w[i])
}

function read_parameter(line, i, text,   w, j) {
	if (split(text, w, /[ \t]+/) != 2)
		fail(line, "parameter " i " of " name " is not \"NAME TYPE\": \"" text "\"")
	if (w[1] !~ /^[a-z][a-z0-9_]*$/ || (w[1] in taken))
		fail(line, "malformed or reserved parameter name \"" w[1] "\" of " name)
	if (!(plain(w[2]) in oids))
		fail(line, "unknown type \"" w[2] "\" of parameter " w[1] " of " name)
	if (w[2] ~ /\?$/ && plain(w[2]) !~ /^(bigint|int|smallint)$/)
		fail(line, "only whole numbers need a \"?\": parameter " w[1] " of " name)
	for (j = 1; j < i; j++)
		if (pname[j] == w[1])
			fail(line, "parameter " w[1] " of " name " stands twice")
	pname[i] = w[1]
	ptype[i] = w[2]
	used[i] = 0
}

# Marks the $n of a line of SQL, texts and comments left aside.
function mark_used(text,   n) {
	gsub(/'[^']*'/, "''", text)
	sub(/--.*/, "", text)
	while (match(text, /\$[0-9]+/)) {
		n = substr(text, RSTART + 1, RLENGTH - 1) + 0
		if (n < 1 || n > nparams)
			fail(FNR, "$" n " in " name ", which has " nparams " parameters")
		used[n] = 1
		text = substr(text, RSTART + RLENGTH)
	}
}

function c_type(type) {
	if (plain(type) ~ /^(bigint|int|smallint)$/) return "int64_t "
	if (type == "bool") return "bool "
	if (type == "bigint[]") return "struct ids "
	return "const char *"
}

function c_value(i) {
	if (ptype[i] ~ /\?$/) return pname[i] " != 0 ? db_int(req, " pname[i] ") : NULL"
	if (ptype[i] ~ /^(bigint|int|smallint)$/) return "db_int(req, " pname[i] ")"
	if (ptype[i] == "bool") return pname[i] " ? \"t\" : \"f\""
	if (ptype[i] == "bigint[]") return "db_ids(req, " pname[i] ")"
	return pname[i]
}

# Letter by letter: awks differ in what gsub makes of backslashes.
function c_text(text,   i, c, out) {
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		out = out (c == "\\" || c == "\"" ? "\\" : "") c
	}
	return "\"" out "\\n\""
}

function finish(   i) {
	if (name == "")
		return
	while (nsql > 0 && sql[nsql] ~ /^[ \t]*$/)
		nsql--
	if (nsql == 0)
		fail(start, name " has no statement")
	if (sql[nsql] !~ /;[ \t]*$/)
		fail(start, name " does not end with a semicolon")
	sub(/;[ \t]*$/, "", sql[nsql])
	for (i = 1; i <= nparams; i++)
		if (!used[i])
			fail(start, "parameter " pname[i] " ($" i ") of " name " is not used")
	if (mode == "prepare")
		write_prepare()
	else
		write_c()
	name = ""
}

function write_c(   i, formal, actual, result, get) {
	if (letter == "j") { result = "const char *"; get = "query_json" }
	else if (letter == "e") { result = "bool"; get = "query_done" }
	else { result = "const struct rows *"; get = "query_rows" }
	formal = "struct req *req"
	actual = "req"
	for (i = 1; i <= nparams; i++) {
		formal = formal ", " c_type(ptype[i]) pname[i]
		actual = actual ", " pname[i]
	}
	printf "\n/* %s */\n", lines[name]
	printf "static inline struct query *\n%s_send(%s)\n{\n", name, formal
	if (nparams > 0) {
		printf "\tstatic const unsigned types[] = {"
		for (i = 1; i <= nparams; i++)
			printf " %d,", oids[plain(ptype[i])]
		print " };"
	}
	printf "\tstatic const struct query_def def = {\n\t\t.name = \"%s\", .kind = '%s', ", name, letter
	printf ".nparams = %d, .types = %s,\n\t\t.sql =\n", nparams, nparams ? "types" : "NULL"
	for (i = 1; i <= nsql; i++)
		printf "\t\t    %s%s\n", c_text(sql[i]), i == nsql ? "," : ""
	print "\t};"
	if (nparams > 0) {
		print "\tconst char *const params[] = {"
		for (i = 1; i <= nparams; i++)
			printf "\t\t%s,\n", c_value(i)
		print "\t};"
	}
	printf "\n\treturn db_send(req, &def, %s);\n}\n", nparams ? "params" : "NULL"
	printf "\nstatic inline %s\n%s(%s)\n{\n\treturn %s(%s_send(%s));\n}\n",
	    result, name, formal, get, name, actual
}

# The statement is planned as well, which checks the role's grants.
function write_prepare(   i, types, nulls) {
	for (i = 1; i <= nparams; i++) {
		types = types (i > 1 ? ", " : "") plain(ptype[i])
		nulls = nulls (i > 1 ? ", " : "") "NULL"
	}
	printf "PREPARE %s%s AS\n", name, nparams ? "(" types ")" : ""
	for (i = 1; i <= nsql; i++)
		print sql[i]
	print ";\n\\if :ERROR\n\\echo not ok - " name " is prepared, at " lines[name]
	print "\\echo '#' :LAST_ERROR_MESSAGE\n\\else"
	printf "\\o /dev/null\nEXPLAIN EXECUTE %s%s;\n\\o\n", name, nparams ? "(" nulls ")" : ""
	print "\\if :ERROR\n\\echo not ok - " name " is planned, at " lines[name]
	print "\\echo '#' :LAST_ERROR_MESSAGE\n\\else"
	print "\\echo ok - " name " is prepared and planned\n\\endif\n\\endif"
}

FNR == 1 {
	if (NR > 1 && (name != "" || in_head))
		finish()
	if (mode != "prepare") {
		guard = toupper(FILENAME)
		sub(/.*\//, "", guard)
		gsub(/[^A-Z0-9]/, "_", guard)
		printf "/* Made by lib/sql.awk from %s. */\n#ifndef %s_H\n#define %s_H\n\n#include \"db.h\"\n",
		    FILENAME, guard, guard
	}
}

# A long header goes on in the comment lines below it until its kind.
in_head && /^--/ { head = head " " substr($0, 3) }
in_head && !/^--/ { fail(head_line, "the header has no :KIND") }

/^--[ \t]*name:/ {
	finish()
	head = $0
	sub(/^--[ \t]*name:[ \t]*/, "", head)
	head_line = FNR
	in_head = 1
	nsql = 0
}

in_head {
	if (head ~ /\)[ \t]*:[ \t]*[a-z]*[ \t]*$/ || head !~ /\(/) {
		in_head = 0
		read_header(head_line)
	}
	next
}

/^[ \t]*--/ { next }

name == "" && !/^[ \t]*$/ { fail(FNR, "a statement without \"-- name:\"") }

name != "" && (nsql > 0 || !/^[ \t]*$/) {
	if (nsql > 0 && sql[nsql] ~ /;[ \t]*$/ && !/^[ \t]*$/)
		fail(FNR, "a second statement in " name)
	if (!/^[ \t]*$/) {
		sql[++nsql] = $0
		mark_used($0)
	}
}

END {
	if (failed)
		exit 1
	if (in_head)
		fail(head_line, "the header has no :KIND")
	finish()
	if (failed)
		exit 1
	if (mode != "prepare")
		print "\n#endif"
}
