/* db_rows.c: results: rows and their values, and values as parameters. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <arpa/inet.h>
#include <endian.h>

#include "buf.h"
#include "db_priv.h"
#include "log.h"
#include "mem.h"

/* ---- parameters ---- */

/* Every query has some, so digit by digit. */
const char *
db_int(struct req *req, int64_t n)
{
	char		 text[20];	/* as many as INT64_MIN has, sign and all */
	char		*p = text + sizeof(text);
	uint64_t	 left = n < 0 ? -(uint64_t)n : (uint64_t)n;

	do
		*--p = (char)('0' + left % 10);
	while ((left /= 10) != 0);
	if (n < 0)
		*--p = '-';
	return mem_text(req->mem, p, (size_t)(text + sizeof(text) - p));
}

const char *
db_ids(struct req *req, struct ids ids)
{
	struct buf	*b = buf_new(req->mem);

	buf_putc(b, '{');
	for (size_t i = 0; i < ids.n; i++)
		buf_printf(b, "%s%lld", i > 0 ? "," : "", (long long)ids.v[i]);
	buf_putc(b, '}');
	return b->data;
}

/* ---- results ---- */

/* Whoever asks for a result that is not sent yet, waits for it. */
static bool
is_answered(struct query *q)
{
	if (q->state == QUERY_QUEUED)
		(void)db_wait(q->req);
	return q->state == QUERY_DONE;
}

bool
query_done(struct query *q)
{
	return is_answered(q);
}

const struct rows *
query_rows(struct query *q)
{
	if (!is_answered(q) || (q->def->kind == 'o' && PQntuples(q->res) != 1))
		return NULL;
	q->rows.res = q->res;
	q->rows.binary = q->def->kind == 'b';
	q->rows.seen = q->seen;
	return &q->rows;
}

const char *
query_json(struct query *q)
{
	if (!is_answered(q))
		return NULL;
	if (PQntuples(q->res) != 1 || PQgetisnull(q->res, 0, 0)) {
		failure_record(q->req->tx, &(struct failure){ STATE_NO_ROW, q->def->name, "", "", "", "" });
		return NULL;
	}
	return PQgetvalue(q->res, 0, 0);
}

size_t
rows_len(const struct rows *r)
{
	return r != NULL ? (size_t)PQntuples(r->res) : 0;
}

/* Not PQfnumber, which copies the name to fold its case. */
static int
find_col(const struct rows *r, const char *name)
{
	for (int col = 0; col < PQnfields(r->res); col++)
		if (strcmp(PQfname(r->res, col), name) == 0)
			return col;
	die("no column \"%s\" in a result", name);
}

/* Asked for each cell of a page: what was found for a name is kept, and compared,
 * for its address may come to hold another. */
int
rows_col(const struct rows *r, const char *name)
{
	struct seen_col	*seen = &r->seen[((uintptr_t)name * 0x9e3779b1U >> 16) % COLS_SEEN];

	if (seen->name != name || strcmp(PQfname(r->res, seen->col), name) != 0)
		*seen = (struct seen_col){ name, find_col(r, name) };
	return seen->col;
}

size_t
rows_find(const struct rows *r, const char *name, int64_t value)
{
	int	col = rows_len(r) > 0 ? rows_col(r, name) : 0;
	size_t	row = 0;

	while (row < rows_len(r) && row_int(r, row, col) != value)
		row++;
	return row;
}

const char *
row_text(const struct rows *r, size_t row, int col)
{
	if (row >= rows_len(r) || PQgetisnull(r->res, (int)row, col))
		return NULL;
	return PQgetvalue(r->res, (int)row, col);
}

int64_t
row_int(const struct rows *r, size_t row, int col)
{
	const char	*text = row_text(r, row, col);

	return text != NULL ? strtoll(text, NULL, 10) : 0;
}

bool
row_bool(const struct rows *r, size_t row, int col)
{
	const char	*text = row_text(r, row, col);

	return text != NULL && text[0] == 't';
}

struct ids
row_ids(struct req *req, const struct rows *r, size_t row, int col)
{
	const char	*text = row_text(r, row, col), *at;
	struct ids	 ids = { NULL, 1 };
	char		*end;

	for (at = text; at != NULL && *at != '\0'; at++)
		ids.n += *at == ',';
	ids.v = mem_zero(req->mem, ids.n * sizeof(*ids.v));
	ids.n = 0;
	for (at = text; at != NULL && (*at == '{' || *at == ','); at = end) {
		int64_t	 id = strtoll(at + 1, &end, 10);

		if (id != 0)
			ids.v[ids.n++] = id;
	}
	return ids;
}

const char *
rows_text(const struct rows *r, const char *name)
{
	return row_text(r, 0, rows_col(r, name));
}

int64_t
rows_int(const struct rows *r, const char *name)
{
	return row_int(r, 0, rows_col(r, name));
}

const void *
row_bytes(const struct rows *r, size_t row, int col, size_t *len)
{
	const char	*bytes = row_text(r, row, col);

	*len = bytes != NULL ? (size_t)PQgetlength(r->res, (int)row, col) : 0;
	return bytes;
}

/* A column that has not the width asked for is a slip of the query's author. */
static const void *
binary(const struct rows *r, size_t row, int col, size_t width)
{
	size_t		 len;
	const void	*bytes = row_bytes(r, row, col, &len);

	if (!r->binary || (bytes != NULL && len != width))
		die("column %d of a result is not a binary number of %zu bytes", col, width);
	return bytes;
}

int32_t
row_i32(const struct rows *r, size_t row, int col)
{
	const void	*bytes = binary(r, row, col, sizeof(uint32_t));
	uint32_t	 n = 0;

	if (bytes != NULL)
		memcpy(&n, bytes, sizeof(n));
	return (int32_t)ntohl(n);
}

int64_t
row_i64(const struct rows *r, size_t row, int col)
{
	const void	*bytes = binary(r, row, col, sizeof(uint64_t));
	uint64_t	 n = 0;

	if (bytes != NULL)
		memcpy(&n, bytes, sizeof(n));
	return (int64_t)be64toh(n);
}
