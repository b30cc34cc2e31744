/* catalog.c: what a chain offers: services in folders of categories, their
 * prices, and the rooms and things they need.
 *
 * One FastCGI program.  Here are its routes, the list of services and what all
 * its pages have; the form of a service is service.c, single cells of the list
 * cell.c, several chosen there chosen.c, folders category.c, prices in mass
 * price.c, who does many of them does.c, rooms and things resource.c.
 */
#include "catalog.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "chosen.h"
#include "db.h"
#include "does.h"
#include "file.h"
#include "frame.h"
#include "i18n.h"
#include "room.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "catalog_sql.h"

enum {
	PAGE = 50,
	PAGES_MAX = 10000,
	GONE_MAX = 200,
	TYPED_MAX = 100
};

/* ---- what all pages have --------------------------------------------------- */

struct value *
json_value(struct req *req, const char *json)
{
	struct value	*v = value_parse(req->mem, json);

	return v != NULL ? v : value_object(req->mem);
}

struct around
around_send(struct req *req)
{
	const struct auth	*a = req->auth;
	struct around		 asked;

	asked.about = catalog_about_send(req, a->chain_id, a->branch_id, a->user_id);
	asked.frame = frame_send(req);
	return asked;
}

static struct about
about_of(const struct rows *r)
{
	struct about	 about = { 0 };

	if (r == NULL)
		return about;
	about.everywhere = row_bool(r, 0, rows_col(r, "everywhere"));
	about.many = rows_int(r, "branches") > 1;
	about.currency = rows_text(r, "currency");
	about.branch = rows_text(r, "branch");
	return about;
}

static void
add_rights(struct req *req, struct value *may)
{
	static const struct {
		const char	*name;
		const char	*right;
	} rights[] = {
		{ "create", "settings_services_create_access" },
		{ "edit", "services_edit" },
		{ "title", "settings_services_edit_title_access" },
		{ "category", "settings_services_relation_category_access" },
		{ "price", "settings_services_edit_price_access" },
		{ "image", "settings_services_edit_image_access" },
		{ "online", "settings_services_edit_online_seance_date_time_access" },
		{ "needs", "settings_services_edit_services_related_resource_access" },
		{ "staff", "edit_master_service_and_duration" },
		{ "away", "services_delete" },
	};

	for (size_t i = 0; i < ARRAY_SIZE(rights); i++)
		value_set_bool(may, rights[i].name, auth_may(req, rights[i].right));
}

struct about
around_fill(struct req *req, struct value *data, const struct around *asked, const char *tab)
{
	struct about	 about = about_of(query_rows(asked->about));

	value_set_bool(data, "everywhere", about.everywhere);
	value_set_bool(data, "many", about.many);
	value_set_text(data, "currency", about.currency);
	value_set_text(data, "branch_title", about.branch);
	add_rights(req, value_sub(data, "may"));
	value_set_bool(value_sub(data, "tab"), tab, true);
	frame_fill(req, data, asked->frame, "catalog");
	return about;
}

struct about
about_read(struct req *req)
{
	const struct auth	*a = req->auth;

	return about_of(catalog_about(req, a->chain_id, a->branch_id, a->user_id));
}

void
take_picture(struct req *req, struct value *p, const struct value *base)
{
	int64_t	 present = 0, id;

	(void)value_to_int(value_get(value_get(base, "picture"), "id"), &present);
	id = file_picture(req, "picture", present);
	value_set(p, "picture_id", id != 0 ? value_int(req->mem, id) : value_null(req->mem));
}

void
show_picture(struct req *req, struct value *data, const struct value *base)
{
	struct value		*form = value_sub(data, "photo");
	const struct value	*picture = value_get(base, "picture");

	value_set_text(form, "name", "picture");
	if (value_kind(picture) != VALUE_OBJECT)
		value_set(form, "picture", value_null(req->mem));
	else {
		value_set(form, "picture", json_value(req, value_json(req->mem, picture)));
	}
}

enum http
missing(struct req *req)
{
	return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
}

