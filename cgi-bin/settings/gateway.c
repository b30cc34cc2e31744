/* gateway.c: the mail server and the provider of SMS, of this branch or of the
 * whole chain: setting them up, trying them, and what went wrong.
 */
#include "gateway.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "gateway_form.h"
#include "i18n.h"
#include "req.h"
#include "sending.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "gateway_sql.h"

enum { VERSION_MAX = 2147483647 };

/* A page as it was asked for. */
struct page {
	struct gateway_form	 form;
	bool			 whole;		/* the chain's, not the branch's */
	bool			 may_whole;
	bool			 installed;	/* the installation has one for who has none */
	struct query		*frame;
	struct query		*troubles;
	struct query		*codes;		/* of today; NULL: it is not about SMS */
	struct query		*told;		/* … about bookings */
};

/* Of the page of letters. */
static const char *
root_of(struct req *req)
{
	return req_printf(req, "/settings/%lld/sending", (long long)req->auth->branch_id);
}

static const char *
address(struct req *req, const struct page *page)
{
	return req_printf(req, "%s%s%s", root_of(req), page->form.channel->slug,
	    page->whole ? "?scope=chain" : "");
}

/* The row of the branch's own or the chain's gateway; -1: there is none. */
static int
row_of(const struct rows *both, bool own)
{
	for (size_t i = 0; i < rows_len(both); i++)
		if (row_bool(both, i, rows_col(both, "own")) == own)
			return (int)i;
	return -1;
}

/* HTTP_200, or why not. */
static enum http
page_read(struct req *req, const struct gateway_channel *channel, struct page *page)
{
	static const char *const	 scopes[] = { "branch", "chain", NULL };
	const char			*scope = req_one_of(req, "scope", scopes, 0);
	const struct auth		*a = req->auth;
	struct query			*both, *common;

	if (scope == NULL && !req_ok(req))
		return HTTP_404;
	*page = (struct page){ .form.channel = channel, .whole = scope == scopes[1] };
	both = gateway_both_send(req, a->chain_id, a->branch_id, channel->name);
	page->troubles = gateway_troubles_send(req, a->chain_id, a->branch_id, channel->name);
	common = gateway_for_all_send(req, a->user_id, channel->name);
	page->codes = channel == &gateway_sms ? dir_codes_today_send(req) : NULL;
	page->told = channel == &gateway_sms ? dir_told_today_send(req) : NULL;
	page->frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	page->may_whole = row_bool(query_rows(common), 0, 0);
	page->installed = row_bool(query_rows(common), 0, 1);
	if (page->whole && !page->may_whole)
		return HTTP_403;
	page->form.chain = a->chain_id;
	page->form.branch = page->whole ? 0 : a->branch_id;
	page->form.rows = query_rows(both);
	page->form.row = row_of(page->form.rows, !page->whole);
	gateway_form_open(req, &page->form);
	return HTTP_200;
}

/* ---- showing --------------------------------------------------------------- */

/* The gateway that messages of this branch take now. */
static void
add_way(const struct page *page, struct value *data)
{
	const struct rows	*both = page->form.rows;
	int			 own = row_of(both, true), common = row_of(both, false);
	int			 on = rows_col(both, "enabled");
	const char		*way = "none";

	if (own >= 0 && row_bool(both, (size_t)own, on))
		way = "branch";
	else if (common >= 0 && row_bool(both, (size_t)common, on))
		way = "chain";
	else if (page->installed || sending_installed(page->form.channel->name))
		way = "installed";
	value_set_bool(value_sub(data, "way"), way, true);
}

static void
add_troubles(struct req *req, const struct page *page, struct value *data)
{
	const struct rows	*r = query_rows(page->troubles);
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", sending_title(req, row_text(r, i, rows_col(r, "template"))));
		value_set_text(one, "at", lang_stamp(req->mem, req->lang, row_text(r, i, rows_col(r, "at"))));
		value_set_text(one, "why", sending_reason(req, page->form.channel->name,
		    row_text(r, i, rows_col(r, "error"))));
		value_set_bool(one, "again", strcmp(row_text(r, i, rows_col(r, "state")), "new") == 0);
	}
	value_set(data, "troubles", list);
	value_set_bool(data, "any_troubles", value_len(list) > 0);
	value_set_bool(data, "may_messages", auth_may(req, "dash_message_access"));
}

/* How many SMS of a sort the chain sent today, and may send: of all, and to one phone. */
static void
add_today(struct query *counted, const char *name, struct value *data)
{
	const struct rows	*r = counted != NULL ? query_rows(counted) : NULL;
	struct value		*today;

	if (r == NULL)
		return;
	today = value_sub(data, name);
	value_set_int(today, "sent", rows_int(r, "sent"));
	value_set_int(today, "most", rows_int(r, "most"));
	if (rows_int(r, "refused") > 0)
		value_set_int(today, "refused", rows_int(r, "refused"));
	value_set_int(today, "phone", rows_int(r, "phone"));
}

