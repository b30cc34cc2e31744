/* label.h: labels of bookings: on cards, in the window of a visit, put on and
 * taken off.
 */
#ifndef LABEL_H
#define LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct query;
struct req;
struct rows;
struct value;

/* What label_looks (sql/056-label.sql) told, as [{title, color, dark}]: how chips
 * and dots show it, dark: its text is; NULL: null. */
struct value	*label_list(struct req *req, const char *json);

/* Is a label among those? */
bool		 label_has(struct req *req, const char *json, int64_t label);

/* Asks for the labels of the bookings of a visit, and tells those that one of
 * them has or may have: {list: [{label, title, color, dark, here}], any};
 * null: there are none. */
struct query	*label_send(struct req *req, int64_t visit);
struct value	*label_choice(struct req *req, const struct rows *r, int64_t appointment);

/* Handler: "on" or "off", a label. */
enum http	 post_label(struct req *req);

#endif
