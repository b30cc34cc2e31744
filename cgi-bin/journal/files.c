/* files.c: photos and files of a visit: shown, added, told apart, taken away
 * and put back, handed out.  Scripts ask for the fold alone; without them the
 * same forms lead back to the window.
 */
#include "files.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "file.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "view.h"
#include "visit.h"

#include "files_sql.h"

enum {
	FILES_MAX = 40,		/* of a visit */
	EARLIER_MAX = 24,
	NAME_LEN = 32		/* hex digits */
};

static const char *const	moments[] = { "before", "after", "other", NULL };

const char *
files_moment_word(struct req *req, const char *moment)
{
	static const char *const	words[] = {
		NC_("photo", "Before"), NC_("photo", "After"), NC_("photo", "Other"),
	};

	for (size_t i = 0; moments[i] != NULL; i++)
		if (moment != NULL && strcmp(moments[i], moment) == 0)
			return trc(req->lang, "photo", words[i]);
	return "";
}

static const char *
files_path(struct req *req, int64_t visit)
{
	return req_printf(req, "/journal/%lld/visits/%lld/files", (long long)req->auth->branch_id,
	    (long long)visit);
}

/* Where the bytes are; side as file_hand_out has it. */
static const char *
upload_path(struct req *req, int64_t visit, const char *name, const char *side)
{
	return req_printf(req, "/journal/%lld/visits/%lld/uploads/%s%s",
	    (long long)req->auth->branch_id, (long long)visit, name, side);
}

static const char *
size_words(struct req *req, int64_t bytes)
{
	enum { KB = 1024, MB = 1024 * 1024 };

	if (bytes < MB)
		return req_printf(req, tr(req->lang, "%lld KB"), (long long)(bytes + KB - 1) / KB);
	return req_printf(req, tr(req->lang, "%lld.%lld MB"), (long long)bytes / MB,
	    (long long)bytes % MB * 10 / MB);
}

/* ---- the fold -------------------------------------------------------------- */

struct query *
files_send(struct req *req, int64_t visit)
{
	return files_list_send(req, req->auth->chain_id, req->auth->branch_id, visit);
}

/* "Before · IMG_1.jpg", what a photo is for who does not see it. */
static const char *
photo_words(struct req *req, const char *moment, const char *title)
{
	return strcmp(moment, "other") == 0 ? title :
	    req_printf(req, "%s · %s", files_moment_word(req, moment), title);
}

static void
add_addresses(struct req *req, struct value *one, int64_t visit, const char *name)
{
	value_set_text(one, "small", upload_path(req, visit, name, "-320"));
	value_set_text(one, "large", upload_path(req, visit, name, "-1600"));
}

static struct value *
file_value(struct req *req, const struct rows *r, size_t i, int64_t visit)
{
	struct value	*one = value_object(req->mem);
	const char	*title = row_text(r, i, rows_col(r, "title"));
	const char	*moment = row_text(r, i, rows_col(r, "moment"));
	const char	*name = row_text(r, i, rows_col(r, "name"));
	const char	*state = row_text(r, i, rows_col(r, "state"));
	const char	*who = row_text(r, i, rows_col(r, "who"));
	const char	*at = lang_stamp(req->mem, req->lang, row_text(r, i, rows_col(r, "at")));

	value_set_int(one, "file", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "title", title);
	value_set_text(one, "moment", moment);
	value_set_text(one, "words", photo_words(req, moment, title));
	value_set_bool(value_sub(one, "is"), state, true);
	value_set_bool(value_sub(one, "is"), moment, true);
	value_set_bool(one, "too_large", strcmp(row_text(r, i, rows_col(r, "reason")), "large") == 0);
	value_set_text(one, "added", who == NULL ? at : req_printf(req, "%s, %s", who, at));
	value_set_text(one, "size", size_words(req, row_int(r, i, rows_col(r, "size"))));
	if (!row_bool(r, i, rows_col(r, "photo")))
		value_set_text(one, "address", upload_path(req, visit, name, ""));
	else if (strcmp(state, "ready") == 0)
		add_addresses(req, one, visit, name);
	return one;
}

/* The photos of one moment; those of "other" only if there are any. */
static void
add_side(struct req *req, struct value *sides, const struct rows *r, int64_t visit,
    const char *moment)
{
	struct value	*photos = value_array(req->mem), *side;

	for (size_t i = 0; i < rows_len(r); i++)
		if (row_bool(r, i, rows_col(r, "photo")) &&
		    strcmp(row_text(r, i, rows_col(r, "moment")), moment) == 0)
			(void)value_append(photos, file_value(req, r, i, visit));
	if (value_len(photos) == 0 && strcmp(moment, "other") == 0)
		return;
	side = value_append(sides, value_object(req->mem));
	value_set_text(side, "name", moment);
	value_set_bool(side, "wide", strcmp(moment, "other") == 0);
	value_set_text(side, "word", files_moment_word(req, moment));
	value_set(side, "photos", photos);
}

