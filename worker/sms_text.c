/* sms_text.c: codes, invitations and the installation's messages as SMS: short,
 * in the language of whoever reads them.
 */
#include "sms_text.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "notice.h"
#include "req.h"
#include "site.h"

#include "worker_sql.h"

static const struct lang *
lang_of(const struct rows *r)
{
	const struct lang	*l = lang_find(rows_text(r, "lang"));

	return l != NULL ? l : lang_at(0);
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

bool
sms_write(struct req *req, int64_t id, struct sms_text *sms)
{
	const struct rows	*r = sms_begin(req, req->auth->chain_id, id);

	memset(sms, 0, sizeof(*sms));
	if (r == NULL)
		return false;
	if (rows_len(r) == 0)
		return true;
	sms->to = rows_text(r, "recipient");
	sms->attempts = (int)rows_int(r, "attempts");
	if (strcmp(rows_text(r, "template"), "code") == 0)
		code_text(req, r, sms);
	else if (strcmp(rows_text(r, "template"), "invite") == 0)
		invite_text(req, r, sms);
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
