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
int64_t		 visits_cut(struct req *req, const char *filter);
bool		 visits_shows_phones(const struct req *req);

/* Into a page: rows with the links to what comes before and after them, under an address
 * (""; "/chain"); what there is to choose from. */
#define VISITS_PAGE	50
void		 visits_rows(struct req *req, struct value *data, const struct ask *ask,
		    const struct rows *r, const char *path);
void		 visits_choose(struct req *req, struct value *data, const struct ask *ask,
		    const struct rows *r);
void		 visits_wrong(struct req *req, struct value *data);

/* chain.c: over all branches that the user may see. */
enum http	 get_chain(struct req *req);

/* Work on many bookings (list_work): its page, its file. */
enum http	 get_work(struct req *req);
enum http	 get_work_file(struct req *req);

/* export.c */
enum http	 post_export(struct req *req);

/* change.c */
enum http	 post_change(struct req *req);
enum http	 post_undo(struct req *req);

/* kept.c: saved views. */
struct value	*kept_views(struct req *req, const struct ask *ask, const struct rows *r);
enum http	 post_view(struct req *req);
enum http	 post_view_delete(struct req *req);

#endif
