/* version.h: which build this is, for support: the last release and the commit. */
#ifndef VERSION_H
#define VERSION_H

/* One line; never NULL. */
const char	*version_text(void);

#endif
