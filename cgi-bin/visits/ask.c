/* ask.c: the filter of the list of bookings.
 *
 * One table says what may be asked for; the address, the form, a saved view and
 * the database have the same names.
 */
#include "ask.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "own.h"
#include "route.h"
#include "text.h"
#include "value.h"

enum { TYPED_MAX = 100 };

static const char *const	states[] = {
	"live", "waiting", "confirmed", "arrived", "no_show", "cancelled", NULL
};
static const char *const	origins[] = { "staff", "client", "api", NULL };
static const char *const	whether[] = { "yes", "no", NULL };
static const char *const	orders[] = { "old", NULL };
static const char *const	guests[] = { "of", "with", "without", NULL };
static const char *const	clients[] = { "client", NULL };

enum kind { DAY, ID, WORD, WORD_OR_ID, SUM, TEXT };

static const struct field {
	const char		*name;
	enum kind		 kind;
	const char *const	*words;
} fields[] = {
	{ "from", DAY, NULL },
	{ "upto", DAY, NULL },
	{ "made_from", DAY, NULL },
	{ "made_upto", DAY, NULL },
	{ "cancelled_from", DAY, NULL },
	{ "cancelled_upto", DAY, NULL },
	{ "staff", ID, NULL },
	{ "position", ID, NULL },
	{ "service", ID, NULL },
	{ "category", ID, NULL },
	{ "resource", ID, NULL },
	{ "label", ID, NULL },
	{ "state", WORD, states },
	{ "origin", WORD, origins },
	{ "author", ID, NULL },
	{ "canceller", WORD_OR_ID, clients },
	{ "note", WORD, whether },
	{ "guest", WORD, guests },
	{ "series", WORD, whether },
	{ "discount", WORD, whether },
	{ "q", TEXT, NULL },
	{ "sum_from", SUM, NULL },
	{ "sum_upto", SUM, NULL },
	{ "order", WORD, orders },
};

/* ---- reading --------------------------------------------------------------- */

/* Whether what was typed is one of these words. */
static bool
is_word(struct req *req, const struct field *f)
{
	const char	*typed = req_raw(req, f->name);

	for (size_t i = 0; f->words[i] != NULL; i++)
		if (strcmp(f->words[i], typed) == 0)
			return true;
	return false;
}

static void
read_field(struct req *req, const struct field *f, struct value *filter)
{
	const char	*text = NULL;
	int64_t		 id;

	switch (f->kind) {
	case DAY:
		text = req_date(req, f->name, 0);
		break;
	case WORD_OR_ID:
	case ID:
		if (f->words != NULL && is_word(req, f)) {
			text = req_raw(req, f->name);
			break;
		}
		if ((id = req_id(req, f->name, 0)) != 0)
			value_set_int(filter, f->name, id);
		return;
	case WORD:
		text = req_one_of(req, f->name, f->words, 0);
		break;
	case SUM:
		text = req_money(req, f->name, 0);
		break;
	case TEXT:
		text = req_text(req, f->name, TYPED_MAX, 0);
		break;
	}
	if (text != NULL)
		value_set_text(filter, f->name, text);
}

static void
check_pair(struct req *req, const struct value *filter, const char *from, const char *upto,
    const char *sentence)
{
	const char	*a = value_str(value_get(filter, from)), *b = value_str(value_get(filter, upto));

	if (a != NULL && b != NULL && strcmp(a, b) > 0)
		req_error(req, upto, sentence);
}

static bool
may_see(const struct req *req, const struct bookings_column *c)
{
	return c->right == NULL || auth_may(req, c->right);
}

/* The columns that are wanted and may be seen, or else the usual ones. */
static void
read_columns(struct req *req, struct ids wanted, struct ask *ask)
{
	struct bookings_column	 c;
	int64_t			 no;

	ask->columns = (struct ids){
	    mem_zero(req->mem, BOOKINGS_COLUMNS * sizeof(*ask->columns.v)), 0 };
	for (size_t i = 0; i < wanted.n; i++)
		if (bookings_column(ask->fields, wanted.v[i], &c) && may_see(req, &c))
			ask->columns.v[ask->columns.n++] = wanted.v[i];
	ask->chosen = ask->columns.n > 0;
	for (size_t i = 0; !ask->chosen && (no = bookings_number(NULL, i)) != 0; i++)
		if (bookings_column(NULL, no, &c) && c.usual)
			ask->columns.v[ask->columns.n++] = no;
	ask->shown = bookings_shown(req, ask->fields, ask->columns);
}

static bool
any_own(struct ids columns)
{
	for (size_t i = 0; i < columns.n; i++)
		if (columns.v[i] > BOOKINGS_OWN)
			return true;
	return false;
}

