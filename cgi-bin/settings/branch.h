/* branch.h: the main information of a branch. */
#ifndef BRANCH_H
#define BRANCH_H

#include <stdbool.h>

#include "http.h"

struct req;
struct value;

/* Handlers. */
enum http	 get_branch(struct req *req);
enum http	 post_branch(struct req *req);

/* The time zones of a country as the answers to choose from, "Moscow, UTC+3:00";
 * the first, which is empty, is that of the city.  False: present is none of them. */
bool		 branch_zones(struct req *req, const char *country, struct value *list,
		    const char *present);

/* The time zone of a city; NULL: it is not known, which is the error of field. */
const char	*branch_city_zone(struct req *req, const char *country, const char *city,
		    const char *field);

/* Asked while typing: is a public address free, which cities begin so. */
enum http	 get_slug(struct req *req);
enum http	 get_cities(struct req *req);

#endif
