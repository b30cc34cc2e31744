/* calendar_visit.h: appointments as calendar files.  Pages, letters and the API
 * give the same event with the same id, so a calendar that was handed two of
 * them knows the second as a newer version of the first.
 */
#ifndef CALENDAR_VISIT_H
#define CALENDAR_VISIT_H

#include <stddef.h>

#include "req.h"

struct lang;

/* The files of appointments of the request's chain, a text for each, in the
 * order of time; *n of them (one that does not exist has none).  token: of the
 * secret link to them, or NULL.  NULL: the database failed. */
const char	**calendar_visits(struct req *req, struct ids appointments,
		    const struct lang *lang, const char *token, size_t *n);

/* One file of several; NULL: the database failed. */
const char	*calendar_visits_feed(struct req *req, struct ids appointments,
		    const struct lang *lang, const char *token);

/* Answers with the file of one appointment. */
enum http	 calendar_visit_answer(struct req *req, int64_t appointment, const char *token);

/* Answers with one file of several. */
enum http	 calendar_visits_answer(struct req *req, struct ids appointments, const char *token);

#endif
