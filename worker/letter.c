/* letter.c: letters about bookings, in the client's language and the branch's
 * time, and invitations, as plain text and as HTML from one set of data.
 */
#include "letter.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "auth.h"
#include "buf.h"
#include "calendar_visit.h"
#include "conf.h"
#include "db.h"
#include "gateway.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "mime.h"
#include "phone.h"
#include "req.h"
#include "site.h"
#include "value.h"
#include "view.h"
#include "wording.h"

#include "worker_sql.h"

static const char	*from;

void
letter_start(void)
{
	const char	*sender = conf_str("OKNO_MAIL_FROM", "okno@localhost");

	(void)conf_str("OKNO_URL", NULL);	/* no letter without it */
	if ((from = mime_address(NULL, sender)) == NULL)
		die("the setting OKNO_MAIL_FROM is not an address");
	i18n_init(conf_str("OKNO_LOCALE", NULL));
	view_init();
}

const char *
letter_from(void)
{
	return from;
}

/* ---- what it tells --------------------------------------------------------- */

/* An amount, "from" it if it only begins, or nothing for none: a price that nobody has
 * said is not free. */
static const char *
cost_text(struct req *req, const struct lang *l, const char *amount, bool begins,
    const char *currency)
{
	return amount == NULL || amount[strspn(amount, "0.")] == '\0' ? "" :
	    lang_money_range(req->mem, l, amount, begins ? "0" : amount, currency);
}

/* What the templates show of a booking; texts are the row's. */
static struct value *
appointment_value(struct req *req, const struct lang *l, const struct rows *r, size_t i,
    const char *currency)
{
	struct value		*v = value_object(req->mem), *list = value_array(req->mem), *line;
	const char		*json = row_text(r, i, rows_col(r, "services"));
	const struct value	*services = value_parse(req->mem, json);
	const char		*guest = row_text(r, i, rows_col(r, "guest"));
	bool			 begins, any = false;

	value_set_text(v, "day", lang_day_long(req->mem, l, row_text(r, i, rows_col(r, "day"))));
	value_set_text(v, "starts", row_text(r, i, rows_col(r, "starts")));
	value_set_text(v, "ends", row_text(r, i, rows_col(r, "ends")));
	value_set_text(v, "staff", row_text(r, i, rows_col(r, "staff")));
	value_set_text(v, "specialization", row_text(r, i, rows_col(r, "specialization")));
	if (guest != NULL)
		value_set_text(v, "guest", req_printf(req, tr(l, "for %s"), guest));
	for (size_t k = 0; k < value_len(services); k++) {
		line = value_append(list, value_object(req->mem));
		value_set_text(line, "title", value_str(value_get(value_at(services, k), "title")));
		begins = value_true(value_get(value_at(services, k), "begins"));
		any = any || begins;
		value_set_text(line, "cost", cost_text(req, l,
		    value_str(value_get(value_at(services, k), "cost")), begins, currency));
	}
	value_set(v, "services", list);
	if (value_len(services) > 0)
		value_set_text(v, "cost", cost_text(req, l, row_text(r, i, rows_col(r, "cost")),
		    any, currency));
	return v;
}

static const char *
link_of(struct req *req, const struct wording_kind *kind, const struct rows *head)
{
	const char	*token = rows_text(head, "token");

	return kind->stands && token != NULL ?
	    req_printf(req, "%s/booking/visits/%s", site_url(req), token) : NULL;
}

/* The branch's own words, which stand before the appointments. */
static const char *
own_text(struct req *req, const struct lang *l, const struct rows *head, const struct rows *r,
    const char *link)
{
	return wording_letter(req, rows_text(head, "own_text"), wording_facts(req, l,
	    rows_text(head, "place"), rows_text(head, "currency"), rows_text(head, "client"), r,
	    link, false));
}

/* The branch, with its phone as people read it. */
static struct value *
place_value(struct req *req, const struct rows *head)
{
	const char	*text = rows_text(head, "place");
	struct value	*place = value_parse(req->mem, text);
	const char	*phone = value_str(value_get(place, "phone"));
	char		 shown[PHONE_MAX] = "";

	if (phone != NULL && *phone != '\0')
		phone_show(phone, shown);
	value_set_text(place, "phone_shown", req_printf(req, "%s", shown));
	return place;
}

