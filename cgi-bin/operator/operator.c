/* operator.c: the console of whoever runs the installation: its businesses and
 * their licences, plans, who may register, and whether all is well.
 *
 * The program connects by a role of the database of its own, which reads the
 * directory and no table of a tenant.  Only operators enter, being themselves;
 * for everybody else nothing is here.
 */
#include "operator.h"

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "view.h"

enum http
console_show(struct req *req, enum http status, const char *page, struct value *data,
    const char *here, const char *heading)
{
	struct query	*frame = frame_send(req);

	if (frame != NULL && !db_wait(req))
		return db_status(req);
	value_set_text(data, "heading", heading);
	value_set_texts(value_sub(data, "errors"), req_errors(req));
	if (req->method != GET)
		value_set_texts(value_sub(data, "typed"), req_typed(req));
	frame_fill(req, data, frame, here);
	return view_answer(req, status, page, data);
}

/* clang-format off */
static const struct route routes[] = {
	/* method  path                                who       handler                */
	{ GET,  "/operator",                         OPERATOR, get_chains             },
	{ GET,  "/operator/chains/:id",              OPERATOR, get_chain              },
	{ POST, "/operator/chains/:id/plan",         OPERATOR, post_chain_plan        },
	{ POST, "/operator/chains/:id/extend",       OPERATOR, post_chain_extend      },
	{ POST, "/operator/chains/:id/suspend",      OPERATOR, post_chain_suspend     },
	{ POST, "/operator/chains/:id/resume",       OPERATOR, post_chain_resume      },
	{ POST, "/operator/chains/:id/limits",       OPERATOR, post_chain_limits      },
	{ POST, "/operator/chains/:id/undo",         OPERATOR, post_chain_undo        },
	{ POST, "/operator/chains/:id/enter",        OPERATOR, post_chain_enter       },

	{ GET,  "/operator/plans",                   OPERATOR, get_plans              },
	{ POST, "/operator/plans",                   OPERATOR, post_plans             },
	{ GET,  "/operator/plans/new",               OPERATOR, get_new_plan           },
	{ GET,  "/operator/plans/:id",               OPERATOR, get_plan               },
	{ POST, "/operator/plans/:id",               OPERATOR, post_plan              },
	{ POST, "/operator/plans/:id/archive",       OPERATOR, post_plan_archive      },
	{ POST, "/operator/plans/:id/restore",       OPERATOR, post_plan_restore      },
	{ POST, "/operator/plans/:id/default",       OPERATOR, post_plan_default      },

	{ GET,  "/operator/registration",            OPERATOR, get_registration       },
	{ POST, "/operator/registration",            OPERATOR, post_registration      },
	{ POST, "/operator/invitations",             OPERATOR, post_invitations       },
	{ POST, "/operator/invitations/:id/revoke",  OPERATOR, post_invitation_revoke },

	{ GET,  "/operator/providers",               OPERATOR, get_providers          },
	{ POST, "/operator/providers",               OPERATOR, post_providers         },
	{ GET,  "/operator/providers/:key",          OPERATOR, get_provider           },
	{ POST, "/operator/providers/:key",          OPERATOR, post_provider          },
	{ POST, "/operator/providers/:key/drop",     OPERATOR, post_provider_drop     },

	{ GET,  "/operator/sending",                 OPERATOR, get_letters            },
	{ POST, "/operator/sending",                 OPERATOR, post_letters           },
	{ POST, "/operator/sending/test",            OPERATOR, post_letters_test      },
	{ GET,  "/operator/sending/sms",             OPERATOR, get_sms                },
	{ POST, "/operator/sending/sms",             OPERATOR, post_sms               },
	{ POST, "/operator/sending/sms/test",        OPERATOR, post_sms_test          },
	{ POST, "/operator/sending/sms/codes",       OPERATOR, post_codes             },

	{ GET,  "/operator/notices",                 OPERATOR, get_notices            },
	{ POST, "/operator/notices/:id/show",        OPERATOR, post_notice_show       },

	{ GET,  "/operator/health",                  OPERATOR, get_health             },
};
/* clang-format on */

static const struct area area = {
	.name = "operator",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
