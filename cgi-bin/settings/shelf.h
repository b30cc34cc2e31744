/* shelf.h: things of the chain or branch in an order of their own, each put away
 * rather than deleted: what the pages of them do alike.
 */
#ifndef SHELF_H
#define SHELF_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct req;
struct rows;
struct value;

struct shelf {
	const char	*slug;		/* "/settings/:branch/SLUG" */
	const char	*unique;	/* the constraint: one of those in use has a title */

	/* The page with status; wrong: whose form is shown as it was typed, 0 for the
	 * new one, -1 for none. */
	enum http		 (*show)(struct req *req, enum http status, int64_t wrong);

	/* A row if it is there, or NULL: it failed.  by: -1 up, 1 down. */
	const struct rows	*(*is)(struct req *req, int64_t chain, int64_t id);
	const struct rows	*(*move)(struct req *req, int64_t chain, int64_t id, int64_t by);
	const struct rows	*(*archive)(struct req *req, int64_t chain, int64_t id, bool away);
};

/* Leads to the list; query is "" or begins with ?. */
enum http	 shelf_back(struct req *req, const struct shelf *s, const char *query);

/* Where the form of one posts to, asked for anew: the list. */
enum http	 shelf_get(struct req *req, const struct shelf *s);

/* HTTP_200 if the thing of the path is one of them. */
enum http	 shelf_known(struct req *req, const struct shelf *s);

/* Shows the page with what was wrong in the form of id. */
enum http	 shelf_wrong(struct req *req, const struct shelf *s, int64_t id);

/* What the database said against a change: beside the title if it is taken. */
enum http	 shelf_refused(struct req *req, const struct shelf *s, int64_t id);

/* The answer to a change of which r came: refused, changed by somebody else
 * meanwhile, or saved. */
enum http	 shelf_changed(struct req *req, const struct shelf *s, const struct rows *r,
		    int64_t id);

/* "way": up or down. */
enum http	 shelf_move(struct req *req, const struct shelf *s);

/* Put away, with the offer to undo that, or brought back. */
enum http	 shelf_archive(struct req *req, const struct shelf *s, bool away);

/* Fills what the page says of what was just done. */
void		 shelf_said(struct req *req, struct value *data, enum http status);

#endif
