/* service.c: the form of a service: what is common to the chain, what this
 * branch has of its own, who does it here, and what it needs.
 *
 * A save names the version it saw.  If somebody else was quicker the form comes
 * back as it was typed, with both versions of what differs.
 */
#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "i18n.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "catalog_sql.h"

#define VERSION_MAX	2147483647

enum {
	TITLE_MAX = 200,
	COMMENT_MAX = 10000,
	MINUTES_MAX = 1200,
	BUFFER_MAX = 240,
	BRANCHES_MAX = 1000,
	STAFF_MAX = 1000,
	NEEDS = 4,
	NEED_MAX = 50
};

/* What the form is about. */
struct form {
	int64_t			 id;		/* 0: a new service */
	int64_t			 version;
	const struct value	*base;		/* as it is; an empty object for a new one */
	const struct value	*choices;	/* catalog_around */
	struct about		 about;
	bool			 typed;		/* show what was typed, not what is */
};

/* ---- words to choose from -------------------------------------------------- */

struct choice {
	const char	*value;
	const char	*word;
};

static const struct choice	sexes[] = {
	{ "0", N_("Everybody") }, { "2", N_("Women") }, { "1", N_("Men") }, { NULL, NULL }
};
static const struct choice	bookers[] = {
	{ "everybody", N_("Everybody") },
	{ "known", N_("Only clients who have been here before") }, { NULL, NULL }
};
static const struct choice	vats[] = {
	{ "none", N_("Without VAT") }, { "0", "0 %" }, { "5", "5 %" }, { "7", "7 %" },
	{ "10", "10 %" }, { "20", "20 %" }, { "22", "22 %" }, { NULL, NULL }
};

static struct value *
options(struct req *req, const struct choice *choices, const char *present)
{
	struct value	*list = value_array(req->mem), *one;

	for (; choices->value != NULL; choices++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "value", choices->value);
		value_set_text(one, "word", tr(req->lang, choices->word));
		value_set_bool(one, "on", present != NULL && strcmp(present, choices->value) == 0);
	}
	return list;
}

static bool
is_choice(const struct choice *choices, const char *text)
{
	while (choices->value != NULL && strcmp(choices->value, text) != 0)
		choices++;
	return choices->value != NULL;
}

/* ---- reading the form ------------------------------------------------------ */

/* A number of minutes, kept where it was not sent. */
static void
take_minutes(struct req *req, struct value *to, const char *name, const char *key, int64_t least,
    int64_t most)
{
	int64_t	 n;

	if (req_has(req, name) && req_int(req, name, least, most, REQ_REQUIRED, &n))
		value_set_int(to, key, n);
}

static void
take_choice(struct req *req, struct value *to, const char *name, const struct choice *choices)
{
	const char	*text = req_raw(req, name);

	if (!req_has(req, name))
		return;
	if (is_choice(choices, text))
		value_set_text(to, name, text);
	else
		req_error(req, name, tr(req->lang, "Please choose one of these"));
}

static void
take_price(struct req *req, struct value *to, const char *name)
{
	const char	*least, *most;

	if (req_has(req, name) && read_price(req, name, &least, &most)) {
		value_set_text(to, "price_min", least);
		value_set_text(to, "price_max", most);
	}
}

/* Whether a right is held; for a new service the right to make one is enough. */
static bool
may(const struct req *req, const struct form *f, const char *right)
{
	return f->id == 0 || auth_may(req, right);
}

static void
take_text(struct req *req, struct value *to, const char *name, size_t max, int flags)
{
	const char	*text;

	if (!req_has(req, name) && !(flags & REQ_REQUIRED))
		return;
	text = req_text(req, name, max, flags);
	value_set_text(to, name, text != NULL ? text : "");
}

