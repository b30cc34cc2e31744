/* seal.c: making and verifying the chain of seals. */
#include "seal.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "secret.h"
#include "task.h"

#include "seal_sql.h"

enum { AT_ONCE = 500 };

/* Before the first link. */
static const unsigned char	zero[SECRET_DIGEST];

static void
add_hex(struct buf *out, const unsigned char *bytes)
{
	static const char	digits[] = "0123456789abcdef";

	for (size_t i = 0; i < SECRET_DIGEST; i++) {
		buf_putc(out, digits[bytes[i] >> 4]);
		buf_putc(out, digits[bytes[i] & 15]);
	}
}

/* Appends to an array as PostgreSQL reads it; it begins empty. */
static void
add_element(struct buf *array, const unsigned char *bytes)
{
	buf_putc(array, array->len == 0 ? '{' : ',');
	add_hex(array, bytes);
}

/* SHA-256 of salt and text, as the row's columns give them. */
static void
entry_digest(struct req *req, const struct rows *r, size_t row, unsigned char digest[SECRET_DIGEST])
{
	size_t		 salt_len, text_len;
	const void	*salt = row_bytes(r, row, rows_col(r, "salt"), &salt_len);
	const void	*text = row_bytes(r, row, rows_col(r, "entry"), &text_len);
	struct buf	*both = buf_new(req->mem);

	buf_add(both, salt, salt_len);
	buf_add(both, text, text_len);
	secret_digest(both->data, both->len, digest);
	mem_free(both);
}

/* Links all rows to what went before, and writes the links.  oldest: the
 * transaction that had run longest before they were looked for. */
static bool
seal_rows(struct req *req, const struct rows *r, int64_t first, const unsigned char *former,
    const char *oldest)
{
	struct ids	 logs = { mem_zero(req->mem, rows_len(r) * sizeof(int64_t)), rows_len(r) };
	struct buf	*digests = buf_new(req->mem), *seals = buf_new(req->mem);
	unsigned char	 digest[SECRET_DIGEST], seal[SECRET_DIGEST];

	memcpy(seal, former, sizeof(seal));
	for (size_t i = 0; i < logs.n; i++) {
		logs.v[i] = row_i64(r, i, rows_col(r, "id"));
		entry_digest(req, r, i, digest);
		(void)secret_link(0, seal, digest, seal);	/* there is always a newest key */
		add_element(digests, digest);
		add_element(seals, seal);
	}
	buf_putc(digests, '}');
	buf_putc(seals, '}');
	return seal_add(req, req->auth->chain_id, first, logs, digests->data, seals->data,
	    logs.n < AT_ONCE, oldest);
}

int
seal_some(struct req *req)
{
	int64_t			 chain = req->auth->chain_id, no = 0;
	const unsigned char	*former = zero;
	struct query		*last;
	const struct rows	*r, *unsealed;
	size_t			 len;

	(void)seal_lock_send(req, chain);
	last = seal_last_send(req, chain);
	unsealed = seal_unsealed(req, chain, AT_ONCE);
	if (unsealed == NULL || (r = query_rows(last)) == NULL)
		return -1;
	if (rows_len(unsealed) == 0)
		return 0;
	no = row_i64(r, 0, rows_col(r, "no"));
	if (no > 0)
		former = row_bytes(r, 0, rows_col(r, "seal"), &len);
	if (!seal_rows(req, unsealed, no + 1, former, row_text(r, 0, rows_col(r, "oldest"))))
		return -1;
	return rows_len(unsealed) == AT_ONCE;
}

/* ---- verifying ------------------------------------------------------------- */

/* Is this the link after former, made with any of the installation's keys? */
static bool
is_link(const unsigned char *former, const unsigned char *digest, const unsigned char *seal)
{
	unsigned char	 made[SECRET_DIGEST];

	for (unsigned nth = 0; secret_link(nth, former, digest, made); nth++)
		if (memcmp(made, seal, sizeof(made)) == 0)
			return true;
	return false;
}

