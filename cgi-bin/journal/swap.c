/* swap.c: a booking takes another room or thing than the one it has. */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "swap.h"

#include "swap_sql.h"

/* What can never be, whoever insists; NULL: this verdict is another. */
static const char *
never_sentence(struct req *req, const struct rows *r, const char *verdict)
{
	const char	*title = rows_text(r, "title");

	if (strcmp(verdict, "gone") == 0)
		return req_printf(req, tr(req->lang, "%s is not in use any more"), title);
	if (strcmp(verdict, "twice") == 0)
		return req_printf(req, tr(req->lang, "This booking takes %s already"), title);
	if (strcmp(verdict, "alone") == 0)
		return req_printf(req, tr(req->lang, "%s is not open for booking by itself"), title);
	if (strcmp(verdict, "unfit") == 0)
		return req_printf(req, tr(req->lang, "%s is not for the services of this booking"),
		    title);
	return NULL;
}

void
swap_send(struct req *req, struct swap *swap, int64_t appointment, const char *wall,
    int64_t length, struct ids along)
{
	const struct auth	*a = req->auth;

	swap->looked = swap_look_send(req, a->chain_id, a->branch_id, appointment, swap->was,
	    swap->thing, wall, length, along);
}

bool
swap_take(struct swap *swap)
{
	swap->rows = query_rows(swap->looked);
	return swap->rows != NULL && rows_len(swap->rows) > 0;
}

int64_t
swap_lead(const struct swap *swap)
{
	return rows_int(swap->rows, "lead");
}

static const char *
taken_sentence(struct req *req, const struct rows *r)
{
	const char	*who = rows_text(r, "who");

	return req_printf(req, tr(req->lang, "%s is taken %s–%s: %s"), rows_text(r, "way"),
	    rows_text(r, "since"), rows_text(r, "upto"),
	    who != NULL && *who != '\0' ? who : tr(req->lang, "Guest"));
}

void
swap_aim(struct req *req, const struct swap *swap, struct aim *aim)
{
	const struct rows	*r = swap->rows;
	const char		*verdict = rows_text(r, "verdict");
	const char		*never = never_sentence(req, r, verdict);

	if (never != NULL) {
		aim->sentence = never;
		aim->kind = "thing";
		aim->overrulable = false;
	} else if (strcmp(verdict, "taken") == 0) {
		aim->sentence = taken_sentence(req, r);
		aim->kind = "taken";
		aim->taken = true;
	} else if (strcmp(verdict, "away") == 0 && aim->sentence == NULL) {
		aim->sentence = req_printf(req, tr(req->lang, "%s does not work at this time"),
		    rows_text(r, "way"));
		aim->kind = "outside";
	}
}
