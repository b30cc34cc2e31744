/* access.h: the account of a member who leaves or comes back.
 *
 * A page that lets go, or takes back, shows the partial access.html, whose box is
 * ticked unless somebody says otherwise; a program that does not speak of it at all
 * is taken to want what the box says.
 */
#ifndef ACCESS_H
#define ACCESS_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct query;
struct req;
struct value;

/* Asks for the member's account, in the page's round trip. */
struct query	*access_send(struct req *req, int64_t member);

/* Adds "account" to a page: whether they sign in, until when, what may be done. */
void		 access_show(struct req *req, struct value *data, struct query *q);

/* Takes the access away as the form says, at once or when the last day is over; gives
 * it back.  False: the database refused (db_status). */
bool		 access_end(struct req *req, int64_t member, const char *last, const char *today);
bool		 access_back(struct req *req, int64_t member);

#endif
