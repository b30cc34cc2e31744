/* records.c: the visitor's own appointments: seen, moved, cancelled. */
#include "records.h"

#include <string.h>

#include "api.h"
#include "auth.h"
#include "buf.h"
#include "calendar_visit.h"
#include "db.h"
#include "format.h"
#include "i18n.h"
#include "mem.h"
#include "online.h"
#include "site.h"
#include "value.h"

#include "records_sql.h"

/* ---- whose it is ---- */

static enum http
enter_by_link(struct req *req, int64_t record, const char *token)
{
	struct query		*q = dir_record_link_send(req, auth_token_hash(req, token));
	const struct rows	*r;
	int64_t			 asked = req_path(req, "branch") != NULL ? req->auth->branch_id : 0;

	(void)db_apart(req, false);
	if ((r = query_rows(q)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || rows_int(r, "appointment_id") != record ||
	    (asked != 0 && rows_int(r, "branch_id") != asked))
		return HTTP_404;
	req->auth->chain_id = rows_int(r, "chain_id");
	req->auth->branch_id = rows_int(r, "branch_id");
	return HTTP_200;
}

/* A visitor's appointment in the chain whose code they have shown. */
static enum http
enter_as_visitor(struct req *req, int64_t record)
{
	int64_t			 asked = req_path(req, "branch") != NULL ? req->auth->branch_id : 0;
	const struct rows	*place;

	req->auth->chain_id = req->auth->visitor_chain;
	place = record_place(req, req->auth->chain_id, record, req->auth->user_id);
	if (place == NULL)
		return db_status(req);
	if (rows_len(place) == 0 || (asked != 0 && rows_int(place, "branch_id") != asked))
		return HTTP_404;
	req->auth->branch_id = rows_int(place, "branch_id");
	return HTTP_200;
}

static enum http
enter_as_staff(struct req *req, int64_t record)
{
	int64_t			 own = auth_own_staff(req);
	const struct rows	*place;

	if (!auth_may(req, "edit_records_access") ||
	    !auth_may(req, "records_edit_date_and_master_access"))
		return HTTP_403;
	req->auth->limited = true;	/* they are here by a right: their limits count */
	place = record_place(req, req->auth->chain_id, record, 0);
	if (place == NULL)
		return db_status(req);
	if (rows_len(place) == 0 || rows_int(place, "branch_id") != req->auth->branch_id ||
	    (own != 0 && rows_int(place, "staff_id") != own))
		return HTTP_404;
	return HTTP_200;
}

enum http
record_enter(struct req *req, int64_t record, const char *token)
{
	if (token != NULL && *token != '\0')
		return enter_by_link(req, record, token);
	if (req->auth->user_id == 0)
		return HTTP_401;
	if (req->auth->visitor)
		return enter_as_visitor(req, record);
	return req_path(req, "branch") != NULL ? enter_as_staff(req, record) : HTTP_404;
}

/* ---- seeing ---- */

static enum http
show_record(struct req *req, bool in_list)
{
	int64_t		 record = req_path_id(req, "id");
	enum http	 status = record_enter(req, record, req_path(req, "hash"));
	const char	*json;

	if (status != HTTP_200)
		return status;
	json = record_get(req, req->auth->chain_id, req->auth->branch_id, record,
	    country_names(req), site_url(req));
	if (json == NULL)
		return db_status(req);
	return answer_json(req, HTTP_200, in_list ? req_printf(req, "[%s]", json) : json, NULL);
}

enum http
get_book_record(struct req *req)
{
	return show_record(req, false);
}

/* The same in a list: this is how the older route has it. */
enum http
get_user_record(struct req *req)
{
	return show_record(req, true);
}

/* Those of a visitor in the chain whose code they have shown; a user has none. */
enum http
get_user_records(struct req *req)
{
	const char	*json;

	if (!req->auth->visitor)
		return answer_json(req, HTTP_200, "[]", NULL);
	req->auth->chain_id = req->auth->visitor_chain;
	json = record_list(req, req->auth->chain_id, req->auth->user_id, country_names(req),
	    site_url(req));
	return json != NULL ? answer_json(req, HTTP_200, json, NULL) : db_status(req);
}

/* ---- changing ---- */

static enum http
refuse_change(struct req *req, enum online refusal, int64_t record, const char *sentence)
{
	if (refusal == ONLINE_FAILED || refusal == ONLINE_GONE)
		return online_status(req, refusal);
	return refuse_code(req, online_status(req, refusal),
	    refusal >= ONLINE_PHONE ? (int)refusal : 0, record, sentence, NULL);
}

/*
 * The hash of the booking, or the token of a user, is asked for besides the partner's:
 * that one stands in every page with the widget, and numbers of bookings can be
 * counted up, so whoever reads a page could move everybody's.
 */
enum http
put_book_record(struct req *req)
{
	int64_t		 record = req_path_id(req, "id");
	const char	*at = req_time(req, "datetime", REQ_REQUIRED);
	const char	*comment = req_text(req, "comment", 1000, REQ_LINES);
	const char	*token = req_text(req, "record_hash", 64, 0), *sentence = NULL, *json;
	enum online	 refusal;
	enum http	 status;

	if (!req_ok(req))
		return req_invalid(req);
	if ((status = record_enter(req, record, token)) != HTTP_200)
		return status;
	if (comment != NULL)
		(void)record_comment_send(req, req->auth->chain_id, req->auth->branch_id, record,
		    comment);
	if ((refusal = online_move(req, record, token, at, &sentence)) != ONLINE_OK)
		return refuse_change(req, refusal, record, sentence);
	json = record_moved(req, req->auth->chain_id, req->auth->branch_id, record,
	    country_names(req), site_url(req));
	return json != NULL ? answer_json(req, HTTP_200, json, NULL) : db_status(req);
}

/* 200 and nothing: programs look at the status alone. */
enum http
delete_user_record(struct req *req)
{
	int64_t		 record = req_path_id(req, "id");
	const char	*token = req_path(req, "hash"), *sentence = NULL;
	enum http	 status = record_enter(req, record, token);
	enum online	 refusal;

	if (status != HTTP_200)
		return status;
	if ((refusal = online_cancel(req, record, token, &sentence)) != ONLINE_OK)
		return refuse_change(req, refusal, record, sentence);
	return HTTP_200;
}

/* ---- for a calendar ---- */

enum http
get_ics(struct req *req)
{
	int64_t		 record = req_path_id(req, "id");
	const char	*hash = req_path(req, "hash");
	enum http	 status = record_enter(req, record, hash);

	return status != HTTP_200 ? status : calendar_visit_answer(req, record, hash);
}
