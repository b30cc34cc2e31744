/* letter.h: what the letters to clients and users say. */
#ifndef LETTER_H
#define LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gateway;
struct lang;
struct mime_letter;
struct req;

struct letter {
	const char	*to;
	int		 attempts;	/* this one included */
	char		*text;		/* as it travels; NULL: it is not to be sent, why tells */
	size_t		 len;
	const char	*why;		/* a short reason for the outbox */
};

/* Reads the settings and the templates. */
void	 letter_start(void);

/* The bare address that letters through the installation's server come from. */
const char	*letter_from(void);

/* Notes in the task that the letter is tried now, and writes it as from the
 * sender of a gateway.  False: the database failed.  letter->to is NULL if there is no such letter to send. */
bool	 letter_write(struct req *req, int64_t id, const struct gateway *g, struct letter *letter);

/* The same for a message of the installation to a user (table notice), in a
 * task without a chain. */
bool	 notice_write(struct req *req, int64_t id, const struct gateway *g, struct letter *letter);

/* A letter by which a user sees that letters arrive: fills the bodies of m. */
void	 letter_trial(struct req *req, const struct lang *l, struct mime_letter *m, struct letter *letter);

#endif
