/* about.c: what a branch tells of itself: a page, and, asked for with part=1, the
 * same without a frame, for the widget to show.
 */
#include "about.h"

#include <string.h>

#include "auth.h"
#include "booking.h"
#include "buf.h"
#include "db.h"
#include "html.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "value.h"
#include "view.h"

#include "booking_sql.h"

/* Phones as people read them: [{e164, shown}]. */
static struct value *
phones(struct req *req, const struct value *list)
{
	struct value *shown = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(list); i++) {
		char *words = mem_zero(req->mem, PHONE_MAX);

		phone_show(value_str(value_at(list, i)), words);
		one = value_append(shown, value_object(req->mem));
		value_set_text(one, "e164", value_str(value_at(list, i)));
		value_set_text(one, "shown", words);
	}
	return shown;
}

/* A network is called as people of the language call it; an address without a name of its
 * own by its host. */
static struct value *
links(struct req *req, const struct value *list)
{
	struct value *named = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(list); i++) {
		const char *url = value_str(value_get(value_at(list, i), "url"));
		const char *word = value_str(value_get(value_at(list, i), "word"));
		const char *host = strstr(url, "://");

		if (*word != '\0')
			word = tr(req->lang, word);
		else if (host != NULL)
			word = req_printf(req, "%.*s", (int)strcspn(host + 3, "/?#"), host + 3);
		one = value_append(named, value_object(req->mem));
		value_set_text(one, "url", url);
		value_set_text(one, "word", word);
	}
	return named;
}

/* Which lists have something in them. */
static void
add_flags(struct value *about)
{
	static const char *const lists[] = { "photos", "metro", "phones", "links" };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		value_set_bool(value_sub(about, "has"), lists[i],
		    value_len(value_get(about, lists[i])) > 0);
}

enum http
get_about(struct req *req)
{
	const struct rows *place;
	const char *json, *text;
	struct value *data, *about;
	enum http status;

	if ((status = enter_place(req, req_path(req, "key"), &place)) != HTTP_200)
		return status;
	json = booking_about(req, req->auth->chain_id, req->auth->branch_id);
	if (json == NULL)
		return db_status(req);
	about = value_parse(req->mem, json);
	/* Cleaned when it was saved; whatever else wrote it, it is clean here. */
	text = value_str(value_get(about, "description"));
	value_set_text(about, "description", html_clean(req->mem, text, strlen(text)));
	value_set(about, "phones", phones(req, value_get(about, "phones")));
	value_set(about, "links", links(req, value_get(about, "links")));
	add_flags(about);
	data = new_page(req, place);
	value_set(data, "about", about);
	value_set_text(data, "back",
	    link_new(req, req_printf(req, "/booking/%s", rows_text(place, "slug")))->data);
	return view_page(req, HTTP_200, *req_raw(req, "part") != '\0' ? "facts.html" : "about.html",
	    data);
}