enum http
refuse_common(struct req *req)
{
	return http_refuse(req, HTTP_403, tr(req->lang,
	    "This is common to all branches. It can be changed by whoever works in all of them."));
}

enum http
go_back(struct req *req)
{
	const char	*back = req_text(req, "back", 500, 0);

	if (back != NULL && strncmp(back, "/catalog/", strlen("/catalog/")) == 0)
		return http_see_other(req, "%s", back);
	return http_see_other(req, "/catalog/%lld", (long long)req->auth->branch_id);
}

/* ---- the list -------------------------------------------------------------- */

/* Which services are listed. */
struct ask {
	const char	*state;		/* here, elsewhere, archive */
	const char	*typed;
	bool		 wide;		/* what the chain has, not the branch */
	int64_t		 category;	/* 0: all */
	int64_t		 page;		/* from 1 */
};

/* The list's address with these filters. */
static const char *
list_url(struct req *req, const struct ask *ask)
{
	struct buf	*out = buf_new(req->mem);
	char		 mark = '?';

	buf_printf(out, "/catalog/%lld", (long long)req->auth->branch_id);
	if (ask->category != 0) {
		buf_printf(out, "%ccategory=%lld", mark, (long long)ask->category);
		mark = '&';
	}
	if (strcmp(ask->state, "here") != 0) {
		buf_printf(out, "%cstate=%s", mark, ask->state);
		mark = '&';
	}
	if (ask->wide) {
		buf_printf(out, "%cwide=1", mark);
		mark = '&';
	}
	if (ask->typed != NULL) {
		buf_printf(out, "%cq=", mark);
		buf_percent(out, ask->typed, "");
		mark = '&';
	}
	if (ask->page > 1)
		buf_printf(out, "%cpage=%lld", mark, (long long)ask->page);
	return out->data;
}

static struct value *
add_link(struct req *req, struct value *list, const char *word, const struct ask *ask, bool here)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "word", word);
	value_set_text(one, "url", list_url(req, ask));
	value_set_bool(one, "here", here);
	return one;
}

/* The chips: what is offered here, only in other branches, or put away. */
static struct value *
states(struct req *req, const struct ask *ask, bool many)
{
	static const struct {
		const char	*state;
		const char	*word;
	} all[] = {
		{ "here", NC_("services", "Offered") },
		{ "elsewhere", NC_("services", "Only in other branches") },
		{ "archive", NC_("services", "Archive") },
	};
	struct value	*list = value_array(req->mem);
	struct ask	 to = *ask;

	to.page = 1;
	for (size_t i = 0; i < ARRAY_SIZE(all); i++) {
		to.state = all[i].state;
		if (strcmp(to.state, "elsewhere") == 0 && (!many || ask->wide))
			continue;
		(void)add_link(req, list, trc(req->lang, "services", all[i].word), &to,
		    strcmp(ask->state, to.state) == 0);
	}
	return list;
}

/* This branch's values, or the chain's. */
static struct value *
widths(struct req *req, const struct ask *ask, const char *branch)
{
	struct value	*list = value_array(req->mem);
	struct ask	 to = *ask;

	to.page = 1;
	to.state = "here";
	to.wide = false;
	(void)add_link(req, list, branch, &to, !ask->wide);
	to.wide = true;
	(void)add_link(req, list, tr(req->lang, "Whole chain"), &to, ask->wide);
	return list;
}

