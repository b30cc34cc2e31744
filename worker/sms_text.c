/* sms_text.c: messages about visits, codes, invitations and the installation's
 * messages as SMS: short, in the language of whoever reads them.
 */
#include "sms_text.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "notice.h"
#include "req.h"
#include "site.h"
#include "wording.h"

#include "worker_sql.h"

static const struct lang *
lang_of(const struct rows *r)
{
	return lang_or_first(rows_text(r, "lang"));
}

/* A code is good for ten minutes. */
static void
code_text(struct req *req, const struct rows *r, struct sms_text *sms)
{
	const char	*code = rows_text(r, "code");

	if (code == NULL || row_bool(r, 0, rows_col(r, "old")))
		sms->why = "what it says is no longer valid";
	else
		sms->text = req_printf(req, tr(lang_of(r), "%1$s is your code. %2$s"), code,
		    rows_text(r, "branch"));
}

static void
invite_text(struct req *req, const struct rows *r, struct sms_text *sms)
{
	if (rows_text(r, "token") == NULL)
		sms->why = "what it says is no longer valid";
	else
		sms->text = req_printf(req, tr(lang_of(r), "You are invited to work in %1$s: %2$s"),
		    rows_text(r, "business"), req_printf(req, "%s/account/invites/%s", site_url(req),
		    rows_text(r, "token")));
}

/* A message about a visit, in the branch's words or the usual ones. */
static void
visit_text(struct req *req, const struct wording_kind *kind, const struct rows *head,
    const struct rows *r, struct sms_text *sms)
{
	const struct lang	*l = lang_styled(lang_of(head), rows_text(head, "style"));
	const char		*token = rows_text(head, "token"), *link = NULL;

	if ((sms->why = wording_pointless(kind->name, r)) != NULL ||
	    (sms->why = rows_text(head, "refusal")) != NULL)
		return;
	if (kind->stands && token != NULL)
		link = req_printf(req, "%s/booking/visits/%s", site_url(req), token);
	sms->text = wording_sms(req, l, kind, rows_text(head, "own_text"), wording_facts(req, l,
	    rows_text(head, "place"), rows_text(head, "currency"), rows_text(head, "client"), r,
	    link, true));
}

bool
sms_write(struct req *req, int64_t id, struct sms_text *sms)
{
	int64_t				 chain = req->auth->chain_id;
	struct query			*begun = sms_begin_send(req, chain, id);
	const struct rows		*about = mail_appointments(req, chain, id), *r;
	const struct wording_kind	*kind;
	const char			*template;

	memset(sms, 0, sizeof(*sms));
	if (about == NULL || (r = query_rows(begun)) == NULL)
		return false;
	if (rows_len(r) == 0)
		return true;
	sms->to = rows_text(r, "recipient");
	sms->attempts = (int)rows_int(r, "attempts");
	template = rows_text(r, "template");
	if (strcmp(template, "code") == 0)
		code_text(req, r, sms);
	else if (strcmp(template, "invite") == 0)
		invite_text(req, r, sms);
	else if (strcmp(template, "message") == 0)
		sms->text = rows_text(r, "said");
	else if ((kind = wording_kind(template)) != NULL)
		visit_text(req, kind, r, about, sms);
	else
		sms->why = "there is no letter of this name";
	return true;
}

bool
sms_notice_write(struct req *req, int64_t id, struct sms_text *sms)
{
	const struct rows	*r = dir_notice_begin(req, id);
	struct notice		 n;

	memset(sms, 0, sizeof(*sms));
	if (r == NULL)
		return false;
	if (rows_len(r) == 0)
		return true;
	sms->to = rows_text(r, "recipient");
	sms->attempts = (int)rows_int(r, "attempts");
	if (row_bool(r, 0, rows_col(r, "old")))
		sms->why = "what it says is no longer valid";
	else if (!notice_words(req, lang_of(r), rows_text(r, "template"), sms->to,
	    rows_text(r, "secret"), &n))
		sms->why = "there is no letter of this name, or its secret does not open";
	else
		sms->text = n.link != NULL ? req_printf(req, "%s %s", n.text, n.link) : n.text;
	return true;
}
