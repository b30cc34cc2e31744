/* series_in.h: what repeating a visit (series.c) and changing its series
 * (series_move.c) have in common: a plan of times that are looked at before
 * anything is done.
 */
#ifndef SERIES_IN_H
#define SERIES_IN_H

#include "series.h"
#include "visit.h"

enum { SERIES_MAX = 104 };	/* occurrences, with the first */

/* An appointment that is to be booked or moved. */
struct part {
	int64_t		 id;		/* of the one that is moved; 0: a new one */
	int64_t		 staff;
	const char	*wall;
	int64_t		 length;
	const char	*services;	/* JSON: [{"id"}] */
	struct query	*looked;
	struct aim	 aim;
	bool		 can;		/* be there, if one insists */
};

/* What is chosen as one: an occurrence, or an appointment that is moved. */
struct row {
	struct part	*parts;
	size_t		 n;
	const char	*name;		/* of its field */
	struct query	*offers;
};

struct plan {
	struct row	*v;
	size_t		 n;
	struct ids	 along;		/* what leaves its time */
};

/* The part that stands in the way most; if it has no sentence, none does. */
const struct part	*series_worst(const struct row *row);

/* Asks for all of it in one round trip, and once more for what to propose where
 * something is in the way.  False: failed. */
bool		 series_look(struct req *req, struct plan *plan);

/* The plan for a panel; none: what leaving a row out is called. */
void		 series_rows(struct req *req, struct value *panel, const struct plan *plan,
		    const char *none);

/* Which visit a panel is about. */
void		 series_head(struct req *req, struct value *panel, const struct visit *v);

/* The day of the first appointment that stands; NULL: none does. */
const char	*series_first(const struct visit *v);

/* What was chosen of a row, "2026-12-01T10:00/7"; false: it is left out, or
 * nonsense. */
bool		 series_choice(struct req *req, const char *name, const char **at, int64_t *staff);

/* It is done: the journals hear of it, the asker sees the visit, or the JSON. */
enum http	 series_answer(struct req *req, int64_t visit, const char *json, const char *toast);

/* Why the database refused: something was taken meanwhile, or is against a rule.
 * NULL: neither. */
const char	*series_refusal(struct req *req);

#endif
