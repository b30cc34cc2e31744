/* cookie.c (fuzz): bytes are the Cookie header, and Accept and the language. */
#include "inputs.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char		*vars[6] = { strdup("REQUEST_URI=/"), strdup("REQUEST_METHOD=GET") };
	struct input	 none = { NULL, 0 };

	vars[2] = env_var("HTTP_COOKIE", data, n);
	vars[3] = env_var("HTTP_ACCEPT", data, n);
	vars[4] = env_var("HTTP_ACCEPT_LANGUAGE", data, n);
	read_everything(vars, &none);
	for (size_t i = 0; vars[i] != NULL; i++)
		free(vars[i]);
	return 0;
}
