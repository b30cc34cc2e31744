/* health.c: is all well: the worker's queues, what waits in them, what could not
 * be sent, and the installation in numbers.
 */
#include "db.h"
#include "i18n.h"
#include "operator.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "operator_sql.h"

enum { BEAT_S = 15, WAIT_S = 60 };	/* later than that something is wrong */

static const char *
queue_word(struct req *req, size_t i)
{
	static const char *const	queues[] = {
		N_("Notices to open journals, seals"), N_("Letters and SMS"), N_("Pictures, long jobs"),
		N_("Questions to other sites")
	};

	return i < ARRAY_SIZE(queues) ? tr(req->lang, queues[i]) : "";
}

/* "40 s", "5 min", "3 h": nobody counts further. */
static const char *
age(struct req *req, int64_t s)
{
	if (s < 2 * 60)
		return req_printf(req, tr(req->lang, "%lld s"), (long long)s);
	if (s < 2 * 3600)
		return req_printf(req, tr(req->lang, "%lld min"), (long long)s / 60);
	return req_printf(req, tr(req->lang, "%lld h"), (long long)s / 3600);
}

static struct value *
queue_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	bool		 beats = row_text(r, i, rows_col(r, "idle_s")) != NULL;
	int64_t		 idle = row_int(r, i, rows_col(r, "idle_s"));
	int64_t		 waiting = row_int(r, i, rows_col(r, "waiting"));
	int64_t		 oldest = row_int(r, i, rows_col(r, "oldest_s"));

	value_set_text(one, "queue", row_text(r, i, rows_col(r, "queue")));
	value_set_text(one, "word", queue_word(req, i));
	value_set_text(one, "beat", beats ? age(req, idle) : NULL);
	value_set_bool(one, "alive", beats && idle < BEAT_S);
	value_set_int(one, "waiting", waiting);
	value_set_text(one, "oldest", waiting > 0 ? age(req, oldest) : NULL);
	value_set_bool(one, "late", waiting > 0 && oldest > WAIT_S);
	value_set_int(one, "retried", row_int(r, i, rows_col(r, "retried")));
	return one;
}

static void
add_refused(struct value *data, const char *name, int64_t sent, int64_t refused)
{
	struct value	*one;

	if (refused == 0)
		return;
	one = value_sub(data, name);
	value_set_int(one, "sent", sent);
	value_set_int(one, "refused", refused);
}

/* Where strangers had to be refused codes by SMS, or clients not told of bookings. */
static void
add_codes(struct req *req, struct value *data, const struct rows *all, const struct rows *over)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(over); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(over, i, rows_col(over, "id")));
		value_set_text(one, "title", row_text(over, i, rows_col(over, "title")));
		add_refused(one, "codes", row_int(over, i, rows_col(over, "sent")),
		    row_int(over, i, rows_col(over, "refused")));
		add_refused(one, "told", row_int(over, i, rows_col(over, "told")),
		    row_int(over, i, rows_col(over, "told_refused")));
	}
	value_set(data, "codes_over", list);
	add_refused(data, "codes_all", rows_int(all, "sent"), rows_int(all, "refused"));
	value_set_bool(data, "codes_stopped", rows_int(all, "refused") > 0 || rows_len(over) > 0);
}

enum http
get_health(struct req *req)
{
	static const char *const	names[] = {
		"chains", "alive", "branches", "staff", "users", "gave_up", "notices"
	};
	struct value		*data = value_object(req->mem), *one;
	struct value		*list = value_array(req->mem), *unsent = value_array(req->mem);
	struct query		*queues = operator_queues_send(req), *sums = operator_sums_send(req);
	struct query		*codes = operator_codes_send(req), *over = operator_codes_over_send(req);
	const struct rows	*r = operator_unsent(req);

	if (r == NULL || query_rows(queues) == NULL || query_rows(sums) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(unsent, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_int(one, "n", row_int(r, i, rows_col(r, "gave_up")));
	}
	for (size_t i = 0; i < rows_len(query_rows(queues)); i++)
		(void)value_append(list, queue_value(req, query_rows(queues), i));
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		value_set_int(data, names[i], rows_int(query_rows(sums), names[i]));
	add_codes(req, data, query_rows(codes), query_rows(over));
	value_set(data, "queues", list);
	value_set(data, "unsent", unsent);
	value_set_bool(data, "some_unsent", rows_len(r) > 0);
	return console_show(req, HTTP_200, "health.html", data, "health", tr(req->lang, "Health"));
}
