/* route.h: the table of an area is its whole truth: method, path, right,
 * handler.  What is not in it is a 404; a route without a right belongs to
 * nobody; GET changes nothing.
 */
#ifndef ROUTE_H
#define ROUTE_H

#include <stddef.h>

#include "auth.h"
#include "req.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

struct route {
	enum method	 method;
	const char	*path;		/* "/journal/:branch/visits/:id" */
	const char	*who;		/* a right's slug, or ANYONE, SIGNED_IN, PARTNER (auth.h); NULL: nobody */
	enum http	(*fn)(struct req *req);
};

struct area {
	const char		*name;		/* program, folder, first word of the path, log */
	const struct route	*routes;
	size_t			 nroutes;
	bool			 lists;		/* it shows so many days back as the role's limit of lists says */
	bool			 api;		/* tokens instead of cookies and CSRF; CORS; JSON refusals */
	error_writer		 refuse;	/* NULL: pages (or plain JSON if asked for) */
	void			(*init)(void);	/* once, before the first request; may be NULL */
};

/* Runs the program: request after request until TERM (FastCGI), or one (CGI).
 * With the single argument --routes prints the table, one route a line
 * ("GET /journal/:branch timetable_access"), for the sweep test, and ends. */
int	 serve(int argc, char **argv, const struct area *area);

#endif
