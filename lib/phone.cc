/* phone.cc: a thin wrapper; no exception leaves it. */
#include "phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <cstdio>
#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static enum phone
read_one(const std::string &text, const std::string &region, char *e164)
{
	const PhoneNumberUtil	&util = *PhoneNumberUtil::GetInstance();
	PhoneNumber		 number;
	std::string		 out;

	if (util.Parse(text, region, &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
	    number.has_extension() || !util.IsPossibleNumber(number))
		return PHONE_WRONG;
	util.Format(number, PhoneNumberUtil::E164, &out);
	if (out.size() >= PHONE_MAX)
		return PHONE_WRONG;
	std::memcpy(e164, out.c_str(), out.size() + 1);
	return util.IsValidNumber(number) ? PHONE_VALID : PHONE_POSSIBLE;
}

extern "C" enum phone
phone_read(const char *text, const char *region, char e164[PHONE_MAX])
{
	char		other[PHONE_MAX];
	enum phone	here, abroad;

	e164[0] = '\0';
	if (std::strlen(text) > 64)
		return PHONE_WRONG;
	try {
		if ((here = read_one(text, region, e164)) == PHONE_VALID)
			return here;
		/* Programs send the country code without a plus: 375291234567. */
		if (std::strspn(text, "0123456789") != std::strlen(text))
			return here;
		abroad = read_one("+" + std::string(text), region, other);
		if (abroad == PHONE_VALID)
			std::memcpy(e164, other, sizeof(other));
		return abroad == PHONE_VALID ? abroad : here;
	} catch (...) {
		e164[0] = '\0';
		return PHONE_WRONG;
	}
}

extern "C" void
phone_show(const char *e164, char shown[PHONE_MAX])
{
	std::snprintf(shown, PHONE_MAX, "%s", e164);
	try {
		const PhoneNumberUtil	&util = *PhoneNumberUtil::GetInstance();
		PhoneNumber		 number;
		std::string		 out;

		if (util.Parse(e164, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
			return;
		util.Format(number, PhoneNumberUtil::INTERNATIONAL, &out);
		if (out.size() < PHONE_MAX)
			std::memcpy(shown, out.c_str(), out.size() + 1);
	} catch (...) {
		return;		/* the number as it is will do */
	}
}
