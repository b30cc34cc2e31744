/* staff.h: what the files of the area share: its pages' head, its handlers.
 *
 * person.c keeps a member, services.c what they do, position.c what they are
 * called, dismiss.c lets them go, month.c shows the timetable, paint.c changes
 * it, template.c keeps the cycles to paint with, feed.c makes the calendar feed.
 */
#ifndef STAFF_H
#define STAFF_H

#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct query;
struct req;
struct rows;
struct value;

/* Answers with a page of the area; tab is the item of its own menu. */
enum http	 staff_page(struct req *req, enum http status, const char *template,
		    struct value *data, struct query *frame, const char *tab);

/* The positions to choose from: [{id, title, here}]. */
struct value	*staff_positions_value(struct req *req, const struct rows *r, int64_t chosen);

/* The head of a member's pages: id, title and a face, from a row of staff_one. */
void		 staff_head(struct req *req, struct value *v, const struct rows *r);

/* Who a row of a list is of: id, name and its initials, hue, position,
 * specialization, login; the caller adds what else its list shows. */
struct value	*staff_row(struct req *req, const struct rows *r, size_t i);

/* "done" in the address says what was just done: a toast of that sentence, if
 * it is one of these pairs of word and msgid (the last is NULL). */
void		 staff_toast(struct req *req, struct value *data, const char *const (*words)[2]);

/* Wrong fields and what was typed, for a form that is shown again. */
void		 staff_errors(struct req *req, struct value *data);

/* Handlers. */
enum http	 get_person(struct req *req);
enum http	 get_new_person(struct req *req);
enum http	 post_person(struct req *req);
enum http	 post_new_person(struct req *req);
enum http	 post_archive(struct req *req);
enum http	 post_unarchive(struct req *req);
enum http	 get_services(struct req *req);
enum http	 post_services(struct req *req);
enum http	 get_positions(struct req *req);
enum http	 post_positions(struct req *req);
enum http	 get_position(struct req *req);
enum http	 post_position(struct req *req);
enum http	 post_position_drop(struct req *req);

/* import.c: people in from a spreadsheet, and out to one. */
enum http	 get_import(struct req *req);
enum http	 post_import(struct req *req);
enum http	 get_one_import(struct req *req);
enum http	 get_import_rejected(struct req *req);
enum http	 post_import_columns(struct req *req);
enum http	 post_import_write(struct req *req);
enum http	 post_import_undo(struct req *req);
enum http	 post_import_stop(struct req *req);
enum http	 post_export(struct req *req);

#endif
