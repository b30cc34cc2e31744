/* actions_changes.c: what an entry of the log says was done, in plain words. */
#include <stdlib.h>
#include <string.h>

#include "actions.h"
#include "auth.h"
#include "buf.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "role.h"
#include "route.h"
#include "value.h"
#include "week.h"

/* What has no place among people's words: keys of other rows, digests, what the badge
 * of an entry says (log_deed).  In order. */
static const char *const	silent[] = {
	"accepted_by", "api_id", "appointment_id", "archived_at", "attempts", "came_from",
	"cancelled_at", "chain_id", "changed_at", "consent_version", "created_at", "created_by",
	"file_id", "hue", "image", "invited_by", "latitude", "logo_id", "longitude", "need",
	"partner_id", "photo_id", "picture_id", "removed_at", "rule_id", "series_id",
	"token_hash", "user_id", "version", "visit_id", "votes", "withdrawn_at",
};

/* Columns whose values are words, each with what they are a choice of.  In order. */
static const struct choice {
	const char	*column;
	const char	*of;
} choices[] = {
	{ "anchor", "anchor" }, { "booked_by", "who" }, { "booked_mail", "told" }, { "booked_sms", "told" },
	{ "cancelled_mail", "told" }, { "cancelled_sms", "told" }, { "channel", "kind" },
	{ "comment_field", "field" }, { "email_field", "field" }, { "kind", "kind" }, { "lang", "lang" },
	{ "legal_kind", "legal" }, { "moment", "moment" }, { "moved_mail", "told" },
	{ "moved_sms", "told" }, { "notify", "notify" }, { "origin", "origin" }, { "quiet_how", "moment" },
	{ "role_id", "role" }, { "sex", "sex" }, { "state", "state" }, { "status", "status" },
	{ "vat", "vat" }, { "what", "what" },
};

static const struct choice_word {
	const char	*of;
	const char	*name;
	const char	*word;		/* a msgid */
} choice_words[] = {
	{ "status", "waiting",		N_("Waiting") },
	{ "status", "confirmed",	N_("Confirmed") },
	{ "status", "arrived",		N_("Arrived") },
	{ "status", "no_show",		N_("No-show") },
	{ "origin", "staff",		N_("Staff") },
	{ "origin", "client",		N_("Client") },
	{ "origin", "api",		N_("Program") },
	{ "origin", "import",		N_("Import") },
	{ "state", "confirmed",		N_("Confirmed") },
	{ "state", "no_answer",		N_("No answer") },
	{ "state", "asked_to_move",	N_("Asks for another time") },
	{ "state", "new",		N_("Waits to be sent") },
	{ "state", "sent",		N_("Sent") },
	{ "state", "gave_up",		N_("Not sent") },
	{ "state", "dropped",		N_("No longer needed") },
	{ "moment", "before",		N_("before") },
	{ "moment", "after",		N_("after") },
	{ "moment", "other",		N_("neither before nor after") },
	{ "notify", "branch",		N_("as the branch") },
	{ "notify", "own",		N_("as the visit says") },
	{ "notify", "none",		N_("none") },
	{ "told", "off",		N_("To nobody") },
	{ "told", "client",		N_("Who does it online themselves") },
	{ "told", "all",		N_("Everybody, also of what staff do") },
	{ "kind", "personal_data",	N_("Personal data") },
	{ "kind", "mailings",		N_("Mailings") },
	{ "kind", "person",		N_("Person") },
	{ "kind", "room",		N_("Room") },
	{ "kind", "thing",		N_("Thing") },
	{ "kind", "people",		N_("People") },
	{ "kind", "cash",		N_("Cash desk") },
	{ "kind", "card",		N_("Card payments") },
	{ "kind", "bank",		N_("Bank account") },
	{ "kind", "mail",		N_("E-mail") },
	{ "kind", "sms",		N_("SMS") },
	{ "kind", "holiday",		N_("Holiday leave") },
	{ "kind", "sick",		N_("Sick leave") },
	{ "kind", "day_off",		N_("Day off") },
	{ "kind", "no_show",		N_("Did not come") },
	{ "kind", "other",		N_("Other absence") },
	{ "kind", "booked",		N_("Booking made") },
	{ "kind", "moved",		N_("Booking moved") },
	{ "kind", "cancelled",		N_("Booking cancelled") },
	{ "kind", "reminder",		N_("Reminder of a visit") },
	{ "kind", "text",		N_("Text") },
	{ "kind", "lines",		N_("Long text") },
	{ "kind", "number",		N_("Number") },
	{ "kind", "date",		N_("Day") },
	{ "kind", "choice",		N_("Choice from a list") },
	{ "kind", "flag",		N_("Yes or no") },
	{ "kind", "link",		N_("Link") },
	{ "lang", "ru",			N_("Russian") },
	{ "lang", "en",			N_("English") },
	{ "who", "everybody",		N_("everybody") },
	{ "who", "known",		N_("Known clients") },
	{ "sex", "0",			N_("not said") },
	{ "sex", "1",			N_("Men") },
	{ "sex", "2",			N_("Women") },
	{ "vat", "none",		N_("Without VAT") },
	{ "field", "optional",		N_("May be left empty") },
	{ "field", "required",		N_("Required") },
	{ "field", "hidden",		N_("Not shown") },
	{ "legal", "company",		N_("Company") },
	{ "legal", "sole",		N_("Sole trader") },
	{ "anchor", "week",		N_("the week") },
	{ "anchor", "month",		N_("the month") },
	{ "anchor", "start",		N_("the first day") },
	{ "what", "paint",		N_("Shifts painted") },
	{ "what", "clear",		N_("Shifts cleared") },
	{ "what", "copy",		N_("Shifts copied") },
	{ "what", "absence",		N_("Absence") },
	{ "what", "present",		N_("Absence taken away") },
	{ "what", "close",		N_("Day closed") },
	{ "what", "open",		N_("Day opened") },
	{ "what", "undo",		N_("Taken back") },
};

