/* online.h: booking by clients: what the API's book_check and book_record, the
 * widget and the page without JavaScript have in common.
 *
 * The rules are the engine's and the catalogue's; a time is first checked
 * against them, then written, and the constraint has the last word.
 */
#ifndef ONLINE_H
#define ONLINE_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

struct value;

/* Refusals, with the numbers that the API gives them. */
enum online {
	ONLINE_FAILED = -1,		/* the database: db_status tells */
	ONLINE_OK = 0,
	ONLINE_GONE = 1,		/* changing: no such appointment (any more) */
	ONLINE_CLOSED = 2,		/* the branch's rules, or its licence, do not allow it (now) */
	ONLINE_MANY_CODES = 3,		/* this phone was sent as many as it gets in a day */
	ONLINE_MANY_HOLDS = 4,		/* this address keeps as many times as it may */
	ONLINE_MANY_ASKED = 5,		/* this address asked for as many codes as it may in an hour */
	ONLINE_MANY_TODAY = 6,		/* as many were sent as there may be in a day, whoever asks */
	ONLINE_PHONE = 431,		/* not a phone */
	ONLINE_CODE = 432,		/* the SMS code is wrong */
	ONLINE_TAKEN = 433,		/* the time is taken (or not offered) */
	ONLINE_BLOCKED = 434,		/* this phone may not book */
	ONLINE_NAME = 435,		/* no name */
	ONLINE_NOBODY = 436,		/* nobody is free (any specialist) */
	ONLINE_OVERLAP = 437,		/* appointments of this request overlap */
	ONLINE_SERVICE = 438		/* a service cannot be booked */
};

struct online_appointment {
	int64_t		 key;		/* the request's own number, echoed */
	int64_t		 staff;		/* 0: anybody; set to who was found */
	struct ids	 services;
	const char	*at;		/* ISO 8601; without zone: the branch's time */
	const char	*comment;	/* or NULL */
	struct value	*fields;	/* of the chain's own: {"id": "text"}; or NULL */
	int64_t		 moved;		/* an appointment that is being moved: not in its own way, and as
					   long as it is: length, before, after are given; or 0 */
	struct slot_asked	*asked;	/* by online_ask; or NULL */
	/* filled by online_check: */
	int32_t		 start;		/* UTC minutes */
	int		 length;	/* minutes */
	int		 before, after;	/* buffers */
	const char	*starts_at;	/* ISO with zone */
	const char	*ends_at;
	struct ids	 things;
	const char	*token;		/* filled by online_book: of the secret link, 32 hex digits */
	int64_t		 id;		/* of the appointment made */
};

struct online_visit {
	struct online_appointment	*appointments;
	size_t				 n;
	const char	*name, *phone, *email, *comment;	/* phone in E.164 */
	const char	*origin;		/* "client", or "api" for other partners */
	const char	*from_url, *api_id;	/* or NULL */
	const char	*hold;			/* token of a hold of theirs, or NULL */
	const char	*code;			/* from the SMS, where the branch asks for one; or NULL */
	bool		 consent;		/* the box was ticked */
	const struct rows	*branch;	/* online_branch's row, if the caller has it; or NULL */
	int64_t		 notify_sms, notify_email;	/* reminders, hours before; 0: none */
	bool		 unreminded;		/* nor any of those that the branch sends to everybody */
	bool		 books;			/* set by online_book: the check is its first half */
	/* the refusal: */
	int64_t		 refused_key;		/* of the appointment in question */
	const char	*sentence;		/* translated */
};

/* Checks all appointments under the rules of online booking of the branch
 * entered, each beside the others: where anybody may do it, or one of several
 * things will do, they get different ones.  Fills in staff, start, length,
 * buffers, things.  Writes nothing. */
enum online	 online_check(struct req *req, struct online_visit *v);

/* Queues what online_book asks of the database first: one trip with whatever else
 * the caller asks.  Appointments and hold are set; may be left out. */
void		 online_ask(struct req *req, struct online_visit *v);

