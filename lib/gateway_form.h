/* gateway_form.h: the form of a gateway, a mail server or a provider of SMS: its
 * fields, what is wrong with what was typed, the secrets that are kept, how it goes
 * and how its last test went.  Whose it is, who may see it and where it is kept is
 * its page's business.
 *
 * The template gateway-form.html shows it; data has what that needs after
 * gateway_form_fill.
 */
#ifndef GATEWAY_FORM_H
#define GATEWAY_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct req;
struct rows;
struct value;
struct gateway_field;

/* What a page is about. */
struct gateway_channel {
	const char			*name;		/* the outbox's: "mail", "sms" */
	const char			*slug;		/* behind the address of the page of letters */
	const char			*title;		/* a msgid */
	const struct gateway_field	*fields;
	size_t				 n;
};

extern const struct gateway_channel	gateway_mail, gateway_sms;

struct gateway_form {
	const struct gateway_channel	*channel;
	int64_t				 chain, branch;	/* whose it is (chain 0: the installation's): what
							 * its secrets are sealed for */
	bool				 typed;		/* shown as it was typed */

	/* The row of rows that it is kept in (-1: none yet), with enabled, settings
	 * (NULL: none yet), secret, version, error, ok_at, failed_at, fails, and of the last
	 * test test_state, test_error, test_at, test_age_s, parts, recipient. */
	const struct rows		*rows;
	int				 row;

	const struct value		*settings;	/* as they are kept */
	const struct value		*secrets;
};

/* Reads the row that rows and row name. */
void		 gateway_form_open(struct req *req, struct gateway_form *f);

/* Is nothing set up yet? */
bool		 gateway_form_fresh(const struct gateway_form *f);

/* A column of the row; NULL: it is NULL, or there is no row. */
const char	*gateway_form_cell(const struct gateway_form *f, const char *name);

/* Adds what the template shows.  Without "exists" nothing is offered to be tried. */
void		 gateway_form_fill(struct req *req, const struct gateway_form *f, struct value *data);

/* Reads what was typed: the settings to be, and in *secrets the secrets, those that
 * were left empty as they are kept.  What is wrong is recorded with req. */
struct value	*gateway_form_read(struct req *req, const struct gateway_form *f,
		    struct value **secrets);

/* The secrets as the database keeps them; NULL: there are none. */
const char	*gateway_form_seal(struct req *req, const struct gateway_form *f,
		    const struct value *secrets);

/* Somebody else has saved it meanwhile: the form is shown as it was typed, beside
 * what they have now. */
void		 gateway_form_conflict(struct req *req, struct gateway_form *f,
		    const struct value *settings, struct value *data);

/* The words of a field, translated; NULL: there is none of this name. */
const char	*gateway_form_label(struct req *req, const struct gateway_channel *channel,
		    const char *field);

/* What the form shows of an answer to a field: of a choice its words, translated,
 * else the text itself. */
const char	*gateway_form_word(struct req *req, const struct gateway_channel *channel,
    const char *field, const char *text);

/* Records that who asks for a test has nowhere to get it. */
void		 gateway_form_nowhere(struct req *req, const struct gateway_form *f);

#endif
