/* legal.c: the business as contracts and invoices name it.  In Russia the
 * numbers are checked by their control digits; elsewhere they are texts.
 */
#include "legal.h"

#include <string.h>

#include "i18n.h"
#include "req.h"
#include "requisites.h"
#include "route.h"
#include "section.h"
#include "value.h"

static const struct option kinds[] = {
	{ "", N_("Not said") }, { "company", N_("Company") }, { "sole", N_("Sole trader") },
	{ NULL, NULL },
};

static const struct field fields[] = {
	{ .name = "legal_kind", .kind = FIELD_CHOICE, .options = kinds, .label = N_("Kind") },
	{ .name = "legal_title", .kind = FIELD_TEXT, .max = 300, .label = N_("Name in full"),
	  .hint = N_("With the legal form, as in the register") },
	{ .name = "legal_address", .kind = FIELD_TEXT, .max = 300, .label = N_("Legal address") },
	{ .name = "actual_address", .kind = FIELD_TEXT, .max = 300, .label = N_("Actual address") },
	{ .name = "tax_id", .kind = FIELD_TEXT, .max = 30, .label = N_("Taxpayer's number (INN)"),
	  .hint = N_("10 digits of a company, 12 of a sole trader") },
	{ .name = "tax_reason", .kind = FIELD_TEXT, .max = 30,
	  .label = N_("Reason for registration (KPP)"), .hint = N_("Companies only") },
	{ .name = "bank_code", .kind = FIELD_TEXT, .max = 30, .group = N_("Bank"),
	  .label = N_("Code of the bank (BIK)") },
	{ .name = "bank", .kind = FIELD_TEXT, .max = 200, .label = N_("Name of the bank") },
	{ .name = "bank_account", .kind = FIELD_TEXT, .max = 40,
	  .label = N_("Correspondent account") },
	{ .name = "own_account", .kind = FIELD_TEXT, .max = 40, .label = N_("Own account") },
};

/* A number without the blanks that people group it by. */
static const char *
bare(struct req *req, struct value *p, const char *name)
{
	char	*text = req_printf(req, "%s", value_str(value_get(p, name))), *to = text;

	for (const char *from = text; *from != '\0'; from++)
		if (*from != ' ' && *from != '-')
			*to++ = *from;
	*to = '\0';
	value_set_text(p, name, text);
	return text;
}

static void
check(struct req *req, struct value *p, const struct value *branch)
{
	const char	*kind = value_str(value_get(p, "legal_kind"));
	const char	*inn = bare(req, p, "tax_id"), *kpp = bare(req, p, "tax_reason");
	const char	*bik = bare(req, p, "bank_code"), *own = bare(req, p, "own_account");
	const char	*banks = bare(req, p, "bank_account");
	bool		 sole = strcmp(kind, "sole") == 0;

	if (strcmp(value_str(value_get(branch, "country")), "RU") != 0)
		return;
	if (*inn != '\0' && !requisites_inn(inn, sole || (*kind == '\0' && strlen(inn) == 12)))
		req_error(req, "tax_id", strlen(inn) != (sole ? 12 : 10) && *kind != '\0' ?
		    tr(req->lang, "10 digits of a company, 12 of a sole trader") :
		    tr(req->lang, "Not all digits are right: the control digit does not fit"));
	if (*kpp != '\0' && sole)
		req_error(req, "tax_reason", tr(req->lang, "Sole traders have none"));
	else if (*kpp != '\0' && !requisites_kpp(kpp))
		req_error(req, "tax_reason", tr(req->lang, "Nine signs, like 773601001"));
	if (*bik != '\0' && !requisites_bik(bik))
		req_error(req, "bank_code", tr(req->lang, "Nine digits, like 044525225"));
	else if (*bik == '\0' && (*own != '\0' || *banks != '\0'))
		req_error(req, "bank_code", tr(req->lang, "Accounts are checked with the code of the bank"));
	else if (*banks != '\0' && !requisites_bank_account(banks, bik))
		req_error(req, "bank_account",
		    tr(req->lang, "20 digits that fit the code of the bank: please compare them"));
	if (*bik != '\0' && requisites_bik(bik) && *own != '\0' && !requisites_account(own, bik))
		req_error(req, "own_account",
		    tr(req->lang, "20 digits that fit the code of the bank: please compare them"));
}

static const struct section section = {
	.slug = "requisites", .title = N_("Requisites"), .fields = fields, .n = ARRAY_SIZE(fields),
	.check = check,
};

enum http
get_legal(struct req *req)
{
	return section_get(req, &section);
}

enum http
post_legal(struct req *req)
{
	return section_post(req, &section);
}