/* What is common to all branches. */
static struct value *
read_common(struct req *req, const struct form *f)
{
	struct value	*c = value_object(req->mem);
	int64_t		 category;

	if (may(req, f, "settings_services_edit_title_access")) {
		take_text(req, c, "title", TITLE_MAX, REQ_REQUIRED);
		take_text(req, c, "online_title", TITLE_MAX, 0);
	}
	if (may(req, f, "settings_services_relation_category_access")) {
		category = req_id(req, "category_id", REQ_REQUIRED);
		if (category != 0)
			value_set_int(c, "category_id", category);
	}
	take_text(req, c, "comment", COMMENT_MAX, REQ_LINES);
	if (may(req, f, "settings_services_edit_image_access"))
		take_picture(req, c, f->base);
	take_choice(req, c, "sex", sexes);
	take_choice(req, c, "booked_by", bookers);
	take_choice(req, c, "vat", vats);
	take_minutes(req, c, "before", "before", 0, BUFFER_MAX);
	take_minutes(req, c, "after", "after", 0, BUFFER_MAX);
	take_minutes(req, c, "duration", "duration", 1, MINUTES_MAX);
	if (may(req, f, "settings_services_edit_price_access"))
		take_price(req, c, "price");
	if (req_has(req, "online_asked"))
		value_set_bool(c, "online", req_bool(req, "online"));
	return c;
}

/* What this branch has of its own. */
static void
read_here(struct req *req, const struct form *f, struct value *p, const struct value *common)
{
	struct value	*here = value_object(req->mem);

	if (!f->about.many) {
		for (size_t i = 0; i < value_len(common); i++)
			if (strncmp(value_key(common, i), "price_", 6) == 0)
				value_set_text(here, value_key(common, i),
				    value_str(value_get(common, value_key(common, i))));
		take_minutes(req, here, "duration", "duration", 1, MINUTES_MAX);
		if (req_has(req, "online_asked"))
			value_set_bool(here, "online", req_bool(req, "online"));
	} else if (req_bool(req, "own")) {
		if (may(req, f, "settings_services_edit_price_access"))
			take_price(req, here, "here_price");
		take_minutes(req, here, "here_duration", "duration", 1, MINUTES_MAX);
		value_set_bool(here, "online", req_bool(req, "here_online"));
	} else if (req_has(req, "here_asked")) {
		value_set_bool(p, "follow", true);
	}
	value_set(p, "here", here);
}

/* Where it is offered: of all branches who works in all, else here or not. */
static void
read_branches(struct req *req, const struct form *f, struct value *p)
{
	struct ids	 asked = req_ids(req, "branches_asked", BRANCHES_MAX);

	if (!f->about.many)
		value_set_bool(p, "offered", true);
	else if (f->about.everywhere && asked.n > 0) {
		value_set(p, "branches", ids_value(req, req_ids(req, "branches", BRANCHES_MAX)));
		value_set(p, "among", ids_value(req, asked));
	} else if (!f->about.everywhere)
		value_set_bool(p, "offered", f->id == 0 || !req_has(req, "offered_asked") ||
		    req_bool(req, "offered"));
}

/* The name of a field about one of many: "price_12". */
static const char *
field_of(struct req *req, const char *name, int64_t id)
{
	return req_printf(req, "%s_%lld", name, (long long)id);
}

/* {id, price, duration} of each, from fields of these names; what is empty is left out. */
static struct value *
read_own(struct req *req, struct ids ids, const char *price_name, const char *duration_name)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*name, *price;
	int64_t		 minutes;

	for (size_t i = 0; i < ids.n; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", ids.v[i]);
		if ((price = req_money(req, field_of(req, price_name, ids.v[i]), 0)) != NULL)
			value_set_text(one, "price", price);
		name = field_of(req, duration_name, ids.v[i]);
		minutes = 0;
		if (*req_raw(req, name) != '\0' && req_int(req, name, 1, MINUTES_MAX, 0, &minutes) &&
		    minutes > 0)
			value_set_int(one, "duration", minutes);
	}
	return list;
}

/* Who does it here, with price and length of their own. */
static void
read_staff(struct req *req, struct value *p)
{
	if (req_has(req, "staff_asked") && auth_may(req, "edit_master_service_and_duration"))
		value_set(p, "staff", read_own(req, req_ids(req, "staff", STAFF_MAX),
		    "price", "duration"));
}

/* What it costs and takes with those who hold a position. */
static void
read_positions(struct req *req, const struct form *f, struct value *p)
{
	struct ids	 asked = req_ids(req, "positions_asked", STAFF_MAX);

	if (asked.n > 0 && may(req, f, "settings_services_edit_price_access"))
		value_set(p, "positions", read_own(req, asked, "position_price",
		    "position_duration"));
}

