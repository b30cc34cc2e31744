/* task.c: requests that no client sent. */
#include "task.h"

#include "auth.h"
#include "db.h"
#include "mem.h"
#include "req_in.h"
#include "secret.h"
#include "value.h"

struct req *
task_begin(int64_t chain, bool write)
{
	void		*mem = mem_zero(NULL, 1);
	struct req	*req = mem_new(mem, struct req);
	char		*id = mem_zero(mem, SECRET_TOKEN);

	secret_token(id);
	req->mem = mem;
	req->id = id;
	req->method = write ? POST : GET;
	req->path = req->uri = req->remote_addr = "";
	req->inputs = mem_new(mem, struct inputs);	/* a query's refusal is recorded there */
	req->inputs->errors = value_object(mem);
	req->inputs->body = "";
	req->auth = mem_new(mem, struct auth);
	req->auth->chain_id = chain;
	req->auth->last_days = -1;
	req->auth->csrf = req->auth->role = req->auth->rights = "";
	return req;
}

bool
task_end(struct req *req, bool commit)
{
	bool	 done = db_end(req, commit);

	mem_free(req->mem);
	return done || !commit;
}
