/* profile.c: what users see and change of themselves: name, password, and the
 * browsers they are signed in with.
 */
#include <string.h>

#include "account.h"
#include "auth.h"
#include "by.h"
#include "db.h"
#include "frame.h"
#include "http.h"
#include "i18n.h"
#include "phone.h"
#include "pin.h"
#include "value.h"
#include "view.h"
#include "work.h"

#include "account_sql.h"

const char *
present_session(struct req *req)
{
	return auth_token_hash(req, req_cookie(req, "okno"));
}

/* ---- sessions in words ----------------------------------------------------- */

struct word {
	const char	*sign;	/* in the browser's description of itself */
	const char	*name;
};

static const char *
named(const struct word *words, size_t n, const char *agent)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(agent, words[i].sign) != NULL)
			return words[i].name;
	return NULL;
}

/* "Firefox, Windows".  Browsers call themselves by others' names as well, so the
 * order counts. */
const char *
device_words(struct req *req, const char *agent)
{
	static const struct word	browsers[] = {
		{ "YaBrowser", "Yandex Browser" }, { "Edg", "Edge" }, { "OPR/", "Opera" },
		{ "SamsungBrowser", "Samsung Internet" }, { "Firefox/", "Firefox" },
		{ "FxiOS", "Firefox" }, { "CriOS", "Chrome" }, { "Chrome/", "Chrome" },
		{ "Safari/", "Safari" },
	};
	static const struct word	systems[] = {
		{ "iPhone", "iPhone" }, { "iPad", "iPad" }, { "Android", "Android" },
		{ "Windows", "Windows" }, { "Mac OS X", "macOS" }, { "CrOS", "ChromeOS" },
		{ "Linux", "Linux" },
	};
	const char	*browser = named(browsers, sizeof(browsers) / sizeof(browsers[0]), agent);
	const char	*system = named(systems, sizeof(systems) / sizeof(systems[0]), agent);

	if (browser == NULL)
		browser = tr(req->lang, "Unknown browser");
	return system != NULL ? req_printf(req, "%s, %s", browser, system) : browser;
}

const char *
time_ago(struct req *req, int64_t seconds)
{
	unsigned long	 minutes = (unsigned long)seconds / 60, hours = minutes / 60;

	if (minutes < 2)
		return tr(req->lang, "just now");
	if (hours < 1)
		return req_printf(req, trn(req->lang, "%lu minute ago", "%lu minutes ago", minutes),
		    minutes);
	if (hours < 24)
		return req_printf(req, trn(req->lang, "%lu hour ago", "%lu hours ago", hours), hours);
	return req_printf(req, trn(req->lang, "%lu day ago", "%lu days ago", hours / 24), hours / 24);
}

static struct value *
sessions(struct req *req, const struct value *rows)
{
	struct value		*list = value_array(req->mem), *one;
	const struct value	*row;
	int64_t			 id = 0, seen = 0, age = 0;

	for (size_t i = 0; i < value_len(rows); i++) {
		row = value_at(rows, i);
		(void)value_to_int(value_get(row, "id"), &id);
		(void)value_to_int(value_get(row, "seen_s"), &seen);
		(void)value_to_int(value_get(row, "age_s"), &age);
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "device",
		    device_words(req, value_str(value_get(row, "agent"))));
		value_set_text(one, "address", value_str(value_get(row, "address")));
		value_set_text(one, "seen", time_ago(req, seen));
		value_set_text(one, "since", time_ago(req, age));
		value_set_bool(one, "here", value_true(value_get(row, "here")));
	}
	return list;
}

/* ---- the page -------------------------------------------------------------- */

static const char *
what_was_done(struct req *req)
{
	static const struct word	done[] = {
		{ "name", N_("Saved") },
		{ "password", N_("The password is changed. Other browsers are signed out.") },
		{ "email", N_("We have sent a letter with a link. Open it to confirm the address.") },
		{ "confirmed", N_("The e-mail is confirmed") },
		{ "phone", N_("The phone is changed") },
		{ "sessions", N_("Signed out there") },
		{ "linked", N_("You can sign in by that site from now on") },
		{ "unlinked", N_("That site no longer signs you in") },
		{ "second", N_("Two-factor sign-in is off") },
		{ "pin", N_("The PIN is set") },
		{ "pin-off", N_("There is no PIN any more") },
		{ "forgotten", N_("There your password is needed from now on") },
	};
	const char			*word = req_raw(req, "done");

	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (strcmp(done[i].sign, word) == 0)
			return tr(req->lang, done[i].name);
	return NULL;
}