bool
ask_read(struct req *req, bool wide, struct ask *ask)
{
	struct ids	 wanted = req_ids(req, "col", BOOKINGS_COLUMNS);

	*ask = (struct ask){ .filter = value_object(req->mem), .wide = wide };
	if (own_may(req) && (any_own(wanted) || own_asked(req)))
		ask->fields = bookings_fields(req);
	if (wide)
		read_field(req, &(struct field){ "of", ID, NULL }, ask->filter);
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		read_field(req, &fields[i], ask->filter);
	check_pair(req, ask->filter, "from", "upto", tr(req->lang, "The last day is before the first"));
	check_pair(req, ask->filter, "made_from", "made_upto",
	    tr(req->lang, "The last day is before the first"));
	check_pair(req, ask->filter, "cancelled_from", "cancelled_upto",
	    tr(req->lang, "The last day is before the first"));
	own_read(req, ask->fields, ask->filter);
	read_columns(req, wanted, ask);
	(void)req_int(req, "at", -TEXT_ID_MAX, TEXT_ID_MAX, 0, &ask->place.at);
	ask->place.after = req_id(req, "after", 0);
	return req_ok(req);
}

struct query *
ask_fields_send(struct req *req)
{
	return own_may(req) ? bookings_fields_send(req) : NULL;
}

void
ask_fields_take(struct ask *ask, struct query *q)
{
	if (q != NULL)
		ask->fields = query_rows(q);
}

/* Kept by ourselves, and read as if it came from outside. */
struct value *
ask_filter(struct req *req, const char *json)
{
	const struct value	*kept = value_parse(req->mem, json);
	struct value		*filter = value_object(req->mem);

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const struct value	*v = value_get(kept, fields[i].name);
		int64_t			 id;

		bool			 ids = fields[i].kind == ID || fields[i].kind == WORD_OR_ID;

		if (ids && value_to_int(v, &id))
			value_set_int(filter, fields[i].name, id);
		else if (fields[i].kind != ID && value_str(v) != NULL)
			value_set_text(filter, fields[i].name, value_str(v));
	}
	own_keep(kept, filter);
	return filter;
}

/* ---- as an address --------------------------------------------------------- */

const char *
ask_json(struct req *req, const struct ask *ask)
{
	return value_json(req->mem, ask->filter);
}

static void
put_query(struct buf *out, const struct ask *ask)
{
	char	 mark = '?';

	for (size_t i = 0; i < value_len(ask->filter); i++) {
		const char	*name = value_key(ask->filter, i);

		buf_printf(out, "%c%s=", mark, name);
		buf_percent(out, value_str(value_get(ask->filter, name)), "");
		mark = '&';
	}
	for (size_t i = 0; ask->chosen && i < ask->columns.n; i++) {
		buf_printf(out, "%ccol=%lld", mark, (long long)ask->columns.v[i]);
		mark = '&';
	}
	if (ask->place.after != 0)
		buf_printf(out, "%cat=%lld&after=%lld", mark, (long long)ask->place.at,
		    (long long)ask->place.after);
}

const char *
ask_at(struct req *req, const struct ask *ask)
{
	return req_printf(req, "/visits/%lld%s", (long long)req->auth->branch_id,
	    ask->wide ? "/chain" : "");
}

const char *
ask_url_of(struct req *req, const char *path, const struct ask *ask)
{
	struct buf	*out = buf_new(req->mem);

	buf_printf(out, "%s%s", ask_at(req, ask), path);
	put_query(out, ask);
	return out->data;
}

const char *
ask_url(struct req *req, const struct ask *ask)
{
	struct ask	 begin = *ask;

	begin.place = (struct bookings_place){ 0 };
	return ask_url_of(req, "", &begin);
}

/* ---- as a form ------------------------------------------------------------- */

static void
add_field(struct value *list, void *mem, const char *name, const char *text)
{
	struct value	*one = value_append(list, value_object(mem));

	value_set_text(one, "name", name);
	value_set_text(one, "value", text);
}

struct value *
ask_fields(struct req *req, const struct ask *ask)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < value_len(ask->filter); i++) {
		const char	*name = value_key(ask->filter, i);

		add_field(list, req->mem, name, value_str(value_get(ask->filter, name)));
	}
	for (size_t i = 0; ask->chosen && i < ask->columns.n; i++)
		add_field(list, req->mem, "col",
		    req_printf(req, "%lld", (long long)ask->columns.v[i]));
	return list;
}

/* Every column there is, but fields put away that are not shown. */
static struct value *
every_column(struct req *req, const struct ask *ask)
{
	struct value		*list = value_array(req->mem), *one;
	struct bookings_column	 c;
	int64_t			 no;

	for (size_t i = 0; (no = bookings_number(ask->fields, i)) != 0; i++) {
		bool	 here = false;

		if (!bookings_column(ask->fields, no, &c) || !may_see(req, &c))
			continue;
		for (size_t k = 0; k < ask->columns.n; k++)
			here = here || ask->columns.v[k] == no;
		if (!here && c.field != 0 && own_away(ask->fields, c.field))
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "no", no);
		value_set_text(one, "word", bookings_word(req->lang, &c));
		value_set_bool(one, "here", here);
	}
	return list;
}

void
ask_show(struct req *req, struct value *data, const struct ask *ask)
{
	struct value	*asked = value_sub(data, "asked"), *is = value_sub(data, "is");

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const char	*text = value_str(value_get(ask->filter, fields[i].name));

		if (text == NULL)
			text = req_raw(req, fields[i].name);
		value_set_text(asked, fields[i].name, text);
		if (fields[i].words != NULL && *text != '\0')
			value_set_bool(value_sub(is, fields[i].name), text, true);
	}
	value_set(data, "every_column", every_column(req, ask));
	value_set(data, "own", own_show(req, ask->fields, ask->filter));
}
