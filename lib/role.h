/* role.h: rights and roles in plain words.
 *
 * Here are the rights that something in Okno asks for, grouped as the API's
 * permission map groups them; those of parts that are not there yet stay in the
 * roles and are not shown.  A right with two names stands here under one, the
 * database keeps both in step.  A test compares this list with what the
 * programs ask for.
 */
#ifndef ROLE_H
#define ROLE_H

#include <stdbool.h>
#include <stddef.h>

struct req;
struct rows;
struct value;

struct right {
	const char	*group;		/* a msgid, as are word and hint */
	const char	*slug;
	const char	*word;
	const char	*hint;		/* NULL: none */
};

/* In the order to be shown; NULL after the last. */
const struct right	*right_at(size_t i);

/* NULL: no such right is shown. */
const struct right	*right_find(const char *slug);

/* All slugs as an array of PostgreSQL, "{a,b}". */
const char	*right_slugs(struct req *req);

/* What a role is called: the ready ones in the reader's language. */
const char	*role_word(struct req *req, const char *slug, const char *title);

/* The limits of the role in a row (own_only, position, last_days, list_days, edit_days, networks,
 * narrower_users, hides_contacts) as short sentences: ["own column only", …]. */
struct value	*role_limits(struct req *req, const struct rows *r, size_t i, bool chosen_accounts);

#endif