/* Checks, books and commits; letter and live notice are written with it. On
 * ONLINE_TAKEN nothing is booked (the caller answers 422 or the page again).
 * Where a code is asked for it is used up by the booking: who loses the time
 * books another one with it. */
enum online	 online_book(struct req *req, struct online_visit *v);

/* Free starts nearest to a wish, for "this time was taken": an array of
 * {staff_id, staff_name, datetime, date, time}, at most count. */
struct value	*online_nearest(struct req *req, const struct online_visit *v, size_t count);

/* The client's own changes of an appointment of the branch entered, under the
 * branch's rules; that it is theirs is the caller's matter, and for restoring
 * that it may be.  Moving keeps the specialist and the length; at as in online_appointment.
 * Letter and live notice go with it; token: of the secret link, for the letter,
 * or NULL.  *sentence is set on a refusal, but for ONLINE_FAILED. */
enum online	 online_move(struct req *req, int64_t appointment, const char *token,
		    const char *at, const char **sentence);
enum online	 online_cancel(struct req *req, int64_t appointment, const char *token,
		    const char **sentence);
enum online	 online_restore(struct req *req, int64_t appointment, const char *token,
		    const char **sentence);

/* The HTTP status of a refusal: 422, for ONLINE_BLOCKED and ONLINE_CLOSED 403,
 * for ONLINE_GONE 404, for too many 429, for ONLINE_FAILED db_status. */
enum http	 online_status(struct req *req, enum online refusal);

/* What a refusal says to the client, translated. */
const char	*online_sentence(struct req *req, enum online refusal);

/* Sends a six-digit code to a phone: a row of the outbox.  ONLINE_MANY_CODES:
 * five were made for this phone within a day.  ONLINE_MANY_ASKED: one address asked
 * for as many as auth_spend lets it, for whatever phones, in this branch.
 * ONLINE_MANY_TODAY: the operator's limit for the chain, or for all, is reached.  Where the branch asks for no code
 * it is sent to clients only, who may sign in with it; nobody learns who is one,
 * so for others the answer is the same. */
enum online	 online_code_send(struct req *req, const char *phone);

/* Takes a code: ten minutes, five tries, one use; a wrong one is counted even
 * though the request is refused.  The chain that sent it, and so can know it: to
 * others it proves nothing.  0: it is none. */
int64_t		 online_code_chain(struct req *req, const char *phone, const char *code);

/* Keeps a time for ten minutes while the form is filled in.  former: token of
 * the hold it replaces, or NULL.  named: the token that it shall have, and that the one it
 * replaces has, or NULL: so who never got the answer may ask again.  Returns the token; NULL:
 * *refusal tells (ONLINE_MANY_HOLDS: one address keeps ONLINE_HOLDS_MAX in a branch). */
const char	*online_hold(struct req *req, struct online_visit *v, const char *former,
		    const char *named, const char **expires_at, enum online *refusal);
#define ONLINE_HOLD_SECONDS	600
#define ONLINE_HOLDS_MAX	20

/* The reminder that the form offers for a visit at a time. */
struct online_reminder {
	int64_t		 mail, sms;	/* hours before, by each way; 0: not that way */
	bool		 usual;		/* the branch reminds everybody; else who asks for it */
	const char	*text;		/* "Remind me 24 hours before" */
	const char	*way;		/* "by letter and SMS" */
};

/* What of it there is at that time (ISO 8601): false: nothing, or the database failed. */
bool		 online_reminder(struct req *req, const char *at, struct online_reminder *r);

/* Their answer: they want it, or none at all. */
void		 online_remind(struct online_visit *v, const struct online_reminder *r, bool wanted);

/* "48, 24 and 2", and the ways, as sentences about reminders name them. */
const char	*online_hours(struct req *req, struct ids hours);
const char	*online_way(struct req *req, bool mail, bool sms);

/* Gives such a time back. */
bool		 online_release(struct req *req, const char *token);

#endif
