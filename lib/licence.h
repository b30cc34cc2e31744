/* licence.h: plans and licences in words, for the chain's page and the
 * operator's console.
 */
#ifndef LICENCE_H
#define LICENCE_H

#include <stdbool.h>

struct req;
struct value;

/* What a plan is called: those that an installation begins with in the reader's
 * language. */
const char	*licence_plan(struct req *req, const char *title);

/* A day as "YYYY-MM-DD" in the reader's order; NULL for NULL. */
const char	*licence_day(struct req *req, const char *day);

/* The history of a licence (licence_history), each line with its words: [{id,
 * when, words, until, trial, why, limits, by}]. */
struct value	*licence_lines(struct req *req, const struct value *history);

/* When the operator worked as whom (operator_works): [{operator, user, when, now}]. */
struct value	*licence_works(struct req *req, const struct value *works);

/* Adds the words of a state: "ended", "suspended" or NULL, of a trial or not, as
 * "state_words", and its badge ("ok", "info", "bad"), as "badge". */
void		 licence_state_words(struct req *req, struct value *to, const char *state,
		    bool trial, const char *last_day);

#endif
