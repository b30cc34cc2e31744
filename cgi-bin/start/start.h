/* start.h: what the files of the wizard share.  Each step is a page that shows
 * what there is and a POST that writes it and leads to the next: whoever leaves
 * in between finds everything kept, and may come back to any step.
 */
#ifndef START_H
#define START_H

#include <stdbool.h>
#include <stddef.h>

#include "http.h"

struct req;
struct value;

/* Shows a step; data holds its own part.  Adds what every step shows: the line of
 * steps, the branch's state, wrong fields ("errors") and, after a refusal, what
 * was typed ("typed"). */
enum http	 start_page(struct req *req, enum http status, const char *template,
    struct value *data);

/* Whether the asker works in all branches: only then may they change what is common
 * to them. */
bool		 start_works_everywhere(struct req *req);

/* Leads to a step of the branch of the address. */
enum http	 start_next(struct req *req, const char *step);

/* The field NAME_n as it was typed; else what it begins with. */
const char	*start_typed(struct req *req, const char *name, size_t n, const char *begins);

/* business.c */
enum http	 get_business(struct req *req);
enum http	 post_business(struct req *req);

/* services.c */
enum http	 get_services(struct req *req);
enum http	 post_services(struct req *req);

/* people.c */
enum http	 get_people(struct req *req);
enum http	 post_people(struct req *req);

/* hours.c */
enum http	 get_hours(struct req *req);
enum http	 post_hours(struct req *req);

/* ready.c */
enum http	 get_ready(struct req *req);
enum http	 post_sample(struct req *req);
enum http	 post_sample_drop(struct req *req);

#endif
