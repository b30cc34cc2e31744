/* route.c: the life of a program: settings, languages, pages, database, then
 * request after request.
 */
#include "route.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "auth.h"
#include "clock.h"
#include "conf.h"
#include "db.h"
#include "fcgi.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "req_in.h"
#include "run.h"
#include "runaway.h"
#include "view.h"

/* Of the processor's time, for one request: nothing an honest one comes near. */
#define REQUEST_CPU_MS	10000

static const struct area	*area;		/* the program's */
static struct req		*current;	/* the request being served, or NULL */

static const char *
method_name(enum method m)
{
	static const char *const	names[] = {
		"?", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"
	};

	return names[m];
}

/* The route's pattern, not the path: a path may hold a secret link's token. */
static void
log_answer(const struct req *req, enum http status, int64_t ms)
{
	log_info("%s %s %d %lld ms %lu bytes", method_name(req->method),
	    req->route != NULL ? req->route->path : "-", (int)status, (long long)ms,
	    http_sent(req));
}

static void
answer(struct wire *w)
{
	int64_t		start = clock_ms();
	struct req	*req = req_open(w, area);
	enum http	status;

	current = req;
	runaway_request();
	log_request(req->id);
	if ((status = req_read(req)) == HTTP_200)
		status = auth_elsewhere(req, route_run(req));
	http_finish(req, status);
	w->end(w);			/* the client waits for nothing that follows */
	db_after_answer(req);
	log_answer(req, status, clock_ms() - start);
	current = NULL;
	log_request(NULL);
	req_close(req);
}

/* A program that dies says so to whom it was serving.  One that cannot start
 * waits before it lets its supervisor try again. */
static void
last_word(void)
{
	if (current != NULL)
		http_last_word(current);
	else if (!fcgi_is_cgi())
		(void)sleep(1);
}

/* The table, a route a line, for the test that tries every one of them. */
static int
print_routes(void)
{
	for (size_t i = 0; i < area->nroutes; i++)
		(void)printf("%s %s %s\n", method_name(area->routes[i].method),
		    area->routes[i].path,
		    area->routes[i].who != NULL ? area->routes[i].who : "-");
	return fflush(stdout) == 0 ? 0 : 1;
}

int
serve(int argc, char **argv, const struct area *a)
{
	long	max;

	area = a;
	log_init(area->name);
	if (argc == 2 && strcmp(argv[1], "--routes") == 0)
		return print_routes();

	mem_keep();
	die_hook(last_word);
	max = conf_int("OKNO_MAX_REQUESTS", 0, 0, 1000000000);
	i18n_init(conf_str("OKNO_LOCALE", "build/locale"));
	view_init();
	http_pages_ready();
	db_init();
	if (area->init != NULL)
		area->init();

	runaway_watch(REQUEST_CPU_MS);
	fcgi_loop(answer, max);
	return 0;
}
