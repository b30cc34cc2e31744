/* agreement.h: what users accept when they register, where the operator has
 * written no text of their own.
 */
#ifndef AGREEMENT_H
#define AGREEMENT_H

struct req;

/* The usual text, plain, in the language of the request; operator is the
 * installation's title. */
const char	*agreement_usual(struct req *req, const char *operator);

#endif
