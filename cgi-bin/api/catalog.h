/* catalog.h: what catalog.c and times.c have in common. */
#ifndef CATALOG_H
#define CATALOG_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

#define SERVICES_MAX	20	/* of one appointment */

/* The list service_ids. */
struct ids	 ask_services(struct req *req);

/* An id under any of several names, each ended by a NUL, for what a thing is called
 * differs by the age of a program; and so a member of the staff.  0: none. */
int64_t		 ask_id(struct req *req, const char *names);
int64_t		 ask_staff(struct req *req);

/* The field datetime: an instant as req_time has it, or a day, which is any time of
 * it.  NULL: none. */
const char	*ask_when(struct req *req);

/* Asked where an answer would be empty: was it about something that is not
 * offered here?  HTTP_200, or the status to answer with. */
enum http	 ask_known(struct req *req, int64_t staff, struct ids services);

#endif
