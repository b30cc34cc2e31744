/* start.c: the first-run wizard: from a new user to a business that clients can
 * book with.  Business, services, people, hours, ready: a page each.
 */
#include "start.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "start_sql.h"

/* The steps in their order; the first has no branch yet. */
static const struct step {
	const char	*name;		/* the last word of its address */
	const char	*word;
	const char	*right;
	const char	*there;		/* of the state: how many there are; NULL: never done */
} steps[] = {
	{ "business",	NC_("step", "Business"), SIGNED_IN,			   NULL },
	{ "services",	NC_("step", "Services"), "settings_services_create_access", "services" },
	{ "people",	NC_("step", "Staff"),	 "master_create",		   "people" },
	{ "hours",	NC_("step", "Hours"),	 "schedule_edit",		   "days" },
	{ "ready",	NC_("step", "Ready"),	 "settings_access",		   NULL },
};

/* The line of steps.  Those of a branch that is there may be gone to by whoever may
 * enter them. */
static void
add_steps(struct req *req, struct value *data, const char *template)
{
	struct value	*list = value_array(req->mem), *one;
	bool		 there = req_path(req, "branch") != NULL, passed = true;

	for (size_t i = 0; i < ARRAY_SIZE(steps); i++) {
		bool	 here = strncmp(template, steps[i].name, strlen(steps[i].name)) == 0;

		if (here)
			passed = false;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "word", trc(req->lang, "step", steps[i].word));
		value_set_bool(one, "here", here);
		value_set_bool(one, "passed", passed);
		if (there && i > 0 && !here && auth_may(req, steps[i].right))
			value_set_text(one, "url", req_printf(req, "/start/%lld/%s",
			    (long long)req->auth->branch_id, steps[i].name));
	}
	value_set(data, "steps", list);
}

static void
add_refusals(struct req *req, struct value *data)
{
	struct value		*errors = value_sub(data, "errors");
	const struct value	*wrong = req_errors(req);

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
}

enum http
start_page(struct req *req, enum http status, const char *template, struct value *data)
{
	add_steps(req, data, template);
	add_refusals(req, data);
	value_set(data, "languages", frame_languages(req));
	return view_answer(req, status, template, data);
}

bool
start_works_everywhere(struct req *req)
{
	const struct rows	*r = start_everywhere(req, req->auth->chain_id, req->auth->user_id);

	return r != NULL && row_bool(r, 0, rows_col(r, "everywhere"));
}

enum http
start_next(struct req *req, const char *step)
{
	return http_see_other(req, "/start/%lld/%s", (long long)req->auth->branch_id, step);
}

const char *
start_typed(struct req *req, const char *name, size_t n, const char *begins)
{
	const char	*field = req_printf(req, "%s_%zu", name, n);

	return req_has(req, field) ? req_raw(req, field) : begins;
}

/* The first step of a branch with nothing to show for it that the asker may take;
 * else the last. */
static enum http
get_step(struct req *req)
{
	const char		*json = start_state(req, req->auth->chain_id, req->auth->branch_id);
	const struct value	*state;
	int64_t			 n;

	if (json == NULL)
		return db_status(req);
	state = value_parse(req->mem, json);
	for (size_t i = 1; i < ARRAY_SIZE(steps); i++) {
		if (steps[i].there == NULL || !auth_may(req, steps[i].right) ||
		    !value_to_int(value_get(state, steps[i].there), &n) || n > 0)
			continue;
		if (strcmp(steps[i].name, "services") != 0 || start_works_everywhere(req))
			return start_next(req, steps[i].name);
	}
	return start_next(req, "ready");
}

/* ---- routes ---------------------------------------------------------------- */

#define B "/start/:branch"

/* clang-format off */
static const struct route routes[] = {
	/* method  path                  right                              handler           */
	{ GET,  "/start",               SIGNED_IN,                         get_business      },
	{ POST, "/start",               SIGNED_IN,                         post_business     },
	{ GET,  B,                      "settings_access",                 get_step          },
	{ GET,  B "/services",          "settings_services_create_access", get_services      },
	{ POST, B "/services",          "settings_services_create_access", post_services     },
	{ GET,  B "/people",            "master_create",                   get_people        },
	{ POST, B "/people",            "master_create",                   post_people       },
	{ GET,  B "/hours",             "schedule_edit",                   get_hours         },
	{ POST, B "/hours",             "schedule_edit",                   post_hours        },
	{ GET,  B "/ready",             "settings_access",                 get_ready         },
	{ POST, B "/sample",            "settings_basis_access",           post_sample       },
	{ POST, B "/sample/drop",       "settings_basis_access",           post_sample_drop  },
};
/* clang-format on */

static const struct area area = {
	.name = "start",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
