/* settings.c: how a business sets itself up.  Here are the routes; each subject
 * is a file of its own, and nav.c lists them all.
 */
#include "settings.h"

#include "accounts.h"
#include "actions.h"
#include "auth.h"
#include "branch.h"
#include "contacts.h"
#include "customs.h"
#include "description.h"
#include "branches.h"
#include "file.h"
#include "gateway.h"
#include "http.h"
#include "frame.h"
#include "i18n.h"
#include "labels.h"
#include "legal.h"
#include "online.h"
#include "plan.h"
#include "photos.h"
#include "reminders.h"
#include "req.h"
#include "roles.h"
#include "route.h"
#include "users.h"

/* Without a branch in the address: of the branch used last. */
static enum http
get_last(struct req *req)
{
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	if (!auth_may(req, "settings_access"))
		return HTTP_403;
	return http_see_other(req, "/settings/%lld", (long long)req->auth->branch_id);
}

#define B "/settings/:branch"

/* clang-format off */
static const struct route routes[] = {
	/* method  path               right                          handler           */
	{ GET,  "/settings",          SIGNED_IN,                     get_last          },
	{ GET,  B,                    "settings_access",             get_branch        },
	{ POST, B,                    "settings_basis_access",       post_branch       },
	{ GET,  B "/slug",            "settings_basis_access",       get_slug          },
	{ GET,  B "/cities",          "settings_basis_access",       get_cities        },
	{ GET,  B "/contacts",        "settings_information_access", get_contacts      },
	{ POST, B "/contacts",        "settings_information_access", post_contacts     },
	{ GET,  B "/description",     "settings_information_access", get_description   },
	{ POST, B "/description",     "settings_information_access", post_description  },
	{ GET,  B "/photos",          "settings_information_access", get_photos        },
	{ POST, B "/photos",          "settings_information_access", post_photos       },
	{ POST, B "/photos/order",    "settings_information_access", post_photos_order },
	{ POST, B "/photos/:id",      "settings_information_access", post_photo        },
	{ POST, B "/photos/:id/move", "settings_information_access", post_photo_move   },
	{ POST, B "/photos/:id/delete", "settings_information_access", post_photo_delete },
	{ GET,  B "/requisites",      "settings_information_access", get_legal         },
	{ POST, B "/requisites",      "settings_information_access", post_legal        },
	{ GET,  B "/online",          "settings_basis_access",       get_online        },
	{ POST, B "/online",          "settings_basis_access",       post_online       },
	{ POST, B "/pictures",        "settings_access",             file_post_picture },
	{ GET,  B "/pictures/:id",    "settings_access",             file_get_picture  },

	{ GET,  B "/sending",          "settings_email_notifications_access", get_mail_gateway },
	{ POST, B "/sending",          "settings_email_notifications_access", post_mail_gateway },
	{ POST, B "/sending/test",     "settings_email_notifications_access", post_mail_test },
	{ GET,  B "/sending/sms",      "settings_notifications_access", get_sms_gateway   },
	{ POST, B "/sending/sms",      "settings_notifications_access", post_sms_gateway  },
	{ POST, B "/sending/sms/test", "settings_notifications_access", post_sms_test     },

	{ GET,  B "/accounts",              "finances_accounts_access",       get_accounts },
	{ POST, B "/accounts",              "finances_options_update_access", post_accounts },
	{ GET,  B "/accounts/:id",          "finances_accounts_access",       get_account },
	{ POST, B "/accounts/:id",          "finances_options_update_access", post_account },
	{ POST, B "/accounts/:id/move",     "finances_options_update_access", post_account_move },
	{ POST, B "/accounts/:id/archive",  "finances_options_update_access", post_account_archive },
	{ POST, B "/accounts/:id/restore",  "finances_options_update_access", post_account_restore },

	{ GET,  B "/labels",              "settings_basis_access", get_labels },
	{ POST, B "/labels",              "settings_basis_access", post_labels },
	{ GET,  B "/labels/:id",          "settings_basis_access", get_label },
	{ POST, B "/labels/:id",          "settings_basis_access", post_label },
	{ POST, B "/labels/:id/move",     "settings_basis_access", post_label_move },
	{ POST, B "/labels/:id/archive",  "settings_basis_access", post_label_archive },
	{ POST, B "/labels/:id/restore",  "settings_basis_access", post_label_restore },

	{ GET,  B "/fields",              "settings_basis_access", get_customs },
	{ POST, B "/fields",              "settings_basis_access", post_customs },
	{ GET,  B "/fields/:id",          "settings_basis_access", get_custom },
	{ POST, B "/fields/:id",          "settings_basis_access", post_custom },
	{ POST, B "/fields/:id/move",     "settings_basis_access", post_custom_move },
	{ POST, B "/fields/:id/archive",  "settings_basis_access", post_custom_archive },
	{ POST, B "/fields/:id/restore",  "settings_basis_access", post_custom_restore },

	{ GET,  B "/reminders",              "settings_notifications_access", get_reminders      },
	{ POST, B "/reminders",              "settings_notifications_access", post_reminders     },
	{ GET,  B "/reminders/texts/:kind",  "settings_template_notifications_access", get_reminder_text  },
	{ POST, B "/reminders/texts/:kind",  "settings_template_notifications_access", post_reminder_text },
	{ GET,  B "/reminders/ready",        "settings_template_notifications_access", get_ready_texts    },
	{ POST, B "/reminders/ready",        "settings_template_notifications_access", post_ready_texts   },
	{ POST, B "/reminders/ready/:id",    "settings_template_notifications_access", post_ready_text    },
	{ POST, B "/reminders/ready/:id/delete", "settings_template_notifications_access",
	  post_ready_text_delete },

	{ GET,  B "/branches",              "settings_access",       get_branches         },
	{ GET,  B "/branches/new",          "settings_basis_access", get_new_branch       },
	{ POST, B "/branches",              "settings_basis_access", post_branches        },
	{ POST, B "/branches/:branch_id/close",  "settings_basis_access", post_branch_close },
	{ POST, B "/branches/:branch_id/open",   "settings_basis_access", post_branch_open  },
	{ GET,  B "/licence",               "billing_access",        get_licence          },

	{ GET,  B "/users",                 "users_access",          get_users            },
	{ GET,  B "/users/new",             "create_users_access",   get_new_invite       },
	{ GET,  B "/users/:id",             "users_access",          get_user             },
	{ POST, B "/users/:id",             "edit_users_access",     post_user            },
	{ POST, B "/users/:id/end",         "delete_users_access",   post_user_end        },
	{ POST, B "/users/:id/return",      "create_users_access",   post_user_return     },
	{ POST, B "/invites",               "create_users_access",   post_invites         },
	{ POST, B "/invites/:id/again",     "create_users_access",   post_invite_again    },
	{ POST, B "/invites/:id/withdraw",  "create_users_access",   post_invite_withdraw },
	{ GET,  B "/roles",                 "users_access",          get_roles            },
	{ POST, B "/roles",                 "edit_users_access",     post_roles           },
	{ GET,  B "/roles/new",             "edit_users_access",     get_new_role         },
	{ GET,  B "/roles/:id",             "users_access",          get_role             },
	{ POST, B "/roles/:id",             "edit_users_access",     post_role            },
	{ POST, B "/roles/:id/delete",      "edit_users_access",     post_role_delete     },
	{ POST, B "/roles/:id/restore",     "edit_users_access",     post_role_restore    },
	{ POST, B "/roles/:id/view",        "users_access",          post_role_view       },
	{ GET,  B "/who",                   "users_access",          get_who              },

	{ GET,  B "/log",                   "security_access",       get_log              },
	{ POST, B "/log/check",             "security_access",       post_log_check       },
	{ GET,  B "/exports",               "security_access",       get_exports          },
};
/* clang-format on */

static const struct area area = {
	.name = "settings",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
