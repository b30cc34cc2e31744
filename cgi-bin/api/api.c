/* api.c: the REST API: online booking, as programs of others know it, and below
 * /okno/ what only the widget needs.
 *
 * Answers of the compatible routes hold the documented fields and no others;
 * format.h tells of the two formats.
 */
#include "api.h"

#include "format.h"

#define V1	"/api/v1"

static const struct route routes[] = {
	/* method  path                                  who        handler */
	{ POST,   V1 "/auth",                            PARTNER,   post_auth },
	{ POST,   V1 "/user/auth",                       PARTNER,   post_user_auth },

	{ GET,    V1 "/company/:id",                     PARTNER,   get_company },
	{ GET,    V1 "/companies",                       PARTNER,   get_companies },
	{ GET,    V1 "/bookform/:id",                    PARTNER,   get_bookform },
	{ GET,    V1 "/i18n/:lang",                      PARTNER,   get_i18n },
	{ GET,    V1 "/privacy_policy/:branch",          PARTNER,   get_privacy_policy },
	{ GET,    V1 "/validation/validate_phone/:phone", PARTNER,  get_validate_phone },
	{ GET,    V1 "/events/:branch/:event",           PARTNER,   get_events },

	{ GET,    V1 "/book_services/:branch",           PARTNER,   get_book_services },
	{ GET,    V1 "/book_staff/:branch",              PARTNER,   get_book_staff },
	{ GET,    V1 "/book_dates/:branch",              PARTNER,   get_book_dates },
	{ GET,    V1 "/book_times/:branch/:staff/:date", PARTNER,   get_book_times },
	{ GET,    V1 "/book_staff_seances/:branch/:staff", PARTNER, get_book_staff_seances },

	{ POST,   V1 "/book_code/:branch",               PARTNER,   post_book_code },
	{ POST,   V1 "/book_check/:branch",              PARTNER,   post_book_check },
	{ POST,   V1 "/book_record/:branch",             PARTNER,   post_book_record },
	{ PUT,    V1 "/book_record/:branch/:id",         PARTNER,   put_book_record },
	{ GET,    V1 "/book_record/:branch/:id/:hash",   PARTNER,   get_book_record },

	{ GET,    V1 "/user/records",                    SIGNED_IN, get_user_records },
	{ GET,    V1 "/user/records/:id",                SIGNED_IN, get_user_record },
	{ GET,    V1 "/user/records/:id/:hash",          PARTNER,   get_user_record },
	{ DELETE, V1 "/user/records/:id",                SIGNED_IN, delete_user_record },
	{ DELETE, V1 "/user/records/:id/:hash",          PARTNER,   delete_user_record },

	{ GET,    V1 "/accounts/:branch",                "finances_accounts_access", get_accounts },

	{ GET,    V1 "/okno/page/:branch",               PARTNER,   get_page },
	{ GET,    V1 "/okno/nearest/:branch",            PARTNER,   get_nearest },
	{ GET,    V1 "/okno/why/:branch",                PARTNER,   get_why },
	{ GET,    V1 "/okno/times/:branch",              PARTNER,   get_times },
	{ POST,   V1 "/okno/hold/:branch",               PARTNER,   post_hold },
	{ DELETE, V1 "/okno/hold/:branch/:hold",         PARTNER,   delete_hold },
	{ GET,    V1 "/okno/ics/:id/:hash",              ANYONE,    get_ics },

	{ GET,    "/healthz",                            ANYONE,    get_healthz },
};

static const struct area area = {
	.name = "api",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
	.api = true,
	.refuse = write_refusal,
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
