/* visit.h: the panel beside the grid: one visit, or the form of a new one.
 *
 * Asked for by htmx the panel comes alone; else within the journal of its day,
 * so that every address of it can be reloaded, and works without scripts.
 */
#ifndef VISIT_H
#define VISIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "auth.h"
#include "req.h"

struct rows;
struct value;

/* Of what is typed in the panel. */
enum {
	NAME_CHARS = 200,
	COMMENT_CHARS = 10000,
	LENGTH_MAX = 1200	/* minutes */
};

struct line {
	int64_t		 id;
	int64_t		 service_id;	/* 0: of no service any more */
	const char	*title;
	const char	*price;		/* "1500" or "1500.5" */
	const char	*discount;	/* percent */
	int64_t		 quantity;
	int64_t		 duration;	/* minutes */
	const char	*reason;	/* of price and discount */
	const char	*cost;
};

struct appointment {
	int64_t		 id;
	int64_t		 staff_id;
	const char	*staff;
	const char	*along;		/* who and what is booked along; NULL: nothing */
	const char	*day;
	const char	*from;		/* "15:00" where the branch is */
	const char	*to;
	int		 length;	/* minutes */
	bool		 on_top;
	bool		 cancelled;
	int64_t		 guest_id;	/* who comes; 0: the client */
	const char	*guest;		/* name; NULL: the client */
	const char	*guest_phone;
	int64_t		 came_from;	/* the visit it was of; 0: this one */
	struct line	*lines;
	size_t		 nlines;
};

struct visit {
	int64_t			 id;
	int64_t			 version;
	const char		*status;
	const char		*origin;
	const char		*comment;
	const char		*currency;
	const char		*country;
	const char		*total;
	const struct rows	*rows;		/* the first holds what the panel also shows */
	const struct rows	*labels;	/* of label_send; NULL where they are not shown */
	const struct rows	*extras;	/* of extra_send; so, too */
	struct appointment	*v;
	size_t			 n;
	bool			 typed;		/* the form keeps what was typed in it */
	const struct value	*wanted;	/* as in a note */
};

/* The visit, if the asker may see it; NULL: failed or none (db_status). */
const struct visit	*visit_read(struct req *req, int64_t id);

/* What goes with a visit that is shown after something was done. */
struct note {
	const char	*toast;		/* it was; NULL: nothing to say */
	const char	*sentence;	/* or why it was not; NULL: it was */
	const char	*undo_status;	/* to offer going back to; NULL: none */
	const char	*undo_action;	/* "merge", "split": what takes it back; NULL: nothing … */
	int64_t		 undo_id;	/* … of this other visit, or appointment */
	bool		 typed;		/* the form keeps what was typed in it */
	const struct value *wanted;	/* of which something was refused (edit.c); NULL: nothing */
};

/* Shows a visit as panel. */
enum http	 visit_show(struct req *req, enum http status, int64_t id, struct note note);

/* 404 if the visit (or appointment) is not there or not theirs, else what the
 * database said. */
enum http	 visit_missing(struct req *req);

/* Answers with data's "panel": alone, within the journal of day, or as JSON. */
enum http	 panel_answer(struct req *req, enum http status, struct value *data, const char *day);

/* A field of the form, into one: what it is (key), what it was, and what is wrong with
 * it.  Where a form is shown again it keeps what was typed; then true: look at it. */
bool	 visit_typed(struct req *req, const struct visit *v, struct value *one, const char *key,
	    const char *name, const char *now);

/* What changed in a visit, newest first, in words. */
struct value	*visit_history(struct req *req, const struct visit *v, const struct rows *rows);

/* The services that a member does, in the order of the catalogue, from
 * panel_services; chosen are ticked. */
struct value	*visit_services(struct req *req, const struct rows *rows, int64_t staff,
		    struct ids chosen, const char *currency);

/* A client of rows with id (in the column so named), name, surname, phone,
 * importance, blocked and visits, as both forms show them. */
struct value	*visit_client(struct req *req, const struct rows *rows, size_t row, const char *id);

/* The field "time" as "14:30"; NULL: none, or wrong (recorded). */
const char	*visit_clock(struct req *req, int flags);

/* The same of another field. */
const char	*visit_clock_of(struct req *req, const char *name, int flags);

/* Who made it, or through what: "Online: https://…", "Journal: Anna". */
const char	*visit_source(struct req *req, const struct visit *v);

/* "+7 916 123-45-67", or NULL if the role does not show it (or there is none). */
const char	*visit_phone(struct req *req, const char *e164);
const char	*visit_phone_at(struct req *req, const char *e164, enum contact_place where);

/* Handlers. */
enum http	 get_visit(struct req *req);
enum http	 get_status(struct req *req);
enum http	 get_booking(struct req *req);
enum http	 post_visit(struct req *req);
enum http	 post_status(struct req *req);
enum http	 post_move(struct req *req);
enum http	 post_cancel(struct req *req);
enum http	 post_restore(struct req *req);
enum http	 get_new(struct req *req);
enum http	 post_visits(struct req *req);
enum http	 get_clients(struct req *req);

/* Where a booking or a move would land. */
struct aim {
	const char	*at;		/* the instant */
	int64_t		 length;	/* minutes */
	bool		 taken;
	const char	*things;	/* JSON: a free instance of each thing needed */
	const char	*others;	/* the same for a move; NULL: what it has */
	bool		 lacks;		/* somebody or something that is needed is not free */
	const char	*sentence;	/* NULL: nothing is in the way */
	const char	*kind;		/* what is: "taken", "past", "outside"; NULL: nothing */
	bool		 gone;		/* the time is over already */
	bool		 possible;	/* "record anyway" would help whoever has the right to */
	bool		 overrulable;	/* and it helps the asker */
	const struct rows *row;		/* of panel_aim, for instead_find */
};

/* Looks (panel_aim): appointment 0 for a new one; staff 0, wall NULL and length
 * 0 are taken from the appointment, or from the services, a JSON array of
 * {"id"} or NULL.  False: no such appointment or member, or it failed. */
bool	 aim_read(struct req *req, int64_t appointment, int64_t staff, const char *wall,
	    int64_t length, const char *services, struct aim *aim);

#endif
