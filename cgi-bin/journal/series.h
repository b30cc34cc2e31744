/* series.h: a visit repeated as a series, and its series shown and changed. */
#ifndef SERIES_H
#define SERIES_H

#include "req.h"

struct rows;
struct value;

/* Where a visit stands in its series (of panel_visit's columns series_rule,
 * series_no, series_n), for its panel; nothing if it is in none. */
void		 series_fill(struct req *req, struct value *visit, const struct rows *r);

/* Handlers. */
enum http	 get_repeat(struct req *req);
enum http	 post_repeat(struct req *req);
enum http	 get_series(struct req *req);
enum http	 post_series(struct req *req);
enum http	 post_series_move(struct req *req);
enum http	 get_series_away(struct req *req);
enum http	 post_series_cancel(struct req *req);
enum http	 post_series_spread(struct req *req);

#endif
