/* reminder_texts.c: the branch's own words for messages to clients, in each
 * language, with a preview of a real booking and the length of an SMS; and ready
 * texts for messages written by hand.
 */
#include "reminders.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "site.h"
#include "sms.h"
#include "text.h"
#include "value.h"
#include "view.h"
#include "wording.h"

#include "reminders_sql.h"

enum { TITLE_MAX = 100 };

static const char *const	channels[] = { "sms", "mail" };

/* What a page is made of. */
struct page {
	const struct wording_kind	*kind;
	const struct rows		*own;		/* the words as they are kept */
	const struct rows		*sample;	/* a booking to show them with; may be none */
	const struct rows		*place;
	struct query			*frame;
	bool				 typed;		/* shows what was typed */
};

static enum http
page_read(struct req *req, struct page *page)
{
	const struct auth	*a = req->auth;
	struct query		*own, *sample, *place;

	*page = (struct page){ .kind = wording_kind(req_path(req, "kind")) };
	if (page->kind == NULL)
		return HTTP_404;
	own = texts_read_send(req, a->chain_id, a->branch_id, page->kind->name);
	sample = texts_sample_send(req, a->chain_id, a->branch_id);
	place = texts_place_send(req, a->chain_id, a->branch_id);
	page->frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	page->own = query_rows(own);
	page->sample = query_rows(sample);
	page->place = query_rows(place);
	return HTTP_200;
}

/* "sms_ru" */
static const char *
field_of(struct req *req, const char *channel, const struct lang *l)
{
	return req_printf(req, "%s_%s", channel, lang_code(l));
}

static const char *
kept(const struct page *page, const char *channel, const struct lang *l)
{
	for (size_t i = 0; i < rows_len(page->own); i++)
		if (strcmp(row_text(page->own, i, rows_col(page->own, "channel")), channel) == 0 &&
		    strcmp(row_text(page->own, i, rows_col(page->own, "lang")), lang_code(l)) == 0)
			return row_text(page->own, i, rows_col(page->own, "body"));
	return "";
}

/* The text as the client of the sample would read it. */
static const char *
preview(struct req *req, const struct page *page, bool is_sms, const struct lang *l,
    const char *text)
{
	const char	*link = req_printf(req, "%s/booking/visits/%032d", site_url(req), 0);

	l = lang_styled(l, rows_text(page->place, "style"));
	return wording_fill(req->mem, text, wording_facts(req, l, rows_text(page->place, "place"),
	    rows_text(page->place, "currency"), rows_text(page->sample, "client"), page->sample,
	    page->kind->stands ? link : NULL, is_sms));
}

static struct value *
text_value(struct req *req, const struct page *page, const char *channel, const struct lang *l)
{
	struct value	*one = value_object(req->mem);
	const char	*name = field_of(req, channel, l);
	const char	*text = page->typed ? req_raw(req, name) : kept(page, channel, l), *shown;
	const char	*error = value_str(value_get(req_errors(req), name));
	bool		 is_sms = strcmp(channel, "sms") == 0;

	value_set_text(one, "name", name);
	value_set_text(one, "value", text);
	value_set_text(one, "language", trc(l, "own name of the language", "English"));
	value_set_text(one, "lang", lang_code(l));
	value_set_text(one, "error", error);
	value_set_bool(one, "sms", is_sms);
	value_set_text(one, "usual", is_sms ? tr(l, page->kind->sms) : NULL);
	value_set_int(one, "max", WORDING_MAX);
	if (error != NULL || rows_len(page->sample) == 0 || (*text == '\0' && !is_sms))
		return one;
	shown = preview(req, page, is_sms, l, *text != '\0' ? text : tr(l, page->kind->sms));
	value_set_text(one, "preview", shown);
	if (!is_sms)
		return one;
	value_set_text(one, "length", req_printf(req, tr(req->lang, "Characters: %zu, SMS: %d"),
	    text_chars(shown), sms_parts(shown)));
	return one;
}

