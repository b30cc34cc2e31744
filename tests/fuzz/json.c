/* json.c (fuzz): whatever is accepted as JSON is written and read again as the
 * same, and may stand inside a script element.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "mem.h"
#include "value.h"

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	void		*ctx = mem_zero(NULL, 1);
	struct buf	*once = buf_new(ctx);
	struct buf	*twice = buf_new(ctx);
	struct value	*v = value_from_json(ctx, (const char *)data, n);

	if (v != NULL) {
		value_to_json(once, v);
		v = value_from_json(ctx, once->data, once->len);
		if (v != NULL)
			value_to_json(twice, v);
		if (v == NULL || strcmp(once->data, twice->data) != 0 || strchr(once->data, '<') != NULL) {
			(void)fprintf(stderr, "json: \"%s\" became \"%s\"\n", once->data, twice->data);
			abort();
		}
	}
	mem_free(ctx);
	return 0;
}
