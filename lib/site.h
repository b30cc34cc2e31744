/* site.h: the address at which people reach this installation (OKNO_URL), for
 * links that leave it: letters, calendars, answers of the API.
 */
#ifndef SITE_H
#define SITE_H

struct req;

/* "https://okno.example", without a slash at its end. */
const char	*site_url(struct req *req);

/* Its host alone; "localhost" if there is none. */
const char	*site_host(struct req *req);

#endif
