/* shelf.c: things of the chain or branch in an order, put away and brought back. */
#include "shelf.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"

enum http
shelf_back(struct req *req, const struct shelf *s, const char *query)
{
	return http_see_other(req, "/settings/%lld/%s%s", (long long)req->auth->branch_id, s->slug,
	    query);
}

enum http
shelf_known(struct req *req, const struct shelf *s)
{
	const struct rows	*r = s->is(req, req->auth->chain_id, req_path_id(req, "id"));

	return r == NULL ? db_status(req) : rows_len(r) == 0 ? HTTP_404 : HTTP_200;
}

enum http
shelf_get(struct req *req, const struct shelf *s)
{
	enum http	 status = shelf_known(req, s);

	return status == HTTP_200 ? shelf_back(req, s, "") : status;
}

enum http
shelf_wrong(struct req *req, const struct shelf *s, int64_t id)
{
	return req_wants_json(req) ? req_invalid(req) : s->show(req, HTTP_422, id);
}

enum http
shelf_refused(struct req *req, const struct shelf *s, int64_t id)
{
	enum http	 status = db_status(req);

	if (strcmp(db_constraint(req), s->unique) != 0)
		return status == HTTP_422 ? shelf_wrong(req, s, id) : status;
	req_error(req, "title", tr(req->lang, "There is one of this name already"));
	return shelf_wrong(req, s, id);
}

enum http
shelf_changed(struct req *req, const struct shelf *s, const struct rows *r, int64_t id)
{
	if (r == NULL)
		return shelf_refused(req, s, id);
	if (rows_len(r) == 0)
		return http_refuse(req, HTTP_409, tr(req->lang,
		    "Somebody else has changed it meanwhile. Open the page anew, please."));
	return shelf_back(req, s, "?saved=1");
}

enum http
shelf_move(struct req *req, const struct shelf *s)
{
	static const char *const	ways[] = { "up", "down", NULL };
	const char			*way = req_one_of(req, "way", ways, REQ_REQUIRED);
	const struct rows		*r;

	if (!req_ok(req))
		return req_invalid(req);
	r = s->move(req, req->auth->chain_id, req_path_id(req, "id"), way == ways[0] ? -1 : 1);
	if (r == NULL)
		return db_status(req);
	return rows_len(r) == 0 ? HTTP_404 : shelf_back(req, s, "");
}

enum http
shelf_archive(struct req *req, const struct shelf *s, bool away)
{
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = s->archive(req, req->auth->chain_id, id, away);

	if (r == NULL)
		return shelf_refused(req, s, -1);
	if (rows_len(r) == 0)
		return HTTP_404;
	return shelf_back(req, s, away ? req_printf(req, "?archived=%lld", (long long)id) :
	    "?saved=1");
}

void
shelf_said(struct req *req, struct value *data, enum http status)
{
	value_set_int(data, "archived", status == HTTP_200 ? req_id(req, "archived", 0) : 0);
	value_set_bool(data, "saved", status == HTTP_200 && *req_raw(req, "saved") != '\0');
	value_set_bool(data, "wrong", value_len(req_errors(req)) > 0);
}
