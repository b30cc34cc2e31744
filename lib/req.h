/* req.h: one request: accepted from nginx (FastCGI) or from the environment
 * (plain CGI), read whole, its inputs validated by type.
 *
 * A handler never sees an unchecked text.  Every getter below that finds its
 * field wrong records a sentence for that field (req_error) and answers
 * NULL/0/false; after reading all fields the handler asks req_ok and returns
 * req_invalid(), a 422 that names each wrong field: JSON for programs, the
 * "errors" object for pages.
 *
 * All text is valid UTF-8 without NUL, without control characters (line
 * breaks and tabs where REQ_LINES says so), without bidirectional overrides
 * and isolates (U+202A..E, U+2066..9, U+200E/F), trimmed; line breaks are \n.
 */
#ifndef REQ_H
#define REQ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct buf;
struct lang;
struct route;
struct value;

enum method { GET = 1, HEAD, POST, PUT, PATCH, DELETE, OPTIONS };

struct auth;			/* who asks: auth.h */
struct answer;			/* http.c's */
struct inputs;			/* req.c's */
struct tx;			/* db.c's: the request's transaction */

struct req {
	void			*mem;		/* talloc context: dies with the request */
	const char		*id;		/* request id, 32 hex digits */
	enum method		 method;	/* HEAD is served as GET without a body */
	const char		*path;		/* decoded; no query string, no trailing slash */
	const char		*uri;		/* as sent, with the query string */
	const char		*remote_addr;
	const struct lang	*lang;		/* ?lang=, user, cookie, Accept-Language */
	const struct area	*area;		/* the program's */
	const struct route	*route;		/* NULL until matched */
	struct auth		*auth;		/* never NULL; nobody until auth_check */
	struct answer		*answer;
	struct inputs		*inputs;
	struct tx		*tx;
};

/* Flags of the getters. */
enum {
	REQ_REQUIRED	= 1,	/* empty and absent are errors */
	REQ_LINES	= 2,	/* line breaks and tabs are allowed */
	REQ_VALID	= 4	/* req_phone: in use, not only possible (for clients) */
};

/* Path parameters (":branch" in the route).  An id is 1 … 2^53; a path that
 * does not hold one is a 404 before the handler runs for the names
 * branch, chain, id and those ending in _id. */
const char	*req_path(struct req *req, const char *name);
int64_t		 req_path_id(struct req *req, const char *name);

/* Fields: from the body (form, multipart, JSON object), else from the query
 * string.  A JSON number or boolean is accepted where its text is right. */
const char	*req_text(struct req *req, const char *name, size_t max_chars, int flags);
bool		 req_int(struct req *req, const char *name, int64_t min, int64_t max, int flags,
		    int64_t *n);

/* 0 is "none", not an error unless required. */
int64_t		 req_id(struct req *req, const char *name, int flags);

/* 1 true on; 0 false off; absent is false. */
bool		 req_bool(struct req *req, const char *name);

/* "YYYY-MM-DD", a day that exists, 1900…2100. */
const char	*req_date(struct req *req, const char *name, int flags);

/* ISO 8601, with or without seconds and zone; a space for + or T is accepted;
 * normalised to "YYYY-MM-DDTHH:MM:SS" plus the zone ("Z", "+05:00") if given. */
const char	*req_time(struct req *req, const char *name, int flags);

/* "1500" or "1500.50", up to 12 digits before the point, not negative; spaces
 * and a decimal comma are accepted and normalised. */
const char	*req_money(struct req *req, const char *name, int flags);
const char	*req_email(struct req *req, const char *name, int flags);

/* E.164, "+79161234567"; region ("RU") says what a missing country code means. */
const char	*req_phone(struct req *req, const char *name, const char *region, int flags);

/* One of words, which ends with NULL; the very pointer of the list. */
const char	*req_one_of(struct req *req, const char *name, const char *const *words, int flags);

struct ids {
	int64_t	*v;
	size_t	 n;
};

/* A list of ids in any of the four spellings (a[]=1&a[]=2, a[0]=1, a=1&a=2,
 * a=1,2) or a JSON array.  At most max, no duplicates kept, never NULL v. */
struct ids	 req_ids(struct req *req, const char *name, size_t max);

/* The same where a number that stands there twice is a mistake. */
struct ids	 req_ids_once(struct req *req, const char *name, size_t max);

/* Whether a word is in a list in any of these spellings, as in include[]=staff. */
bool		 req_lists(struct req *req, const char *name, const char *word);

/* Is an id among them? */
bool		 ids_has(struct ids ids, int64_t id);

/* An array of them. */
struct value	*ids_value(struct req *req, struct ids ids);

/* True if the field was sent at all, be it empty (what a PATCH changes). */
bool		 req_has(const struct req *req, const char *name);

/* The raw text of a field as sent (for showing a form again); "" if absent. */
const char	*req_raw(struct req *req, const char *name);

/* JSON body: the top (object or array); NULL if the body is none. */
const struct value	*req_json(struct req *req);

/* Turns the getters to one object inside the JSON body; their errors are named
 * PREFIX.field.  object NULL turns them back to the whole body. */
void	 req_in(struct req *req, const struct value *object, const char *prefix);

/* The body as sent, "" if none; a multipart body is not kept and is "" too. */
const char	*req_body(const struct req *req, size_t *len);

/* A file part, in a file without a name (O_TMPFILE) in the folder files of
 * OKNO_VAR (/tmp without), gone at the end of the request unless linked. */
struct upload {
	const char	*name;		/* of the field */
	const char	*filename;	/* one line to show; never a path */
	const char	*type;		/* what the browser believes; "" if it said nothing */
	int		 fd;		/* at its start */
	size_t		 size;
	struct upload	*next;
};

/* An uploaded file part; NULL if absent (an empty file input is absent). */
const struct upload	*req_upload(struct req *req, const char *name);

/* All of them, one by next; NULL: none. */
const struct upload	*req_uploads(const struct req *req);

/* Headers and cookies; NULL if absent. Values are valid UTF-8 without control characters. */
const char	*req_header(struct req *req, const char *name);
const char	*req_cookie(struct req *req, const char *name);	/* set by http_cookie */

/* Set by http_cookie_plain or by a script. */
const char	*req_cookie_plain(struct req *req, const char *name);

/* Wrong fields. sentence is translated. The first sentence of a field stays. */
void		 req_error(struct req *req, const char *field, const char *sentence);
bool		 req_ok(const struct req *req);
const struct value	*req_errors(const struct req *req);	/* {"field": "sentence"} */
enum http	 req_invalid(struct req *req);			/* HTTP_422 with them */

/* What was typed, {"field": "raw text"}, for showing the form again. */
const struct value	*req_typed(const struct req *req);

/* True if the answer should be JSON: Accept names application/json (or a
 * vendor json) before text/html. */
bool	 req_wants_json(const struct req *req);

/* As printf, into memory that lives as long as the request. */
char	*req_printf(struct req *req, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