static int
by_text(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

static bool
is_silent(const char *key)
{
	return bsearch(key, silent, ARRAY_SIZE(silent), sizeof(silent[0]), by_text) != NULL;
}

/* The texts of an object or a list, in a row; the text itself if it is neither. */
static const char *
flat(struct req *req, const char *text)
{
	const struct value	*v;
	struct buf		*b;

	if (*text != '{' && *text != '[')
		return text;
	if ((v = value_parse(req->mem, text)) == NULL)
		return text;
	b = buf_new(req->mem);
	for (size_t i = 0; i < value_len(v); i++) {
		const char	*one = value_str(value_kind(v) == VALUE_ARRAY ? value_at(v, i) :
				    value_get(v, value_key(v, i)));

		if (one != NULL && *one != '\0')
			buf_printf(b, "%s%s", b->len > 0 ? ", " : "", one);
	}
	return b->data;
}

/* What a choice says; NULL: it is none, or not known. */
static const char *
choice_word(struct req *req, const char *key, const char *text)
{
	size_t	 i = 0;

	while (i < ARRAY_SIZE(choices) && strcmp(choices[i].column, key) != 0)
		i++;
	if (i == ARRAY_SIZE(choices))
		return NULL;
	if (strcmp(choices[i].of, "role") == 0)
		return role_word(req, text, text);
	for (size_t w = 0; w < ARRAY_SIZE(choice_words); w++)
		if (strcmp(choice_words[w].of, choices[i].of) == 0 &&
		    strcmp(choice_words[w].name, text) == 0)
			return tr(req->lang, choice_words[w].word);
	return NULL;
}

/* "a,b" as the words of these rights; NULL: none that is shown anywhere. */
static const char *
rights_words(struct req *req, const char *slugs)
{
	struct buf	*b = buf_new(req->mem);
	char		*rest = mem_text(req->mem, slugs, strlen(slugs)), *slug;

	while ((slug = strsep(&rest, ",")) != NULL) {
		const struct right	*right = right_find(slug);

		if (right != NULL)
			buf_printf(b, "%s%s", b->len > 0 ? "; " : "", tr(req->lang, right->word));
	}
	return b->len > 0 ? b->data : NULL;
}

/* How prices were asked to change: "+10 %". */
static const char *
price_words(struct req *req, const char *json)
{
	const struct value	*asked = value_parse(req->mem, json);
	const char		*amount = value_str(value_get(asked, "amount"));
	const char		*way = value_str(value_get(asked, "way"));

	if (amount == NULL || way == NULL)
		return NULL;
	return req_printf(req, "%s%s%s", *amount == '-' ? "−" : "+", amount + (*amount == '-'),
	    strcmp(way, "percent") == 0 ? "\u00a0%" : "");
}

/* An instant as the query tells it becomes a day and a time, a price money, minutes
 * of a day a time of the clock. */
static const char *
shown(struct req *req, const char *key, const char *text, const char *currency)
{
	const char	*word;

	if (text == NULL)
		return NULL;
	if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)
		return *text == 't' ? tr(req->lang, "yes") : tr(req->lang, "no");
	if ((word = choice_word(req, key, text)) != NULL)
		return word;
	if (strcmp(key, "asked") == 0)
		return price_words(req, text);
	if (strcmp(key, "price_max") == 0 && text[strspn(text, "0.")] == '\0')
		return trc(req->lang, "price", "none");
	if ((strncmp(key, "price", 5) == 0 || strcmp(key, "own_price") == 0) &&
	    text[strspn(text, "0123456789.")] == '\0')
		return lang_money(req->mem, req->lang, text, currency);
	if ((strcmp(key, "opens") == 0 || strcmp(key, "closes") == 0) &&
	    text[strspn(text, "0123456789")] == '\0')
		return lang_clock(req->mem, req->lang,
		    week_clock_text(req->mem, strtol(text, NULL, 10)));
	if (strlen(text) == 16 && text[4] == '-' && text[10] == 'T')
		return lang_stamp(req->mem, req->lang, text);
	if (strlen(text) == 10 && text[4] == '-' && text[7] == '-')
		return lang_date(req->mem, req->lang, text);
	return flat(req, text);
}

