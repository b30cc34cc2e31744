/* person.c: a member of the staff: who they are, where they work, whether
 * clients can book them online.
 */
#include "staff.h"

#include <string.h>

#include "access.h"
#include "auth.h"
#include "db.h"
#include "file.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "text.h"
#include "value.h"

#include "staff_sql.h"

enum {
	NAME_CHARS = 200,
	ABOUT_CHARS = 5000,
	BRANCHES_MAX = 500,
	VERSION_MAX = 2147483647
};

static const char *const	done_words[][2] = {
	{ "saved", N_("Saved") },
	{ "made", N_("Added. Choose what they do, then paint their hours.") },
	{ "services", N_("Services saved") },
	{ "dismissed", N_("The last day is noted") },
	{ "back", N_("Back from the archive") },
	{ "stays", N_("The dismissal is taken back") },
	{ "feed_end", N_("The calendar address is no longer valid") },
	{ NULL, NULL }
};

/* The fields of the form, as in the database. */
static const char *const	fields[] = { "name", "specialization", "information", "hired_on" };

static struct value *
places_value(struct req *req, const struct rows *r, bool again)
{
	struct value	*list = value_array(req->mem), *one;
	struct ids	 typed = { NULL, 0 };

	if (again)
		typed = req_ids(req, "branches", BRANCHES_MAX);
	for (size_t i = 0; i < rows_len(r); i++) {
		int64_t	 id = row_int(r, i, rows_col(r, "id"));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_bool(one, "here", again ? ids_has(typed, id) :
		    row_bool(r, i, rows_col(r, "here")) || id == req->auth->branch_id);
	}
	return list;
}

/* What the database has, or what was typed. */
static void
add_fields(struct req *req, struct value *v, const struct rows *r, bool again)
{
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		value_set_text(v, fields[i], again ? req_raw(req, fields[i]) :
		    r != NULL ? rows_text(r, fields[i]) : "");
	value_set_bool(v, "online", again ? req_bool(req, "online") :
	    r == NULL || row_bool(r, 0, rows_col(r, "online")));
}

/* What somebody else has saved meanwhile, where it differs from what was typed. */
static void
add_stale(struct req *req, struct value *v, const struct rows *r)
{
	static const char *const	words[] = { N_("Name"), N_("Specialisation"), N_("About"),
					    N_("Hired on") };
	struct value			*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const char	*theirs = rows_text(r, fields[i]);

		theirs = theirs != NULL ? theirs : "";
		if (strcmp(theirs, req_raw(req, fields[i])) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", tr(req->lang, words[i]));
		value_set_text(one, "theirs", *theirs != '\0' ? theirs : "—");
		value_set_text(one, "mine", *req_raw(req, fields[i]) != '\0' ?
		    req_raw(req, fields[i]) : "—");
	}
	value_set(value_sub(v, "stale"), "list", list);
}

static void
add_member(struct req *req, struct value *v, const struct rows *r)
{
	const char	*last = rows_text(r, "dismissed_on");
	unsigned long	 ahead = (unsigned long)rows_int(r, "ahead");
	unsigned long	 undone = (unsigned long)rows_int(r, "undone");

	staff_head(req, v, r);
	value_set_int(v, "version", rows_int(r, "version"));
	value_set_bool(v, "archived", row_bool(r, 0, rows_col(r, "archived")));
	value_set_bool(v, "leaving", last != NULL || row_bool(r, 0, rows_col(r, "archived")));
	value_set_text(v, "login", rows_text(r, "login"));
	value_set_bool(v, "calendar", auth_may(req, "master_edit") &&
	    auth_staff_ok(req, rows_int(r, "id")));
	value_set_bool(v, "feed", row_bool(r, 0, rows_col(r, "feed")));
	value_set_bool(v, "feed_clients", row_bool(r, 0, rows_col(r, "clients")));
	if (last != NULL)
		value_set_text(v, "last_day", lang_day_long(req->mem, req->lang, last));
	if (ahead > 0)
		value_set_text(v, "ahead", req_printf(req,
		    trn(req->lang, "%lu booking ahead", "%lu bookings ahead", ahead), ahead));
	if (undone > 0)
		value_set_text(v, "undone", req_printf(req, trn(req->lang,
		    "%lu booking after the last day is still theirs",
		    "%lu bookings after the last day are still theirs", undone), undone));
}