static struct value *
letter_value(struct req *req, const struct wording_kind *kind, const struct lang *l,
    const struct rows *head, const struct rows *r)
{
	const char	*link = link_of(req, kind, head);
	const char	*currency = rows_text(head, "currency");
	struct value	*data = value_object(req->mem), *list = value_array(req->mem);

	value_set(data, "place", place_value(req, head));
	value_set_text(data, "lang", lang_code(l));
	value_set_text(data, "title", tr(l, kind->title));
	value_set_text(data, "text", own_text(req, l, head, r, link));
	value_set_text(data, "link", link);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(list, appointment_value(req, l, r, i, currency));
	value_set(data, "appointments", list);
	return data;
}

/* What somebody wrote to a client by hand. */
static struct value *
written_value(struct req *req, const struct lang *l, const struct rows *head)
{
	const char	*title = rows_text(head, "said_title");
	struct value	*data = value_object(req->mem);

	value_set(data, "place", place_value(req, head));
	value_set_text(data, "lang", lang_code(l));
	value_set_text(data, "title", title != NULL ? title :
	    req_printf(req, tr(l, "A message from %s"), rows_text(head, "branch")));
	value_set_text(data, "text", rows_text(head, "said"));
	return data;
}

/* An invitation to work in a business: its link is good until it is used. */
static struct value *
invite_value(struct req *req, const struct lang *l, const struct rows *head)
{
	struct value	*data = value_object(req->mem);

	value_set(data, "place", place_value(req, head));
	value_set_text(data, "lang", lang_code(l));
	value_set_text(data, "title", req_printf(req, tr(l, "You are invited to work in “%s”"),
	    rows_text(head, "business")));
	value_set_text(data, "told", req_printf(req,
	    tr(l, "%s invites you to sign in to Okno, where the work of “%s” is run."),
	    rows_text(head, "invited_by"), rows_text(head, "business")));
	value_set_text(data, "link", req_printf(req, "%s/account/invites/%s", site_url(req),
	    rows_text(head, "token")));
	return data;
}

/* Templates escape for HTML; in plain text that is taken back. */
static const char *
plain(struct req *req, const char *text)
{
	static const struct {
		const char	*entity;
		char		 c;
	} entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
		{ "&quot;", '"' }, { "&#39;", '\'' },
	};
	struct buf	*out = buf_new(req->mem);
	size_t		 n, e;

	while (*text != '\0') {
		n = strcspn(text, "&");
		buf_add(out, text, n);
		text += n;
		for (e = 0; e < sizeof(entities) / sizeof(entities[0]); e++)
			if (strncmp(text, entities[e].entity, strlen(entities[e].entity)) == 0)
				break;
		if (e < sizeof(entities) / sizeof(entities[0])) {
			buf_putc(out, entities[e].c);
			text += strlen(entities[e].entity);
		} else if (*text != '\0') {
			buf_putc(out, *text++);
		}
	}
	return out->data;
}

static const char *
render(struct req *req, const char *template, const struct lang *l, const struct value *data)
{
	struct buf	*out = buf_new(req->mem);

	view_render(out, template, l, data);
	return out->data;
}

/* ---- its parts ------------------------------------------------------------- */

/* A calendar file for each appointment, or one of a series; NULL: the database failed. */
static struct mime_file *
calendar_files(struct req *req, const struct lang *l, const struct rows *head,
    const struct rows *r, size_t *n)
{
	struct ids		  ids = { mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*ids.v)), 0 };
	struct mime_file	 *files;
	const char		**texts;

	for (; ids.n < rows_len(r); ids.n++)
		ids.v[ids.n] = row_int(r, ids.n, rows_col(r, "id"));
	if (wording_several(r)) {
		files = mem_zero(req->mem, sizeof(*files));
		*files = (struct mime_file){ .name = "visits.ics", .subtype = "calendar",
			.text = calendar_visits_feed(req, ids, l, rows_text(head, "token")) };
		*n = 1;
		return files->text != NULL ? files : NULL;
	}
	if ((texts = calendar_visits(req, ids, l, rows_text(head, "token"), n)) == NULL)
		return NULL;
	files = mem_zero(req->mem, (*n + 1) * sizeof(*files));
	for (size_t i = 0; i < *n; i++)
		files[i] = (struct mime_file){
			.name = i == 0 ? "visit.ics" : req_printf(req, "visit-%zu.ics", i + 1),
			.subtype = "calendar", .method = "PUBLISH", .text = texts[i],
		};
	return files;
}

/* "You are booked: Friday, 21 November, 14:30, for Anna (Lavender)", or
 * "You are booked: 12 visits from Friday, 21 November on (Lavender)" */
