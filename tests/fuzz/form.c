/* form.c (fuzz): bytes are the body; the first chooses its declared type. */
#include "inputs.h"

static const char *const	types[] = {
	"CONTENT_TYPE=application/x-www-form-urlencoded", "CONTENT_TYPE=application/json",
	"CONTENT_TYPE=", "CONTENT_TYPE=multipart/form-data; boundary=B",
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char		 length[40];
	char		*vars[] = {
		strdup("REQUEST_URI=/"), strdup("REQUEST_METHOD=POST"), NULL, NULL, NULL
	};
	struct input	 in;

	if (n > 0) {
		in = (struct input){ data + 1, n - 1 };
		(void)snprintf(length, sizeof(length), "CONTENT_LENGTH=%zu", n - 1);
		vars[2] = strdup(types[data[0] % 4]);
		vars[3] = strdup(length);
		read_everything(vars, &in);
	}
	for (size_t i = 0; i < 4; i++)
		free(vars[i]);
	return 0;
}