/* Folders with their addresses, "all" before them. */
static void
add_categories(struct req *req, struct value *data, const struct ask *ask,
    const struct value *made)
{
	const struct value	*one;
	struct value		*list = value_array(req->mem), *to;
	struct ask		 at = *ask;
	int64_t			 n, sum = 0;

	at.page = 1;
	for (size_t i = 0; i < value_len(made); i++) {
		one = value_at(made, i);
		(void)value_to_int(value_get(one, "id"), &at.category);
		if (value_to_int(value_get(one, "count"), &n))
			sum += n;
		to = add_link(req, list, value_str(value_get(one, "title")), &at,
		    at.category == ask->category);
		value_set_int(to, "id", at.category);
		value_set_text(to, "count", value_str(value_get(one, "count")));
		value_set_bool(to, "archived", value_true(value_get(one, "archived")));
		value_set_bool(to, "first", value_true(value_get(one, "first")));
		value_set_bool(to, "last", value_true(value_get(one, "last")));
		if (at.category == ask->category)
			value_set(data, "category", to);
	}
	value_set(data, "categories", list);
	at.category = 0;
	value_set_text(data, "all_url", list_url(req, &at));
	value_set_int(data, "all_count", sum);
	value_set_bool(data, "all_here", ask->category == 0);
}

static struct value *
service_value(struct req *req, const struct rows *r, size_t i, bool wide)
{
	static const char *const	texts[] = { "id", "title", "online_title", "category", "price_min",
		    "price_max", "duration", "version", "common_duration", "exceptions",
		    "staff" };
	static const char *const	bools[] = { "online", "offered", "archived", "known", "idle" };
	struct value			*one = value_object(req->mem);

	for (size_t k = 0; k < ARRAY_SIZE(texts); k++)
		value_set_text(one, texts[k], row_text(r, i, rows_col(r, texts[k])));
	for (size_t k = 0; k < ARRAY_SIZE(bools); k++)
		value_set_bool(one, bools[k], row_bool(r, i, rows_col(r, bools[k])));
	value_set_text(one, "price", price_text(req, row_text(r, i, rows_col(r, "price_min")),
	    row_text(r, i, rows_col(r, "price_max"))));
	value_set_text(one, "common_price", row_text(r, i, rows_col(r, "common_price")) == NULL ? NULL :
	    price_text(req, row_text(r, i, rows_col(r, "common_price")),
		row_text(r, i, rows_col(r, "common_most"))));
	value_set_bool(one, "cells", !value_true(value_get(one, "archived")) &&
	    (wide || value_true(value_get(one, "offered"))));
	return one;
}

static void
add_services(struct req *req, struct value *data, const struct ask *ask, const struct rows *r)
{
	struct value	*list = value_array(req->mem);
	struct ask	 at = *ask;
	int64_t		 total = rows_int(r, "total");

	for (size_t i = 0; i < rows_len(r) && rows_text(r, "id") != NULL; i++)
		(void)value_append(list, service_value(req, r, i, ask->wide));
	value_set(data, "services", list);
	value_set_int(data, "total", total);
	value_set_bool(data, "none", value_len(list) == 0);
	if (ask->page > 1) {
		at.page = ask->page - 1;
		value_set_text(data, "before", list_url(req, &at));
	}
	if (total > ask->page * PAGE) {
		at.page = ask->page + 1;
		value_set_text(data, "after", list_url(req, &at));
	}
	if (total > PAGE)
		value_set_text(data, "place", req_printf(req, "%lld–%lld / %lld",
		    (long long)((ask->page - 1) * PAGE + 1),
		    (long long)((ask->page - 1) * PAGE + (int64_t)value_len(list)),
		    (long long)total));
}

/* What was just put away, with the way back. */
static void
add_gone(struct req *req, struct value *data, const char *json)
{
	struct value	*gone = json_value(req, json);
	int64_t		 booked = 0, many = 0;

	if (value_str(value_get(gone, "title")) == NULL)
		return;
	(void)value_to_int(value_get(gone, "booked"), &booked);
	if (value_to_int(value_get(gone, "many"), &many) && many > 1)
		value_set_text(gone, "title", lang_count(req->mem, req->lang, "%lu service", "%lu services",
		    (unsigned long)many));
	if (booked > 0)
		value_set_text(gone, "kept", lang_count(req->mem, req->lang,
		    "%lu visit still to come keeps it.", "%lu visits still to come keep it.",
		    (unsigned long)booked));
	value_set(data, "gone", gone);
}