/* What is wrong with a link; NULL: nothing. */
static const char *
fault(struct req *req, const struct rows *r, size_t i, int64_t no, const unsigned char *former)
{
	size_t			 len;
	const unsigned char	*digest = row_bytes(r, i, rows_col(r, "digest"), &len);
	const unsigned char	*seal = row_bytes(r, i, rows_col(r, "seal"), &len);
	int32_t			 erased = row_i32(r, i, rows_col(r, "erased"));
	unsigned char		 found[SECRET_DIGEST];

	if (row_i64(r, i, rows_col(r, "no")) != no)
		return N_("a link before it is missing");
	if (!is_link(former, digest, seal))
		return N_("its seal does not follow from the one before");
	if (row_i64(r, i, rows_col(r, "log_id")) == 0)
		return N_("it was deleted");
	if (erased == 2)
		return N_("it is marked as erased, and is not");
	entry_digest(req, r, i, found);
	if (erased == 0 && memcmp(found, digest, sizeof(found)) != 0)
		return N_("it was edited");
	return NULL;
}

/* Where a walk along the chain is. */
struct walk {
	unsigned char		 former[SECRET_DIGEST];
	const char		*noted;		/* NULL once it was met */
	struct seal_report	*report;
};

/* Is the link just passed the one noted? */
static bool
is_noted(struct req *req, const struct walk *w)
{
	struct buf	*text = buf_new(req->mem);

	if (w->noted == NULL || strtoll(w->noted, NULL, 10) != w->report->links)
		return false;
	buf_printf(text, "%lld:", (long long)w->report->links);
	add_hex(text, w->former);
	return strcmp(text->data, w->noted) == 0;
}

/* The next part of the chain; false at its end or at the first fault. */
static bool
verify_part(struct req *req, const struct rows *r, struct walk *w)
{
	struct seal_report	*report = w->report;
	size_t			 len;

	for (size_t i = 0; i < rows_len(r); i++) {
		report->broken = fault(req, r, i, report->links + 1, w->former);
		if (report->broken != NULL) {
			report->broken_log = row_i64(r, i, rows_col(r, "of_log"));
			return false;
		}
		memcpy(w->former, row_bytes(r, i, rows_col(r, "seal"), &len), SECRET_DIGEST);
		report->links++;
		if (is_noted(req, w))
			w->noted = NULL;
		report->erased += row_i32(r, i, rows_col(r, "erased"));
	}
	return rows_len(r) == AT_ONCE;
}

/* The parts are tasks of their own, or a long chain would be kept in memory. */
static bool
verify_links(int64_t chain, struct walk *w)
{
	bool	 more = true, good = true;

	while (good && more) {
		struct req		*part = task_begin(chain, false);
		const struct rows	*r = seal_entries(part, chain, w->report->links, AT_ONCE);

		if (r != NULL)
			more = verify_part(part, r, w);
		good = r != NULL;
		(void)task_end(part, false);
	}
	return good;
}

/* Says of the chain as a whole what is wrong where each link is sound. */
static void
judge(struct seal_report *report, const struct walk *w, const struct rows *strays)
{
	report->waiting = rows_int(strays, "waiting");
	if (report->broken != NULL)
		return;
	if (rows_int(strays, "strays") > 0) {
		report->broken = N_("it was added past Okno");
		report->broken_log = rows_int(strays, "first");
	} else if (w->noted != NULL) {
		report->broken = N_("the seal noted is not there any more");
	}
}

bool
seal_verify(struct req *req, const char *noted, struct seal_report *report)
{
	struct walk		 w = { .noted = noted, .report = report };
	const struct rows	*r;
	struct buf		*last = buf_new(req->mem);

	memset(report, 0, sizeof(*report));
	if (!verify_links(req->auth->chain_id, &w) ||
	    (r = seal_strays(req, req->auth->chain_id)) == NULL)
		return false;
	if (report->links > 0)
		add_hex(last, w.former);
	report->last = last->data;
	judge(report, &w, r);
	return true;
}
