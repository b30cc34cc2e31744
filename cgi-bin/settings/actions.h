/* actions.h: the journals of actions and of exports, and the check of the seals. */
#ifndef ACTIONS_H
#define ACTIONS_H

#include <stddef.h>

#include "http.h"

struct req;
struct value;

/* Handlers. */
enum http	 get_log(struct req *req);
enum http	 post_log_check(struct req *req);
enum http	 get_exports(struct req *req);

/* actions_words.c: what an entry of the log says, in the reader's language. */

struct log_kind {
	const char	*slug;
	const char	*word;		/* a msgid */
	const char	*tables;	/* an array of PostgreSQL */
};

/* The kinds of objects to filter by; NULL after the last. */
const struct log_kind	*log_kind_at(size_t i);

/* "Service", "Price in a branch": what rows of a table are; the table's name where
 * there is no word. */
const char	*log_table_word(struct req *req, const char *table);

/* Changes of a row of a table as the query tells them, [[key, was, now], …], to be shown:
 * [{field, was, now}], without what says nothing to people, or not to the asker.  Prices are
 * in the currency. */
struct value	*log_changes(struct req *req, const char *table, const struct value *changes,
		    const char *currency);

#endif