static void
add_words(struct req *req, struct value *data)
{
	struct value			*list = value_array(req->mem), *one;
	const struct wording_word	*w;

	for (size_t i = 0; (w = wording_word_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", req_printf(req, "{%s}", w->name));
		value_set_text(one, "means", tr(req->lang, w->means));
	}
	value_set(data, "words", list);
}

static enum http
page_show(struct req *req, enum http status, const struct page *page)
{
	struct value		*data = value_object(req->mem), *list;
	const struct lang	*l;

	for (size_t c = 0; c < ARRAY_SIZE(channels); c++) {
		list = value_array(req->mem);
		for (size_t i = 0; (l = lang_at(i)) != NULL; i++)
			(void)value_append(list, text_value(req, page, channels[c], l));
		value_set(data, channels[c], list);
	}
	add_words(req, data);
	value_set_text(data, "heading", tr(req->lang, page->kind->title));
	value_set_text(data, "kind", page->kind->name);
	value_set_bool(data, "nothing", rows_len(page->sample) == 0);
	value_set_bool(data, "saved", !page->typed && *req_raw(req, "saved") != '\0');
	value_set_bool(data, "wrong", !req_ok(req));
	settings_fill(req, data, page->frame, "reminders");
	return view_answer(req, status, "reminder-text.html", data);
}

enum http
get_reminder_text(struct req *req)
{
	struct page	 page;
	enum http	 status = page_read(req, &page);

	return status == HTTP_200 ? page_show(req, HTTP_200, &page) : status;
}

/* A text as it was typed; one with an unknown placeholder is wrong. */
static const char *
read_text(struct req *req, const char *name, int flags)
{
	const char	*text = req_text(req, name, WORDING_MAX, flags | REQ_LINES), *unknown;

	if (text == NULL)
		return "";
	if ((unknown = wording_unknown(req->mem, text)) != NULL)
		req_error(req, name, req_printf(req,
		    tr(req->lang, "There is no placeholder like this: %s"), unknown));
	return text;
}

enum http
post_reminder_text(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct lang	*l;
	const char		*text;
	struct page		 page;
	enum http		 status = page_read(req, &page);

	if (status != HTTP_200)
		return status;
	for (size_t c = 0; c < ARRAY_SIZE(channels); c++)
		for (size_t i = 0; (l = lang_at(i)) != NULL; i++) {
			text = read_text(req, field_of(req, channels[c], l), 0);
			if (*req_raw(req, "preview") == '\0')
				(void)texts_set_send(req, a->chain_id, a->branch_id, page.kind->name,
				    channels[c], lang_code(l), text);
		}
	page.typed = true;
	if (!req_ok(req) && req_wants_json(req))
		return req_invalid(req);
	if (!req_ok(req))
		return page_show(req, HTTP_422, &page);
	if (*req_raw(req, "preview") != '\0')
		return page_show(req, HTTP_200, &page);
	return http_see_other(req, "/settings/%lld/reminders/texts/%s?saved=1", (long long)a->branch_id,
	    page.kind->name);
}

/* ---- ready texts ------------------------------------------------------------ */

static enum http
ready_show(struct req *req, enum http status, int64_t typed)
{
	static const char *const inputs[] = { "title", "body" };
	const struct auth	*a = req->auth;
	struct query		*q = ready_list_send(req, a->chain_id, a->branch_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *list = value_array(req->mem), *one;
	const struct rows	*r;

	if (!db_wait(req))
		return db_status(req);
	r = query_rows(q);
	for (size_t i = 0; i <= rows_len(r); i++) {	/* the last one is empty, for another */
		int64_t	 id = i < rows_len(r) ? row_int(r, i, rows_col(r, "id")) : 0;
		bool	 here = id == typed && !req_ok(req);

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", here ? req_raw(req, "title") : id != 0 ?
		    row_text(r, i, rows_col(r, "title")) : "");
		value_set_text(one, "body", here ? req_raw(req, "body") : id != 0 ?
		    row_text(r, i, rows_col(r, "body")) : "");
		for (size_t k = 0; here && k < ARRAY_SIZE(inputs); k++)
			value_set_text(value_sub(one, "errors"), inputs[k],
			    value_str(value_get(req_errors(req), inputs[k])));
	}
	value_set(data, "texts", list);
	add_words(req, data);
	value_set_text(data, "heading", tr(req->lang, "Ready texts"));
	value_set_bool(data, "saved", req_ok(req) && *req_raw(req, "saved") != '\0');
	value_set_bool(data, "wrong", !req_ok(req));
	reminders_texts(req, data);
	settings_fill(req, data, frame, "reminders");
	return view_answer(req, status, "ready-texts.html", data);
}

static enum http
ready_done(struct req *req)
{
	return http_see_other(req, "/settings/%lld/reminders/ready?saved=1",
	    (long long)req->auth->branch_id);
}

static enum http
ready_save(struct req *req, int64_t id)
{
	const struct auth	*a = req->auth;
	const char		*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	const char		*body = read_text(req, "body", REQ_REQUIRED);
	const struct rows	*r;

	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : ready_show(req, HTTP_422, id);
	r = id == 0 ? ready_add(req, a->chain_id, a->branch_id, title, body) :
	    ready_set(req, a->chain_id, a->branch_id, id, title, body);
	return r != NULL ? ready_done(req) : db_status(req);
}

enum http
get_ready_texts(struct req *req)
{
	return ready_show(req, HTTP_200, 0);
}

enum http
post_ready_texts(struct req *req)
{
	return ready_save(req, 0);
}

enum http
post_ready_text(struct req *req)
{
	return ready_save(req, req_path_id(req, "id"));
}

enum http
post_ready_text_delete(struct req *req)
{
	const struct auth	*a = req->auth;

	return ready_drop(req, a->chain_id, a->branch_id, req_path_id(req, "id")) != NULL ?
	    ready_done(req) : db_status(req);
}
