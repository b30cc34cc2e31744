/* format.c: the two formats of the API's answers, and of its refusals. */
#include "format.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "buf.h"
#include "country.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"

#define NO_META	"[]"	/* what old programs expect where there is nothing to say */

/* "application/vnd." name ".v2+json", anywhere in the header. */
bool
is_v2(const struct req *req)
{
	const char	*p = req_header((struct req *)(uintptr_t)req, "Accept");
	size_t		 name;

	for (; p != NULL && (p = strcasestr(p, "application/vnd.")) != NULL; p++) {
		name = strcspn(p + 16, ",; ");
		if (name > 8 && strncasecmp(p + 16 + name - 8, ".v2+json", 8) == 0)
			return true;
	}
	return false;
}

struct buf *
answer_begin(struct req *req)
{
	struct buf	*b = http_body(req);

	http_type(req, "application/json; charset=utf-8");
	if (is_v2(req))
		buf_puts(b, "{\"success\":true,\"data\":");
	return b;
}

enum http
answer_end(struct req *req, enum http status, const char *meta)
{
	struct buf	*b = http_body(req);

	if (is_v2(req)) {
		buf_puts(b, ",\"meta\":");
		buf_puts(b, meta != NULL ? meta : NO_META);
		buf_putc(b, '}');
	}
	return status;
}

enum http
answer_json(struct req *req, enum http status, const char *json, const char *meta)
{
	buf_puts(answer_begin(req), json);
	return answer_end(req, status, meta);
}

enum http
answer_value(struct req *req, enum http status, const struct value *data)
{
	value_to_json(answer_begin(req), data);
	return answer_end(req, status, NULL);
}

enum http
answer_list(struct req *req, const char *json, int64_t total)
{
	return answer_json(req, HTTP_200, json, req_printf(req,
	    "{\"total_count\":%lld,\"count\":%lld}", (long long)total, (long long)total));
}

enum http
answer_message(struct req *req, enum http status, const char *message)
{
	struct value	*top = value_object(req->mem);

	if (is_v2(req)) {
		value_set_bool(top, "success", true);
		value_set(top, "data", value_null(req->mem));
	}
	value_set_text(value_sub(top, "meta"), "message", message);
	return http_value(req, status, top);
}

/* ---- refusals ---- */

/* {"field": ["sentence"]}; NULL if no field is wrong. */
static struct value *
field_errors(struct req *req)
{
	const struct value	*errors = req_errors(req);
	struct value		*fields = value_object(req->mem), *list;

	if (value_len(errors) == 0)
		return NULL;
	for (size_t i = 0; i < value_len(errors); i++) {
		list = value_array(req->mem);
		(void)value_append(list, value_text(req->mem,
		    value_str(value_get(errors, value_key(errors, i)))));
		value_set(fields, value_key(errors, i), list);
	}
	return fields;
}

static void
add_code(struct value *object, int code, int64_t id)
{
	if (code == 0)
		return;
	value_set_int(object, "code", code);
	if (id != 0)
		value_set_int(object, "id", id);
}

static void
write_envelope(struct req *req, enum http status, int code, int64_t id, const char *sentence,
    const struct value *nearest)
{
	struct value	*top = value_object(req->mem), *meta = value_object(req->mem), *errors;
	struct value	*fields = field_errors(req);

	value_set_text(meta, "message", sentence);
	if (fields != NULL)
		value_set(meta, "errors", fields);
	if (is_v2(req)) {
		value_set_bool(top, "success", false);
		value_set(top, "data", value_null(req->mem));
		add_code(meta, code, id);
	} else {
		errors = value_object(req->mem);
		add_code(errors, code != 0 ? code : (int)status, id);
		value_set_text(errors, "message", sentence);
		value_set(top, "errors", errors);
	}
	if (nearest != NULL)
		value_set(meta, "nearest", (struct value *)(uintptr_t)nearest);
	value_set(top, "meta", meta);
	(void)http_value(req, status, top);
}

enum http
refuse_code(struct req *req, enum http status, int code, int64_t id, const char *sentence,
    const struct value *nearest)
{
	(void)http_refuse(req, status, NULL);	/* forgets what was written before */
	write_envelope(req, status, code, id, sentence, nearest);
	return status;
}

/* Old programs show the message alone: it names the first field that is wrong. */
static const char *
first_error(struct req *req, const char *sentence)
{
	const struct value	*errors = req_errors(req);

	return value_len(errors) == 0 ? sentence : req_printf(req, "%s: %s", value_key(errors, 0),
	    value_str(value_get(errors, value_key(errors, 0))));
}

/* Programs compare the sentences of 404 and 401: they are the same whatever is missing. */
void
write_refusal(struct req *req, enum http status, const char *sentence)
{
	if (status == HTTP_400)
		sentence = tr(req->lang, "The request cannot be understood");
	else if (status == HTTP_422)
		sentence = first_error(req, sentence);
	else if (status == HTTP_404)
		sentence = tr(req->lang, "Not found");
	else if (status == HTTP_401 && (req->route == NULL ||
	    strstr(req->route->path, "/auth") == NULL))
		sentence = tr(req->lang, "Authorization is required");
	write_envelope(req, status, 0, 0, sentence, NULL);
}

/* ---- small things ---- */

const char *
country_names(struct req *req)
{
	struct value		*names = value_object(req->mem);
	const struct country	*c;

	for (size_t i = 0; (c = country_at(i)) != NULL; i++)
		value_add(names, c->code, value_text(req->mem, tr(req->lang, c->name)));
	return value_json(req->mem, names);
}
