/* board_in.h: what the files of the board share: board.c loads and puts it
 * together, card.c makes cards of rows, lane.c lays them side by side, column.c
 * makes columns of both; things.c, team.c, load.c and list.c make the other views.
 */
#ifndef BOARD_IN_H
#define BOARD_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "board.h"
#include "look.h"

enum {
	ROW = 5,		/* minutes of a row of the grid */
	HOUR = 60,
	DAY = 1440,
	HOURS_MAX = 24		/* intervals of a shift */
};

/* An appointment as a card. */
struct card {
	int64_t		 id;
	int64_t		 visit_id;
	int64_t		 staff_id;
	int64_t		 thing_id;	/* the room or thing in whose column it lies; 0: in the member's */
	int64_t		 category_id;	/* of its first service; 0: none */
	int64_t		 version;	/* of the visit */
	size_t		 row;		/* the first it was read from */
	const char	*day;
	const char	*status;
	const char	*origin;
	const char	*client;
	const char	*services;
	bool		 repeats;	/* it is of a series */
	const char	*labels;	/* JSON of label_list; NULL: none */
	int		 start;		/* minutes after midnight */
	int		 length;	/* minutes */
	bool		 on_top;
	bool		 pale;		/* it has not the label asked for */
	bool		 assists;	/* in the column of somebody who helps */
	bool		 first;		/* the client's first visit */
	bool		 note;
	bool		 outside;	/* not within the member's hours */
	int		 lane;		/* 0 … */
	int		 lanes;		/* of those that overlap */
};

struct cards {
	struct card	*v;
	size_t		 n;
};

struct interval {
	int	 from;		/* minutes after midnight */
	int	 upto;
};

struct hours {			/* of a shift; none: a day off */
	struct interval	v[HOURS_MAX];
	size_t		n;
};

/* A column: a member, or a room or thing, on a day. */
struct column {
	int64_t		 staff_id;	/* 0: a thing's */
	int64_t		 thing_id;
	const char	*day;
	const char	*name;
	const char	*note;		/* below the name */
	const char	*away;		/* why nobody works: words; "" else */
	int64_t		 hue;
	const char	*face;		/* address of a photo; "": none */
	struct hours	 hours;
	struct card	*cards;		/* a part of all */
	size_t		 ncards;
};

struct columns {
	struct column	*v;
	size_t		 n;
};

/* What the parts of a board are made from. */
struct board {
	struct req		*req;
	const struct board_ask	*ask;
	struct look		 look;
	bool			 week;		/* the days shown are a week */
	struct board_queries {
		struct query	*place;
		struct query	*staff;
		struct query	*look;
		struct query	*blocks;
		struct query	*cards;		/* from here on: NULL unless the view asks for them */
		struct query	*holds;
		struct query	*away;
		struct query	*more;		/* things, loads, or the list */
		struct query	*people;
	} asked;
	const struct rows	*place;
	const struct rows	*staff;
	const struct rows	*holds;
	const struct rows	*blocks;	/* of block_days */
	const struct rows	*away;		/* of journal_away */
	struct cards		 cards;
	struct columns		 columns;
	const char		*day;
	const char		*today;
	int			 start;		/* of the grid, minutes */
	int			 end;
	bool			 links;		/* for readers without scripts */
};

/* card.c: the cards of rows in the queries' order; rows with the same
 * appointment are its lines, whose titles are joined.  label: what the look asks for. */
struct cards	 cards_read(struct req *req, const struct rows *r, int64_t label);

/* A card in a grid of these minutes. */
struct value	*card_value(struct req *req, const struct card *c, int grid_start, int grid_end);

/* Row i of journal_holds in a grid that starts at this minute. */
struct value	*hold_value(struct req *req, const struct rows *r, size_t i, int grid_start);

/* The rows it covers, from midnight: the first, and the one after the last. */
int		 card_row(const struct card *c);
int		 card_end(const struct card *c);

/* lane.c: puts the cards of a column, sorted by start, side by side where they
 * overlap: each takes the first lane that is free. */
void		 lanes_set(struct card *cards, size_t n);

/* Where more than three overlap, the third lane is a list of the rest. */
bool		 lane_hidden(const struct card *c);

/* The classes that place it across the column. */
const char	*lane_class(struct req *req, const struct card *c);

/* column.c: the hours of a shift as the database writes them; NULL: none. */
struct hours	 shift_hours(const char *text);

/* Does the card lie outside of these hours, with any part of it? */
bool		 card_outside(const struct card *c, const struct hours *h);

/* Why all are, or one is, away on a day, in words; "": they are not.  staff 0:
 * asks for a day on which the branch is closed. */
const char	*away_words(struct board *b, int64_t staff, const char *day);

/* A column for each member who works or has bookings; for each day of
 * the week. */
void		 columns_of_day(struct board *b);
void		 columns_of_week(struct board *b);

/* A column with its cards, as the grid shows it. */
struct value	*column_value(struct board *b, const struct column *c);

/* board.c: is the member of this row of journal_staff to be seen? */
bool		 board_shows(const struct board *b, size_t row);

/* The same by id; they need not work here any more. */
bool		 board_shows_member(const struct board *b, int64_t staff);

/* The cards of the column, out of all: they lie together. */
void		 column_take(struct board *b, struct column *c);

/* "4 bookings" */
const char	*column_bookings(struct req *req, size_t n);

/* The other views: what they ask for, and what comes of it.  things.c fills
 * the columns; the others fill the object of their name in data. */
void		 things_send(struct board *b);
void		 things_columns(struct board *b);
void		 team_fill(struct board *b, struct value *data);
void		 load_send(struct board *b);
void		 load_fill(struct board *b, struct value *data);
void		 list_send(struct board *b);
void		 list_fill(struct board *b, struct value *data);
void		 paper_fill(struct board *b, struct value *data);

/* load.c: how full, in per cent, and the class for it; -1: nobody works. */
int		 load_percent(int64_t booked, int64_t worked);
const char	*load_class(struct req *req, int percent);

#endif