static void
read_needs(struct req *req, struct value *p)
{
	struct value	*list = value_array(req->mem);

	if (!req_has(req, "needs_asked") ||
	    !auth_may(req, "settings_services_edit_services_related_resource_access"))
		return;
	for (int i = 1; i <= NEEDS; i++) {
		struct ids	 ids = req_ids(req, req_printf(req, "need%d", i), NEED_MAX);

		if (ids.n > 0)
			(void)value_append(list, ids_value(req, ids));
	}
	value_set(p, "needs", list);
}

/* What service_save is to do. */
static const char *
read_form(struct req *req, const struct form *f)
{
	struct value	*p = value_object(req->mem), *common = value_object(req->mem);

	if (f->about.everywhere || f->id == 0)
		value_set(p, "common", common = read_common(req, f));
	read_branches(req, f, p);
	read_here(req, f, p, common);
	read_positions(req, f, p);
	read_staff(req, p);
	read_needs(req, p);
	return value_json(req->mem, p);
}

/* ---- showing the form ------------------------------------------------------ */

static const char *
text_of(const struct value *object, const char *key)
{
	const char	*text = value_str(value_get(object, key));

	return text != NULL ? text : "";
}

static const char *
price_of(struct req *req, const struct value *of)
{
	return price_text(req, text_of(of, "price_min"), value_str(value_get(of, "price_max")));
}

/* A field of the form: as typed, else as it is. */
static const char *
shown(struct req *req, const struct form *f, const char *name, const char *present)
{
	return f->typed && req_has(req, name) ? req_raw(req, name) : present;
}

static bool
ticked(struct req *req, const struct form *f, const char *name, bool present)
{
	return f->typed ? req_bool(req, name) : present;
}

static void
fill_common(struct req *req, const struct form *f, struct value *v)
{
	static const char *const	texts[] = {
		"title", "online_title", "comment", "before", "after", "duration"
	};

	for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
		value_set_text(v, texts[i], shown(req, f, texts[i], text_of(f->base, texts[i])));
	value_set_text(v, "price", shown(req, f, "price", price_of(req, f->base)));
	value_set_bool(v, "online", ticked(req, f, "online", f->id == 0 ||
	    value_true(value_get(f->base, "online"))));
	if (f->id == 0 && !f->typed)
		value_set_text(v, "duration", "60");
	value_set(v, "sexes", options(req, sexes, shown(req, f, "sex",
	    f->id == 0 ? "0" : text_of(f->base, "sex"))));
	value_set(v, "bookers", options(req, bookers, shown(req, f, "booked_by",
	    f->id == 0 ? "everybody" : text_of(f->base, "booked_by"))));
	value_set(v, "vats", options(req, vats, shown(req, f, "vat",
	    f->id == 0 ? "none" : text_of(f->base, "vat"))));
}

static void
fill_categories(struct req *req, const struct form *f, struct value *v)
{
	const struct value	*from = value_get(f->choices, "categories");
	const char		*present = shown(req, f, "category_id",
				    f->id == 0 ? req_raw(req, "category") : text_of(f->base, "category_id"));
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(from); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "id", text_of(value_at(from, i), "id"));
		value_set_text(one, "title", text_of(value_at(from, i), "title"));
		value_set_bool(one, "on", strcmp(text_of(one, "id"), present) == 0);
	}
	value_set(v, "categories", list);
	value_set_bool(v, "no_categories", value_len(list) == 0);
}

static void
fill_here(struct req *req, const struct form *f, struct value *v)
{
	const struct value	*here = value_get(f->base, "here");
	struct value		*to = value_sub(v, "here");

	value_set_bool(v, "own", ticked(req, f, "own", value_true(value_get(f->base, "own"))));
	value_set_bool(v, "offered", f->id == 0 || ticked(req, f, "offered",
	    value_true(value_get(f->base, "offered"))));
	value_set_text(to, "price", shown(req, f, "here_price", price_of(req, here)));
	value_set_text(to, "duration", shown(req, f, "here_duration",
	    f->id == 0 ? "60" : text_of(here, "duration")));
	value_set_bool(to, "online", ticked(req, f, "here_online", f->id == 0 ||
	    value_true(value_get(here, "online"))));
}

