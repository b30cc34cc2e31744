/* notices.h: the messages to users that wait or could not be sent, on the terminal. */
#ifndef NOTICES_H
#define NOTICES_H

#include <stdbool.h>
#include <stdint.h>

struct lang;
struct req;

/* Prints a line for each, the latest first, without passwords and codes.  False: the
 * database failed. */
bool	 notices_print(struct req *req, const struct lang *l);

/* Prints what one of them says, and commits that it was looked at.  told: false, there
 * is no such message, or its password or code is no longer good.  False: the database
 * failed. */
bool	 notice_print(struct req *req, const struct lang *l, int64_t id, bool *told);

#endif