/* The photo as lib/pages/picture.html shows it: as saved, or as it was just sent. */
static void
add_photo(struct req *req, struct value *data, const struct rows *r, struct query *sent)
{
	struct value	*photo = value_sub(data, "photo");
	const char	*json = sent != NULL ? rows_text(query_rows(sent), "picture") :
			    r != NULL ? rows_text(r, "picture") : NULL;

	value_set_text(photo, "name", "picture");
	value_set_text(photo, "aspect", "1");
	value_set(photo, "picture", json != NULL ? value_parse(req->mem, json) :
	    value_null(req->mem));
}

enum shown { SHOWN_FRESH, SHOWN_AGAIN, SHOWN_STALE };

/* The page of a member; id 0: of a new one; picture: the photo that was sent,
 * where what was typed is shown again. */
static enum http
show_person(struct req *req, enum http status, int64_t id, enum shown shown, int64_t picture)
{
	const struct auth	*a = req->auth;
	struct query		*one, *places, *positions, *account = NULL, *photo = NULL, *frame;
	struct value		*data = value_object(req->mem), *v = value_sub(data, "person");
	const struct rows	*r = NULL;
	bool			 again = shown != SHOWN_FRESH;
	int64_t			 position = 0;

	one = id != 0 ? staff_one_send(req, a->chain_id, a->branch_id, id, false) : NULL;
	if (id != 0)
		account = access_send(req, id);
	places = staff_places_send(req, a->chain_id, a->user_id, id);
	positions = staff_positions_send(req, a->chain_id);
	if (again)
		photo = staff_photo_send(req, a->chain_id, a->branch_id, picture);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	if (one != NULL && rows_len(r = query_rows(one)) == 0)
		return HTTP_404;
	if (r != NULL) {
		add_member(req, v, r);
		access_show(req, data, account);
		position = rows_int(r, "position_id");
	}
	add_fields(req, v, r, again);
	add_photo(req, data, r, photo);
	if (again)
		position = text_to_id(req_raw(req, "position"));
	if (shown == SHOWN_STALE)
		add_stale(req, v, r);
	value_set(data, "positions", staff_positions_value(req, query_rows(positions), position));
	if (rows_len(query_rows(places)) > 1)
		value_set(value_sub(data, "places"), "list", places_value(req, query_rows(places), again));
	value_set_bool(data, "is_new", id == 0);
	value_set_bool(value_sub(data, "here"), "profile", true);
	staff_errors(req, data);
	staff_toast(req, data, done_words);
	return staff_page(req, status, "person.html", data, frame, "people");
}

/* The form as what staff_save takes; NULL: something is wrong with it.  picture:
 * the present photo, then the one that was sent. */
static const char *
read_form(struct req *req, int64_t *picture)
{
	struct value	*p = value_object(req->mem), *branches = value_array(req->mem);
	struct ids	 chosen = req_ids(req, "branches", BRANCHES_MAX);
	struct ids	 shown = req_ids(req, "places", BRANCHES_MAX);
	const char	*name = req_text(req, "name", NAME_CHARS, REQ_REQUIRED);
	const char	*special = req_text(req, "specialization", NAME_CHARS, 0);
	const char	*about = req_text(req, "information", ABOUT_CHARS, REQ_LINES);
	int64_t		 position = req_id(req, "position", 0);

	value_set_text(p, "name", name);
	value_set_text(p, "specialization", special != NULL ? special : "");
	value_set_text(p, "information", about != NULL ? about : "");
	value_set(p, "position_id", position != 0 ? value_int(req->mem, position) :
	    value_null(req->mem));
	*picture = file_picture(req, "picture", *picture);
	value_set(p, "picture_id", *picture != 0 ? value_int(req->mem, *picture) :
	    value_null(req->mem));
	value_set_text(p, "hired_on", req_date(req, "hired_on", 0));
	value_set_bool(p, "online", req_bool(req, "online"));
	if (chosen.n == 0 && shown.n == 0)	/* there is only this one to choose */
		(void)value_append(branches, value_int(req->mem, req->auth->branch_id));
	for (size_t i = 0; i < chosen.n; i++)
		(void)value_append(branches, value_int(req->mem, chosen.v[i]));
	value_set(p, "branches", branches);
	return req_ok(req) ? value_json(req->mem, p) : NULL;
}

