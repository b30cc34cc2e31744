/* qr.h: QR codes as pictures inside a page.  The only user of zint. */
#ifndef QR_H
#define QR_H

/* An <svg> with the code of an ASCII text, in ctx; named by label, which is
 * escaped here.  NULL: the text is too long. */
char	*qr_svg(void *ctx, const char *text, const char *label);

#endif