/* The choice of what is added: what was chosen last, or what is still missing. */
static struct value *
choice(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*chosen = req_raw(req, "as");
	bool		 before = false;

	for (size_t i = 0; i < rows_len(r); i++)
		before = before || strcmp(row_text(r, i, rows_col(r, "moment")), "before") == 0;
	if (*chosen == '\0')
		chosen = before ? "after" : "before";
	for (size_t i = 0; moments[i] != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", moments[i]);
		value_set_text(one, "word", files_moment_word(req, moments[i]));
		value_set_bool(one, "here", strcmp(moments[i], chosen) == 0);
	}
	return list;
}

void
files_fill(struct req *req, struct value *to, int64_t visit, struct query *sent)
{
	const struct rows	*r = query_rows(sent);
	struct value		*files = value_sub(to, "files");
	struct value		*sides = value_array(req->mem), *papers = value_array(req->mem);
	const char		*error = value_str(value_get(req_errors(req), "file"));
	int64_t			 gone = req_id(req, "gone", 0);
	bool			 sorts = auth_may(req, "client_files_upload_access");
	bool			 removes = auth_may(req, "client_files_delete_access");

	if (!auth_may(req, "client_files_list_access"))
		return;
	for (size_t i = 0; moments[i] != NULL; i++)
		add_side(req, sides, r, visit, moments[i]);
	for (size_t i = 0; i < rows_len(r); i++)
		if (!row_bool(r, i, rows_col(r, "photo")))
			(void)value_append(papers, file_value(req, r, i, visit));
	value_set_int(files, "visit", visit);
	value_set_text(files, "path", files_path(req, visit));
	value_set(files, "sides", sides);
	value_set(files, "papers", papers);
	value_set_int(files, "count", (int64_t)rows_len(r));
	value_set_bool(files, "open", rows_len(r) > 0 || error != NULL || gone != 0 ||
	    req_has(req, "files"));
	value_set_bool(files, "may", sorts || removes);
	value_set_bool(files, "sorts", sorts);
	value_set_bool(files, "removes", removes);
	value_set_bool(files, "adds", sorts && rows_len(r) < FILES_MAX);
	value_set_bool(files, "shown", sorts || rows_len(r) > 0);
	value_set(files, "choice", choice(req, r));
	value_set_text(files, "endings", file_endings());
	value_set_text(files, "error", error);
	value_set_int(files, "gone", gone);
}

/* ---- the strip ------------------------------------------------------------- */

struct query *
files_earlier_photos(struct req *req, int64_t client, int64_t but)
{
	const struct auth	*a = req->auth;

	return files_earlier_send(req, a->chain_id, a->branch_id, client, but, EARLIER_MAX);
}

void
files_fill_earlier(struct req *req, struct value *to, struct query *sent)
{
	const struct rows	*r = auth_may(req, "client_files_list_access") ? query_rows(sent) : NULL;
	struct value		*list = value_array(req->mem), *one;
	const char		*day;
	int64_t			 last = 0, visit;

	for (size_t i = 0; i < rows_len(r); i++, last = visit) {
		one = value_append(list, value_object(req->mem));
		visit = row_int(r, i, rows_col(r, "visit"));
		day = lang_date(req->mem, req->lang, row_text(r, i, rows_col(r, "day")));
		value_set_text(one, "when", visit != last ? day : NULL);
		value_set_text(one, "moment", row_text(r, i, rows_col(r, "moment")));
		value_set_text(one, "words", req_printf(req, "%s · %s", day,
		    photo_words(req, row_text(r, i, rows_col(r, "moment")),
			row_text(r, i, rows_col(r, "title")))));
		add_addresses(req, one, visit, row_text(r, i, rows_col(r, "name")));
		value_set_int(one, "visit", visit);
	}
	value_set(value_sub(to, "earlier"), "photos", list);
	value_set_bool(value_sub(to, "earlier"), "any", value_len(list) > 0);
}

/* ---- doing ----------------------------------------------------------------- */

