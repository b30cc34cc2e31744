/* online_hold.c: a time is kept while the client fills in the form. */
#include <string.h>

#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "online_in.h"
#include "online_sql.h"
#include "value.h"

/* What hold_take wants (sql/functions/30-visit.sql). */
static const char *
parts_json(struct req *req, const struct online_visit *v)
{
	struct value	*parts = value_array(req->mem);

	for (size_t i = 0; i < v->n; i++) {
		const struct online_appointment	*a = &v->appointments[i];
		struct value			*part = value_append(parts, value_object(req->mem));

		value_set_int(part, "staff_id", a->staff);
		value_set_text(part, "starts_at", a->starts_at);
		value_set_text(part, "ends_at", a->ends_at);
		value_set_int(part, "before", a->before);
		value_set_int(part, "after", a->after);
		value_set(part, "things", ids_value(req, a->things));
	}
	return value_json(req->mem, parts);
}

const char *
online_hold(struct req *req, struct online_visit *v, const char *former,
    const char *named, const char **expires_at, enum online *refusal)
{
	const int64_t		 chain = req->auth->chain_id, branch = req->auth->branch_id;
	const char		*token = named != NULL ? named : auth_token_new(req);
	const char		*by = auth_address_key(req);
	const bool		*any = online_any(req, v);
	const struct rows	*kept;
	struct query		*others;

	v->hold = named != NULL ? named : former;
	others = online_holds_send(req, chain, branch, online_hold_hash(req, v), by);
	if ((*refusal = online_check(req, v)) != ONLINE_OK)
		return NULL;
	if (rows_int(query_rows(others), "n") >= ONLINE_HOLDS_MAX) {
		*refusal = online_refuse(req, v, ONLINE_MANY_HOLDS, 0, NULL);
		return NULL;
	}
	kept = online_hold_take(req, chain, branch, online_hold_hash(req, v),
	    auth_token_hash(req, token), ONLINE_HOLD_SECONDS, parts_json(req, v), by);
	if (kept == NULL) {
		*refusal = strcmp(db_constraint(req), "busy_no_overlap") != 0 ||
		    online_again(req, v, any) ? ONLINE_FAILED :
		    online_refuse(req, v, ONLINE_TAKEN, v->appointments[0].key, NULL);
		return NULL;
	}
	*expires_at = rows_text(kept, "expires_at");
	return token;
}

bool
online_release(struct req *req, const char *token)
{
	return online_hold_drop(req, req->auth->chain_id, req->auth->branch_id,
	    auth_token_hash(req, token));
}