/* The branches, each with whether it offers the service and where it differs. */
static void
fill_branches(struct req *req, const struct form *f, struct value *v)
{
	const struct value	*from = value_get(f->choices, "branches"), *b;
	struct value		*list = value_array(req->mem), *one;
	struct ids		 typed = req_ids(req, "branches", BRANCHES_MAX);
	int64_t			 id = 0;

	for (size_t i = 0; i < value_len(from); i++) {
		b = value_at(from, i);
		(void)value_to_int(value_get(b, "id"), &id);
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", text_of(b, "title"));
		value_set_bool(one, "here", value_true(value_get(b, "here")));
		value_set_bool(one, "on", f->typed ? ids_has(typed, id) :
		    f->id == 0 || value_true(value_get(b, "offered")));
		if (!value_true(value_get(b, "differs")))
			continue;
		value_set_text(one, "price", price_of(req, b));
		value_set_text(one, "minutes", text_of(b, "duration"));
		value_set_bool(one, "offline", !value_true(value_get(b, "online")));
	}
	value_set(v, "branches", list);
}

/* Price and length of one of many: as typed, else as they are, and what is wrong with them. */
static void
fill_own(struct req *req, const struct form *f, struct value *one, const struct value *of,
    const char *price_name, const char *duration_name)
{
	const char	*price, *duration;
	int64_t		 id = 0;

	(void)value_to_int(value_get(of, "id"), &id);
	price = field_of(req, price_name, id);
	duration = field_of(req, duration_name, id);
	value_set_int(one, "id", id);
	value_set_text(one, "price", shown(req, f, price, text_of(of, "price")));
	value_set_text(one, "duration", shown(req, f, duration, text_of(of, "duration")));
	value_set_text(one, "wrong", value_str(value_get(req_errors(req), price)));
	value_set_text(one, "wrong_duration", value_str(value_get(req_errors(req), duration)));
}

/* Positions, with what it costs and takes with those who hold them; what it costs and
 * takes otherwise stands greyed in the empty fields. */
static void
fill_positions(struct req *req, const struct form *f, struct value *v)
{
	const struct value	*from = value_get(f->choices, "positions");
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(from); i++) {
		one = value_append(list, value_object(req->mem));
		fill_own(req, f, one, value_at(from, i), "position_price", "position_duration");
		value_set_text(one, "title", text_of(value_at(from, i), "title"));
	}
	value_set(v, "positions", list);
	value_set_bool(v, "any_positions", value_len(list) > 0);
	if (f->id == 0)
		return;
	value_set_text(v, "usual_price", price_of(req, value_get(f->base, "here")));
	value_set_text(v, "usual_duration", text_of(value_get(f->base, "here"), "duration"));
}

/* What a member's empty fields stand for: what their position has, else the service. */
static void
fill_usual(const struct form *f, struct value *one, const struct value *member, const struct value *v)
{
	const struct value	*from = value_get(f->choices, "positions"), *p;
	const char		*price = NULL, *duration = NULL, *held = text_of(member, "position_id");

	for (size_t i = 0; *held != '\0' && i < value_len(from); i++) {
		p = value_at(from, i);
		if (strcmp(text_of(p, "id"), held) == 0) {
			price = value_str(value_get(p, "price"));
			duration = value_str(value_get(p, "duration"));
		}
	}
	value_set_text(one, "usual_price", price != NULL ? price : text_of(v, "usual_price"));
	value_set_text(one, "usual_duration", duration != NULL ? duration : text_of(v, "usual_duration"));
}

static void
fill_staff(struct req *req, const struct form *f, struct value *v)
{
	const struct value	*from = value_get(f->choices, "staff"), *s;
	struct value		*list = value_array(req->mem), *one;
	struct ids		 typed = req_ids(req, "staff", STAFF_MAX);
	int64_t			 id = 0;

	for (size_t i = 0; i < value_len(from); i++) {
		s = value_at(from, i);
		(void)value_to_int(value_get(s, "id"), &id);
		one = value_append(list, value_object(req->mem));
		fill_own(req, f, one, s, "price", "duration");
		fill_usual(f, one, s, v);
		value_set_text(one, "name", text_of(s, "name"));
		value_set_text(one, "position", value_true(value_get(s, "room")) ?
		    tr(req->lang, "Room or thing") : value_str(value_get(s, "position")));
		value_set_bool(one, "does", f->typed && req_has(req, "staff_asked") ?
		    ids_has(typed, id) : value_true(value_get(s, "does")));
	}
	value_set(v, "staff", list);
	value_set_bool(v, "any_staff", value_len(list) > 0);
}