static struct ask
read_ask(struct req *req)
{
	static const char *const	words[] = { "here", "elsewhere", "archive", NULL };
	struct ask			 ask = { .state = req_one_of(req, "state", words, 0),
	    .typed = req_text(req, "q", TYPED_MAX, 0), .wide = req_bool(req, "wide"),
	    .category = req_id(req, "category", 0), .page = 1 };

	(void)req_int(req, "page", 1, PAGES_MAX, 0, &ask.page);
	if (ask.state == NULL)
		ask.state = words[0];
	return ask;
}

/* What the list was asked for, and what can be done with it. */
static void
add_ask(struct req *req, struct value *data, const struct ask *ask, const struct about *about)
{
	bool	 edits = auth_may(req, "services_edit");
	bool	 archive = strcmp(ask->state, "archive") == 0;

	value_set_text(data, "typed", ask->typed);
	value_set_text(data, "state", ask->state);
	value_set_bool(data, "wide", ask->wide);
	value_set_bool(data, "folder", ask->category != 0);
	value_set_bool(data, "archive", archive);
	value_set_bool(data, "may_folder", about->everywhere && !archive &&
	    auth_may(req, "settings_services_relation_category_access"));
	value_set_bool(data, "may_away", about->everywhere && auth_may(req, "services_delete"));
	value_set_bool(data, "may_pick", value_true(value_get(data, "may_folder")) ||
	    value_true(value_get(data, "may_away")) || (!archive &&
	    (auth_may(req, "settings_services_edit_price_access") ||
	    auth_may(req, "edit_master_service_and_duration"))));
	value_set_bool(data, "may_cells", edits && (!ask->wide || about->everywhere));
	if (ask->category != 0 && about->everywhere && ask->typed == NULL &&
	    !archive && edits)
		value_set_int(data, "sorts", ask->category);
	value_set(data, "states", states(req, ask, about->many));
	value_set_bool(data, "has_widths", about->many && about->everywhere);
	if (about->many && about->everywhere)
		value_set(data, "widths", widths(req, ask, about->branch));
	value_set_text(data, "here_url", list_url(req, ask));
}

static enum http
get_services(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	const struct ask	 ask = read_ask(req);
	struct around		 around;
	struct about		 about;
	struct query		*asked, *gone = NULL;
	const struct rows	*list;

	if (!req_ok(req))
		return req_invalid(req);
	around = around_send(req);
	asked = catalog_list_send(req, a->chain_id, a->branch_id, ask.wide, ask.state, ask.category,
	    ask.typed, (ask.page - 1) * PAGE, PAGE);
	if (req_has(req, "gone") || req_has(req, "gone_category"))
		gone = catalog_gone_send(req, a->chain_id, req_ids(req, "gone", GONE_MAX),
		    req_id(req, "gone_category", 0));
	if (!db_wait(req))
		return db_status(req);
	about = around_fill(req, data, &around, "services");
	add_ask(req, data, &ask, &about);
	list = query_rows(asked);
	add_categories(req, data, &ask, json_value(req, rows_text(list, "categories")));
	add_services(req, data, &ask, list);
	if (gone != NULL)
		add_gone(req, data, query_json(gone));
	return view_answer(req, HTTP_200, "services.html", data);
}

/* Without a branch in the address: of the branch used last. */
static enum http
get_last(struct req *req)
{
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	if (!auth_may(req, "settings_services_access"))
		return HTTP_403;
	return http_see_other(req, "/catalog/%lld", (long long)req->auth->branch_id);
}

/* ---- routes ---------------------------------------------------------------- */

#define B	"/catalog/:branch"
#define SEE	"settings_services_access"
#define ADD	"settings_services_create_access"
#define EDIT	"services_edit"
#define AWAY	"services_delete"
#define FOLDER	"settings_services_relation_category_access"
#define IMAGE	"settings_services_edit_image_access"
#define PRICE	"settings_services_edit_price_access"
#define DOES	"edit_master_service_and_duration"
#define THINGS	"settings_services_edit_services_related_resource_access"

