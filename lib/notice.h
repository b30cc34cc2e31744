/* notice.h: what the installation says to its users by letter and SMS: a
 * password, a code, a link.  Such messages belong to no chain (table notice);
 * the worker sends them, and a copy for trying out shows them on the page.
 */
#ifndef NOTICE_H
#define NOTICE_H

#include <stdbool.h>

struct lang;
struct req;

struct notice {
	const char	*title;		/* the subject of a letter */
	const char	*text;		/* a sentence or two; of an SMS all there is */
	const char	*code;		/* to be shown large in a letter; NULL: none */
	const char	*link;		/* to be opened; NULL: none */
	const char	*action;	/* what the link does; NULL with link NULL */
};

/* Seals the secret of a message (password, code, token) for its recipient. */
const char	*notice_seal(struct req *req, const char *recipient, const char *secret);

/* What a template is about, in words. */
const char	*notice_title(const struct lang *l, const char *template);

/* The words of a template in a language.  sealed is the row's secret, NULL if it
 * has none.  False: there is no such template, or its secret does not open. */
bool		 notice_words(struct req *req, const struct lang *l, const char *template,
		    const char *recipient, const char *sealed, struct notice *n);

#endif
