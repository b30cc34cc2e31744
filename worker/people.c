/* people.c: who left is put into the archive when their last day is over. */
#include "heavy.h"

#include "people_sql.h"

bool
people_sweep(struct req *req, int64_t chain)
{
	return people_retire(req, chain);
}
