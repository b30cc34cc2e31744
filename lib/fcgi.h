/* fcgi.h: where requests come from: nginx's FastCGI records on the socket that
 * is descriptor 0, or, for one request, the environment and standard input
 * (plain CGI).  The only user of libfcgi.
 */
#ifndef FCGI_H
#define FCGI_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* One request as bytes.  Tests make their own. */
struct wire {
	char	**env;		/* "NAME=value", NULL at the end */
	ssize_t	(*read)(struct wire *w, void *buf, size_t size);	/* 0: end, -1: cut off */
	bool	(*write)(struct wire *w, const void *data, size_t len);	/* false: nobody listens */
	void	(*end)(struct wire *w);		/* all was written: send it */
	void	 *arg;
};

/* The value of a variable of the request; NULL if absent. */
const char	*wire_env(const struct wire *w, const char *name);

/* True if there will be one request, by plain CGI. */
bool		 fcgi_is_cgi(void);

/* Answers requests until TERM or USR1 arrives, or max of them if max is not 0,
 * or one in plain CGI.  The request under way is always finished. */
void		 fcgi_loop(void (*answer)(struct wire *w), long max);

#endif
