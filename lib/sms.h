/* sms.h: SMS by the HTTP interfaces of providers: how the call is written, how
 * its answer is read, how long a text is.  Knows no network and no database.
 *
 * A way of calling is a set of templates.  {phone} (digits only), {+phone},
 * {text}, {sender}, {login}, {password}, {key} stand for what is known when a
 * message is sent; each is written as its place needs it: percent-encoded in an
 * address and in a form, escaped in JSON (the body begins with "{" or "["; the
 * quotes are the template's), as it is in a header.  In an address's query and in a
 * form a pair whose value is empty is left out: {sender} need not be set.
 */
#ifndef SMS_H
#define SMS_H

#include <stdbool.h>
#include <stddef.h>

struct fetch_send;

struct sms_way {
	const char	*url;
	const char	*headers;	/* lines "Name: value" */
	const char	*body;		/* "": a GET */
	const char	*user;		/* HTTP Basic */
	const char	*password;

	/* Besides a status of 2xx: the field of the JSON answer (a.b.c, with {phone}
	 * if need be), and what it holds; "" holds for any value but false and
	 * none.  Without a field the text stands anywhere in the answer. */
	const char	*ok_field;
	const char	*ok_value;
	const char	*why_fields;	/* where an answer tells why not; the first found is taken */
};

struct sms {
	const char	*phone;		/* E.164 */
	const char	*text;
	const char	*sender;	/* the others may be "" */
	const char	*login;
	const char	*password;
	const char	*key;
};

/* A provider, ready to be chosen; what it needs of an account. */
struct sms_provider {
	const char	*slug;
	const char	*title;
	const char	*site;		/* the page that tells how it is called */
	bool		 login, password, key;
	bool		 sender;	/* cannot do without */
	struct sms_way	 way;
};

/* The slug "own", the last one, has an empty way: it is the user's. */
const struct sms_provider	*sms_provider(size_t i);	/* NULL behind the last */
const struct sms_provider	*sms_provider_named(const char *slug);

/* What is wrong with a way, as a msgid; *field names which. NULL: nothing. */
const char	*sms_way_wrong(void *ctx, const struct sms_way *way, const char **field);

/* Fills the templates.  False: a header would hold a line break. */
bool		 sms_call(void *ctx, const struct sms_way *way, const struct sms *sms,
		    struct fetch_send *call);

enum sms_said {
	SMS_TAKEN,
	SMS_LATER,		/* not now, or not with this account: it may be tried again */
	SMS_REFUSED,
	SMS_UNCLEAR		/* it may have been sent */
};

/* Reads an answer.  *why is short; after "refused: " in the provider's words. */
enum sms_said	 sms_judge(void *ctx, const struct sms_way *way, const struct sms *sms, long status,
		    const char *body, size_t len, const char **why);

/* How many messages a text travels as: up to 160 letters of the GSM alphabet
 * (153 each in several) or 70 (67) of any other. */
int		 sms_parts(const char *text);

#endif
