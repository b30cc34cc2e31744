/* staff.c: the people of a branch and when they work.
 *
 * One FastCGI program; here are its routes, the list of people and its order.
 */
#include "staff.h"

#include <string.h>

#include "auth.h"
#include "chain.h"
#include "copy_month.h"
#include "db.h"
#include "dismiss.h"
#include "feed.h"
#include "file.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "month.h"
#include "paint.h"
#include "print.h"
#include "req.h"
#include "route.h"
#include "template.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "staff_sql.h"

enum {
	PEOPLE_MAX = 1000,
	MANY = 20	/* people who are looked for rather than at */
};

/* ---- what its pages share -------------------------------------------------- */

enum http
staff_page(struct req *req, enum http status, const char *template, struct value *data,
    struct query *frame, const char *tab)
{
	struct value	*may = value_sub(data, "may");

	value_set_bool(value_sub(data, "tab"), tab, true);
	value_set_bool(may, "people", auth_may(req, "settings_master_access"));
	value_set_bool(may, "create", auth_may(req, "master_create"));
	value_set_bool(may, "edit", auth_may(req, "master_edit"));
	value_set_bool(may, "drop", auth_may(req, "master_delete"));
	value_set_bool(may, "dismiss", auth_may(req, "settings_master_dismiss_access"));
	value_set_bool(may, "services", auth_may(req, "edit_master_service_and_duration"));
	value_set_bool(may, "positions", auth_may(req, "settings_positions_read"));
	value_set_bool(may, "position_create", auth_may(req, "settings_positions_create"));
	value_set_bool(may, "position_drop", auth_may(req, "settings_positions_delete"));
	value_set_bool(may, "timetable", auth_may(req, "timetable_access"));
	value_set_bool(may, "paint", auth_may(req, "schedule_edit_access"));
	value_set_bool(may, "plan", auth_may(req, "schedule_edit"));
	value_set_bool(may, "invite", auth_may(req, "create_users_access"));
	frame_fill(req, data, frame, "staff");
	return view_answer(req, status, template, data);
}

struct value *
staff_positions_value(struct req *req, const struct rows *r, int64_t chosen)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_bool(one, "here", row_int(r, i, rows_col(r, "id")) == chosen);
	}
	return list;
}

void
staff_head(struct req *req, struct value *v, const struct rows *r)
{
	value_set_int(v, "id", rows_int(r, "id"));
	value_set_text(v, "title", rows_text(r, "name"));
	value_set_text(v, "initials", text_initials(req->mem, rows_text(r, "name")));
	value_set_int(v, "hue", rows_int(r, "hue"));
	value_set_text(v, "face", rows_text(r, "face"));
	if (rows_int(r, "room") != 0)
		value_set_int(v, "room", rows_int(r, "room"));
}

