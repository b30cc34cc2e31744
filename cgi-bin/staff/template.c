/* template.c: the cycles to paint with: each a list of days, a line for each. */
#include "template.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "staff.h"
#include "timetable.h"
#include "value.h"

#include "plan_sql.h"

enum {
	TITLE_CHARS = 60,
	DAYS_CHARS = 4000,
	DAYS_MAX = 28,
	VERSION_MAX = 2147483647
};

static const char *const	done_words[][2] = {
	{ "saved", N_("Saved") },
	{ "dropped", N_("Template removed") },
	{ NULL, NULL }
};

static const struct {
	const char	*word;
	const char	*title;
} anchors[] = {
	{ "start", N_("the first day painted") },
	{ "week", N_("a Monday") },
	{ "month", N_("the first of the month") },
};

static struct value *
anchors_value(struct req *req, const char *chosen)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(anchors); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "word", anchors[i].word);
		value_set_text(one, "title", tr(req->lang, anchors[i].title));
		value_set_bool(one, "here", chosen != NULL && strcmp(anchors[i].word, chosen) == 0);
	}
	return list;
}

/* The days as lines: '{"{[600,840)}","{}"}' as "10–14" and "-". */
static const char *
days_show(struct req *req, const char *array)
{
	struct buf	*out = buf_new(req->mem);
	const char	*end, *hours;

	for (const char *p = strchr(array, '"'); p != NULL; p = strchr(end + 1, '"')) {
		if ((end = strchr(p + 1, '"')) == NULL)
			break;
		hours = hours_show(req->mem, req->lang, mem_text(req->mem, p + 1, (size_t)(end - p - 1)));
		buf_printf(out, "%s%s", out->len > 0 ? "\n" : "", *hours != '\0' ? hours : "-");
	}
	return out->data;
}

/* The other way round; NULL: a line is wrong (said), or there are too many. */
static const char *
days_read(struct req *req, const char *text)
{
	struct buf	*out = buf_new(req->mem);
	const char	*hours;
	size_t		 len;
	bool		 works = false;
	int		 n = 0;

	buf_putc(out, '{');
	for (const char *p = text; ; p += len + 1) {
		len = strcspn(p, "\n");
		hours = hours_read(req->mem, mem_text(req->mem, p, len));
		if (hours == NULL) {
			req_error(req, "days", req_printf(req, tr(req->lang,
			    "Line %d: please write hours like 10–14, 15–20:30, or - for a day off"),
			    n + 1));
			return NULL;
		}
		works = works || strcmp(hours, "{}") != 0;
		buf_printf(out, "%s\"%s\"", n > 0 ? "," : "", hours);
		if (++n > DAYS_MAX || p[len] == '\0')
			break;
	}
	buf_putc(out, '}');
	if (n > DAYS_MAX)
		req_error(req, "days", tr(req->lang, "At most 28 days"));
	else if (!works)
		req_error(req, "days", tr(req->lang, "At least one day needs hours"));
	return out->data;
}

/* A form: of a template, or (id 0) of a new one; what was typed if it is wrong. */
static void
add_form(struct req *req, struct value *v, bool typed, const struct rows *r, size_t i)
{
	value_set_text(v, "title", typed ? req_raw(req, "title") :
	    r != NULL ? row_text(r, i, rows_col(r, "title")) : "");
	value_set_text(v, "days", typed ? req_raw(req, "days") :
	    r != NULL ? days_show(req, row_text(r, i, rows_col(r, "days"))) : "");
	value_set(v, "anchors", anchors_value(req, typed ? req_raw(req, "anchor") :
	    r != NULL ? row_text(r, i, rows_col(r, "anchor")) : NULL));
	if (typed) {
		value_set_text(v, "title_error", value_str(value_get(req_errors(req), "title")));
		value_set_text(v, "days_error", value_str(value_get(req_errors(req), "days")));
	}
}

enum { NONE = -1 };