static enum http
page_show(struct req *req, enum http status, const struct page *page, struct value *data)
{
	gateway_form_fill(req, &page->form, data);
	value_set_text(data, "heading", tr(req->lang, page->form.channel->title));
	value_set_text(data, "url", address(req, page));
	value_set_text(data, "root", root_of(req));
	value_set_text(data, "path", req_printf(req, "%s%s", root_of(req), page->form.channel->slug));
	value_set_bool(data, "whole", page->whole);
	value_set_bool(data, "may_whole", page->may_whole);
	value_set_bool(data, "one_way", !auth_may(req, "settings_notifications_access") ||
	    !auth_may(req, "settings_email_notifications_access"));
	value_set_bool(data, "exists", !gateway_form_fresh(&page->form));
	add_way(page, data);
	add_troubles(req, page, data);
	add_today(page->codes, "codes", data);
	add_today(page->told, "told", data);
	settings_fill(req, data, page->frame, "sending");
	return view_answer(req, status, "gateway.html", data);
}

static enum http
get_page(struct req *req, const struct gateway_channel *channel)
{
	struct page	 page;
	enum http	 status = page_read(req, channel, &page);

	return status == HTTP_200 ? page_show(req, HTTP_200, &page, value_object(req->mem)) : status;
}

/* ---- saving ---------------------------------------------------------------- */

/* Somebody else has saved it meanwhile; saving once more replaces what they did. */
static enum http
conflict(struct req *req, struct page *page, const struct value *settings)
{
	struct value	*data = value_object(req->mem);

	if (!db_commit(req) || page_read(req, page->form.channel, page) != HTTP_200)
		return db_status(req);
	gateway_form_conflict(req, &page->form, settings, data);
	return page_show(req, HTTP_409, page, data);
}

static enum http
save(struct req *req, struct page *page, const struct value *settings, const struct value *secrets)
{
	int64_t			 seen = 0;
	const struct rows	*r;

	(void)req_int(req, "seen", 0, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req) && req_wants_json(req))
		return req_invalid(req);
	if (!req_ok(req)) {
		page->form.typed = true;
		return page_show(req, HTTP_422, page, value_object(req->mem));
	}
	r = gateway_put(req, req->auth->user_id, page->form.branch, page->form.channel->name, seen,
	    req_bool(req, "enabled"), value_json(req->mem, settings),
	    gateway_form_seal(req, &page->form, secrets));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL)
		return conflict(req, page, settings);
	db_notify(req, "okno_send");
	return http_see_other(req, "%s%csaved=1", address(req, page), page->whole ? '&' : '?');
}

static enum http
post_page(struct req *req, const struct gateway_channel *channel)
{
	struct value	*settings, *secrets;
	struct page	 page;
	enum http	 status = page_read(req, channel, &page);

	if (status != HTTP_200)
		return status;
	settings = gateway_form_read(req, &page.form, &secrets);
	return save(req, &page, settings, secrets);
}

/* ---- trying ---------------------------------------------------------------- */

static enum http
post_test(struct req *req, const struct gateway_channel *channel)
{
	const struct rows	*r;
	struct page		 page;
	enum http		 status = page_read(req, channel, &page);

	if (status != HTTP_200)
		return status;
	if (gateway_form_fresh(&page.form))
		return HTTP_404;
	r = gateway_try(req, req->auth->user_id, row_int(page.form.rows, (size_t)page.form.row,
	    rows_col(page.form.rows, "id")), lang_code(req->lang));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL) {
		gateway_form_nowhere(req, &page.form);
		return req_wants_json(req) ? req_invalid(req) :
		    page_show(req, HTTP_422, &page, value_object(req->mem));
	}
	db_notify(req, "okno_send");
	return http_see_other(req, "%s#test", address(req, &page));
}

enum http
get_mail_gateway(struct req *req)
{
	return get_page(req, &gateway_mail);
}

enum http
post_mail_gateway(struct req *req)
{
	return post_page(req, &gateway_mail);
}

enum http
post_mail_test(struct req *req)
{
	return post_test(req, &gateway_mail);
}

enum http
get_sms_gateway(struct req *req)
{
	return get_page(req, &gateway_sms);
}

enum http
post_sms_gateway(struct req *req)
{
	return post_page(req, &gateway_sms);
}

enum http
post_sms_test(struct req *req)
{
	return post_test(req, &gateway_sms);
}
