/* room_photos.c: the photos of a room (lib/gallery.h). */
#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "gallery.h"
#include "req.h"
#include "room.h"
#include "room_in.h"

#include "room_sql.h"

/* The gallery of the room of the address; false: it is none of this branch. */
static bool
find(struct req *req, struct gallery *g)
{
	int64_t			 room = req_path_id(req, "id");
	const struct rows	*r = room_one(req, req->auth->chain_id, req->auth->branch_id, room);

	*g = (struct gallery){ .kind = "room", .owner = room, .most = ROOM_PHOTOS_MAX,
		.page = room_path(req, ""), .anchor = "#photos", .show = room_show };
	return r != NULL && rows_len(r) > 0;
}

enum http
post_room_photos(struct req *req)
{
	struct gallery	 g;

	return find(req, &g) ? gallery_add(req, &g) : missing(req);
}

enum http
post_room_photos_order(struct req *req)
{
	struct gallery	 g;

	return find(req, &g) ? gallery_sort(req, &g) : missing(req);
}

enum http
post_room_photo(struct req *req)
{
	struct gallery	 g;

	return find(req, &g) ? gallery_change(req, &g, req_path_id(req, "photo")) : missing(req);
}

enum http
post_room_photo_move(struct req *req)
{
	struct gallery	 g;

	return find(req, &g) ? gallery_step(req, &g, req_path_id(req, "photo")) : missing(req);
}

enum http
post_room_photo_delete(struct req *req)
{
	struct gallery	 g;

	return find(req, &g) ? gallery_remove(req, &g, req_path_id(req, "photo")) : missing(req);
}
