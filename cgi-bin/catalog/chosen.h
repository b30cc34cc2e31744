/* chosen.h: what is done with services chosen in the list together. */
#ifndef CHOSEN_H
#define CHOSEN_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 post_move_chosen(struct req *req);
enum http	 post_archive_chosen(struct req *req);
enum http	 post_restore_chosen(struct req *req);

#endif
