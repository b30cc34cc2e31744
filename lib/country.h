/* country.h: the countries that a business may be in, and what is paid with there. */
#ifndef COUNTRY_H
#define COUNTRY_H

#include <stddef.h>

struct country {
	const char	*code;		/* "RU" */
	const char	*currency;	/* "RUB" */
	const char	*name;		/* a msgid */
};

/* In the order in which they are offered; NULL behind the last. */
const struct country	*country_at(size_t i);

/* By its code; NULL: none (of these). */
const struct country	*country_find(const char *code);

/* The currencies, each once; NULL behind the last. */
const char		*country_currency(size_t i);

#endif