struct value *
staff_row(struct req *req, const struct rows *r, size_t i)
{
	struct value	*v = value_object(req->mem);
	const char	*name = row_text(r, i, rows_col(r, "name"));

	value_set_int(v, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(v, "name", name);
	value_set_text(v, "initials", text_initials(req->mem, name));
	value_set_int(v, "hue", row_int(r, i, rows_col(r, "hue")));
	value_set_text(v, "specialization", row_text(r, i, rows_col(r, "specialization")));
	value_set_text(v, "position", row_text(r, i, rows_col(r, "position")));
	value_set_text(v, "login", row_text(r, i, rows_col(r, "login")));
	return v;
}

void
staff_toast(struct req *req, struct value *data, const char *const (*words)[2])
{
	const char	*done = req_raw(req, "done");

	for (; (*words)[0] != NULL; words++)
		if (strcmp(done, (*words)[0]) == 0)
			value_set_text(data, "toast", tr(req->lang, (*words)[1]));
}

void
staff_errors(struct req *req, struct value *data)
{
	const struct value	*wrong = req_errors(req);
	struct value		*errors = value_sub(data, "errors");

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
}

/* ---- the list -------------------------------------------------------------- */

static struct value *
person_row(struct req *req, const struct rows *r, size_t i)
{
	struct value	*v = staff_row(req, r, i);
	unsigned long	 services = (unsigned long)row_int(r, i, rows_col(r, "services"));
	unsigned long	 branches = (unsigned long)row_int(r, i, rows_col(r, "branches"));
	const char	*last = row_text(r, i, rows_col(r, "dismissed_on"));

	value_set_text(v, "face", row_text(r, i, rows_col(r, "face")));
	value_set_int(v, "services", (int64_t)services);
	value_set_bool(v, "idle", services == 0);
	value_set_bool(v, "online", row_bool(r, i, rows_col(r, "online")));
	if (branches > 1)
		value_set_text(v, "branches", req_printf(req, trn(req->lang, "in %lu branch",
		    "in %lu branches", branches), branches));
	if (last != NULL)
		value_set_text(v, "leaves", lang_day_short(req->mem, req->lang, last));
	return v;
}

static const char *const	done_words[][2] = {
	{ "archived", N_("Put into the archive") },
	{ NULL, NULL }
};

static enum http
get_list(struct req *req)
{
	static const char *const	shows[] = { "archive", NULL };
	const struct auth		*a = req->auth;
	bool				 archive = req_one_of(req, "show", shows, 0) != NULL;
	int64_t				 position = req_id(req, "position", 0);
	struct query			*people, *counts, *positions, *frame;
	struct value			*data = value_object(req->mem), *list = value_array(req->mem);
	const struct rows		*r;

	if (!req_ok(req))
		return req_invalid(req);
	if (!auth_may(req, "settings_master_access"))	/* what they see of the staff is its hours */
		return http_see_other(req, "/staff/%lld/timetable", (long long)a->branch_id);
	people = staff_list_send(req, a->chain_id, a->branch_id, archive, position);
	counts = staff_counts_send(req, a->chain_id, a->branch_id);
	positions = staff_positions_send(req, a->chain_id);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(people);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(list, person_row(req, r, i));
	value_set(data, "people", list);
	value_set_bool(data, "none", rows_len(r) == 0);
	value_set_bool(data, "many", rows_len(r) > MANY);
	value_set_bool(data, "archive", archive);
	if (position != 0)
		value_set_int(data, "position_asked", position);
	value_set_int(data, "present", rows_int(query_rows(counts), "present"));
	if (rows_int(query_rows(counts), "archived") > 0)
		value_set_int(data, "archived", rows_int(query_rows(counts), "archived"));
	value_set_bool(data, "orderly", !archive && position == 0 && rows_len(r) > 1);
	if (rows_len(query_rows(positions)) > 1)
		value_set(value_sub(data, "filter"), "positions",
		    staff_positions_value(req, query_rows(positions), position));
	staff_toast(req, data, done_words);
	return staff_page(req, HTTP_200, "staff.html", data, frame, "people");
}

/* The order of people, by dragging (all of them), or one of them a step up. */
static enum http
post_order(struct req *req)
{
	const struct auth	*a = req->auth;
	struct ids		 order = req_ids(req, "staff", PEOPLE_MAX), all;
	int64_t			 up = req_id(req, "up", 0);
	const struct rows	*r;

	if (!req_ok(req))
		return req_invalid(req);
	if (up != 0) {
		r = staff_list(req, a->chain_id, a->branch_id, false, 0);
		if (r == NULL)
			return db_status(req);
		all = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(int64_t)), 0 };
		for (size_t i = 0; i < rows_len(r); i++) {
			all.v[all.n++] = row_int(r, i, rows_col(r, "id"));
			if (i > 0 && all.v[i] == up) {
				all.v[i] = all.v[i - 1];
				all.v[i - 1] = up;
			}
		}
		order = all;
	}
	if (order.n > 0 && !staff_order(req, a->chain_id, a->branch_id, order))
		return db_status(req);
	if (req_wants_json(req))
		return http_json(req, HTTP_200, "{}");
	return http_see_other(req, "/staff/%lld", (long long)a->branch_id);
}

/* The area without a branch in its address: of the branch used last. */
static enum http
get_last(struct req *req)
{
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	return http_see_other(req, "/staff/%lld", (long long)req->auth->branch_id);
}

/* Where a form without scripts posts to, asked for anew: the list. */
static enum http
get_list_again(struct req *req)
{
	return http_see_other(req, "/staff/%lld", (long long)req->auth->branch_id);
}

/* ---- routes ---------------------------------------------------------------- */

#define B "/staff/:branch"

