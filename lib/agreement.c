/* agreement.c: the usual agreement, a paragraph a text. */
#include "agreement.h"

#include "buf.h"
#include "i18n.h"
#include "req.h"
#include "route.h"

/* Each paragraph names the operator once. */
const char *
agreement_usual(struct req *req, const char *operator)
{
	const struct lang	*l = req->lang;
	struct buf		*b = buf_new(req->mem);
	const char *const	 paragraphs[] = {
		req_printf(req, tr(l,
		    "This service is run by “%s”. Whoever registers a business here "
		    "accepts these terms."), operator),
		req_printf(req, tr(l,
		    "You give your own name, phone and e-mail. “%s” keeps them to let you"
		    " in, to protect your account and to write to you about it, and gives"
		    " them to nobody else unless the law demands it."), operator),
		req_printf(req, tr(l,
		    "What you enter about your business, your staff and your clients "
		    "stays yours. “%s” keeps and shows it on your behalf only, and you "
		    "may take it out at any time."), operator),
		req_printf(req, tr(l,
		    "You see to it that your clients agree to the keeping of their data "
		    "and to messages from you, and that “%s” need not answer for that in "
		    "your place."), operator),
		req_printf(req, tr(l,
		    "You keep your password to yourself and answer for what is done with "
		    "your account. If you think that somebody else knows it, change it "
		    "and tell “%s”."), operator),
		req_printf(req, tr(l,
		    "You may stop at any time. Ask “%s” then to erase your account and "
		    "what it holds."), operator),
	};

	for (size_t i = 0; i < ARRAY_SIZE(paragraphs); i++)
		buf_printf(b, "%s%zu. %s", i > 0 ? "\n\n" : "", i + 1, paragraphs[i]);
	return b->data;
}
