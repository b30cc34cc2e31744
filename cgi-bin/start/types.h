/* types.h: the kinds of business that the wizard knows, each with services to
 * begin with and what its people are called.  Words are msgids: a language that
 * has a catalogue has the lists too.
 */
#ifndef TYPES_H
#define TYPES_H

#include <stddef.h>

struct ready_service {
	const char	*category;
	const char	*title;
	int		 minutes;
};

struct business_type {
	const char			*slug;
	const char			*title;		/* what the branch's category says */
	const char			*position;	/* of the people who do the services */
	const struct ready_service	*services;
	size_t				 nservices;
};

extern const struct business_type	business_types[];
extern const size_t			nbusiness_types;

/* NULL: there is no such type. */
const struct business_type	*business_type(const char *slug);

/* The type whose title a branch's category is, in whatever language it was begun; NULL:
 * none, for a category may say anything. */
const struct business_type	*business_type_titled(const char *category);

#endif
