/* visits.h: the parts of the list of bookings. */
#ifndef VISITS_H
#define VISITS_H

#include <stdbool.h>
#include <stdint.h>

#include "ask.h"

/* The filter as the database takes it: with the limits of the role, and without
 * anybody found by a phone that is hidden. */
const char	*visits_filter(struct req *req, const struct ask *ask);

/* How many clients such a filter is about, where its text means more; else 0. */
int64_t		 visits_cut(struct req *req, const struct ask *ask, const char *filter);
bool		 visits_shows_phones(const struct req *req);

/* chain.c: the branches whose bookings a list is of; not 200: one is asked for that is not
 * theirs. */
struct of_branches {
	struct ids	 all;		/* that there are to choose from */
	struct ids	 asked;
};
enum http	 visits_of(struct req *req, const struct ask *ask, struct of_branches *b);

/* Work on many bookings (list_work): its page, its file. */
enum http	 get_work(struct req *req);
enum http	 get_work_file(struct req *req);

/* export.c */
enum http	 post_export(struct req *req);
enum http	 post_chain_export(struct req *req);

/* change.c */
enum http	 post_change(struct req *req);
enum http	 post_undo(struct req *req);

/* kept.c: saved views. */
struct value	*kept_views(struct req *req, const struct ask *ask, const struct rows *r);
enum http	 post_view(struct req *req);
enum http	 post_view_delete(struct req *req);
enum http	 post_chain_view(struct req *req);
enum http	 post_chain_view_delete(struct req *req);

#endif
