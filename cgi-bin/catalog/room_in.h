/* room_in.h: what the two files of a room's page share. */
#ifndef CATALOG_ROOM_IN_H
#define CATALOG_ROOM_IN_H

#include "http.h"

struct req;

enum { ROOM_PHOTOS_MAX = 20 };

/* The page with its status; a form that was refused, or its errors as JSON. */
enum http	 room_show(struct req *req, enum http status);
enum http	 room_refuse(struct req *req);

/* The address of the present room, and what follows. */
const char	*room_path(struct req *req, const char *below);

#endif
