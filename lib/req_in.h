/* req_in.h: the inside of a request, for the files that read it (req*.c), find
 * its route and run it (route.c).  Handlers use req.h.
 */
#ifndef REQ_IN_H
#define REQ_IN_H

#include "fcgi.h"
#include "fields.h"
#include "req.h"

#define REQ_PATH_MAX	2048		/* bytes of a path as sent */
#define REQ_QUERY_MAX	16384
#define REQ_BODY_MAX	(1 << 20)	/* JSON and urlencoded forms */
#define REQ_TEXT_MAX	65536		/* a text field of a multipart form */
#define REQ_FILE_MAX	(12 << 20)	/* a file */
#define REQ_FORM_MAX	(REQ_FILE_MAX + REQ_BODY_MAX)
#define REQ_PARAMS_MAX	8		/* parameters in one path */

struct param {
	const char	*name;
	size_t		 len;		/* of the name, which does not end there */
	const char	*text;
};

struct inputs {
	struct wire		*wire;
	struct fields		 query;
	struct fields		 form;		/* urlencoded, or text parts of multipart */
	struct upload		*uploads;
	const char		*body;		/* as sent; "" for multipart */
	size_t			 body_len;
	const struct value	*json;		/* NULL: the body is none */
	const struct value	*scope;		/* req_in */
	const char		*prefix;
	struct value		*errors;
	struct param		 params[REQ_PARAMS_MAX];
	size_t			 nparams;
};

/* Begins a request; nothing of it is read but its id. */
struct req	*req_open(struct wire *w, const struct area *area);

/* Reads method, path, query, language and body.  HTTP_200, or why not. */
enum http	 req_read(struct req *req);
enum http	 req_read_body(struct req *req);	/* its last step, in req_body.c */

/* Forgets recorded errors, for running the handler again. */
void		 req_forget(struct req *req);

/* Its memory goes, with all that was made in it. */
void		 req_close(struct req *req);

#endif
