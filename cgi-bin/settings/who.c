/* who.c: who may do this?  Members and roles that hold a right, with their
 * limits.  Contacts of clients are shown in several places by several rights,
 * so they are a question of their own, and the first.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "role.h"
#include "roles.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "roles_sql.h"

/* What one may ask besides single rights. */
static const struct question {
	const char	*slug;
	const char	*word;
	const char	*rights[5];	/* any of them */
} questions[] = {
	{ "phones", N_("See clients' phones, wherever"),
	  { "timetable_phones_access", "dash_records_phones_access", "clients_card_phone_access",
	    "client_phones_access", "dash_message_phones_access" } },
	{ "mails", N_("See clients' e-mails, wherever"),
	  { "clients_phones_email_access", "dash_message_phones_access" } },
};

static bool
has(const struct value *rights, const char *slug)
{
	for (size_t i = 0; i < value_len(rights); i++)
		if (strcmp(value_str(value_at(rights, i)), slug) == 0)
			return true;
	return false;
}

/* Which of the rights asked for are held, as words; an empty array: none.  Where
 * messages went is shown only together with what stands before it in a
 * question (auth_sees). */
static struct value *
held(struct req *req, const char *const *asked, size_t n, const char *json)
{
	const struct value	*rights = value_parse(req->mem, json);
	struct value		*list = value_array(req->mem);

	for (size_t k = 0; k < n && asked[k] != NULL; k++) {
		bool	 alone = k > 0 && strcmp(asked[k], "dash_message_phones_access") == 0 &&
			    !has(rights, asked[k - 1]);

		if (has(rights, asked[k]) && !alone)
			(void)value_append(list, value_text(req->mem,
			    tr(req->lang, right_find(asked[k])->word)));
	}
	return list;
}

static struct value *
holders(struct req *req, const struct rows *r, const char *const *asked, size_t n, bool members)
{
	struct value	*list = value_array(req->mem), *one, *where;

	for (size_t i = 0; i < rows_len(r); i++) {
		where = held(req, asked, n, row_text(r, i, rows_col(r, "rights")));
		if (value_len(where) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "role", role_word(req,
		    row_text(r, i, rows_col(r, members ? "role" : "slug")),
		    row_text(r, i, rows_col(r, members ? "role_title" : "title"))));
		value_set_int(one, "role_id",
		    row_int(r, i, rows_col(r, members ? "role_id" : "id")));
		if (members) {
			value_set_int(one, "user_id", row_int(r, i, rows_col(r, "user_id")));
			value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		}
		value_set(one, "where", n > 1 ? where : value_array(req->mem));
		value_set(one, "limits", role_limits(req, r, i,
		    members ? row_bool(r, i, rows_col(r, "chosen")) :
		    row_text(r, i, rows_col(r, "accounts")) != NULL));
	}
	return list;
}

static void
add_option(struct value *list, void *ctx, const char *slug, const char *word, const char *present)
{
	struct value	*one = value_append(list, value_object(ctx));

	value_set_text(one, "slug", slug);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", strcmp(slug, present) == 0);
}

/* What can be asked: groups of rights. */
static struct value *
options(struct req *req, const char *present)
{
	struct value	*groups = value_array(req->mem), *group, *list;
	const char	*word = "";

	group = value_append(groups, value_object(req->mem));
	value_set_text(group, "word", tr(req->lang, "Contacts of clients"));
	list = value_array(req->mem);
	value_set(group, "options", list);
	for (size_t i = 0; i < ARRAY_SIZE(questions); i++)
		add_option(list, req->mem, questions[i].slug,
		    tr(req->lang, questions[i].word), present);
	for (size_t i = 0; right_at(i) != NULL; i++) {
		if (strcmp(right_at(i)->group, word) != 0) {
			word = right_at(i)->group;
			group = value_append(groups, value_object(req->mem));
			value_set_text(group, "word", tr(req->lang, word));
			list = value_array(req->mem);
			value_set(group, "options", list);
		}
		add_option(list, req->mem, right_at(i)->slug,
		    tr(req->lang, right_at(i)->word), present);
	}
	return groups;
}

enum http
get_who(struct req *req)
{
	const char		*asked = req_text(req, "right", 100, 0);
	const char *const	*rights = NULL;
	struct query		*members, *roles, *frame;
	struct value		*data = value_object(req->mem);
	size_t			 n = ARRAY_SIZE(questions[0].rights);

	if (asked == NULL)
		asked = questions[0].slug;
	for (size_t i = 0; i < ARRAY_SIZE(questions); i++)
		if (strcmp(questions[i].slug, asked) == 0)
			rights = questions[i].rights;
	if (rights == NULL) {
		rights = &asked;
		n = 1;
	}
	if (n == 1 && right_find(asked) == NULL)
		return HTTP_404;
	members = roles_members_send(req, req->auth->chain_id, req->auth->user_id);
	roles = roles_list_send(req, req->auth->chain_id, req->auth->user_id);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	value_set_text(data, "heading", tr(req->lang, "Who may do this?"));
	value_set_text(data, "asked", asked);
	value_set(data, "groups", options(req, asked));
	value_set(data, "members", holders(req, query_rows(members), rights, n, true));
	value_set(data, "roles", holders(req, query_rows(roles), rights, n, false));
	settings_fill(req, data, frame, "who");
	return view_answer(req, HTTP_200, "who.html", data);
}
