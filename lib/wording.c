/* wording.c: texts to clients and their placeholders. */
#include "wording.h"

#include <string.h>

#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "value.h"

enum { DATES_MAX = 12 };	/* named in an SMS */

static const struct wording_kind kinds[] = {
	{ "booked", N_("You are booked"),
	  N_("{branch}: you are booked for {day}, {time}. {link}"),
	  N_("{branch}: a booking for {guest}: {day}, {time}. {link}"),
	  N_("{branch}: you are booked: {dates}. {link}"), true },
	{ "moved", N_("Your booking has a new time"),
	  N_("{branch}: your booking has a new time: {day}, {time}. {link}"),
	  N_("{branch}: the booking for {guest} has a new time: {day}, {time}. {link}"),
	  N_("{branch}: your bookings have new times: {dates}. {link}"), true },
	{ "cancelled", N_("Your booking is cancelled"),
	  N_("{branch}: your booking for {day}, {time} is cancelled."),
	  N_("{branch}: the booking for {guest}, {day}, {time} is cancelled."),
	  N_("{branch}: your bookings are cancelled: {dates}."), false },
	{ "reminder", N_("We remind you of your visit"),
	  N_("{branch}: we expect you on {day} at {time}. {link}"),
	  N_("{branch}: we expect {guest} on {day} at {time}. {link}"), NULL, true },
};

static const struct wording_word words[] = {
	{ "client", N_("the client's name") },
	{ "guest", N_("who comes, if it is not the client alone") },
	{ "day", N_("the day of the visit") },
	{ "time", N_("when it begins") },
	{ "dates", N_("days and times, of a series all of them") },
	{ "staff", N_("the specialist") },
	{ "services", N_("the services") },
	{ "cost", N_("the price") },
	{ "branch", N_("the name of the branch") },
	{ "address", N_("its address") },
	{ "phone", N_("its phone") },
	{ "link", N_("the link to confirm, move or cancel") },
};

const struct wording_kind *
wording_kind_at(size_t i)
{
	return i < ARRAY_SIZE(kinds) ? &kinds[i] : NULL;
}

const struct wording_kind *
wording_kind(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}

const struct wording_word *
wording_word_at(size_t i)
{
	return i < ARRAY_SIZE(words) ? &words[i] : NULL;
}

/* ---- what they stand for --------------------------------------------------- */

/* Whether a list has this between its commas: "Anna" is no "Ann". */
static bool
has(const char *list, const char *text)
{
	size_t	 len = strlen(text);

	for (const char *at = list; (at = strstr(at, text)) != NULL; at += len)
		if ((at == list || (at - list > 2 && strncmp(at - 2, ", ", 2) == 0)) &&
		    (at[len] == '\0' || at[len] == ','))
			return true;
	return false;
}

static void
add_once(struct buf *list, const char *text)
{
	if (text == NULL || *text == '\0' || has(list->data, text))
		return;
	buf_puts(list, list->len > 0 ? ", " : "");
	buf_puts(list, text);
}

static double
money(const char *text)
{
	double	 sum = 0, unit = 1;
	bool	 fraction = false;

	for (; *text != '\0'; text++)
		if (*text == '.')
			fraction = true;
		else if (fraction)
			sum += (*text - '0') * (unit /= 10);
		else
			sum = sum * 10 + (*text - '0');
	return sum;
}

static void
add_appointments(struct req *req, struct value *facts, const struct lang *l, const struct rows *r,
    const char *currency)
{
	struct buf		*staff = buf_new(req->mem), *services = buf_new(req->mem);
	const struct value	*list;
	const char		*json, *sum;
	double			 cost = 0;
	bool			 begins = false;

	for (size_t i = 0; i < rows_len(r); i++) {
		add_once(staff, row_text(r, i, rows_col(r, "staff")));
		json = row_text(r, i, rows_col(r, "services"));
		list = value_parse(req->mem, json);
		for (size_t k = 0; k < value_len(list); k++) {
			add_once(services, value_str(value_get(value_at(list, k), "title")));
			begins = begins || value_true(value_get(value_at(list, k), "begins"));
		}
		cost += money(row_text(r, i, rows_col(r, "cost")));
	}
	value_set_text(facts, "staff", staff->data);
	value_set_text(facts, "services", services->data);
	sum = req_printf(req, "%.2f", cost);
	value_set_text(facts, "cost", cost > 0 ?
	    lang_money_range(req->mem, l, sum, begins ? "0" : sum, currency) : "");
}

/* Who comes, if there is a guest among them: the client too where they do. */
static const char *
guests(struct req *req, const char *client, const struct rows *r)
{
	struct buf	*names = buf_new(req->mem);
	int		 guest = rows_col(r, "guest");
	bool		 alone = true, comes = false;

	for (size_t i = 0; i < rows_len(r); i++) {
		alone = alone && row_text(r, i, guest) == NULL;
		comes = comes || row_text(r, i, guest) == NULL;
	}
	if (alone)
		return "";
	if (comes)
		add_once(names, client);
	for (size_t i = 0; i < rows_len(r); i++)
		add_once(names, row_text(r, i, guest));
	return names->data;
}

