/* files.h: photos of a visit, before and after the work, and files of other
 * kinds: a fold of the visit's window; and the photos of its client's other
 * visits, on top of it.  They are staff's: their addresses answer those only who
 * may see the visit and its files.
 */
#ifndef FILES_H
#define FILES_H

#include <stdint.h>

#include "http.h"

struct query;
struct req;
struct value;

/* The fold: asked for in the window's round trip, then filled in as "files". */
struct query	*files_send(struct req *req, int64_t visit);
void		 files_fill(struct req *req, struct value *to, int64_t visit, struct query *sent);

/* The strip, the same way, as "earlier": of a client's visits but one (0: of all). */
struct query	*files_earlier_photos(struct req *req, int64_t client, int64_t but);
void		 files_fill_earlier(struct req *req, struct value *to, struct query *sent);

/* "before", "after" or "other" in words. */
const char	*files_moment_word(struct req *req, const char *moment);

/* Handlers. */
enum http	 get_files(struct req *req);
enum http	 post_files(struct req *req);
enum http	 post_file(struct req *req);
enum http	 get_file(struct req *req);

#endif
