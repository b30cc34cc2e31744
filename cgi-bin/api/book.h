/* book.h: appointments in a request's body, and refusals of booking. */
#ifndef BOOK_H
#define BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "online.h"

struct value;

/* Reads them into v; *echo becomes the numbers they came with.  False: some are
 * wrong, req_invalid. */
bool		 read_appointments(struct req *req, struct online_visit *v, int64_t **echo);

/* The list of appointments of the body, which may be the body itself. */
const struct value	*sent_appointments(struct req *req);

/* Reads what they fill in of the chain's own fields (fields.c); what is wrong is
 * recorded.  False: the database failed. */
bool		 read_fields(struct req *req, const struct value *list, struct online_visit *v);

/* The answer for a refusal of online.h. */
enum http	 refuse_online(struct req *req, const struct online_visit *v, enum online refusal,
		    const int64_t *echo, const struct value *nearest);

#endif