/* A comment on a client that the asker's role hides is only said to be there. */
static const char *
shown_of(struct req *req, const char *table, const char *key, const char *text, const char *currency)
{
	if (text != NULL && strcmp(key, "comment") == 0 && strcmp(table, "client") == 0 &&
	    !auth_may(req, "clients_card_comment_access"))
		return "•••";
	return shown(req, key, text, currency);
}

static void
add_field(struct req *req, struct value *list, const char *word, const char *was, const char *now)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "field", word);
	value_set_text(one, "was", was);
	value_set_text(one, "now", now);
}

enum { SIDES_MAX = 100 };

/* A column and its sides. */
struct side {
	const char	*key;
	const char	*was;
	const char	*now;
};

/* Those of an entry; more than any table has. */
struct sides {
	struct side	 v[SIDES_MAX];
	size_t		 n;
};

static void
read_sides(const struct value *changes, struct sides *s)
{
	s->n = 0;
	for (size_t i = 0; i < value_len(changes) && s->n < SIDES_MAX; i++) {
		const struct value	*c = value_at(changes, i);

		s->v[s->n] = (struct side){ value_str(value_at(c, 0)), value_str(value_at(c, 1)),
		    value_str(value_at(c, 2)) };
		if (s->v[s->n].key != NULL)
			s->n++;
	}
}

static bool
same(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static const struct side *
find(const struct sides *s, const char *key)
{
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(s->v[i].key, key) == 0)
			return &s->v[i];
	return NULL;
}

/* What another column of the same entry says already. */
static bool
is_said(const char *table, const struct sides *all, const struct side *s)
{
	const struct side	*price;

	if (strcmp(s->key, "price_max") == 0)
		return (price = find(all, "price_min")) != NULL && same(price->was, s->was) &&
		    same(price->now, s->now);
	if (strcmp(s->key, "phone") == 0)
		return strcmp(table, "branch") == 0 && find(all, "phones") != NULL;
	if (strcmp(s->key, "service_id") == 0)
		return strcmp(table, "appointment_line") == 0 && find(all, "title") != NULL;
	return is_silent(s->key);
}