static void
set_phone(struct req *req, struct value *data, const char *key, const struct value *phone)
{
	char	 shown[PHONE_MAX];

	if (value_str(phone) == NULL)
		return;
	phone_show(value_str(phone), shown);
	value_set_text(data, key, req_printf(req, "%s", shown));
}

/* The form that was sent, with what is wrong in it. */
static void
set_form(struct req *req, struct value *data, const char *section)
{
	struct value	*form = value_sub(data, req_printf(req, "%s_form", section));

	value_set_bool(form, "open", true);
	value_set_texts(value_sub(form, "errors"), req_errors(req));
	value_set_texts(value_sub(form, "typed"), req_typed(req));
}

enum http
show_profile(struct req *req, enum http status, const char *section)
{
	struct query	*asked = dir_profile_send(req, req->auth->user_id, present_session(req));
	struct query	*works = work_send(req);
	struct pin_ask	 pin = pin_send(req);
	struct query	*frame = req->auth->branch_id != 0 ? frame_send(req) : NULL;
	const char	*json, *theme = req_cookie_plain(req, "theme");
	struct value	*data, *others;

	if (!db_wait(req) || (json = query_json(asked)) == NULL)
		return db_status(req);
	data = value_parse(req->mem, json);
	value_set(data, "sessions", sessions(req, value_get(data, "sessions")));
	work_fill(req, data, works);
	pin_fill(req, data, pin);
	value_set_bool(data, "has_others", value_len(value_get(data, "sessions")) > 1);
	set_phone(req, data, "phone", value_get(data, "phone"));
	set_phone(req, data, "new_phone", value_get(data, "new_phone"));
	set_phone(req, data, "typed_phone", value_get(data, "typed_phone"));
	if (theme == NULL)
		theme = value_str(value_get(data, "theme"));
	value_set_bool(value_sub(data, "theme_is"), theme, true);
	if ((others = oidc_offered_value(req)) == NULL)
		return db_status(req);
	value_set(data, "others", others);
	value_set_bool(data, "has_sites", value_len(others) > 0);
	value_set_text(data, "done", section == NULL ? what_was_done(req) : NULL);
	if (section != NULL)
		set_form(req, data, section);
	show_trial(req, data, req_cookie(req, "notice"));
	frame_fill(req, data, frame, "profile");
	return show(req, status, frame != NULL ? "profile.html" : "profile-alone.html", data,
	    status == HTTP_429 ? slow_down(req) : NULL);
}

enum http
get_profile(struct req *req)
{
	return show_profile(req, HTTP_200, NULL);
}

enum http
post_name(struct req *req)
{
	const char	*name = req_text(req, "name", NAME_MAX, REQ_REQUIRED);

	if (!req_ok(req))
		return show_profile(req, HTTP_422, "name");
	if (!dir_user_name_set(req, req->auth->user_id, name))
		return db_status(req);
	return http_see_other(req, "/account/profile?done=name");
}

/* This browser gets a new session; all others of the user end. */
enum http
post_password(struct req *req)
{
	const struct rows	*r;
	const char		*password;
	enum http		 status = HTTP_422;
	int64_t			 id = req->auth->user_id;

	if ((r = dir_user_secrets(req, id)) == NULL)
		return db_status(req);
	password = new_password(req, rows_text(r, "name"), rows_text(r, "email"),
	    rows_text(r, "phone"));
	if (password == NULL || !own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "password");
	if (!dir_password_change(req, id, auth_password_hash(req, password), NULL))
		return db_status(req);
	auth_session_start(req, id);
	db_notify(req, "okno_send");
	return http_see_other(req, "/account/profile?done=password");
}

/* ---- ending sessions ------------------------------------------------------- */

enum http
post_session_end(struct req *req)
{
	const struct rows	*r = dir_session_drop(req, req->auth->user_id, req_path_id(req, "id"),
				    present_session(req));

	if (r == NULL)
		return db_status(req);
	return rows_int(r, "ended") == 0 ? HTTP_404 :
	    http_see_other(req, "/account/profile?done=sessions");
}

enum http
post_sessions_end(struct req *req)
{
	if (dir_session_drop(req, req->auth->user_id, 0, present_session(req)) == NULL ||
	    !pin_forget_elsewhere(req))
		return db_status(req);
	return http_see_other(req, "/account/profile?done=sessions");
}
