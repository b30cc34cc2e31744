/* photos.c: the photos of a branch: added, put in order, replaced by a part of
 * themselves, taken away and put back.  Each of it is a small form of its own.
 */
#include "photos.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "db.h"
#include "file.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "photos_sql.h"

enum { PHOTOS_MAX = 40, WEIGHT_MAX = 1000000 };

static enum http
show(struct req *req, enum http status)
{
	struct query	*list = photos_list_send(req, req->auth->chain_id, req->auth->branch_id);
	struct query	*frame = frame_send(req);
	struct value	*data = value_object(req->mem), *photos;
	const char	*json;

	if (!db_wait(req) || (json = query_json(list)) == NULL)
		return db_status(req);
	photos = value_from_json(req->mem, json, strlen(json));
	value_set(data, "photos", photos);
	value_set_bool(data, "none", value_len(photos) == 0);
	value_set_bool(data, "full", value_len(photos) >= PHOTOS_MAX);
	value_set_text(data, "heading", tr(req->lang, "Photos"));
	value_set_text(data, "error", value_str(value_get(req_errors(req), "picture")));
	if (*req_raw(req, "gone") != '\0') {
		value_set_int(data, "gone", req_id(req, "gone", 0));
		value_set_text(data, "weight", req_raw(req, "weight"));
	}
	settings_fill(req, data, frame, "photos");
	return view_answer(req, status, "photos.html", data);
}

enum http
get_photos(struct req *req)
{
	return show(req, HTTP_200);
}

/* After a change: the page again, or nothing for a script, which knows. */
static enum http
changed(struct req *req)
{
	if (req_wants_json(req))
		return http_value(req, HTTP_200, value_object(req->mem));
	return http_see_other(req, "/settings/%lld/photos", (long long)req->auth->branch_id);
}

static enum http
refuse(struct req *req)
{
	return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
}

/* A photo that was just uploaded, or one that was taken away a moment ago. */
enum http
post_photos(struct req *req)
{
	const struct rows	*r;
	int64_t			 picture = file_picture(req, "picture", 0), weight = 0;

	(void)req_int(req, "weight", 1, WEIGHT_MAX, 0, &weight);
	if (req_ok(req) && picture == 0)
		req_error(req, "picture", tr(req->lang, "Choose a picture"));
	if (!req_ok(req))
		return refuse(req);
	r = photos_add(req, req->auth->chain_id, req->auth->branch_id, picture, weight, PHOTOS_MAX);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0) {
		req_error(req, "picture", tr(req->lang, "There are enough photos: take one away first"));
		return refuse(req);
	}
	return changed(req);
}

enum http
post_photos_order(struct req *req)
{
	struct ids	 photos = req_ids(req, "photos", PHOTOS_MAX);

	if (!req_ok(req))
		return refuse(req);
	if (!photos_order(req, req->auth->chain_id, req->auth->branch_id, photos))
		return db_status(req);
	return changed(req);
}

static enum http
changed_one(struct req *req, const struct rows *r)
{
	if (r == NULL)
		return db_status(req);
	return rows_len(r) > 0 ? changed(req) : HTTP_404;
}

enum http
post_photo(struct req *req)
{
	int64_t	 picture = file_picture(req, "picture", 0);

	if (req_ok(req) && picture == 0)
		req_error(req, "picture", tr(req->lang, "Choose a picture"));
	if (!req_ok(req))
		return refuse(req);
	return changed_one(req, photos_replace(req, req->auth->chain_id, req->auth->branch_id,
	    req_path_id(req, "id"), picture));
}

enum http
post_photo_move(struct req *req)
{
	int64_t	 by = 0;

	(void)req_int(req, "by", -1, 1, REQ_REQUIRED, &by);
	if (!req_ok(req))
		return refuse(req);
	return changed_one(req, photos_move(req, req->auth->chain_id, req->auth->branch_id,
	    req_path_id(req, "id"), by));
}

enum http
post_photo_delete(struct req *req)
{
	const struct rows	*r = photos_delete(req, req->auth->chain_id, req->auth->branch_id,
				    req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "/settings/%lld/photos?gone=%lld&weight=%lld",
	    (long long)req->auth->branch_id, (long long)rows_int(r, "file_id"),
	    (long long)rows_int(r, "weight"));
}