bool
wording_several(const struct rows *r)
{
	size_t	 n = rows_len(r);
	int	 day = rows_col(r, "day");

	return n > 0 && strcmp(row_text(r, 0, day), row_text(r, n - 1, day)) != 0;
}

static void
add_dates(struct req *req, struct value *facts, const struct lang *l, const struct rows *r)
{
	struct buf	*dates = buf_new(req->mem);
	int		 day = rows_col(r, "day"), starts = rows_col(r, "starts");

	for (size_t i = 0; i < rows_len(r) && i < DATES_MAX; i++)
		buf_printf(dates, "%s%s, %s", i > 0 ? "; " : "",
		    lang_day_short(req->mem, l, row_text(r, i, day)),
		    lang_clock(req->mem, l, row_text(r, i, starts)));
	if (rows_len(r) > DATES_MAX)
		buf_puts(dates, "; …");
	value_set_text(facts, "dates", dates->data);
	value_set_bool(facts, "several", wording_several(r));
}

struct value *
wording_facts(struct req *req, const struct lang *l, const char *place, const char *currency,
    const char *client, const struct rows *r, const char *link, bool is_short)
{
	static const char *const	 own[] = { "branch", "address", "phone" };
	struct value			*facts = value_object(req->mem);
	const struct value		*p = value_parse(req->mem, place);
	const char			*day;

	for (size_t i = 0; i < ARRAY_SIZE(own); i++)
		value_set_text(facts, own[i], value_str(value_get(p, own[i])));
	value_set_text(facts, "client", client != NULL ? client : "");
	value_set_text(facts, "link", link != NULL ? link : "");
	if (rows_len(r) == 0)
		return facts;
	value_set_text(facts, "guest", guests(req, client, r));
	day = row_text(r, 0, rows_col(r, "day"));
	value_set_text(facts, "day", is_short ? lang_day_short(req->mem, l, day) :
	    lang_day_long(req->mem, l, day));
	value_set_text(facts, "time", lang_clock(req->mem, l, row_text(r, 0, rows_col(r, "starts"))));
	add_dates(req, facts, l, r);
	add_appointments(req, facts, l, r, currency);
	return facts;
}

const char *
wording_pointless(const char *kind, const struct rows *r)
{
	if (rows_len(r) == 0)
		return "the booking has changed meanwhile";
	if (strcmp(kind, "reminder") == 0 && row_bool(r, 0, rows_col(r, "begun")))
		return "the visit began before it could be sent";
	for (size_t i = 0; i < rows_len(r); i++)
		if (!row_bool(r, i, rows_col(r, "past")))
			return NULL;
	return "the visit is over";
}

const char *
wording_sms(struct req *req, const struct lang *l, const struct wording_kind *kind, const char *own,
    const struct value *facts)
{
	const char	*guest = value_str(value_get(facts, "guest"));
	bool		 named = guest != NULL && *guest != '\0';
	bool		 several = value_true(value_get(facts, "several")) &&
			    kind->dates_sms != NULL;

	if (own == NULL || (several && strstr(own, "{dates}") == NULL))
		own = tr(l, several ? kind->dates_sms : named ? kind->guest_sms : kind->sms);
	if (named && strstr(own, "{guest}") == NULL)
		own = req_printf(req, "%s (%s)", own, tr(l, "for {guest}"));
	return wording_fill(req->mem, own, facts);
}

const char *
wording_letter(struct req *req, const char *own, const struct value *facts)
{
	if (own == NULL || (value_true(value_get(facts, "several")) &&
	    strstr(own, "{dates}") == NULL &&
	    (strstr(own, "{day}") != NULL || strstr(own, "{time}") != NULL)))
		return NULL;
	return wording_fill(req->mem, own, facts);
}

/* ---- texts ----------------------------------------------------------------- */

const char *
wording_fill(void *ctx, const char *text, const struct value *facts)
{
	struct buf	*out = buf_new(ctx);
	const char	*end, *fact;

	while (*text != '\0') {
		if (*text == '{' && (end = strchr(text, '}')) != NULL) {
			fact = value_str(value_get(facts, mem_printf(ctx, "%.*s",
			    (int)(end - text - 1), text + 1)));
			buf_puts(out, fact != NULL ? fact : "");
			text = end + 1;
		} else if (*text == ' ' && (out->len == 0 || out->data[out->len - 1] == ' ')) {
			text++;
		} else {
			buf_putc(out, *text++);
		}
	}
	while (out->len > 0 && strchr(" \n", out->data[out->len - 1]) != NULL)
		out->data[--out->len] = '\0';
	return out->data;
}

static bool
is_word(const char *name, size_t len)
{
	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strlen(words[i].name) == len && strncmp(words[i].name, name, len) == 0)
			return true;
	return false;
}

const char *
wording_unknown(void *ctx, const char *text)
{
	size_t	 n;

	for (text = strpbrk(text, "{}"); text != NULL; text = strpbrk(text + n, "{}")) {
		n = strcspn(text, "}") + 1;
		if (*text == '}' || text[n - 1] != '}')
			return mem_printf(ctx, "%.20s", text);
		if (!is_word(text + 1, n - 2))
			return mem_printf(ctx, "%.*s", (int)(n > 40 ? 40 : n), text);
	}
	return NULL;
}
