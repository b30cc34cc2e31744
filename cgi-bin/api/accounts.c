/* accounts.c: the cash desks and accounts of a branch. */
#include "api.h"
#include "auth.h"
#include "db.h"
#include "format.h"

#include "accounts_sql.h"

enum http
get_accounts(struct req *req)
{
	const char	*json = accounts_list(req, req->auth->chain_id, req->auth->branch_id);

	return json != NULL ? answer_json(req, HTTP_200, json, NULL) : db_status(req);
}
