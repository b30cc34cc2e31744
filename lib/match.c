/* match.c: the route table, searched.
 *
 * A linear search by segments: the tables have tens of rows, and no pattern
 * language means nothing to be fooled by.
 */
#include "match.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "mem.h"
#include "req.h"
#include "req_in.h"
#include "route.h"
#include "text.h"

/* How a pattern fits a path: its parameters, and a bit for each segment (the
 * first segment highest) that is literal: the greater number is the closer fit. */
struct fit {
	uint64_t	literal;
	struct param	params[REQ_PARAMS_MAX];
	size_t		nparams;
};

/* branch, chain, id and …_id hold ids. */
static bool
is_id_name(const char *name, size_t len)
{
	static const char *const	names[] = { "branch", "chain", "id" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (strlen(names[i]) == len && memcmp(name, names[i], len) == 0)
			return true;
	return len > 3 && memcmp(name + len - 3, "_id", 3) == 0;
}

/* One segment of the pattern against one of the path. */
static bool
fit_segment(void *ctx, const char *want, size_t want_len, const char *have, size_t have_len,
    struct fit *fit)
{
	const char	*colon = memchr(want, ':', want_len), *text;
	size_t		 prefix = colon != NULL ? (size_t)(colon - want) : want_len;
	size_t		 name_len;

	fit->literal <<= 1;
	if (colon == NULL) {
		fit->literal |= 1;
		return want_len == have_len && memcmp(want, have, have_len) == 0;
	}
	if (have_len <= prefix || memcmp(want, have, prefix) != 0 ||
	    fit->nparams == REQ_PARAMS_MAX)
		return false;
	name_len = want_len - prefix - 1;
	text = mem_text(ctx, have + prefix, have_len - prefix);
	if (is_id_name(colon + 1, name_len) && text_to_id(text) == 0)
		return false;
	fit->params[fit->nparams++] = (struct param){ colon + 1, name_len, text };
	return true;
}

static bool
fit_path(void *ctx, const char *pattern, const char *path, struct fit *fit)
{
	int	segments = 0;

	memset(fit, 0, sizeof(*fit));
	while (*pattern == '/' && *path == '/') {
		size_t	want = strcspn(++pattern, "/"), have = strcspn(++path, "/");

		if (!fit_segment(ctx, pattern, want, path, have, fit))
			return false;
		pattern += want;
		path += have;
		segments++;
	}
	/* The first segment's bit goes to the top, so that it weighs most. */
	if (segments > 0 && segments < 64)
		fit->literal <<= 64 - segments;
	return *pattern == '\0' && *path == '\0';
}

const char *
route_methods(struct req *req)
{
	static const char *const	names[] = {
		[GET] = "GET, HEAD", [POST] = "POST", [PUT] = "PUT", [PATCH] = "PATCH",
		[DELETE] = "DELETE", [OPTIONS] = "OPTIONS",
	};
	const char			*all = "";
	struct fit			 fit;
	unsigned			 seen = 0;

	for (size_t i = 0; i < req->area->nroutes; i++)
		if (fit_path(req->mem, req->area->routes[i].path, req->path, &fit))
			seen |= 1u << req->area->routes[i].method;
	for (size_t m = GET; m < ARRAY_SIZE(names); m++)
		if ((seen & 1u << m) != 0 && names[m] != NULL)
			all = mem_printf(req->mem, "%s%s%s", all, *all != '\0' ? ", " : "",
			    names[m]);
	return all;
}

enum http
route_match(struct req *req)
{
	enum method		 method = req->method == HEAD ? GET : req->method;
	const struct route	*routes = req->area->routes, *best = NULL;
	struct fit		 fit, closest = { 0 };
	const char		*methods;

	for (size_t i = 0; i < req->area->nroutes; i++) {
		if (routes[i].method != method ||
		    !fit_path(req->mem, routes[i].path, req->path, &fit))
			continue;
		if (best != NULL && fit.literal <= closest.literal)
			continue;
		best = &routes[i];
		closest = fit;
	}
	if (best == NULL) {
		methods = route_methods(req);
		if (*methods == '\0')
			return HTTP_404;
		http_header(req, "Allow", "%s", methods);
		return HTTP_405;
	}
	req->route = best;
	memcpy(req->inputs->params, closest.params, sizeof(closest.params));
	req->inputs->nparams = closest.nparams;
	return HTTP_200;
}
