/* http_in.h: between http.c, which sends answers, and http_error.c, which makes
 * the bodies of refusals.
 */
#ifndef HTTP_IN_H
#define HTTP_IN_H

#include "http.h"

/* "Not Found": for the status line and nobody's eyes. */
const char	*http_reason(enum http status);

/* Writes the body of a refusal: the area's own form, JSON or the error page.
 * sentence NULL: a general one. */
void		 http_error(struct req *req, enum http status, const char *sentence);

#endif