static bool
needs(const struct value *list, int64_t id)
{
	int64_t	 n;

	for (size_t i = 0; i < value_len(list); i++)
		if (value_to_int(value_at(list, i), &n) && n == id)
			return true;
	return false;
}

/* Four needs, each with all rooms and things to tick; those that are used and
 * one more are open. */
static void
fill_needs(struct req *req, const struct form *f, struct value *v)
{
	const struct value	*from = value_get(f->choices, "resources");
	const struct value	*present = value_get(f->choices, "needs");
	struct value		*list = value_array(req->mem), *need, *things, *one;
	bool			 typed = f->typed && req_has(req, "needs_asked"), open = true;

	for (int i = 1; i <= NEEDS; i++) {
		struct ids	 ids = req_ids(req, req_printf(req, "need%d", i), NEED_MAX);
		bool		 used = false;

		need = value_append(list, value_object(req->mem));
		things = value_array(req->mem);
		for (size_t k = 0; k < value_len(from); k++) {
			int64_t	 id = 0;
			bool	 on;

			(void)value_to_int(value_get(value_at(from, k), "id"), &id);
			on = typed ? ids_has(ids, id) : needs(value_at(present, (size_t)i - 1), id);
			used = used || on;
			one = value_append(things, value_object(req->mem));
			value_set_int(one, "id", id);
			value_set_text(one, "title", text_of(value_at(from, k), "title"));
			value_set_bool(one, "on", on);
		}
		value_set_int(need, "no", i);
		value_set(need, "things", things);
		value_set_bool(need, "hidden", !open && !used);
		open = used;
	}
	value_set(v, "needs", list);
	value_set_bool(v, "any_things", value_len(from) > 0);
}

/* What was typed and what is now, where they differ. */
static void
fill_conflict(struct req *req, const struct form *f, struct value *data)
{
	static const struct {
		const char	*name;
		const char	*word;
	} fields[] = {
		{ "title", N_("Title") }, { "online_title", N_("Title shown to clients") },
		{ "comment", N_("Description") }, { "price", N_("Price") },
		{ "duration", N_("Duration, min") }, { "before", N_("Before, min") },
		{ "after", N_("After, min") }, { "vat", N_("VAT") },
	};
	struct value		*c = value_sub(data, "conflict"), *list = value_array(req->mem), *one;
	const struct rows	*r = catalog_last_change(req, req->auth->chain_id, f->id);

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const char	*mine = req_raw(req, fields[i].name);
		const char	*theirs = strcmp(fields[i].name, "price") == 0 ?
		    price_of(req, f->base) : text_of(f->base, fields[i].name);

		if (!req_has(req, fields[i].name) || strcmp(mine, theirs) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", tr(req->lang, fields[i].word));
		value_set_text(one, "mine", mine);
		value_set_text(one, "theirs", theirs);
	}
	value_set(c, "list", list);
	value_set_bool(c, "any", value_len(list) > 0);
	if (r != NULL && rows_len(r) > 0)
		value_set_text(c, "who", rows_text(r, "who"));
}

static enum http
show_form(struct req *req, enum http status, struct form *f, struct value *data)
{
	struct value	*v = value_sub(data, "f");

	fill_common(req, f, v);
	fill_categories(req, f, v);
	fill_here(req, f, v);
	fill_branches(req, f, v);
	fill_positions(req, f, v);
	fill_staff(req, f, v);
	fill_needs(req, f, v);
	show_picture(req, data, f->base);
	if (f->id != 0) {
		value_set_int(data, "id", f->id);
		value_set_int(data, "version", f->version);
		value_set_text(data, "name", text_of(f->base, "title"));
		value_set_text(data, "category_id", text_of(f->base, "category_id"));
		value_set_bool(data, "archived", value_true(value_get(f->base, "archived")));
	} else {
		value_set_text(data, "category_id", req_raw(req, "category"));
		value_set_bool(value_sub(data, "may"), "title", true);
		value_set_bool(value_sub(data, "may"), "category", true);
		value_set_bool(value_sub(data, "may"), "price", true);
		value_set_bool(value_sub(data, "may"), "edit", true);
	}
	value_set_bool(data, "common_may", f->id == 0 ||
	    (f->about.everywhere && auth_may(req, "services_edit")));
	value_set_bool(data, "saved", status == HTTP_200 && req_bool(req, "saved"));
	if (!req_ok(req))
		value_set(data, "errors", json_value(req, NULL));
	for (size_t i = 0; i < value_len(req_errors(req)); i++)
		value_set_text(value_sub(data, "errors"), value_key(req_errors(req), i),
		    value_str(value_get(req_errors(req), value_key(req_errors(req), i))));
	if (req_wants_json(req))
		value_set_bool(data, "own", value_true(value_get(f->base, "own")));
	return view_answer(req, status, "service.html", data);
}