static const char *
subject(struct req *req, const struct lang *l, const struct value *data, const struct rows *r)
{
	unsigned long		 n = (unsigned long)rows_len(r);
	const struct value	*first = value_at(value_get(data, "appointments"), 0);
	const char		*guest = value_str(value_get(first, "guest"));

	if (wording_several(r))
		return req_printf(req, "%s: %s (%s)", value_str(value_get(data, "title")),
		    req_printf(req, trn(l, "%1$lu visit from %2$s on", "%1$lu visits from %2$s on",
		    n), n, value_str(value_get(first, "day"))),
		    value_str(value_get(value_get(data, "place"), "branch")));
	return req_printf(req, "%s: %s, %s%s (%s)", value_str(value_get(data, "title")),
	    value_str(value_get(first, "day")),
	    lang_clock(req->mem, l, value_str(value_get(first, "starts"))),
	    guest == NULL ? "" : req_printf(req, ", %s", guest),
	    value_str(value_get(value_get(data, "place"), "branch")));
}

static const char *
sender_name(const struct gateway *g, const struct rows *head)
{
	return *g->from_name != '\0' ? g->from_name : rows_text(head, "branch");
}

static bool
compose(struct req *req, const struct wording_kind *kind, const struct rows *head,
    const struct rows *r, int64_t id, const struct gateway *g, struct letter *letter)
{
	const struct lang	*l = lang_styled(lang_or_first(rows_text(head, "lang")),
				    rows_text(head, "style"));
	struct value		*data;
	struct mime_letter	 m = { .from = g->mail.from, .to = letter->to, .at = time(NULL) };

	data = letter_value(req, kind, l, head, r);
	m.from_name = sender_name(g, head);
	m.subject = subject(req, l, data, r);
	m.id = req_printf(req, "okno-%lld-%lld@%s", (long long)req->auth->chain_id,
	    (long long)id, site_host(req));
	m.text = plain(req, render(req, "letter.txt", l, data));
	m.html = render(req, "letter.html", l, data);
	if (kind->stands && (m.files = calendar_files(req, l, head, r, &m.nfiles)) == NULL)
		return false;
	letter->text = mime_letter(req->mem, &m, &letter->len);
	return true;
}

/* A letter about no appointments, by its template. */
static void
compose_plain(struct req *req, const char *template, struct value *(*value)(struct req *req,
    const struct lang *l, const struct rows *head), const struct rows *head, int64_t id,
    const struct gateway *g, struct letter *letter)
{
	const struct lang	*l = lang_or_first(rows_text(head, "lang"));
	struct value		*data;
	struct mime_letter	 m = { .from = g->mail.from, .to = letter->to, .at = time(NULL) };

	data = value(req, l, head);
	m.from_name = sender_name(g, head);
	m.subject = value_str(value_get(data, "title"));
	m.id = req_printf(req, "okno-%lld-%lld@%s", (long long)req->auth->chain_id,
	    (long long)id, site_host(req));
	m.text = plain(req, render(req, req_printf(req, "%s.txt", template), l, data));
	m.html = render(req, req_printf(req, "%s.html", template), l, data);
	letter->text = mime_letter(req->mem, &m, &letter->len);
}

bool
letter_write(struct req *req, int64_t id, const struct gateway *g, struct letter *letter)
{
	int64_t			 chain = req->auth->chain_id;
	struct query		*begun = mail_begin_send(req, chain, id);
	const struct rows	*r = mail_appointments(req, chain, id), *head;
	const struct wording_kind *kind;
	const char		*template;

	memset(letter, 0, sizeof(*letter));
	if (r == NULL || (head = query_rows(begun)) == NULL)
		return false;
	if (rows_len(head) == 0)
		return true;
	letter->to = rows_text(head, "recipient");
	letter->attempts = (int)rows_int(head, "attempts");
	template = rows_text(head, "template");
	if (mime_address(req->mem, letter->to) == NULL)
		letter->why = "the address cannot be written to";
	else if (strcmp(template, "invite") == 0)
		compose_plain(req, "invite", invite_value, head, id, g, letter);
	else if (strcmp(template, "message") == 0 || strcmp(template, "mention") == 0)
		compose_plain(req, "letter", written_value, head, id, g, letter);
	else if ((kind = wording_kind(template)) == NULL)
		letter->why = "there is no letter of this name";
	else if ((letter->why = wording_pointless(template, r)) == NULL)
		return compose(req, kind, head, r, id, g, letter);
	return true;
}
