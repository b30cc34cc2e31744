/* engine.c (fuzz): bytes make a small world; engine and oracle must agree on
 * every minute of its day.  The world and the comparison are the unit test's.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "../unit/engine_world.h"

/* Longer inputs only repeat what shorter ones can say, at more cost. */
#define INPUT_MAX	(2 * WORLD_BYTES)

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct verdict	v;

	if (n > INPUT_MAX)
		return 0;
	if (!engine_agrees(data, n, &v)) {
		(void)fprintf(stderr, "engine: %s\n", v.text);
		abort();
	}
	return 0;
}
