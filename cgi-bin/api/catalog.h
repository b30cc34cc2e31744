/* catalog.h: what catalog.c and times.c have in common. */
#ifndef CATALOG_H
#define CATALOG_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

#define SERVICES_MAX	20	/* of one appointment */

/* The list service_ids. */
struct ids	 ask_services(struct req *req);

/* Asked where an answer would be empty: was it about something that is not
 * offered here?  HTTP_200, or the status to answer with. */
enum http	 ask_known(struct req *req, int64_t staff, struct ids services);

#endif
