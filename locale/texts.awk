# texts.awk: the texts that xgettext cannot find, as entries of a .po file:
#
#   pages (.html)   {{#_}}Save{{/_}}, over several lines too; blanks and line
#                   breaks count as one space, as the templates do it
#   SQL (.sql)      RAISE '…' USING DETAIL = …: a rule's sentence for a person;
#                   without DETAIL it is for us
#
#   awk -f locale/texts.awk FILES

function entry(text, line) {
	gsub(/[ \t\r\n]+/, " ", text)
	sub(/^ /, "", text)
	sub(/ $/, "", text)
	if (text == "")
		return
	gsub(/[\\"]/, "\\\\&", text)
	printf "\n#: %s:%d\nmsgid \"%s\"\nmsgstr \"\"\n", file, line, text
}

function line_at(text, from, n, part) {
	part = substr(text, 1, from)
	n = gsub(/\n/, "", part)
	return n + 1
}

# Every piece of the file between open and close.
function pieces(open, close_, at, upto, rest) {
	rest = text
	at = index(rest, open)
	done = 0
	while (at > 0) {
		upto = index(substr(rest, at + length(open)), close_)
		if (upto == 0)
			break
		entry(substr(rest, at + length(open), upto - 1), line_at(text, done + at))
		done += at + length(open) + upto + length(close_) - 2
		rest = substr(text, done + 1)
		at = index(rest, open)
	}
}

# Every statement RAISE [EXCEPTION] '…' … DETAIL … of the file.
function raises(rest, at, statement, sentence, quote) {
	rest = text
	done = 0
	while (match(rest, /RAISE( EXCEPTION)?[ \t\n]+'/)) {
		at = RSTART
		quote = at + RLENGTH
		statement = substr(rest, quote)
		sentence = ""
		while (match(statement, /^[^']*''/)) {
			sentence = sentence substr(statement, 1, RLENGTH - 1)
			statement = substr(statement, RLENGTH + 1)
		}
		match(statement, /^[^']*/)
		sentence = sentence substr(statement, 1, RLENGTH)
		statement = substr(statement, RLENGTH + 1)
		sub(/;.*/, "", statement)
		if (statement ~ /DETAIL/)
			entry(sentence, line_at(text, done + at))
		done += quote
		rest = substr(text, done + 1)
	}
}

function finish() {
	if (file ~ /\.sql$/)
		raises()
	else if (file != "")
		pieces("{{#_}}", "{{/_}}")
	text = ""
}

FNR == 1 {
	finish()
	file = FILENAME
}

{ text = text $0 "\n" }

END { finish() }
