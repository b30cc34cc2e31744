/* frame.h: what the layout (pages/layout.html) shows around every staff page:
 * the branch and the others to switch to, the user, the languages.
 */
#ifndef FRAME_H
#define FRAME_H

#include <stdint.h>

#include "http.h"

struct query;
struct req;
struct value;

/* Asks for the branches of the user, to go in the page's round trip; NULL if
 * the answer is JSON, which has no frame. */
struct query	*frame_send(struct req *req);

/* Fills the object "frame" of a page from what frame_send asked for (NULL: does
 * nothing).  area is the item of the menu that is marked as present; switching the
 * branch stays there; "profile" is of no branch. */
void		 frame_fill(struct req *req, struct value *data, struct query *asked,
		    const char *area);

/* All branches of the user as the switch lists them, for when they are too many to go with
 * each page: [{id, title, of_business, here}], of_business where there are several; NULL: the
 * database failed. */
struct value	*frame_branches(struct req *req, int64_t here);

/* Refuses who works in no branch because theirs are closed; HTTP_200: they are not. */
enum http	 frame_closed(struct req *req);

/* Refuses who works in no branch, whyever. */
enum http	 frame_nowhere(struct req *req);

/* The languages to choose from, each with its own name: [{code, name, here}]. */
struct value	*frame_languages(struct req *req);

#endif
