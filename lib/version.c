/* version.c: the text that the build writes into version_text.h. */
#include "version.h"

#include "version_text.h"

const char *
version_text(void)
{
	return OKNO_VERSION;
}
