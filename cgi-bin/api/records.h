/* records.h: who may see and change an appointment without being staff. */
#ifndef RECORDS_H
#define RECORDS_H

#include <stdint.h>

#include "req.h"

/* Enters the branch of an appointment for somebody who proves that it is
 * theirs: by the token of its secret link, by a visitor's token, or by a staff
 * member's with the right to change it.  HTTP_200; 401 if nothing was shown;
 * 404 for what is not there or not theirs. */
enum http	 record_enter(struct req *req, int64_t record, const char *token);

#endif
