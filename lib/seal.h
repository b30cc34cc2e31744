/* seal.h: the log's seals: what shows that nobody edited, removed or reordered
 * its entries, not even somebody with all rights in the database.
 *
 * A link has the digest of one entry (SHA-256 of its salt and its text) and a
 * seal over the former seal and that digest, keyed with the installation's key,
 * which the database does not hold.  Entries are sealed soon after they are
 * committed, in the order of their ids as far as they are visible by then; the
 * number of the link is the order that counts.  An entry without a link that stands
 * where all have theirs was added by somebody else.  What a person's erasure leaves
 * of an entry no longer has its digest, but keeps its place.
 *
 * The end of a chain cannot testify for itself: entries cut off together with
 * their links are missed only by somebody who noted the last link.
 */
#ifndef SEAL_H
#define SEAL_H

#include <stdbool.h>
#include <stdint.h>

struct req;

/* Seals what is unsealed in the task's chain, a few hundred entries at most;
 * the caller commits.  1: there may be more; 0: that was all; -1: it failed. */
int	 seal_some(struct req *req);

struct seal_report {
	int64_t		 links;		/* sound ones, from the first on */
	int64_t		 erased;	/* of them, whose entry was erased */
	int64_t		 waiting;	/* entries not sealed yet */
	int64_t		 broken_log;	/* id of the first broken entry; 0: none */
	const char	*broken;	/* what is wrong with it; NULL: nothing.  A msgid */
	const char	*last;		/* the last sound seal in hexadecimal, "" without links */
};

/* Walks the seals of the task's chain.  The task is a reading one.  noted: the
 * number and seal of a link noted earlier, "17:<64 digits>", which must still
 * be there; or NULL.  False: the database did not answer. */
bool	 seal_verify(struct req *req, const char *noted, struct seal_report *report);

#endif
