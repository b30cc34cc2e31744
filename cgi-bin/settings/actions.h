/* actions.h: the journals of actions and of exports, and the check of the seals. */
#ifndef ACTIONS_H
#define ACTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct buf;
struct req;
struct rows;
struct value;

/* Handlers. */
enum http	 get_log(struct req *req);
enum http	 post_log_check(struct req *req);
enum http	 get_exports(struct req *req);

/* What both journals are asked for, and whose. */
enum { LOG_CLIENTS = -1, LOG_OPERATOR = -2 };

/* Who, "clients" or "operator" among them; 0: anybody. */
int64_t		 log_who(struct req *req);

/* The same as in an address, with an & before it; empty: anybody. */
const char	*log_who_query(struct req *req, int64_t who);

/* From and to which day, both of them counted; NULL: open on this side. */
struct log_days {
	const char	*first;
	const char	*last;
};

/* As asked for, put in order. */
struct log_days	 log_days(struct req *req);

/* The same at the end of an address, and for the form. */
void		 log_days_query(struct buf *out, struct log_days days);
void		 log_days_fill(struct value *data, struct log_days days);

/* {people, clients, operator, operated} to choose from. */
void		 log_who_fill(struct req *req, struct value *data, const struct rows *people,
		    int64_t who, bool operated);

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

/* The same of a column: "Discount"; its name where there is no word. */
const char	*log_column_word(struct req *req, const char *column);

/* actions_changes.c: what an entry says was done. */

/* "changed", "cancelled"; look: of its badge, NULL: none. */
const char	*log_deed(struct req *req, const char *action, const struct value *changes,
		    const char **look);

/* Changes of a row of a table as the query tells them, [[key, was, now], …], to be shown:
 * [{field, was, now}], without what says nothing to people, or not to the asker.  Prices are
 * in the currency. */
struct value	*log_changes(struct req *req, const char *table, const struct value *changes,
		    const char *currency);

#endif
