/* gallery.c: photos in an order: added, put in order, replaced by a part of
 * themselves, taken away and put back.  Each of it is a small form of its own.
 */
#include "gallery.h"

#include "auth.h"
#include "db.h"
#include "file.h"
#include "i18n.h"
#include "req.h"
#include "value.h"

#include "gallery_sql.h"

enum { WEIGHT_MAX = 1000000 };

/* ---- showing --------------------------------------------------------------- */

struct query *
gallery_send(struct req *req, const char *kind, int64_t owner)
{
	return gallery_list_send(req, req->auth->chain_id, req->auth->branch_id, kind, owner);
}

void
gallery_fill(struct req *req, struct value *data, struct query *sent, size_t most,
    const char *path, const char *pictures, bool may)
{
	const char	*json = query_json(sent);
	struct value	*g = value_sub(data, "gallery"), *photos = NULL;

	if (json != NULL)
		photos = value_parse(req->mem, json);
	value_set(g, "photos", photos != NULL ? photos : value_array(req->mem));
	value_set_bool(g, "none", value_len(photos) == 0);
	value_set_bool(g, "adds", may && value_len(photos) < most);
	value_set_bool(g, "may", may);
	value_set_text(g, "path", path);
	value_set_text(g, "pictures", pictures);
	value_set_text(g, "error", value_str(value_get(req_errors(req), "picture")));
	if (*req_raw(req, "gone") != '\0') {
		value_set_int(g, "gone", req_id(req, "gone", 0));
		value_set_text(g, "weight", req_raw(req, "weight"));
	}
}

/* ---- changes --------------------------------------------------------------- */

/* After a change: the page again, or nothing for a script, which knows. */
static enum http
changed(struct req *req, const struct gallery *g)
{
	if (req_wants_json(req))
		return http_value(req, HTTP_200, value_object(req->mem));
	return http_see_other(req, "%s%s", g->page, g->anchor);
}

static enum http
changed_one(struct req *req, const struct gallery *g, const struct rows *r)
{
	if (r == NULL)
		return db_status(req);
	return rows_len(r) > 0 ? changed(req, g) : HTTP_404;
}

static enum http
refuse(struct req *req, const struct gallery *g)
{
	return req_wants_json(req) ? req_invalid(req) : g->show(req, HTTP_422);
}

/* The picture sent, which there must be. */
static int64_t
sent_picture(struct req *req)
{
	int64_t	 picture = file_picture(req, "picture", 0);

	if (req_ok(req) && picture == 0)
		req_error(req, "picture", tr(req->lang, "Choose a picture"));
	return picture;
}

enum http
gallery_add(struct req *req, const struct gallery *g)
{
	const struct rows	*r;
	int64_t			 picture = sent_picture(req), weight = 0;

	(void)req_int(req, "weight", 1, WEIGHT_MAX, 0, &weight);
	if (!req_ok(req))
		return refuse(req, g);
	r = gallery_put(req, req->auth->chain_id, g->kind, g->owner, picture, weight,
	    (int64_t)g->most);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0) {
		req_error(req, "picture",
		    tr(req->lang, "There are enough photos: take one away first"));
		return refuse(req, g);
	}
	return changed(req, g);
}

enum http
gallery_sort(struct req *req, const struct gallery *g)
{
	struct ids	 photos = req_ids(req, "photos", g->most);

	if (!req_ok(req))
		return refuse(req, g);
	if (!gallery_order(req, req->auth->chain_id, g->kind, g->owner, photos))
		return db_status(req);
	return changed(req, g);
}

enum http
gallery_change(struct req *req, const struct gallery *g, int64_t photo)
{
	int64_t	 picture = sent_picture(req);

	if (!req_ok(req))
		return refuse(req, g);
	return changed_one(req, g, gallery_replace(req, req->auth->chain_id, g->kind, g->owner,
	    photo, picture));
}

enum http
gallery_step(struct req *req, const struct gallery *g, int64_t photo)
{
	int64_t	 by = 0;

	(void)req_int(req, "by", -1, 1, REQ_REQUIRED, &by);
	if (!req_ok(req))
		return refuse(req, g);
	return changed_one(req, g, gallery_move(req, req->auth->chain_id, g->kind, g->owner, photo,
	    by));
}

enum http
gallery_remove(struct req *req, const struct gallery *g, int64_t photo)
{
	const struct rows	*r = gallery_delete(req, req->auth->chain_id, g->kind, g->owner,
				    photo);

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "%s?gone=%lld&weight=%lld%s", g->page,
	    (long long)rows_int(r, "file_id"), (long long)rows_int(r, "weight"), g->anchor);
}