/* wrong: whose form is shown again with its errors; 0: the new one's. */
static enum http
show_templates(struct req *req, enum http status, int64_t wrong)
{
	struct query		*q = plan_templates_send(req, req->auth->chain_id, req->auth->branch_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *list = value_array(req->mem), *one;
	const struct rows	*r;
	unsigned long		 days;

	if (!db_wait(req))
		return db_status(req);
	r = query_rows(q);
	for (size_t i = 0; i < rows_len(r); i++) {
		int64_t	 id = row_int(r, i, rows_col(r, "id"));

		one = value_append(list, value_object(req->mem));
		days = (unsigned long)row_int(r, i, rows_col(r, "length"));
		value_set_int(one, "id", id);
		value_set_int(one, "version", row_int(r, i, rows_col(r, "version")));
		value_set_text(one, "name", row_text(r, i, rows_col(r, "title")));
		value_set_text(one, "length", req_printf(req,
		    trn(req->lang, "%lu day", "%lu days", days), days));
		value_set_bool(one, "open", id == wrong);
		value_set_bool(one, "stale", id == wrong && status == HTTP_409);
		add_form(req, one, id == wrong, r, i);
	}
	value_set(data, "templates", list);
	add_form(req, value_sub(data, "fresh"), wrong == 0, NULL, 0);
	staff_toast(req, data, done_words);
	return staff_page(req, status, "templates.html", data, frame, "timetable");
}

static enum http
back(struct req *req, const char *done)
{
	return http_see_other(req, "/staff/%lld/templates?done=%s",
	    (long long)req->auth->branch_id, done);
}

/* Reads the form; false: something is wrong with it. */
static bool
read_form(struct req *req, const char **title, const char **anchor, const char **days)
{
	static const char *const	words[] = { "start", "week", "month", NULL };
	const char			*text = req_text(req, "days", DAYS_CHARS, REQ_REQUIRED | REQ_LINES);

	*title = req_text(req, "title", TITLE_CHARS, REQ_REQUIRED);
	*anchor = req_one_of(req, "anchor", words, REQ_REQUIRED);
	*days = text != NULL ? days_read(req, text) : NULL;
	return req_ok(req);
}

enum http
get_templates(struct req *req)
{
	return show_templates(req, HTTP_200, NONE);
}

enum http
post_templates(struct req *req)
{
	const char	*title, *anchor, *days;

	if (!read_form(req, &title, &anchor, &days))
		return show_templates(req, HTTP_422, 0);
	if (plan_template_add(req, req->auth->chain_id, req->auth->branch_id, title, anchor, days) == NULL)
		return db_status(req);
	return back(req, "saved");
}

/* 200 if the template is there. */
static enum http
found(struct req *req, int64_t id)
{
	const struct rows	*r = plan_template(req, req->auth->chain_id, req->auth->branch_id, id);

	if (r == NULL)
		return db_status(req);
	return rows_len(r) == 0 ? HTTP_404 : HTTP_200;
}

/* Where the form of a template posts to, asked for anew: the list. */
enum http
get_template(struct req *req)
{
	enum http	 status = found(req, req_path_id(req, "id"));

	return status != HTTP_200 ? status :
	    http_see_other(req, "/staff/%lld/templates", (long long)req->auth->branch_id);
}

enum http
post_template(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), version = 0;
	enum http		 status = found(req, id);
	const char		*title, *anchor, *days;
	const struct rows	*r;

	if (status != HTTP_200)
		return status;
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &version);
	if (!read_form(req, &title, &anchor, &days))
		return show_templates(req, HTTP_422, id);
	r = plan_template_save(req, a->chain_id, a->branch_id, id, version, title, anchor, days);
	if (r == NULL)
		return db_status(req);
	return rows_len(r) == 0 ? show_templates(req, HTTP_409, id) : back(req, "saved");
}

enum http
post_template_drop(struct req *req)
{
	const struct rows	*r = plan_template_drop(req, req->auth->chain_id, req->auth->branch_id,
				    req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	return rows_len(r) == 0 ? HTTP_404 : back(req, "dropped");
}
