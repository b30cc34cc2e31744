/* import_in.h: what the pages of imports and their files say in the same words. */
#ifndef IMPORT_IN_H
#define IMPORT_IN_H

struct import_kind;
struct req;
struct value;

/* What a field of the rows' JSON is called; "": it is none. */
const char	*import_heading(struct req *req, const struct import_kind *kind, const char *name);

/* Why a cell is no good, of {field, why, value}; where only certain words are, which. */
const char	*import_why(struct req *req, const struct import_kind *kind, const struct value *w);

#endif
