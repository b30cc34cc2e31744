/* country.c: countries and their currencies. */
#include "country.h"

#include <stdbool.h>
#include <string.h>

#include "i18n.h"
#include "route.h"

static const struct country	countries[] = {
	{ "RU", "RUB", N_("Russia") }, { "BY", "BYN", N_("Belarus") },
	{ "KZ", "KZT", N_("Kazakhstan") }, { "AM", "AMD", N_("Armenia") },
	{ "AZ", "AZN", N_("Azerbaijan") }, { "GE", "GEL", N_("Georgia") },
	{ "KG", "KGS", N_("Kyrgyzstan") }, { "MD", "MDL", N_("Moldova") },
	{ "RS", "RSD", N_("Serbia") }, { "TJ", "TJS", N_("Tajikistan") },
	{ "TM", "TMT", N_("Turkmenistan") }, { "UA", "UAH", N_("Ukraine") },
	{ "UZ", "UZS", N_("Uzbekistan") }, { "LV", "EUR", N_("Latvia") },
	{ "LT", "EUR", N_("Lithuania") }, { "EE", "EUR", N_("Estonia") },
	{ "IL", "ILS", N_("Israel") }, { "TR", "TRY", N_("Turkey") },
	{ "AE", "AED", N_("United Arab Emirates") }, { "DE", "EUR", N_("Germany") },
	{ "ES", "EUR", N_("Spain") }, { "FR", "EUR", N_("France") },
	{ "GB", "GBP", N_("United Kingdom") }, { "IT", "EUR", N_("Italy") },
	{ "PL", "PLN", N_("Poland") }, { "CZ", "CZK", N_("Czechia") },
	{ "TH", "THB", N_("Thailand") }, { "US", "USD", N_("United States") },
};

const struct country *
country_at(size_t i)
{
	return i < ARRAY_SIZE(countries) ? &countries[i] : NULL;
}

const struct country *
country_find(const char *code)
{
	for (size_t i = 0; code != NULL && i < ARRAY_SIZE(countries); i++)
		if (strcmp(countries[i].code, code) == 0)
			return &countries[i];
	return NULL;
}

static bool
came_before(size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (strcmp(countries[k].currency, countries[i].currency) == 0)
			return true;
	return false;
}

const char *
country_currency(size_t i)
{
	for (size_t k = 0; k < ARRAY_SIZE(countries); k++)
		if (!came_before(k) && i-- == 0)
			return countries[k].currency;
	return NULL;
}
