/* visit.h: the visit behind a secret link, for the files that show and change it. */
#ifndef VISIT_H
#define VISIT_H

#include "req.h"

struct rows;
struct value;

struct link {
	const struct rows *place, *visit;
	int64_t appointment;
	const char *token;
	const char *path; /* of the page */
};

/* Finds the link of the address: HTTP_200, 404, or what db_status says. */
enum http visit_enter(struct req *req, struct link *l);

/* Still to come, and neither cancelled nor begun. */
bool visit_stands(const struct link *l);

/* Its branch is closed. */
bool visit_gone(const struct link *l);

/* The page, with more behind its path. */
const char *visit_link(struct req *req, const struct link *l, const char *more);

/* Answers with the page; failure: a sentence, or NULL. */
enum http visit_show(struct req *req, enum http status, const struct link *l, const char *failure);

/* Back to the page with what was done. */
enum http visit_did(struct req *req, const struct link *l, const char *what);

/* remind.c: how the client is reminded of it, and what else there is to choose from.
 * False: the database failed. */
bool remind_add(struct req *req, struct value *data, const struct link *l);

#endif
