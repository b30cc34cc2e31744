/* several_aim.c: what is in the way of several bookings: see several_in.h. */
#include "several_in.h"

#include "auth.h"
#include "change.h"
#include "db.h"
#include "i18n.h"
#include "instead.h"
#include "mem.h"
#include "value.h"

#include "panel_sql.h"

const char *
several_text(const struct several *s, size_t i, const char *column)
{
	return row_text(s->now, s->v[i].row, rows_col(s->now, column));
}

int64_t
several_int(const struct several *s, size_t i, const char *column)
{
	return row_int(s->now, s->v[i].row, rows_col(s->now, column));
}

struct value *
several_trouble(struct req *req, struct value *list, const struct several *s, size_t i,
    const char *sentence)
{
	struct value	*one = value_append(list, value_object(req->mem));
	const char	*who = several_text(s, i, "who");

	value_set_int(one, "id", s->v[i].id);
	value_set_text(one, "who", *who != '\0' ? who : tr(req->lang, "Guest"));
	value_set_text(one, "sentence", sentence);
	return one;
}

enum http
several_refuse(struct req *req, const struct several *s, const char *kind, bool overrulable,
    struct value *list)
{
	unsigned long	 n = (unsigned long)value_len(list);
	const char	*message = value_str(value_get(value_at(list, 0), "sentence"));

	if (s->n > 1)
		message = req_printf(req, trn(req->lang,
		    "Nothing was changed: %lu booking is in the way",
		    "Nothing was changed: %lu bookings are in the way", n), n);
	return change_refuse_grid(req, (struct refusal){ .kind = kind, .sentence = message,
	    .overrulable = overrulable, .list = list, .instead = s->instead });
}

/* May this be done though the aim has something in the way? */
static bool
insists(struct req *req, const struct several *s, const struct item *item)
{
	if ((s->anyway || (item->over && s->back)) && item->aim.overrulable)
		return true;
	if (s->restores && item->aim.taken)	/* it lay over another when it was cancelled */
		return row_bool(s->now, item->row, rows_col(s->now, "on_top"));
	return s->back && item->aim.possible && !item->aim.taken &&
	    change_was_there(req, item->id, item->staff, item->wall);
}

/* The same for the rooms and things that change; a room booked by itself is its
 * own member. */
static enum http
swap_all(struct req *req, struct several *s, struct ids along)
{
	size_t	 n = 0;

	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].swap.thing != 0) {
			swap_send(req, &s->v[i].swap, s->v[i].id, s->v[i].wall, s->v[i].length, along);
			n++;
		}
	if (n > 0 && !db_wait(req))
		return db_status(req);
	for (size_t i = 0; i < s->n; i++) {
		struct item	*item = &s->v[i];

		if (item->swap.thing == 0)
			continue;
		if (!swap_take(&item->swap))
			return visit_missing(req);
		if (swap_lead(&item->swap) != 0)
			item->staff = swap_lead(&item->swap);
	}
	return HTTP_200;
}

enum http
several_look(struct req *req, struct several *s, const char *const *services)
{
	const struct auth	*a = req->auth;
	struct query		**sent = mem_zero(req->mem, s->n * sizeof(struct query *));
	struct ids		 along = { mem_zero(req->mem, s->n * sizeof(int64_t)), 0 };
	enum http		 status;

	for (size_t i = 0; i < s->n && services == NULL; i++)
		along.v[along.n++] = s->v[i].id;
	if (services == NULL && (status = swap_all(req, s, along)) != HTTP_200)
		return status;
	for (size_t i = 0; i < s->n; i++)
		sent[i] = panel_aim_send(req, a->chain_id, a->branch_id,
		    services == NULL ? s->v[i].id : 0, s->v[i].staff, s->v[i].wall,
		    s->v[i].length, services != NULL ? services[i] : NULL, along);
	if (!db_wait(req))
		return db_status(req);
	for (size_t i = 0; i < s->n; i++) {
		if (!aim_take(req, query_rows(sent[i]), &s->v[i].aim))
			return visit_missing(req);
		if (s->v[i].swap.rows != NULL)
			swap_aim(req, &s->v[i].swap, &s->v[i].aim);
		if (services != NULL)
			aim_mind_past(req, &s->v[i].aim);
	}
	return HTTP_200;
}

/* Where else they could be had: one alone has colleagues, too. */
static struct value *
find_instead(struct req *req, const struct several *s, const char *const *services)
{
	const struct item	*only = &s->v[0];

	if (s->back || s->restores)
		return NULL;
	if (s->n == 1 && (only->swap.rows == NULL || swap_lead(&only->swap) != 0))
		return instead_find(req, &only->aim, services == NULL ? only->id : 0,
		    only->length, NULL);
	return together_find(req, s, services);
}

enum http
several_aim(struct req *req, struct several *s, const char *const *services)
{
	struct value	*list = value_array(req->mem);
	const char	*kind = NULL;
	bool		 overrulable = true;
	enum http	 status = several_look(req, s, services);

	if (status != HTTP_200)
		return status;
	for (size_t i = 0; i < s->n; i++) {
		struct item	*item = &s->v[i];

		if (item->aim.sentence == NULL || insists(req, s, item))
			continue;
		overrulable = overrulable && item->aim.overrulable;
		kind = kind == NULL || item->aim.taken ? item->aim.kind : kind;
		(void)several_trouble(req, list, s, i, item->aim.sentence);
	}
	if (value_len(list) == 0)
		return HTTP_200;
	s->instead = find_instead(req, s, services);
	return several_refuse(req, s, kind, overrulable, list);
}
