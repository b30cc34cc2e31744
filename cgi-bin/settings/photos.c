/* photos.c: the photos of a branch (lib/gallery.h). */
#include "photos.h"

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "gallery.h"
#include "i18n.h"
#include "req.h"
#include "settings.h"
#include "value.h"
#include "view.h"

enum { PHOTOS_MAX = 40 };

static const char *
path(struct req *req, const char *what)
{
	return req_printf(req, "/settings/%lld/%s", (long long)req->auth->branch_id, what);
}

static enum http
show(struct req *req, enum http status)
{
	struct query	*photos = gallery_send(req, "branch", req->auth->branch_id);
	struct query	*frame = frame_send(req);
	struct value	*data = value_object(req->mem);

	if (!db_wait(req))
		return db_status(req);
	gallery_fill(req, data, photos, PHOTOS_MAX, path(req, "photos"), path(req, "pictures"),
	    true);
	value_set_text(data, "heading", tr(req->lang, "Photos"));
	settings_fill(req, data, frame, "photos");
	return view_answer(req, status, "photos.html", data);
}

static struct gallery
gallery(struct req *req)
{
	return (struct gallery){ .kind = "branch", .owner = req->auth->branch_id,
		.most = PHOTOS_MAX, .page = path(req, "photos"), .anchor = "", .show = show };
}

enum http
get_photos(struct req *req)
{
	return show(req, HTTP_200);
}

enum http
post_photos(struct req *req)
{
	struct gallery	 g = gallery(req);

	return gallery_add(req, &g);
}

enum http
post_photos_order(struct req *req)
{
	struct gallery	 g = gallery(req);

	return gallery_sort(req, &g);
}

enum http
post_photo(struct req *req)
{
	struct gallery	 g = gallery(req);

	return gallery_change(req, &g, req_path_id(req, "id"));
}

enum http
post_photo_move(struct req *req)
{
	struct gallery	 g = gallery(req);

	return gallery_step(req, &g, req_path_id(req, "id"));
}

enum http
post_photo_delete(struct req *req)
{
	struct gallery	 g = gallery(req);

	return gallery_remove(req, &g, req_path_id(req, "id"));
}
