/* settings.h: what the pages of the settings share. */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "http.h"

struct query;
struct req;
struct value;

/* Fills the frame (from frame_send) and the list of pages at the left, of which
 * here (its last word in the address) is the present one.  A page's template has
 * the parent "settings" (settings.html) and fills heading and body. */
void	 settings_fill(struct req *req, struct value *data, struct query *frame, const char *here);

/* Leads who may not see the first page to the first of the others that they may. */
enum http	 get_first(struct req *req);

#endif