/* The branches that a form decides about: those of its user that it showed or that are
 * chosen in it; of a program that shows none, all of them. */
static struct ids
asked_about(struct req *req, const struct rows *places)
{
	struct ids	 shown = req_ids(req, "places", BRANCHES_MAX);
	struct ids	 chosen = req_ids(req, "branches", BRANCHES_MAX);
	struct ids	 may = { mem_zero(req->mem, (rows_len(places) + 1) * sizeof(int64_t)), 0 };
	bool		 all = shown.n == 0 && chosen.n > 0;
	int64_t		 id;

	for (size_t i = 0; i < rows_len(places); i++) {
		id = row_int(places, i, rows_col(places, "id"));
		if (all || id == req->auth->branch_id || ids_has(shown, id) || ids_has(chosen, id))
			may.v[may.n++] = id;
	}
	return may;
}

static enum http
save_person(struct req *req, int64_t id)
{
	const struct auth	*a = req->auth;
	const char		*p, *json;
	const struct rows	*places;
	const struct value	*saved;
	int64_t			 version = 0, picture = 0;

	(void)req_int(req, "version", 1, VERSION_MAX, 0, &version);
	if (id != 0) {
		const struct rows	*r = staff_one(req, a->chain_id, a->branch_id, id, false);

		if (r == NULL)
			return db_status(req);
		if (rows_len(r) == 0)
			return HTTP_404;
		picture = rows_int(r, "picture_id");
	}
	if ((p = read_form(req, &picture)) == NULL)
		return show_person(req, HTTP_422, id, SHOWN_AGAIN, picture);
	if ((places = staff_places(req, a->chain_id, a->user_id, id)) == NULL)
		return db_status(req);
	json = staff_save(req, a->chain_id, a->branch_id, id, version, p, asked_about(req, places));
	if (json == NULL) {
		enum http	 status = db_status(req);

		return status == HTTP_422 ?
		    show_person(req, HTTP_422, id, SHOWN_AGAIN, picture) : status;
	}
	saved = value_parse(req->mem, json);
	if (value_true(value_get(saved, "stale")))
		return show_person(req, HTTP_409, id, SHOWN_STALE, picture);
	if (id == 0 && value_to_int(value_get(saved, "id"), &id))
		return http_see_other(req, "/staff/%lld/%lld/services?done=made",
		    (long long)a->branch_id, (long long)id);
	return http_see_other(req, "/staff/%lld/%lld?done=saved", (long long)a->branch_id,
	    (long long)id);
}

enum http
get_new_person(struct req *req)
{
	return show_person(req, HTTP_200, 0, SHOWN_FRESH, 0);
}

enum http
get_person(struct req *req)
{
	return show_person(req, HTTP_200, req_path_id(req, "id"), SHOWN_FRESH, 0);
}

enum http
post_new_person(struct req *req)
{
	return save_person(req, 0);
}

enum http
post_person(struct req *req)
{
	return save_person(req, req_path_id(req, "id"));
}

/* ---- the archive ----------------------------------------------------------- */

static enum http
archive(struct req *req, bool yes)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = staff_one(req, a->chain_id, a->branch_id, id, false);
	const char		*today;

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	today = rows_text(r, "today");
	if (yes && rows_int(r, "ahead") > 0)
		return http_refuse(req, HTTP_409, tr(req->lang,
		    "There are bookings ahead. Let the person go with a last day: "
		    "then the bookings can be given to colleagues."));
	if (staff_archive(req, a->chain_id, a->branch_id, id, yes) == NULL ||
	    !(yes ? access_end(req, id, today, today) : access_back(req, id)))
		return db_status(req) == HTTP_422 ?
		    http_refuse(req, HTTP_409, tr(req->lang, db_message(req))) : db_status(req);
	db_notify(req, "okno_live");
	if (yes)
		return http_see_other(req, "/staff/%lld?done=archived", (long long)a->branch_id);
	return http_see_other(req, "/staff/%lld/%lld?done=%s", (long long)a->branch_id, (long long)id,
	    row_bool(r, 0, rows_col(r, "archived")) ? "back" : "stays");
}

enum http
post_archive(struct req *req)
{
	return archive(req, true);
}

enum http
post_unarchive(struct req *req)
{
	return archive(req, false);
}
