/* chosen.c: what is done with services chosen in the list together: they are put
 * into another folder, put away, taken back.
 */
#include "chosen.h"

#include "auth.h"
#include "buf.h"
#include "catalog.h"
#include "i18n.h"
#include "route.h"

#include "chosen_sql.h"

enum { CHOSEN_MAX = 200 };

/* Those chosen; what they have in common is changed by whoever works everywhere. */
static enum http
read_chosen(struct req *req, struct ids *services)
{
	*services = req_ids_once(req, "services", CHOSEN_MAX);
	if (services->n == 0)
		req_error(req, "services", tr(req->lang, "Choose services, please."));
	if (!req_ok(req))
		return req_invalid(req);
	return about_read(req).everywhere ? HTTP_200 : refuse_common(req);
}

enum http
post_move_chosen(struct req *req)
{
	int64_t		 folder = req_id(req, "folder", REQ_REQUIRED);
	struct ids	 services;
	enum http	 status = read_chosen(req, &services);
	const char	*json;

	if (status != HTTP_200)
		return status;
	if ((json = chosen_move(req, req->auth->chain_id, services, folder)) == NULL)
		return missing(req);
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/catalog/%lld?category=%lld", (long long)req->auth->branch_id,
	    (long long)folder);
}

/* The list, which says what was put away and takes it back. */
static enum http
go_to_gone(struct req *req, struct ids services)
{
	struct buf	*to = buf_new(req->mem);

	buf_printf(to, "/catalog/%lld", (long long)req->auth->branch_id);
	for (size_t i = 0; i < services.n; i++)
		buf_printf(to, "%cgone=%lld", i == 0 ? '?' : '&', (long long)services.v[i]);
	return http_see_other(req, "%s", to->data);
}

static enum http
put_away(struct req *req, bool away)
{
	struct ids	 services;
	enum http	 status = read_chosen(req, &services);
	const char	*json;

	if (status != HTTP_200)
		return status;
	if ((json = chosen_away(req, req->auth->chain_id, services, away)) == NULL)
		return missing(req);
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return away ? go_to_gone(req, services) : go_back(req);
}

enum http
post_archive_chosen(struct req *req)
{
	return put_away(req, true);
}

enum http
post_restore_chosen(struct req *req)
{
	return put_away(req, false);
}
