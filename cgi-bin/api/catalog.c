/* catalog.c: the services and the staff of a branch, for whoever books. */
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "auth.h"
#include "buf.h"
#include "catalog.h"
#include "db.h"
#include "format.h"
#include "site.h"
#include "slot.h"
#include "text.h"
#include "times.h"

#include "catalog_sql.h"

struct ids
ask_services(struct req *req)
{
	return req_ids(req, "service_ids", SERVICES_MAX);
}

int64_t
ask_id(struct req *req, const char *names)
{
	int64_t	 id = 0;

	for (; *names != '\0' && id == 0; names += strlen(names) + 1)
		id = req_id(req, names, 0);
	return id;
}

int64_t
ask_staff(struct req *req)
{
	return ask_id(req, "staff_id\0master_id\0team_member_id\0");
}

const char *
ask_when(struct req *req)
{
	return text_is_day(req_raw(req, "datetime")) ? req_date(req, "datetime", 0) :
	    req_time(req, "datetime", 0);
}

enum http
ask_known(struct req *req, int64_t staff, struct ids services)
{
	const struct rows	*r;

	if (staff == 0 && services.n == 0)
		return HTTP_200;
	r = book_known(req, req->auth->chain_id, req->auth->branch_id, staff, services);
	if (r == NULL)
		return db_status(req);
	return row_bool(r, 0, rows_col(r, "known")) ? HTTP_200 : HTTP_404;
}

/* day is Okno's own: the prices of that day, whoever is free then. */
enum http
get_book_services(struct req *req)
{
	int64_t		 staff = ask_staff(req);
	const char	*at = ask_when(req);
	const char	*day = req_date(req, "day", 0);
	struct ids	 chosen = ask_services(req);
	struct slot_pairs free = { { NULL, 0 }, { NULL, 0 } };
	const char	*json;
	enum http	 known;

	if (!req_ok(req))
		return req_invalid(req);
	if ((known = ask_known(req, staff, chosen)) != HTTP_200)
		return known;
	if (at != NULL && !slot_pairs(req, staff, chosen, at, &free))
		return db_status(req);
	json = book_services(req, req->auth->chain_id, req->auth->branch_id, staff, chosen, at,
	    site_url(req), day, free.services, free.staff);
	if (json == NULL)
		return db_status(req);
	return answer_json(req, HTTP_200, json, NULL);
}

/* What is asked of the staff besides their services. */
struct staff_ask {
	const struct slot_world	*w;	/* NULL: nothing */
	const char		*at;	/* to be free then, or on that day; or NULL */
	bool			 bare;	/* without their times of the nearest day with any */
};

static bool
free_when(const struct slot_world *w, const char *at)
{
	return text_is_day(at) ? slot_free(w, 0) : slot_free_at(w, at);
}

static void
write_person(struct buf *b, struct req *req, const struct rows *r, size_t i,
    const struct staff_ask *ask)
{
	const struct slot_world	*w = NULL;
	bool			 can = row_bool(r, i, rows_col(r, "can"));
	size_t			 day = 0;

	if (can && ask->w != NULL) {
		w = slot_only(req, ask->w, row_int(r, i, rows_col(r, "id")));
		can = w != NULL && (ask->at == NULL || free_when(w, ask->at)) &&
		    (ask->bare || nearest_day(w, &day));
	}
	if (ask->bare)
		w = NULL;
	buf_printf(b, "%s,\"bookable\":%s", row_text(r, i, rows_col(r, "json")),
	    can ? "true" : "false");
	if (can && w != NULL)
		buf_printf(b, ",\"seance_date\":\"%s\"", slot_date(w, day));
	buf_puts(b, ",\"seances\":");
	if (can && w != NULL)
		write_times(b, req, w, day);
	else
		buf_puts(b, "[]");
	buf_putc(b, '}');
}

enum http
get_book_staff(struct req *req)
{
	struct ids			 services = ask_services(req);
	struct staff_ask		 ask = { .at = ask_when(req),
					    .bare = req_bool(req, "without_seances") };
	const struct rows		*r;
	struct buf			*b;
	enum http			 known;

	if (!req_ok(req))
		return req_invalid(req);
	if ((known = ask_known(req, 0, services)) != HTTP_200)
		return known;
	r = book_staff(req, req->auth->chain_id, req->auth->branch_id, services, site_url(req));
	if (r == NULL)
		return db_status(req);
	if ((ask.at != NULL || !ask.bare) &&
	    (ask.w = load_at(req, 0, services, ask.at, ask.bare ? 1 : DAYS_MAX)) == NULL)
		return db_status(req);
	b = answer_begin(req);
	buf_putc(b, '[');
	for (size_t i = 0; i < rows_len(r); i++) {
		if (i > 0)
			buf_putc(b, ',');
		write_person(b, req, r, i, &ask);
	}
	buf_putc(b, ']');
	return answer_end(req, HTTP_200, NULL);
}
