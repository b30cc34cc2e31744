/* operator.h: what the pages of the console share. */
#ifndef OPERATOR_H
#define OPERATOR_H

#include <stddef.h>

#include "http.h"

struct req;
struct value;

/* Shows a page, or the same as JSON.  here is the item of the menu: "chains",
 * "plans", "registration", "providers", "sending", "notices", "health"; heading is
 * translated.  The wrong fields of the request and what was typed go with it. */
enum http	 console_show(struct req *req, enum http status, const char *page,
		    struct value *data, const char *here, const char *heading);

/* The handlers, by subject. */
enum http	 get_chains(struct req *req);

/* chain.c: one business. */
enum http	 get_chain(struct req *req);
enum http	 post_chain_plan(struct req *req);
enum http	 post_chain_extend(struct req *req);
enum http	 post_chain_suspend(struct req *req);
enum http	 post_chain_resume(struct req *req);
enum http	 post_chain_limits(struct req *req);
enum http	 post_chain_undo(struct req *req);
enum http	 post_chain_enter(struct req *req);

/* plans.c */
enum http	 get_plans(struct req *req);
enum http	 get_new_plan(struct req *req);
enum http	 get_plan(struct req *req);
enum http	 post_plans(struct req *req);
enum http	 post_plan(struct req *req);
enum http	 post_plan_archive(struct req *req);
enum http	 post_plan_restore(struct req *req);
enum http	 post_plan_default(struct req *req);

/* registration.c: who may register, and invitations. */
enum http	 get_registration(struct req *req);
enum http	 post_registration(struct req *req);
enum http	 post_invitations(struct req *req);
enum http	 post_invitation_revoke(struct req *req);

/* providers.c: signing in by another site. */
enum http	 get_providers(struct req *req);
enum http	 get_provider(struct req *req);
enum http	 post_providers(struct req *req);
enum http	 post_provider(struct req *req);
enum http	 post_provider_drop(struct req *req);

/* sending.c: by which servers the installation's messages go. */
enum http	 get_letters(struct req *req);
enum http	 post_letters(struct req *req);
enum http	 post_letters_test(struct req *req);
enum http	 get_sms(struct req *req);
enum http	 post_sms(struct req *req);
enum http	 post_sms_test(struct req *req);
enum http	 post_codes(struct req *req);

/* notices.c: messages that nothing sends. */
enum http	 get_notices(struct req *req);
enum http	 post_notice_show(struct req *req);

/* health.c */
enum http	 get_health(struct req *req);

#endif
