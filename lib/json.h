/* json.h: JSON text into a value.  For value.c; everybody else calls
 * value_from_json (value.h).
 */
#ifndef JSON_H
#define JSON_H

#include <stddef.h>

struct value;

/* What value_from_json promises. */
struct value	*json_read(void *ctx, const char *text, size_t len);

#endif
