/* room.h: rooms and things that are booked by themselves, one an instance of a
 * resource: whether, where they are shown, hours, photos.
 */
#ifndef CATALOG_ROOM_H
#define CATALOG_ROOM_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct req;
struct value;

/* Handlers. */
enum http	 get_room(struct req *req);
enum http	 post_room(struct req *req);
enum http	 post_room_hours(struct req *req);
enum http	 post_room_photos(struct req *req);
enum http	 post_room_photos_order(struct req *req);
enum http	 post_room_photo(struct req *req);
enum http	 post_room_photo_move(struct req *req);
enum http	 post_room_photo_delete(struct req *req);

/* Everybody a set of people can be made of: [{id, name, note, on}]; those who are in
 * the resource (0: a new one), or in what was typed.  NULL: failed. */
struct value	*room_people_value(struct req *req, int64_t resource, bool typed);

#endif
