/* messages.c: the outbox of a branch: which letters and SMS were sent, wait, are
 * tried again or were given up, and why.
 *
 * One FastCGI program.  message.c tells of a single message and sends it again.
 */
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "http.h"
#include "i18n.h"
#include "message.h"
#include "phone.h"
#include "req.h"
#include "route.h"
#include "sending.h"
#include "value.h"
#include "view.h"

#include "messages_sql.h"

enum {
	PAGE = 50,
	COUNT_MAX = 1000,	/* counted no further */
	CLIENTS_MAX = 200,	/* whose messages are looked for by a name */
	TYPED_MAX = 100
};

/* The filters: what a message can be, in the words of the chips. */
static const struct filter {
	const char	*state;		/* NULL: all */
	const char	*word;
} filters[] = {
	{ NULL, NC_("messages", "All") },
	{ "new", NC_("messages", "Waiting") },
	{ "retried", NC_("messages", "Tried again") },
	{ "gave_up", NC_("messages", "Not sent") },
	{ "sent", NC_("messages", "Sent") },
};

/* What is asked for. */
struct ask {
	const char	*state;
	const char	*typed;
	int64_t		 before;
};

/* ---- addresses ------------------------------------------------------------- */

/* The list's address with these filters. */
static const char *
list_url(struct req *req, const char *state, const char *typed, int64_t before)
{
	struct buf	*out = buf_new(req->mem);
	char		 mark = '?';

	buf_printf(out, "/messages/%lld", (long long)req->auth->branch_id);
	if (state != NULL) {
		buf_printf(out, "%cstate=%s", mark, state);
		mark = '&';
	}
	if (typed != NULL) {
		buf_printf(out, "%cq=", mark);
		buf_percent(out, typed, "");
		mark = '&';
	}
	if (before != 0)
		buf_printf(out, "%cbefore=%lld", mark, (long long)before);
	return out->data;
}

/* ---- the list -------------------------------------------------------------- */

/* The chips; counts are of the whole branch, so not shown beside a search. */
static struct value *
filters_value(struct req *req, const struct ask *ask, const struct rows *counts)
{
	struct value	*list = value_array(req->mem), *one;
	int64_t		 n;

	for (size_t i = 0; i < ARRAY_SIZE(filters); i++) {
		const struct filter	*f = &filters[i];
		bool			 here = f->state == NULL || ask->state == NULL ?
		    f->state == ask->state : strcmp(f->state, ask->state) == 0;

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "state", f->state);
		value_set_text(one, "word", trc(req->lang, "messages", f->word));
		value_set_text(one, "url", list_url(req, f->state, ask->typed, 0));
		value_set_bool(one, "here", here);
		if (f->state == NULL)
			continue;
		n = rows_int(counts, f->state);
		value_set_int(one, "count", n);
		value_set_bool(one, "bad", n > 0 && strcmp(f->state, "gave_up") == 0);
		if (n > 0 && ask->typed == NULL)
			value_set_text(one, "count_words", n < COUNT_MAX ?
			    req_printf(req, "%lld", (long long)n) :
			    req_printf(req, "%d+", COUNT_MAX - 1));
	}
	return list;
}

/* What is looked for in recipients: a phone however it is spelt as the table
 * has it, of a part of one the digits, anything else as it is. */
static const char *
recipient_part(struct req *req, const char *typed)
{
	char		 e164[PHONE_MAX];
	struct buf	*digits;

	if (typed == NULL || typed[strspn(typed, "+-() .0123456789")] != '\0')
		return typed;
	if (phone_is(typed, "RU", e164))
		return req_printf(req, "%s", e164);
	digits = buf_new(req->mem);
	for (; *typed != '\0'; typed++)
		if (*typed >= '0' && *typed <= '9')
			buf_putc(digits, *typed);
	return digits->len > 0 ? digits->data : "-";
}

/* Whom to look for among clients.  Who may not see phones and addresses does
 * not learn by trying whose they are either. */
static const char *
client_part(struct req *req, const char *typed)
{
	if (typed == NULL || (message_shows_phones(req) && message_shows_mails(req)))
		return typed;
	return strpbrk(typed, "@0123456789") == NULL ? typed : "";
}

