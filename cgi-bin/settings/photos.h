/* photos.h: the photos of a branch. */
#ifndef PHOTOS_H
#define PHOTOS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_photos(struct req *req);
enum http	 post_photos(struct req *req);
enum http	 post_photos_order(struct req *req);
enum http	 post_photo(struct req *req);
enum http	 post_photo_move(struct req *req);
enum http	 post_photo_delete(struct req *req);

#endif
