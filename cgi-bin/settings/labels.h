/* labels.h: the labels that bookings of the chain are marked with. */
#ifndef LABELS_H
#define LABELS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_labels(struct req *req);
enum http	 get_label(struct req *req);
enum http	 post_labels(struct req *req);
enum http	 post_label(struct req *req);
enum http	 post_label_move(struct req *req);
enum http	 post_label_archive(struct req *req);
enum http	 post_label_restore(struct req *req);

#endif
