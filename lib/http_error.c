/* http_error.c: what a person or a program reads when a request is refused.
 * Never a library's text, a path or a query: a sentence to act on, and the
 * request id for whoever asks us about it.
 */
#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "http_in.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "view.h"

static bool	pages_ready;

static const struct {
	enum http	 status;
	const char	*reason;
	const char	*title;
	const char	*sentence;
} refusals[] = {
	{ HTTP_400, "Bad Request", N_("The request cannot be understood"),
	    N_("Something in it is broken. Please go back and try again.") },
	{ HTTP_401, "Unauthorized", N_("Please sign in"),
	    N_("This is shown only to those who have signed in.") },
	{ HTTP_402, "Payment Required", N_("The licence has ended"),
	    N_("This works again as soon as the licence is extended.") },
	{ HTTP_403, "Forbidden", N_("Not allowed"),
	    N_("Your role does not include this. The owner can change that.") },
	{ HTTP_404, "Not Found", N_("Not found"),
	    N_("There is nothing at this address, or it is not yours to see.") },
	{ HTTP_405, "Method Not Allowed", N_("This cannot be done here"),
	    N_("This address is used in another way.") },
	{ HTTP_408, "Request Timeout", N_("Too slow"),
	    N_("The request did not arrive in time. Please try again.") },
	{ HTTP_409, "Conflict", N_("Somebody was faster"),
	    N_("This has been changed meanwhile. Please look again and repeat what you wanted.") },
	{ HTTP_413, "Content Too Large", N_("Too large"),
	    N_("What was sent is larger than we accept. Please send less.") },
	{ HTTP_415, "Unsupported Media Type", N_("Unknown format"),
	    N_("What was sent has a format that is not accepted here.") },
	{ HTTP_422, "Unprocessable Content", N_("Something is not right yet"),
	    N_("Please correct what is marked.") },
	{ HTTP_429, "Too Many Requests", N_("Too many attempts"),
	    N_("Please wait a little and try again.") },
	{ HTTP_500, "Internal Server Error", N_("An error on our side"),
	    N_("Nothing was changed. Please try again; if it stays so, tell us the number below.") },
	{ HTTP_503, "Service Unavailable", N_("Not available right now"),
	    N_("Please try again in a few seconds.") },
};

static const struct {
	enum http	 status;
	const char	*reason;
} successes[] = {
	{ HTTP_200, "OK" }, { HTTP_201, "Created" }, { HTTP_202, "Accepted" },
	{ HTTP_204, "No Content" }, { HTTP_303, "See Other" }, { HTTP_304, "Not Modified" },
};

void
http_pages_ready(void)
{
	pages_ready = true;
}

/* The row of a refusal; an unknown status is an error of ours. */
static size_t
row(enum http status)
{
	size_t	i, unknown = 0;

	for (i = 0; i < ARRAY_SIZE(refusals); i++) {
		if (refusals[i].status == status)
			return i;
		if (refusals[i].status == HTTP_500)
			unknown = i;
	}
	return unknown;
}

const char *
http_reason(enum http status)
{
	for (size_t i = 0; i < ARRAY_SIZE(successes); i++)
		if (successes[i].status == status)
			return successes[i].reason;
	return refusals[row(status)].reason;
}

/* {"error": {"status", "message", "request_id", "fields"}} */
static void
write_json(struct req *req, enum http status, const char *sentence)
{
	struct value		*top = value_object(req->mem), *error = value_object(req->mem);
	struct value		*fields = value_object(req->mem);
	const struct value	*errors = req_errors(req);

	for (size_t i = 0; i < value_len(errors); i++)
		value_set_text(fields, value_key(errors, i),
		    value_str(value_get(errors, value_key(errors, i))));
	value_set_int(error, "status", (int64_t)status);
	value_set_text(error, "message", sentence);
	value_set_text(error, "request_id", req->id);
	value_set(error, "fields", fields);
	value_set(top, "error", error);
	(void)http_value(req, status, top);
}

static void
write_page(struct req *req, enum http status, const char *title, const char *sentence)
{
	struct value		*data = value_object(req->mem), *one;
	struct value		*list = value_array(req->mem);
	const struct value	*errors = req_errors(req);

	for (size_t i = 0; i < value_len(errors); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", value_key(errors, i));
		value_set_text(one, "sentence",
		    value_str(value_get(errors, value_key(errors, i))));
	}
	value_set_int(data, "status", (int64_t)status);
	value_set_text(data, "title", title);
	value_set_text(data, "sentence", sentence);
	value_set_text(data, "request_id", req->id);
	value_set(data, "errors", list);
	(void)view_page(req, status, "error.html", data);
}

void
http_error(struct req *req, enum http status, const char *sentence)
{
	const char	*title = tr(req->lang, refusals[row(status)].title);

	if (sentence == NULL)
		sentence = tr(req->lang, refusals[row(status)].sentence);
	if (req->area != NULL && req->area->refuse != NULL) {
		req->area->refuse(req, status, sentence);
	} else if (req_wants_json(req)) {
		write_json(req, status, sentence);
	} else if (pages_ready) {
		write_page(req, status, title, sentence);
	} else {
		http_type(req, "text/plain; charset=utf-8");
		buf_printf(http_body(req), "%s. %s\n%s\n", title, sentence, req->id);
	}
}
