/* online_remind.c: the reminder that a client is offered with a booking. */
#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "online.h"
#include "online_sql.h"

const char *
online_hours(struct req *req, struct ids hours)
{
	struct buf	*b = buf_new(req->mem);

	for (size_t i = 0; i < hours.n; i++) {
		if (i > 0)
			buf_puts(b, i + 1 < hours.n ? ", " : tr(req->lang, " and "));
		buf_printf(b, "%lld", (long long)hours.v[i]);
	}
	return b->data;
}

const char *
online_way(struct req *req, bool mail, bool sms)
{
	return tr(req->lang, !mail ? N_("by SMS") : !sms ? N_("by letter") : N_("by letter and SMS"));
}

bool
online_reminder(struct req *req, const char *at, struct online_reminder *r)
{
	const struct rows	*row = online_reminder_row(req, req->auth->chain_id,
				    req->auth->branch_id, at);

	if (row == NULL || rows_len(row) == 0)
		return false;
	*r = (struct online_reminder){
		.mail = rows_int(row, "mail"),
		.sms = rows_int(row, "sms"),
		.usual = row_bool(row, 0, rows_col(row, "usual")),
	};
	r->text = req_printf(req, trn(req->lang, "Remind me %s hour before",
	    "Remind me %s hours before", (unsigned long)rows_int(row, "last")),
	    online_hours(req, row_ids(req, row, 0, rows_col(row, "hours"))));
	r->way = online_way(req, r->mail > 0, r->sms > 0);
	return true;
}

void
online_remind(struct online_visit *v, const struct online_reminder *r, bool wanted)
{
	v->unreminded = !wanted;
	v->notify_email = wanted ? r->mail : 0;
	v->notify_sms = wanted ? r->sms : 0;
}
