/* slot.h: free times of a branch: loads a world for the booking engine from
 * the database (one round trip) and speaks of its answers in local time.
 *
 * Who may be asked: staff of the branch that do all services of a part; online
 * leaves out what is not offered online.
 */
#ifndef SLOT_H
#define SLOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "booking/engine.h"
#include "req.h"

struct slot_part {		/* services done by one person */
	struct ids	services;
	int64_t		staff;	/* 0: anybody who can */
};

struct slot_ask {
	const struct slot_part	*parts;	/* one after another */
	size_t			 nparts;
	const char		*from;	/* local days "YYYY-MM-DD"; NULL: today */
	int			 days;	/* 1 … 62 */
	bool			 online;	/* under the rules of online booking (notice, horizon, gaps, online flags) */
	const char		*hold;	/* hash of a hold of the asker's, not in their way; or NULL */
	int64_t			 except;	/* an appointment that is being moved, not in its own way; 0 */
	int		 length;	/* minutes that it keeps, whoever does it; 0: as the services say */
	int		 before;	/* so, too, its buffers, with a length */
	int		 after;
	bool		 each;		/* each service of the branch besides those of the one part */
};

struct slot_world;

/* Loads for the branch entered (req->auth).  NULL: failed, db_status.  Online a
 * part without services is a question of each service by itself: a start is free
 * if it is for one that somebody asked for does, and as long as the shortest. */
const struct slot_world	*slot_load(struct req *req, const struct slot_ask *ask);

/* The same in two halves, for who has other questions to send in one trip with
 * it: slot_send only queues (ask and its parts are copied), slot_loaded waits. */
struct slot_asked;
struct slot_asked	*slot_send(struct req *req, const struct slot_ask *ask);
const struct slot_world	*slot_loaded(struct slot_asked *asked);

/* Days, in order. date is "YYYY-MM-DD". */
size_t		 slot_days(const struct slot_world *w);
const char	*slot_date(const struct slot_world *w, size_t day);
bool		 slot_working(const struct slot_world *w, size_t day);	/* somebody asked for has hours */
bool		 slot_free(const struct slot_world *w, size_t day);	/* a start is free */

/* Free starts of a day, earliest first, in request memory; *n of them. */
const struct slot	*slot_times(struct req *req, const struct slot_world *w, size_t day, size_t *n);

/* Why a start is free or not. at is UTC minutes; detail, slot may be NULL. */
enum why	 slot_why(const struct slot_world *w, int32_t at, struct slot *slot, struct why_detail *detail);
/* The same of an instant as req_time gives it; no world: nobody is free. */
bool		 slot_free_at(const struct slot_world *w, const char *iso);

const char	*why_word(enum why why);			/* "busy", "past", … ("free") */
const char	*why_sentence(struct req *req, enum why why);	/* for the client, translated */

/* Who does part p of a slot, how long, with what. */
int64_t		 slot_staff(const struct slot_world *w, const struct slot *s, size_t p);
int		 slot_length(const struct slot_world *w, const struct slot *s, size_t p);	/* minutes */
struct ids	 slot_things(struct req *req, const struct slot_world *w, const struct slot *s, size_t p);
int		 slot_before(const struct slot_world *w, const struct slot *s, size_t p);
int		 slot_after(const struct slot_world *w, const struct slot *s, size_t p);

/* The same world for one of the people asked for, who alone does the first (and
 * only) part; NULL: they are not among them. */
const struct slot_world	*slot_only(struct req *req, const struct slot_world *w, int64_t staff);

/* What can be booked online at an instant (as req_time gives it), or at any time of a
 * day, besides services that are chosen already and done by the same: a service and who
 * does it, pair by pair.  staff 0: whoever.  False: failed, db_status. */
struct slot_pairs {
	struct ids	services, staff;
};

bool	 slot_pairs(struct req *req, int64_t staff, struct ids chosen, const char *at,
	    struct slot_pairs *pairs);

/* What is taken though the database does not say so yet: what was proposed to
 * somebody else before. */
struct slot_take {
	int64_t		 id;
	bool		 staff;	/* it is a member; else a thing */
	struct span	 span;
};

struct slot_takes {
	struct slot_take	*v;
	size_t			 n, room;
};

/* Adds what the first part of a slot takes: its member and things. */
void	 slot_take(struct req *req, const struct slot_world *w, const struct slot *s,
	    struct slot_takes *takes);

/* Adds all of other. */
void	 slot_takes_add(struct req *req, struct slot_takes *takes, const struct slot_takes *other);

/* The same world where that is taken, too. */
const struct slot_world	*slot_beside(struct req *req, const struct slot_world *w,
			    const struct slot_takes *takes);

/* The branch's local day now, "YYYY-MM-DD". */
const char	*slot_today(struct req *req, const struct slot_world *w);

/* The world itself. */
const struct world	*slot_engine(const struct slot_world *w);

/* The instant of an ISO 8601 time as req_time gives it; without a zone it is the
 * branch's wall clock (the first of two where the clock is put back).  False:
 * not a whole minute, a wall-clock time that day does not have, or a day that
 * was not loaded. */
bool		 slot_instant(const struct slot_world *w, const char *iso, int32_t *at);

/* Instants in words. at is UTC minutes within the days loaded. */
const char	*slot_clock(struct req *req, const struct slot_world *w, int32_t at);	/* "09:30" */
const char	*slot_iso(struct req *req, const struct slot_world *w, int32_t at);	/* "2026-05-14T09:30:00+03:00" */
const char	*slot_day_of(const struct slot_world *w, int32_t at);			/* "2026-05-14" */

#endif