static void
add_messages(struct req *req, const struct ask *ask, const struct rows *r, struct value *data)
{
	struct value	*list = value_array(req->mem);
	size_t		 n = rows_len(r) < PAGE ? rows_len(r) : PAGE;

	for (size_t i = 0; i < n; i++)
		(void)value_append(list, message_value(req, r, i));
	value_set(data, "messages", list);
	value_set_bool(data, "none", n == 0);
	value_set_bool(data, "filtered", ask->state != NULL || ask->typed != NULL ||
	    ask->before != 0);
	if (rows_len(r) > PAGE)
		value_set_text(data, "older", list_url(req, ask->state, ask->typed,
		    row_int(r, n - 1, rows_col(r, "id"))));
	if (ask->before != 0)
		value_set_text(data, "newest", list_url(req, ask->state, ask->typed, 0));
}

/* What keeps letters or SMS from going, before anybody wonders why clients do not come. */
static void
add_trouble(struct req *req, const struct rows *r, struct value *data)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		const char	*channel = row_text(r, i, rows_col(r, "channel"));
		const bool	 mail = strcmp(channel, "mail") == 0;

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "words", mail ? tr(req->lang, "Letters do not go out at present") :
		    tr(req->lang, "SMS do not go out at present"));
		value_set_text(one, "why", sending_reason(req, channel,
		    row_text(r, i, rows_col(r, "error"))));
		value_set_text(one, "at", lang_stamp(req->mem, req->lang, row_text(r, i, rows_col(r, "at"))));
		if (auth_may(req, mail ? "settings_email_notifications_access" :
		    "settings_notifications_access"))
			value_set_text(one, "url", req_printf(req, "/settings/%lld/sending%s",
			    (long long)req->auth->branch_id, mail ? "" : "/sms"));
	}
	value_set(data, "trouble", list);
}

static enum http
get_messages(struct req *req)
{
	static const char *const	words[] = { "new", "retried", "sent", "gave_up", NULL };
	const struct auth		*a = req->auth;
	struct value			*data = value_object(req->mem);
	struct query			*counts, *list, *trouble, *cut = NULL, *frame;
	const char			*client;
	struct ask			 ask;

	ask.state = req_one_of(req, "state", words, 0);
	ask.typed = req_text(req, "q", TYPED_MAX, 0);
	ask.before = req_id(req, "before", 0);
	if (!req_ok(req))
		return req_invalid(req);
	client = client_part(req, ask.typed);
	counts = messages_counts_send(req, a->chain_id, a->branch_id, auth_own_staff(req),
	    a->last_days);
	trouble = messages_trouble_send(req, a->chain_id, a->branch_id);
	list = messages_list_send(req, a->chain_id, a->branch_id, auth_own_staff(req), a->last_days,
	    ask.state, recipient_part(req, ask.typed), client,
	    message_shows_phones(req), message_shows_mails(req), ask.before, PAGE + 1, CLIENTS_MAX);
	if (client != NULL && *client != '\0')
		cut = messages_cut_send(req, a->chain_id, client, CLIENTS_MAX);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	value_set(data, "filters", filters_value(req, &ask, query_rows(counts)));
	value_set_text(data, "state", ask.state);
	value_set_text(data, "typed", ask.typed);
	value_set_text(data, "url", list_url(req, ask.state, ask.typed, ask.before));
	add_messages(req, &ask, query_rows(list), data);
	add_trouble(req, query_rows(trouble), data);
	if (cut != NULL && row_bool(query_rows(cut), 0, 0))
		value_set_text(data, "cut", req_printf(req, tr(req->lang,
		    "More than %d clients match: only the messages to %d of them are shown. "
		    "Type more of the name."),
		    CLIENTS_MAX, CLIENTS_MAX));
	frame_fill(req, data, frame, "messages");
	return view_answer(req, HTTP_200, "messages.html", data);
}

/* Without a branch in the address: of the branch used last. */
static enum http
get_last(struct req *req)
{
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	if (!auth_may(req, "dash_message_access"))
		return HTTP_403;
	return http_see_other(req, "/messages/%lld", (long long)req->auth->branch_id);
}

/* ---- routes ---------------------------------------------------------------- */

#define B "/messages/:branch"

/* clang-format off */
static const struct route routes[] = {
	/* method  path           right                  handler      */
	{ GET,  "/messages",     SIGNED_IN,             get_last     },
	{ GET,  B,               "dash_message_access", get_messages },
	{ GET,  B "/:id",        "dash_message_access", get_message  },
	{ POST, B "/:id/again",  "dash_message_access", post_again   },
};
/* clang-format on */

static const struct area area = {
	.name = "messages",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
	.init = message_start,
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
