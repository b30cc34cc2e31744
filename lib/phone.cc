/* phone.cc: a thin wrapper; no exception leaves it. */
#include "phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

enum { TYPED_MAX = 64 };

/* Is it what is dialled within a town; or 8, by which one dials within the countries of
 * +7, and a number that is too short: 8 900 245-18-0?  No number there begins so unless
 * its range is in use. */
static bool
lacks_digits(const PhoneNumber &number)
{
	const PhoneNumberUtil	&util = *PhoneNumberUtil::GetInstance();
	std::string		 within;

	if (util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
		return true;
	if (number.country_code() != 7)
		return false;
	util.GetNationalSignificantNumber(number, &within);
	return within[0] == '8' && !util.IsValidNumber(number);
}

static bool
is_possible(const std::string &text, const std::string &region, PhoneNumber *number, char *e164)
{
	const PhoneNumberUtil	&util = *PhoneNumberUtil::GetInstance();
	std::string		 out;

	if (util.Parse(text, region, number) != PhoneNumberUtil::NO_PARSING_ERROR ||
	    number->has_extension() || lacks_digits(*number))
		return false;
	util.Format(*number, PhoneNumberUtil::E164, &out);
	if (out.size() >= PHONE_MAX)
		return false;
	std::memcpy(e164, out.c_str(), out.size() + 1);
	return true;
}

static enum phone
read_one(const std::string &text, const std::string &region, char *e164)
{
	PhoneNumber	 number;

	if (!is_possible(text, region, &number, e164))
		return PHONE_WRONG;
	return PhoneNumberUtil::GetInstance()->IsValidNumber(number) ? PHONE_VALID : PHONE_POSSIBLE;
}

/* Programs send the country code without a plus, too: 375291234567. */
static bool
may_be_abroad(const char *text)
{
	return std::strspn(text, "0123456789") == std::strlen(text);
}

extern "C" enum phone
phone_read(const char *text, const char *region, char e164[PHONE_MAX])
{
	char		other[PHONE_MAX];
	enum phone	here, abroad;

	e164[0] = '\0';
	if (std::strlen(text) > TYPED_MAX)
		return PHONE_WRONG;
	try {
		if ((here = read_one(text, region, e164)) == PHONE_VALID || !may_be_abroad(text))
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

extern "C" bool
phone_is(const char *text, const char *region, char e164[PHONE_MAX])
{
	PhoneNumber	 number;

	if (may_be_abroad(text))
		return phone_read(text, region, e164) != PHONE_WRONG;
	e164[0] = '\0';
	try {
		return std::strlen(text) <= TYPED_MAX && is_possible(text, region, &number, e164);
	} catch (...) {
		e164[0] = '\0';
		return false;
	}
}

/* "+79161234567" as people read it, by the library: some ten microseconds. */
static void
show(const char *e164, char shown[PHONE_MAX])
{
	const PhoneNumberUtil	&util = *PhoneNumberUtil::GetInstance();
	PhoneNumber		 number;
	std::string		 out;

	if (util.Parse(e164, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
		return;
	util.Format(number, PhoneNumberUtil::INTERNATIONAL, &out);
	if (out.size() < PHONE_MAX)
		std::memcpy(shown, out.c_str(), out.size() + 1);
}

/* Numbers shown lately, each at one of the two places that its digits say: a list of
 * fifty bookings would otherwise take longer for its numbers than for all the rest,
 * and it is the same clients that are looked at all day. */
static struct seen {
	char	e164[PHONE_MAX];
	char	shown[PHONE_MAX];
} lately[2048][2];

static struct seen *
places_of(const char *e164)
{
	std::uint32_t	h = 2166136261U;	/* FNV-1a */

	for (; *e164 != '\0'; e164++)
		h = (h ^ static_cast<unsigned char>(*e164)) * 16777619U;
	return lately[h % (sizeof(lately) / sizeof(lately[0]))];
}

extern "C" void
phone_show(const char *e164, char shown[PHONE_MAX])
{
	struct seen	*seen = places_of(e164);

	for (int i = 0; i < 2; i++)
		if (*e164 != '\0' && std::strcmp(seen[i].e164, e164) == 0) {
			std::memcpy(shown, seen[i].shown, PHONE_MAX);
			return;
		}
	std::snprintf(shown, PHONE_MAX, "%s", e164);
	try {
		show(e164, shown);
	} catch (...) {
		return;		/* the number as it is will do */
	}
	if (std::strlen(e164) < PHONE_MAX) {
		seen[1] = seen[0];
		std::snprintf(seen[0].e164, PHONE_MAX, "%s", e164);
		std::memcpy(seen[0].shown, shown, PHONE_MAX);
	}
}