/* Whether the asker may see the visit; had: how many files it has. */
static bool
is_seen(struct req *req, int64_t *had)
{
	const struct auth	*a = req->auth;
	const struct rows	*r;

	if (!auth_may(req, "record_form_access"))
		return false;
	r = files_seen(req, a->chain_id, a->branch_id, req_path_id(req, "id"));
	if (r == NULL || rows_len(r) == 0)
		return false;
	*had = rows_int(r, "had");
	return true;
}

/* The fold alone for a script that says so, else the window with it open. */
static enum http
show(struct req *req, enum http status)
{
	int64_t		 visit = req_path_id(req, "id");
	struct value	*data = value_object(req->mem);
	struct query	*files;

	if (!req_has(req, "alone"))
		return visit_show(req, status, visit, (struct note){ 0 });
	files = files_send(req, visit);
	if (!db_wait(req))
		return db_status(req);
	files_fill(req, data, visit, files);
	return view_page(req, status, "files-alone.html", data);
}

/* After a change; one that was taken away can be put back. */
static enum http
changed(struct req *req, int64_t gone)
{
	db_notify(req, "okno_live");
	if (req_has(req, "alone"))
		return show(req, HTTP_200);
	if (req_wants_json(req))
		return http_value(req, HTTP_200, value_object(req->mem));
	return http_see_other(req, gone != 0 ? "%s?gone=%lld" : "%s?files=%lld",
	    files_path(req, req_path_id(req, "id")), gone != 0 ? (long long)gone : 1LL);
}

static enum http
refuse(struct req *req)
{
	return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
}

static enum http
refuse_full(struct req *req)
{
	req_error(req, "file", req_printf(req, trn(req->lang, "A visit keeps %lu file at most",
	    "A visit keeps %lu files at most", (unsigned long)FILES_MAX), (unsigned long)FILES_MAX));
	return refuse(req);
}

enum http
get_files(struct req *req)
{
	int64_t	 had;

	return is_seen(req, &had) ? show(req, HTTP_200) : visit_missing(req);
}

enum http
post_files(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*as = req_one_of(req, "as", moments, 0);
	const struct rows	*r;
	struct kept		 k;
	int64_t			 had;

	if (!is_seen(req, &had))
		return visit_missing(req);
	if (had >= FILES_MAX)		/* asked again below, where it cannot change */
		return refuse_full(req);
	if (!req_ok(req) || !file_keep(req, "file", &k))
		return refuse(req);
	r = files_add(req, a->chain_id, a->branch_id, req_path_id(req, "id"), k.id,
	    k.picture && as != NULL ? as : "other", k.title, a->user_id, FILES_MAX);
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL)
		return HTTP_404;
	return rows_int(r, "id") != 0 ? changed(req, 0) : refuse_full(req);
}

/* One photo or file: before or after, or taken away (removed=1) and put back (0);
 * a right each. */
enum http
post_file(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 visit = req_path_id(req, "id"), one = req_path_id(req, "file_id");
	bool			 removed = req_bool(req, "removed"), moves = !req_has(req, "removed");
	const char		*moment = req_one_of(req, "moment", moments, moves ? REQ_REQUIRED : 0);
	const struct rows	*r;
	int64_t			 had;

	if (!auth_may(req, moves ? "client_files_upload_access" : "client_files_delete_access"))
		return HTTP_403;
	if (!is_seen(req, &had))
		return visit_missing(req);
	if (!req_ok(req))
		return refuse(req);
	r = moves ? files_moment(req, a->chain_id, a->branch_id, visit, one, moment, FILES_MAX) :
	    files_remove(req, a->chain_id, a->branch_id, visit, one, removed, FILES_MAX);
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "title") == NULL)
		return HTTP_404;
	if (*rows_text(r, "title") == '\0')
		return refuse_full(req);
	return changed(req, removed ? one : 0);
}

/* The bytes: NAME of a file, NAME-320 and NAME-1600 of a photo. */
enum http
get_file(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*upload = req_path(req, "upload"), *side;
	const char		*name = req_printf(req, "%.*s", NAME_LEN, upload);
	const struct rows	*r;

	if (strlen(name) != NAME_LEN || strspn(name, "0123456789abcdef") != NAME_LEN ||
	    !auth_may(req, "record_form_access"))
		return HTTP_404;
	side = upload + NAME_LEN;
	if (*side != '\0' && strcmp(side, "-320") != 0 && strcmp(side, "-1600") != 0)
		return HTTP_404;
	r = files_one(req, a->chain_id, a->branch_id, req_path_id(req, "id"), name);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || row_bool(r, 0, rows_col(r, "photo")) != (*side != '\0'))
		return HTTP_404;
	return file_hand_out(req, name, side, rows_text(r, "title"));
}
