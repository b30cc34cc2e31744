/* run.c: one request through its route: match, authorise, handler, transaction.
 */
#include "run.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "idempotency.h"
#include "match.h"
#include "req.h"
#include "req_in.h"
#include "route.h"

#define PREFLIGHT_S	86400	/* how long a browser may remember a preflight */

static bool
is_unsafe(const struct req *req)
{
	return req->method != GET && req->method != HEAD && req->method != OPTIONS;
}

/* Any site may call the API: it is entered with tokens, which no browser adds
 * by itself. */
static enum http
preflight(struct req *req)
{
	http_header(req, "Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
	http_header(req, "Access-Control-Allow-Headers",
	    "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key");
	http_header(req, "Access-Control-Max-Age", "%d", PREFLIGHT_S);
	return HTTP_204;
}

/* False if another site sent the form.  Browsers say so in a header that no
 * script can set, which also covers forms that need no session: signing in,
 * booking.  With a session the token is demanded as well. */
static bool
is_own_form(struct req *req)
{
	const char	*site = req_header(req, "Sec-Fetch-Site");

	if (site != NULL && strcmp(site, "same-origin") != 0 && strcmp(site, "none") != 0)
		return false;
	return req->auth->user_id == 0 || auth_csrf_ok(req);
}

/* The handler and the end of its transaction. */
static enum http
run_once(struct req *req)
{
	enum http	status;

	if (is_unsafe(req))
		status = idempotent(req, req->route->fn);
	else
		status = req->route->fn(req);
	if (db_end(req, status < HTTP_400))
		return status;
	http_rewind(req);		/* what was to be said is not true */
	req_forget(req);
	return db_status(req);
}

enum http
route_run(struct req *req)
{
	enum http	status;

	if (req->area->api && req->method == OPTIONS)
		return preflight(req);
	if ((status = route_match(req)) != HTTP_200)
		return status;
	if (req->route->who == NULL)
		return HTTP_404;
	status = auth_check(req, req->route->who);
	if (status == HTTP_200 && is_unsafe(req) && !req->area->api && !is_own_form(req))
		status = HTTP_403;
	if (status != HTTP_200) {
		(void)db_end(req, false);
		return status;
	}
	http_keep(req);
	while (status = run_once(req), db_retry(req)) {
		http_rewind(req);
		req_forget(req);
	}
	return status;
}
