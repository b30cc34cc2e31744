/* query.c (fuzz): bytes are the address of a request; every getter reads it.
 * Whatever they hand on must be plain text.
 */
#include "inputs.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char		*vars[] = { NULL, strdup("REQUEST_METHOD=GET"), NULL };
	struct input	 none = { NULL, 0 };

	vars[0] = env_var("REQUEST_URI", data, n);
	read_everything(vars, &none);
	free(vars[0]);
	free(vars[1]);
	return 0;
}
