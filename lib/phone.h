/* phone.h: telephone numbers, as libphonenumber knows them.  The only user of
 * that library (which is C++: this header is read by both).
 */
#ifndef PHONE_H
#define PHONE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PHONE_MAX	40	/* room for a number in any of its formats */

enum phone {
	PHONE_WRONG,		/* not a telephone number, or one with an extension */
	PHONE_POSSIBLE,		/* the right length; maybe newer than the library */
	PHONE_VALID		/* of a range in use */
};

/* Reads what a person typed in region ("RU"; decides what 8 and a missing
 * country code mean); digits that start with a country code are read too.
 * Writes "+79161234567" into e164 unless the answer is PHONE_WRONG. */
enum phone	 phone_read(const char *text, const char *region, char e164[PHONE_MAX]);

/* Is it a telephone number at all (not PHONE_WRONG)?  The same e164; less work, for
 * whether the range is in use is asked only where the answer decides what is read. */
bool		 phone_is(const char *text, const char *region, char e164[PHONE_MAX]);

/* "+79161234567" to "+7 916 123-45-67". What is no number is copied, cut to fit. */
void		 phone_show(const char *e164, char shown[PHONE_MAX]);

#ifdef __cplusplus
}
#endif

#endif
