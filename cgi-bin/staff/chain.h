/* chain.h: the staff over all branches of the chain that the user may see. */
#ifndef CHAIN_H
#define CHAIN_H

#include "http.h"

struct req;

/* The people, and where each works. */
enum http	 get_chain(struct req *req);

/* One member's month, a row for each of their branches. */
enum http	 get_person_timetable(struct req *req);

#endif
