/* board.h: the journal's grid: cards in columns, and what lies around them.
 *
 * Positions are rows of five minutes from the grid's start; the style sheet has
 * a class for each, for the page's policy forbids inline styles.
 */
#ifndef BOARD_H
#define BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct rows;
struct value;

/* What is to be shown. */
struct board_ask {
	const char	*day;		/* "YYYY-MM-DD"; NULL: today */
	const char	*view;		/* one of board_views; NULL: the day */
	int64_t		 staff;		/* this member only; 0: all */
	int64_t		 position;	/* members of this position only; 0: all */
	int64_t		 service;	/* who does this service only; 0: all */
	int64_t		 label;		/* bookings with this label; 0: all */
	bool		 asks_position;	/* instead of the one that is kept (look.h) */
	bool		 asks_service;
	bool		 asks_label;
};

/* "day", "things" (columns of rooms and things), "week" (of one member, or of
 * all as a table), "month" (how full the days are), "list", "paper" (the list by
 * member, to print); ends with NULL. */
extern const char *const	board_views[];

/* What the address asks for: view, staff, position, service and label, within the
 * limits of the role. */
struct board_ask	 board_asked(struct req *req, const char *day);

/* The same as an address, and its query only, led by a "?" or "&" unless empty. */
const char	*board_url(struct req *req, const struct board_ask *ask);
const char	*board_query(struct req *req, const struct board_ask *ask, char lead);

/* Loads what is asked for into data, for journal.html.  HTTP_200, or why not. */
enum http	 board_load(struct req *req, const struct board_ask *ask, struct value *data);

/* May the asker see how full the days are? */
bool		 board_may_load(const struct req *req);

/* The cards of rows (journal_some_cards) as an array; rows of classes are
 * counted from midnight; those without the label (0: none) stand back. */
struct value	*board_cards(struct req *req, const struct rows *rows, int64_t label);

/* What is being booked online (journal_holds), as board_cards. */
struct value	*board_holds(struct req *req, const struct rows *rows);

/* The people of rows (panel_staff) to choose from. */
struct value	*board_people(struct req *req, const struct rows *rows, int64_t chosen);

/* "10:05" of minutes after midnight. */
const char	*board_clock(struct req *req, int64_t minute);

/* A status of visits.  board_status_of: an unknown one counts as waiting;
 * board_status_at: in their order, NULL at the end. */
struct status {
	const char	*name;
	const char	*class;		/* in the style sheet */
	const char	*word;		/* a msgid, as are those that follow */
	const char	*title;		/* of its button */
};
const struct status	*board_status_of(const char *name);
const struct status	*board_status_at(size_t i);

/* The words for a status ("confirmed") and an origin ("client"), translated. */
const char	*board_status(struct req *req, const char *status);
const char	*board_origin(struct req *req, const char *origin);

/* "Anna Belova", or "Guest" for a client without a name. */
const char	*board_client(struct req *req, const char *name, const char *surname);

#endif
