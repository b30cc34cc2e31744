/* db_error.c: what a failure of the database means for the person who asked.
 * One table; the longest prefix of the SQLSTATE that stands in it decides.
 */
#include <string.h>

#include "db_priv.h"
#include "i18n.h"
#include "log.h"

static const struct meaning {
	const char	*state;		/* SQLSTATE or the beginning of one */
	enum http	 status;
} meanings[] = {
	{ STATE_NO_ROW,	HTTP_404 },
	{ "08",		HTTP_503 },	/* connection lost */
	{ "0A000",	HTTP_503 },	/* a plan made before a migration: prepared anew next time */
	{ "22",		HTTP_422 },	/* a value of the wrong form */
	{ "23502",	HTTP_422 },	/* something is missing */
	{ "23503",	HTTP_422 },	/* something that is not there (any more) */
	{ "23505",	HTTP_409 },
	{ "23514",	HTTP_422 },
	{ "23P01",	HTTP_409 },	/* the time is taken */
	{ "25P03",	HTTP_503 },	/* idle in transaction for too long */
	{ "26000",	HTTP_503 },	/* the server forgot what was prepared */
	{ "40001",	HTTP_503 },	/* after all tries */
	{ "40P01",	HTTP_503 },
	{ "42501",	HTTP_403 },
	{ "53",		HTTP_503 },	/* no free connection, no memory */
	{ "55P03",	HTTP_503 },	/* a lock is not to be had */
	{ "57014",	HTTP_503 },	/* statement timeout */
	{ "57P",	HTTP_503 },	/* the server goes down or comes up */
	{ "OK403",	HTTP_403 },	/* a limit of the role, as a sentence */
	{ "P0001",	HTTP_422 },	/* a rule of ours */
};

/* The connection is gone, or what it remembers is. */
bool
failure_is_loss(const char *sqlstate)
{
	return strncmp(sqlstate, "08", 2) == 0 || strncmp(sqlstate, "57P", 3) == 0 ||
	    strcmp(sqlstate, "25P03") == 0 || strcmp(sqlstate, "26000") == 0 ||
	    strcmp(sqlstate, "0A000") == 0;
}

bool
failure_is_retryable(const char *sqlstate)
{
	return strcmp(sqlstate, "40001") == 0 || strcmp(sqlstate, "40P01") == 0;
}

static enum http
status_of(const char *sqlstate)
{
	for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
		if (strncmp(sqlstate, meanings[i].state, strlen(meanings[i].state)) == 0)
			return meanings[i].status;
	return HTTP_500;
}

/* A rule's sentence for the person.  One that ends with a colon is followed by
 * what only the database knows, a number: its HINT. */
static const char *
rule_sentence(struct req *req, const struct failure *f)
{
	size_t	 len = strlen(f->message);

	if (len == 0 || f->message[len - 1] != ':')
		return tr(req->lang, f->message);
	return req_printf(req, "%s %s", tr(req->lang, f->message), f->hint);
}

/* The server's own words stay in the log, and there only those about the
 * schema (class 42): others may quote what people wrote. */
void
failure_record(struct tx *tx, const struct failure *f)
{
	struct req	*req = tx->req;

	if (!tx->doomed)
		tx->failure = *f;	/* later ones must not hide why it will not commit */
	if (status_of(f->sqlstate) == HTTP_500)
		log_warn("query %s failed: %s %s", f->query, f->sqlstate,
		    strncmp(f->sqlstate, "42", 2) == 0 ? f->message : f->constraint);
	if (strcmp(f->sqlstate, "P0001") == 0 && f->detail[0] != '\0')
		req_error(req, f->detail, rule_sentence(req, f));
}

enum http
db_status(struct req *req)
{
	const struct failure	*f = &tx_of(req)->failure;
	enum http		 status;

	if (f->sqlstate[0] == '\0')
		return HTTP_500;	/* asked without a failure: a slip, but never a success */
	if (strcmp(f->sqlstate, "P0001") == 0)
		return f->detail[0] != '\0' ? req_invalid(req) :
		    http_refuse(req, HTTP_422, rule_sentence(req, f));
	status = status_of(f->sqlstate);
	if (strcmp(f->sqlstate, "OK403") == 0)
		return http_refuse(req, status, rule_sentence(req, f));
	if (status == HTTP_503)
		http_header(req, "Retry-After", "1");
	return status;
}

const char *
db_constraint(struct req *req)
{
	const char	*name = tx_of(req)->failure.constraint;

	return name != NULL ? name : "";
}

const char *
db_message(struct req *req)
{
	const struct failure	*f = &tx_of(req)->failure;

	return strcmp(f->sqlstate, "P0001") == 0 ? f->message : "";
}

const char *
db_sqlstate(struct req *req)
{
	return tx_of(req)->failure.sqlstate;
}
