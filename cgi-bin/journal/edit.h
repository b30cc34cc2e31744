/* edit.h: how changes of a visit are answered: done, refused, or both versions
 * shown.  The grid asks for JSON; the panel is shown again; without scripts one
 * is led to it.
 */
#ifndef EDIT_H
#define EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "change.h"
#include "visit.h"

#define VERSION_MAX	2147483647

struct value;

/* What an operation of lib/visit.sql returned. */
struct result {
	const char	*json;		/* NULL: failed, or not theirs */
	int64_t		 visit;
	bool		 stale;
};

/* Reads it; json NULL: it failed. */
struct result	 change_result(struct req *req, const char *json);

/* The visit is changed: the journals hear of it, the asker sees it. */
enum http	 change_done(struct req *req, int64_t visit, const char *json, struct note note);

/* 409: what is in the way, and whether one may insist. */
enum http	 change_refuse(struct req *req, int64_t visit, const char *kind, const char *sentence,
		    bool overrulable);

/* 422: something in the form is wrong; it keeps what was typed.  wanted: what was read of
 * it, with the times that its bookings could have instead; or NULL. */
enum http	 change_fields(struct req *req, int64_t visit, const struct value *wanted);

/* Does to a visit what p says (visit_change); version is the one the asker saw,
 * 0: any. */
enum http	 change_visit(struct req *req, const struct visit *v, int64_t version,
		    const struct value *p, struct note note);

/* Somebody else has changed the visit: both versions, to choose from. */
enum http	 change_conflict(struct req *req, const struct visit *v);

/* The history of a visit; its first item is who changed it last. */
struct value	*change_history(struct req *req, const struct visit *v);

/* The client's fields that the form of a visit has. */
enum card_kind { CARD_TEXT, CARD_LINES, CARD_PHONE, CARD_MAIL, CARD_DAY };

struct card_field {
	const char	*name;		/* in the form */
	const char	*key;		/* in the document of visit_change */
	const char	*column;	/* of panel_visit */
	const char	*word;
	int		 max;
	enum card_kind	 kind;
};

/* The i-th; NULL after the last. */
const struct card_field	*card_field_at(size_t i);

/* Whether the asker may see what is in it. */
bool		 card_shows(const struct req *req, const struct card_field *f);

/* The comment on a client; NULL: the asker may not see it. */
const char	*card_comment(const struct req *req, const char *comment);

/* Whether the asker may change it. */
bool		 card_may(const struct req *req, const struct card_field *f);

/* "price12": a field of line or appointment 12. */
const char	*edit_name(struct req *req, const char *what, int64_t id);

#endif