/* clang-format off */
static const struct route routes[] = {
	/* method  path                        right      handler */
	{ GET,  "/catalog",                    SIGNED_IN, get_last },
	{ GET,  B,                             SEE,       get_services },
	{ GET,  B "/services/new",             ADD,       get_new_service },
	{ POST, B "/services",                 ADD,       post_new_service },
	{ POST, B "/services/order",           EDIT,      post_sort_services },
	{ POST, B "/services/move",            FOLDER,    post_move_chosen },
	{ POST, B "/services/archive",         AWAY,      post_archive_chosen },
	{ POST, B "/services/restore",         AWAY,      post_restore_chosen },
	{ GET,  B "/services/:id",             SEE,       get_service },
	{ POST, B "/services/:id",             EDIT,      post_service },
	{ POST, B "/services/:id/cell",        EDIT,      post_cell },
	{ POST, B "/services/:id/archive",     AWAY,      post_archive_service },
	{ POST, B "/services/:id/restore",     AWAY,      post_restore_service },
	{ POST, B "/categories",               ADD,       post_new_category },
	{ POST, B "/categories/order",         EDIT,      post_sort_categories },
	{ POST, B "/categories/:id",           EDIT,      post_category },
	{ POST, B "/categories/:id/step",      EDIT,      post_step_category },
	{ POST, B "/categories/:id/archive",   AWAY,      post_archive_category },
	{ POST, B "/categories/:id/restore",   AWAY,      post_restore_category },
	{ POST, B "/pictures",                 IMAGE,     file_post_picture },
	{ GET,  B "/pictures/:id",             IMAGE,     file_get_picture },
	{ GET,  B "/prices",                   PRICE,     get_prices },
	{ POST, B "/prices/preview",           PRICE,     post_price_preview },
	{ POST, B "/prices",                   PRICE,     post_prices },
	{ POST, B "/prices/:id/undo",          PRICE,     post_undo_prices },
	{ GET,  B "/does",                     DOES,      get_does },
	{ POST, B "/does",                     DOES,      post_does },
	{ GET,  B "/resources",                SEE,       get_resources },
	{ GET,  B "/resources/new",            THINGS,    get_new_resource },
	{ POST, B "/resources",                THINGS,    post_new_resource },
	{ GET,  B "/resources/:id",            SEE,       get_resource },
	{ POST, B "/resources/:id",            THINGS,    post_resource },
	{ POST, B "/resources/:id/archive",    THINGS,    post_archive_resource },
	{ POST, B "/resources/:id/restore",    THINGS,    post_restore_resource },
	{ GET,  B "/rooms/:id",                SEE,       get_room },
	{ POST, B "/rooms/:id",                THINGS,    post_room },
	{ POST, B "/rooms/:id/hours",          THINGS,    post_room_hours },
	{ POST, B "/rooms/:id/photos",         IMAGE,     post_room_photos },
	{ POST, B "/rooms/:id/photos/order",   IMAGE,     post_room_photos_order },
	{ POST, B "/rooms/:id/photos/:photo",  IMAGE,     post_room_photo },
	{ POST, B "/rooms/:id/photos/:photo/move",   IMAGE, post_room_photo_move },
	{ POST, B "/rooms/:id/photos/:photo/delete", IMAGE, post_room_photo_delete },
	{ GET,  B "/import",                   EDIT,      get_import },
	{ POST, B "/import",                   EDIT,      post_import },
	{ GET,  B "/import/:id",               EDIT,      get_one_import },
	{ GET,  B "/import/:id/rejected",      EDIT,      get_import_rejected },
	{ POST, B "/import/:id/columns",       EDIT,      post_import_columns },
	{ POST, B "/import/:id/write",         EDIT,      post_import_write },
	{ POST, B "/import/:id/undo",          EDIT,      post_import_undo },
	{ POST, B "/import/:id/stop",          EDIT,      post_import_stop },
	{ POST, B "/export",                   SEE,       post_export },
};
/* clang-format on */

static const struct area area = {
	.name = "catalog",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
