/* notices.c: the messages to users that wait or could not be sent, on the terminal:
 * the console's page of them (cgi-bin/operator/notices.c) where nobody is an
 * operator yet.
 */
#include "notices.h"

#include <stdio.h>

#include "db.h"
#include "i18n.h"
#include "notice.h"
#include "req.h"
#include "sending.h"

#include "admin_sql.h"

bool
notices_print(struct req *req, const struct lang *l)
{
	const struct rows		*r = dir_notices(req);
	const struct sending_state	*state;

	for (size_t i = 0; r != NULL && i < rows_len(r); i++) {
		bool	 way = row_bool(r, i, rows_col(r, "way")) ||
		    sending_installed(row_text(r, i, rows_col(r, "channel")));

		state = sending_state(row_text(r, i, rows_col(r, "state")),
		    (int)row_int(r, i, rows_col(r, "attempts")), way);
		printf("%lld\t%s UTC\t%s\t%s\t%s %s\n", (long long)row_int(r, i, rows_col(r, "id")),
		    row_text(r, i, rows_col(r, "at")), row_text(r, i, rows_col(r, "recipient")),
		    notice_title(l, row_text(r, i, rows_col(r, "template"))), tr(l, state->word),
		    row_text(r, i, rows_col(r, "error")));
	}
	return r != NULL;
}

bool
notice_print(struct req *req, const struct lang *l, int64_t id, bool *told)
{
	const struct rows	*r = dir_notice_show(req, id);
	struct notice		 n;

	if (r == NULL)
		return false;
	*told = rows_len(r) > 0 && rows_text(r, "secret") != NULL &&
	    notice_words(req, l, rows_text(r, "template"), rows_text(r, "recipient"),
	    rows_text(r, "secret"), &n);
	if (*told && !db_commit(req))
		return false;
	if (*told)
		printf("%s: %s\n", rows_text(r, "recipient"), n.text);
	return true;
}
