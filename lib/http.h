/* http.h: the answer: status, headers, body.  It is built in memory and sent
 * whole at the end, so a failure half-way is still a clean error page.
 */
#ifndef HTTP_H
#define HTTP_H

struct buf;
struct req;
struct value;

enum http {
	HTTP_200 = 200, HTTP_201 = 201, HTTP_202 = 202, HTTP_204 = 204,
	HTTP_303 = 303, HTTP_304 = 304,
	HTTP_400 = 400, HTTP_401 = 401, HTTP_402 = 402, HTTP_403 = 403, HTTP_404 = 404, HTTP_405 = 405,
	HTTP_408 = 408, HTTP_409 = 409, HTTP_413 = 413, HTTP_415 = 415, HTTP_422 = 422, HTTP_429 = 429,
	HTTP_500 = 500, HTTP_503 = 503
};

/* Headers.  A value with a control character is refused (die): nothing of a
 * client's may reach here unchecked. */
void	 http_header(struct req *req, const char *name, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));

/* The header set so far, Content-Type included; NULL if none. */
const char	*http_get(const struct req *req, const char *name);

/* A cookie for the whole site: HttpOnly, SameSite=Lax; with Secure and the
 * prefix __Host- when OKNO_URL is https.  value NULL removes it.  max_age_s 0:
 * for the browser session. */
void	 http_cookie(struct req *req, const char *name, const char *value, long max_age_s);

/* A readable cookie (theme, language): not HttpOnly. */
void	 http_cookie_plain(struct req *req, const char *name, const char *value, long max_age_s);

/* The body: write into it and set its type. */
struct buf	*http_body(struct req *req);
void		 http_type(struct req *req, const char *content_type);

/* The body is a file to be saved under this name, of any characters. */
void		 http_attachment(struct req *req, const char *name);

/* Ready answers; each returns the status to be returned by the handler. */
/* json is text made by PostgreSQL. */
enum http	 http_json(struct req *req, enum http status, const char *json);
enum http	 http_value(struct req *req, enum http status, const struct value *v);

/* To a path of this site or an http(s) address; anything else leads to "/". */
enum http	 http_see_other(struct req *req, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/* Leaves the body to nginx: fmt is an internal location. */
enum http	 http_accel(struct req *req, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/* Refuses with a sentence for the person (already translated).  The page or
 * JSON for it is made by http_finish; without a sentence, a general one for
 * the status is taken. */
enum http	 http_refuse(struct req *req, enum http status, const char *sentence);

/* The sites that may frame this answer (space-separated origins, or "*");
 * without it frame-ancestors is 'none'.  Used by the booking pages. */
void	 http_frame_ancestors(struct req *req, const char *origins);

/* Sends: an error page or error JSON where a handler returned 400 or more
 * without a body, the security headers (CSP, nosniff, referrer policy,
 * X-Request-ID, Cache-Control: private, no-store unless set), the rest. */
void	 http_finish(struct req *req, enum http status);

/* Remembers headers and body as they are now; rewinding forgets what came
 * after.  For running a handler again. */
void	 http_keep(struct req *req);
void	 http_rewind(struct req *req);

/* The bytes http_finish sent as the body, for the log. */
unsigned long	 http_sent(const struct req *req);

/* The last word of a program that dies in a request: a short 500. */
void	 http_last_word(struct req *req);

/* Error pages by template from now on (view_init was called). */
void	 http_pages_ready(void);

/* How an area shows refusals other than as pages (the API has its own format):
 * set in struct area. */
typedef void (*error_writer)(struct req *req, enum http status, const char *sentence);

#endif