/* Loads what the form is about; HTTP_200, or why not. */
static enum http
load(struct req *req, int64_t id, struct form *f, struct value *data)
{
	const struct auth	*a = req->auth;
	struct around		 around = around_send(req);
	struct query		*one = NULL, *choices;

	if (id != 0)
		one = catalog_service_send(req, a->chain_id, a->branch_id, id);
	choices = catalog_around_send(req, a->chain_id, a->branch_id, id);
	if (!db_wait(req))
		return db_status(req);
	*f = (struct form){ .id = id, .base = value_object(req->mem) };
	if (one != NULL && rows_len(query_rows(one)) == 0)
		return HTTP_404;
	if (one != NULL) {
		f->version = rows_int(query_rows(one), "version");
		f->base = json_value(req, rows_text(query_rows(one), "json"));
	}
	f->choices = json_value(req, query_json(choices));
	f->about = around_fill(req, data, &around, "services");
	return HTTP_200;
}

static enum http
get_form(struct req *req, int64_t id)
{
	struct value	*data = value_object(req->mem);
	struct form	 f = { 0 };
	enum http	 status = load(req, id, &f, data);

	return status == HTTP_200 ? show_form(req, HTTP_200, &f, data) : status;
}

enum http
get_new_service(struct req *req)
{
	return get_form(req, 0);
}

enum http
get_service(struct req *req)
{
	return get_form(req, req_path_id(req, "id"));
}

/* ---- saving ---------------------------------------------------------------- */

static enum http
refuse_form(struct req *req, struct form *f, struct value *data)
{
	if (req_wants_json(req))
		return req_invalid(req);
	f->typed = true;
	return show_form(req, HTTP_422, f, data);
}

/* Somebody else was quicker. */
static enum http
conflict(struct req *req, struct form *f, struct value *data)
{
	if (req_wants_json(req))
		return http_refuse(req, HTTP_409, tr(req->lang,
		    "Somebody else has changed this service. What you see now is the present state."));
	f->typed = true;
	fill_conflict(req, f, data);
	return show_form(req, HTTP_409, f, data);
}

static enum http
save(struct req *req, int64_t id)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	const struct value	*made;
	const char		*p, *json;
	int64_t			 seen = 0;
	struct form		 f = { 0 };
	enum http		 status = load(req, id, &f, data);

	if (status != HTTP_200)
		return status;
	if (id != 0)
		(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	p = read_form(req, &f);
	if (!req_ok(req))
		return refuse_form(req, &f, data);
	if (seen != f.version)
		return conflict(req, &f, data);
	if ((json = catalog_save(req, a->chain_id, a->branch_id, id, seen, p)) == NULL) {
		status = db_status(req);
		return status == HTTP_422 && !req_ok(req) ? refuse_form(req, &f, data) : status;
	}
	made = json_value(req, json);
	if (value_true(value_get(made, "stale")))
		return load(req, id, &f, data) == HTTP_200 ? conflict(req, &f, data) : db_status(req);
	if (req_wants_json(req))
		return http_json(req, id == 0 ? HTTP_201 : HTTP_200, json);
	return http_see_other(req, "/catalog/%lld/services/%s?saved=1", (long long)a->branch_id,
	    text_of(made, "id"));
}

enum http
post_new_service(struct req *req)
{
	return save(req, 0);
}

enum http
post_service(struct req *req)
{
	return save(req, req_path_id(req, "id"));
}
