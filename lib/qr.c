/* qr.c: zint's rectangles as one path of an SVG. */
#include "qr.h"

#include <string.h>

#include <zint.h>

#include "buf.h"
#include "log.h"

enum { QUIET = 4 };	/* modules of white around it, as the standard asks */

char *
qr_svg(void *ctx, const char *text, const char *label)
{
	struct zint_symbol	*s = ZBarcode_Create();
	struct buf		*out = buf_new(ctx);
	float			 module;
	int			 size;

	if (s == NULL)
		die("zint does not start");
	s->symbology = BARCODE_QRCODE;
	if (ZBarcode_Encode_and_Buffer_Vector(s, (const unsigned char *)text, (int)strlen(text), 0) >=
	    ZINT_ERROR) {
		ZBarcode_Delete(s);
		return NULL;
	}
	size = s->width + 2 * QUIET;
	module = s->vector->width / (float)s->width;
	buf_printf(out, "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"", size, size);
	buf_html(out, label, strlen(label));
	buf_puts(out, "\"><path fill=\"#fff\" d=\"M0 0h999v999H0z\"/><path fill=\"#000\" d=\"");
	for (const struct zint_vector_rect *r = s->vector->rectangles; r != NULL; r = r->next)
		buf_printf(out, "M%d %dh%dv%dh-%dz", QUIET + (int)(r->x / module + 0.5f),
		    QUIET + (int)(r->y / module + 0.5f), (int)(r->width / module + 0.5f),
		    (int)(r->height / module + 0.5f), (int)(r->width / module + 0.5f));
	buf_puts(out, "\"/></svg>");
	ZBarcode_Delete(s);
	return out->data;
}
