/* notice_letter.c: the installation's own messages to its users as letters. */
#include "letter.h"

#include <string.h>
#include <time.h>

#include "buf.h"
#include "db.h"
#include "gateway.h"
#include "i18n.h"
#include "mime.h"
#include "notice.h"
#include "req.h"
#include "site.h"
#include "value.h"
#include "view.h"

#include "worker_sql.h"

static char *
compose(struct req *req, const struct lang *l, const struct notice *n, struct mime_letter *m,
    struct letter *letter)
{
	struct value	*data = value_object(req->mem);
	struct buf	*text = buf_new(req->mem), *html = buf_new(req->mem);

	value_set_text(data, "lang", lang_code(l));
	value_set_text(data, "title", n->title);
	value_set_text(data, "text", n->text);
	value_set_text(data, "code", n->code);
	value_set_text(data, "link", n->link);
	value_set_text(data, "action", n->action);
	view_render(html, "notice.html", l, data);
	buf_printf(text, "%s\n", n->text);
	if (n->link != NULL)
		buf_printf(text, "\n%s:\n%s\n", n->action, n->link);
	m->text = text->data;
	m->html = html->data;
	return mime_letter(req->mem, m, &letter->len);
}

void
letter_trial(struct req *req, const struct lang *l, struct mime_letter *m, struct letter *letter)
{
	const struct notice	 n = {
		.title = m->subject,
		.text = tr(l, "This is a test: your letters go through this mail server now, "
		    "and they arrive."),
	};

	letter->text = compose(req, l, &n, m, letter);
}

bool
notice_write(struct req *req, int64_t id, const struct gateway *g, struct letter *letter)
{
	const struct rows	*r = dir_notice_begin(req, id);
	const struct lang	*l;
	struct notice		 n;
	struct mime_letter	 m = { .from_name = g->own_name, .from = g->mail.from, .at = time(NULL) };

	memset(letter, 0, sizeof(*letter));
	if (r == NULL)
		return false;
	if (rows_len(r) == 0)
		return true;
	letter->to = m.to = rows_text(r, "recipient");
	m.id = req_printf(req, "okno-notice-%lld@%s", (long long)id, site_host(req));
	letter->attempts = (int)rows_int(r, "attempts");
	l = lang_or_first(rows_text(r, "lang"));
	if (row_bool(r, 0, rows_col(r, "old")))
		letter->why = "what it says is no longer valid";
	else if (mime_address(req->mem, letter->to) == NULL)
		letter->why = "the address cannot be written to";
	else if (!notice_words(req, l, rows_text(r, "template"), letter->to, rows_text(r, "secret"), &n))
		letter->why = "there is no letter of this name, or its secret does not open";
	else {
		m.subject = n.title;
		letter->text = compose(req, l, &n, &m, letter);
	}
	return true;
}