/* The rights that a role was given and those that were taken from it.  Those of parts
 * that are not there yet have no words: then it says no more than that some were. */
static void
add_rights(struct req *req, struct value *list, const struct side *s)
{
	const char	*taken = s->was != NULL ? rights_words(req, s->was) : NULL;
	const char	*given = s->now != NULL ? rights_words(req, s->now) : NULL;

	if (given != NULL)
		add_field(req, list, tr(req->lang, "Rights given"), NULL, given);
	if (taken != NULL)
		add_field(req, list, tr(req->lang, "Rights taken away"), NULL, taken);
	if (given == NULL && taken == NULL)
		add_field(req, list, log_column_word(req, s->key), NULL, NULL);
}

static void
add_change(struct req *req, struct value *list, const char *table, const struct side *s,
    const char *currency)
{
	const char	*was = shown_of(req, table, s->key, s->was, currency);

	if (strcmp(s->key, "rights") == 0) {
		add_rights(req, list, s);
		return;
	}
	if (same(s->was, s->now))
		was = NULL;		/* it tells which row it is of */
	add_field(req, list, log_column_word(req, s->key), was,
	    shown_of(req, table, s->key, s->now, currency));
}

struct value *
log_changes(struct req *req, const char *table, const struct value *changes, const char *currency)
{
	/* What a row is about comes first; the rest is as the database has it. */
	static const char *const	 first[] = { "title", "name", "surname", "client_id",
		"service_id", "staff_id", "branch_id", "starts_at", "ends_at", "first_day",
		"last_day", "price_min" };
	struct value			*list = value_array(req->mem);
	bool				 told[SIDES_MAX] = { false };
	struct sides			 all;

	read_sides(changes, &all);
	for (size_t f = 0; f < ARRAY_SIZE(first); f++) {
		const struct side	*s = find(&all, first[f]);

		if (s == NULL)
			continue;
		told[s - all.v] = true;
		if (!is_said(table, &all, s))
			add_change(req, list, table, s, currency);
	}
	for (size_t i = 0; i < all.n; i++)
		if (!told[i] && !is_said(table, &all, &all.v[i]))
			add_change(req, list, table, &all.v[i], currency);
	return list;
}

/* What was done, by the column that tells it: archived_at from nothing to a time is
 * that the thing was put into the archive. */
const char *
log_deed(struct req *req, const char *action, const struct value *changes, const char **look)
{
	static const struct {
		const char	*key;
		const char	*word;		/* it says a time now */
		const char	*back;		/* it says none any more */
		const char	*look;
	} deeds[] = {
		{ "cancelled_at", NC_("log", "cancelled"), NC_("log", "restored"), "bad" },
		{ "removed_at", NC_("log", "removed"), NC_("log", "restored"), "bad" },
		{ "withdrawn_at", NC_("log", "withdrawn"), NC_("log", "given again"), "bad" },
		{ "archived_at", NC_("log", "archived"), NC_("log", "back from the archive"), "warn" },
	};

	struct sides		 all;
	const struct side	*s;

	*look = strcmp(action, "add") == 0 ? "ok" : strcmp(action, "delete") == 0 ? "bad" : NULL;
	if (strcmp(action, "add") == 0)
		return trc(req->lang, "log", "added");
	if (strcmp(action, "delete") == 0)
		return trc(req->lang, "log", "deleted");
	read_sides(changes, &all);
	for (size_t i = 0; i < ARRAY_SIZE(deeds); i++) {
		if ((s = find(&all, deeds[i].key)) == NULL)
			continue;
		*look = s->now != NULL ? deeds[i].look : "ok";
		return trc(req->lang, "log", s->now != NULL ? deeds[i].word : deeds[i].back);
	}
	return trc(req->lang, "log", "changed");
}
