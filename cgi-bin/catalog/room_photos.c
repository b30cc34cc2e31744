/* room_photos.c: the photos of a room: added, put in order, replaced by a part
 * of themselves, taken away and put back.  Each of it is a small form of its own.
 */
#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "file.h"
#include "i18n.h"
#include "req.h"
#include "room.h"
#include "room_in.h"
#include "route.h"
#include "value.h"

#include "room_sql.h"

enum { WEIGHT_MAX = 1000000 };

/* Whether the room of the address is one of this branch. */
static bool
is_here(struct req *req)
{
	const struct rows	*r = room_one(req, req->auth->chain_id, req->auth->branch_id,
				    req_path_id(req, "id"));

	return r != NULL && rows_len(r) > 0;
}

/* After a change: the page again, or nothing for a script, which knows. */
static enum http
changed(struct req *req)
{
	if (req_wants_json(req))
		return http_value(req, HTTP_200, value_object(req->mem));
	return http_see_other(req, "/catalog/%lld/rooms/%lld#photos",
	    (long long)req->auth->branch_id, (long long)req_path_id(req, "id"));
}

/* A photo that was just uploaded, or one that was taken away a moment ago. */
enum http
post_room_photos(struct req *req)
{
	const struct rows	*r;
	int64_t			 picture, weight = 0;

	if (!is_here(req))
		return missing(req);
	picture = file_picture(req, "picture", 0);
	(void)req_int(req, "weight", 1, WEIGHT_MAX, 0, &weight);
	if (req_ok(req) && picture == 0)
		req_error(req, "picture", tr(req->lang, "Choose a picture"));
	if (!req_ok(req))
		return room_refuse(req);
	r = room_photo_add(req, req->auth->chain_id, req_path_id(req, "id"), picture, weight,
	    ROOM_PHOTOS_MAX);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0) {
		req_error(req, "picture",
		    tr(req->lang, "There are enough photos: take one away first"));
		return room_refuse(req);
	}
	return changed(req);
}

enum http
post_room_photos_order(struct req *req)
{
	struct ids	 photos = req_ids(req, "photos", ROOM_PHOTOS_MAX);

	if (!is_here(req))
		return missing(req);
	if (!req_ok(req))
		return room_refuse(req);
	if (!room_photos_order(req, req->auth->chain_id, req_path_id(req, "id"), photos))
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
post_room_photo(struct req *req)
{
	int64_t	 picture;

	if (!is_here(req))
		return missing(req);
	picture = file_picture(req, "picture", 0);
	if (req_ok(req) && picture == 0)
		req_error(req, "picture", tr(req->lang, "Choose a picture"));
	if (!req_ok(req))
		return room_refuse(req);
	return changed_one(req, room_photo_replace(req, req->auth->chain_id,
	    req_path_id(req, "id"), req_path_id(req, "photo"), picture));
}

enum http
post_room_photo_move(struct req *req)
{
	int64_t	 by = 0;

	if (!is_here(req))
		return missing(req);
	(void)req_int(req, "by", -1, 1, REQ_REQUIRED, &by);
	if (!req_ok(req))
		return room_refuse(req);
	return changed_one(req, room_photo_move(req, req->auth->chain_id, req_path_id(req, "id"),
	    req_path_id(req, "photo"), by));
}

enum http
post_room_photo_delete(struct req *req)
{
	const struct rows	*r;

	if (!is_here(req))
		return missing(req);
	r = room_photo_delete(req, req->auth->chain_id, req_path_id(req, "id"),
	    req_path_id(req, "photo"));
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "/catalog/%lld/rooms/%lld?gone=%lld&weight=%lld#photos",
	    (long long)req->auth->branch_id, (long long)req_path_id(req, "id"),
	    (long long)rows_int(r, "file_id"), (long long)rows_int(r, "weight"));
}