/* clang-format off */
static const struct route routes[] = {
	/* method  path                    right                               handler        */
	{ GET,  "/staff",               SIGNED_IN,                          get_last           },
	{ GET,  B,                      "timetable_access",                 get_list           },
	{ GET,  B "/order",             "settings_master_access",           get_list_again     },
	{ POST, B "/order",             "master_edit",                      post_order         },
	{ GET,  B "/new",               "master_create",                    get_new_person     },
	{ POST, B "/new",               "master_create",                    post_new_person    },
	{ GET,  B "/:id",               "settings_master_access",           get_person         },
	{ POST, B "/:id",               "master_edit",                      post_person        },
	{ POST, B "/pictures",          "settings_master_access",           file_post_picture  },
	{ GET,  B "/pictures/:id",      "settings_master_access",           file_get_picture   },
	{ GET,  B "/chain",             "settings_master_access",           get_chain          },
	{ GET,  B "/:id/timetable",     "timetable_access",                 get_person_timetable },
	{ GET,  B "/:id/dismiss",       "settings_master_dismiss_access",   get_dismiss        },
	{ POST, B "/:id/dismiss",       "settings_master_dismiss_access",   post_dismiss       },
	{ GET,  B "/:id/calendar",      "settings_master_access",           get_calendar       },
	{ POST, B "/:id/calendar",      "master_edit",                      post_calendar      },
	{ POST, B "/:id/calendar/end",  "master_edit",                      post_calendar_end  },
	{ GET,  "/staff/calendar/:secret", ANYONE,                          get_feed           },
	{ POST, B "/:id/archive",       "master_delete",                    post_archive       },
	{ POST, B "/:id/unarchive",     "master_delete",                    post_unarchive     },
	{ GET,  B "/:id/services",      "settings_master_access",           get_services       },
	{ POST, B "/:id/services",      "edit_master_service_and_duration", post_services      },
	{ GET,  B "/positions",         "settings_positions_read",          get_positions      },
	{ POST, B "/positions",         "settings_positions_create",        post_positions     },
	{ GET,  B "/positions/:id",     "settings_positions_read",          get_position       },
	{ POST, B "/positions/:id",     "settings_positions_create",        post_position      },
	{ GET,  B "/timetable",         "timetable_access",                 get_timetable      },
	{ GET,  B "/sheet",             "timetable_access",                 get_timetable_again },
	{ GET,  B "/papers",            "timetable_access",                 get_timetable_again },
	{ GET,  B "/timetable/paint",   "timetable_access",                 get_timetable_again },
	{ POST, B "/timetable/paint",   "schedule_edit_access",             post_paint         },
	{ GET,  B "/timetable/copy",    "timetable_access",                 get_timetable_again },
	{ POST, B "/timetable/copy",    "schedule_edit_access",             post_copy          },
	{ GET,  B "/timetable/copy-month", "timetable_access",              get_timetable_again },
	{ POST, B "/timetable/copy-month", "schedule_edit_access",          post_copy_month    },
	{ GET,  B "/timetable/close",   "timetable_access",                 get_timetable_again },
	{ POST, B "/timetable/close",   "schedule_edit",                    post_close         },
	{ GET,  B "/timetable/open",    "timetable_access",                 get_timetable_again },
	{ POST, B "/timetable/open",    "schedule_edit",                    post_open          },
	{ POST, B "/timetable/undo",    "schedule_edit_access",             post_undo          },
	{ POST, B "/sheet",             "schedule_edit_access",             post_sheet         },
	{ POST, B "/papers",            "schedule_edit_access",             post_paper         },
	{ GET,  B "/papers/:id",        "schedule_edit_access",             get_paper          },
	{ GET,  B "/papers/:id/file",   "schedule_edit_access",             get_paper_file     },
	{ GET,  B "/templates",         "schedule_edit",                    get_templates      },
	{ POST, B "/templates",         "schedule_edit",                    post_templates     },
	{ GET,  B "/templates/:id",     "schedule_edit",                    get_template       },
	{ POST, B "/templates/:id",     "schedule_edit",                    post_template      },
	{ POST, B "/templates/:id/drop", "schedule_edit",                   post_template_drop },
	{ POST, B "/positions/:id/drop", "settings_positions_delete",       post_position_drop },
	{ GET,  B "/import",            "master_edit",                      get_import         },
	{ POST, B "/import",            "master_edit",                      post_import        },
	{ GET,  B "/import/:id",        "master_edit",                      get_one_import     },
	{ GET,  B "/import/:id/rejected", "master_edit",                    get_import_rejected },
	{ POST, B "/import/:id/columns", "master_edit",                     post_import_columns },
	{ POST, B "/import/:id/write",  "master_edit",                      post_import_write  },
	{ POST, B "/import/:id/undo",   "master_edit",                      post_import_undo   },
	{ POST, B "/import/:id/stop",   "master_edit",                      post_import_stop   },
	{ POST, B "/export",            "settings_master_access",           post_export        },
};
/* clang-format on */

static const struct area area = {
	.name = "staff",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
