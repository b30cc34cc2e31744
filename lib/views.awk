# views.awk: templates into a C table, view_sources of view.h.
#
#   awk -f lib/views.awk cgi-bin/AREA/*.html lib/pages/*.html >views.c
#
# A template is known by its file's name, so an area's and the library's must
# differ: two of one name end the build.

BEGIN {
	print "/* Made by lib/views.awk. */"
	print "#include \"view.h\"\n"
	print "const struct view_source view_sources[] = {"
}

FNR == 1 {
	name = FILENAME
	sub(/.*\//, "", name)
	if (name in seen) {
		print FILENAME ": a template of this name is already " seen[name] >"/dev/stderr"
		failed = 1
		exit 1
	}
	seen[name] = FILENAME
	if (open)
		print "\t},"
	open = 1
	printf "\t{ \"%s\",\n", name
}

{
	gsub(/[\\"?]/, "\\\\&")	# ? because of trigraphs
	printf "\t  \"%s\\n\"\n", $0
}

END {
	if (failed)
		exit 1
	if (open)
		print "\t},"
	print "\t{ 0, 0 }\n};"
}
