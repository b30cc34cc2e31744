/* wording.h: the words of what clients are told of their visits by letter and
 * SMS: what kinds there are, the usual texts, and the placeholders of texts that
 * branches write themselves, "{day}".
 */
#ifndef WORDING_H
#define WORDING_H

#include <stdbool.h>
#include <stddef.h>

struct lang;
struct req;
struct rows;
struct value;

enum { WORDING_MAX = 1000 };	/* characters of a text */

struct wording_kind {
	const char	*name;		/* the outbox's template */
	const char	*title;		/* what it says first; a msgid */
	const char	*sms;		/* the usual SMS; a msgid */
	const char	*guest_sms;	/* of a booking that others come to; a msgid */
	const char	*dates_sms;	/* of several days; a msgid, NULL: there are none */
	bool		 stands;	/* the booking does: there is a way to change it */
};

/* NULL behind the last, and for one that there is not. */
const struct wording_kind	*wording_kind_at(size_t i);
const struct wording_kind	*wording_kind(const char *name);

struct wording_word {
	const char	*name;		/* "day" */
	const char	*means;		/* a msgid */
};

/* The placeholders, in the order of the help; NULL behind the last. */
const struct wording_word	*wording_word_at(size_t i);

/* What placeholders stand for, {day: …}.  place is a JSON object (message_place of
 * sql/functions/38-reminder.sql), r rows of message_appointments; client and link may be
 * NULL.  A short day is for SMS.  {guest} is empty if the client comes alone; else
 * it names all who come. */
struct value	*wording_facts(struct req *req, const struct lang *l, const char *place,
		    const char *currency, const char *client, const struct rows *r, const char *link,
		    bool is_short);

/* Do rows of message_appointments, which are by start, tell of several days? */
bool		 wording_several(const struct rows *r);

/* What has changed since a message was planned, as a short reason for the outbox: a
 * booking cancelled meanwhile needs no confirmation, one that is over no message at
 * all, one that has begun no reminder.  NULL: it is to be sent. */
const char	*wording_pointless(const char *kind, const struct rows *r);

/* The SMS of a kind, in the branch's own words where there are some.  It always
 * names the guests: own words without a {guest} get them at their end.  Of
 * several days own words speak only if they have {dates}. */
const char	*wording_sms(struct req *req, const struct lang *l, const struct wording_kind *kind,
		    const char *own, const struct value *facts);

/* Own words for a letter; NULL: there are none, or they speak of one day where
 * there are several. */
const char	*wording_letter(struct req *req, const char *own, const struct value *facts);

/* A text with its placeholders filled in, without the gaps that empty ones leave. */
const char	*wording_fill(void *ctx, const char *text, const struct value *facts);

/* The first placeholder that there is not, or a brace that is none; NULL: all are known. */
const char	*wording_unknown(void *ctx, const char *text);

#endif
