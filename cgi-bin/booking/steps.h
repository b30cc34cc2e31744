/* steps.h: booking as plain pages: services, specialist, time, contacts, in any
 * order.  What is chosen stands in the address, as in the widget (address.js):
 * service, staff, date, time, step.
 */
#ifndef STEPS_H
#define STEPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "online.h"
#include "req.h"

struct rows;
struct value;

enum { NOBODY_YET = -1 }; /* staff: not chosen; 0 is anybody */

struct choice {
	struct ids services;
	int64_t staff;
	const char *date;
	const char *time; /* ISO, or NULL */
	const char *step; /* asked for, or NULL */
};

/* What a page of the steps is made of. */
struct steps {
	const struct rows *place;
	struct choice choice;
	const struct value *offer;  /* booking_offer */
	const struct rows *people;  /* booking_staff */
	const char *widget;         /* booking_widget; NULL: scripts do not take over */
	const char *step;           /* the one shown */
	const struct value *offers; /* nearest times in place of the lost one; NULL: not lost */
	const char *lost;           /* why the time chosen is not to be had */
	const char *failure;        /* another refusal, or NULL */
	bool code;                  /* ask for the code that was sent */
};

/* choice.c: what is chosen by the address or the form. */
struct choice choice_read(struct req *req);

/* The words of the steps in their order, NULL at the end; the first that is
 * open; whether a step is done; whether all are but the contacts. */
extern const char *const choice_steps[];
const char *choice_next(const struct choice *c);
bool choice_has(const struct choice *c, const char *step);
bool choice_whole(const struct choice *c);

/* The page with this choice; step NULL: the next one that is open. */
const char *choice_link(struct req *req, const struct choice *c, const char *step);

/* The choice as hidden fields of a form, but for the one that the form asks. */
struct value *choice_fields(struct req *req, const struct choice *c, const char *but);

/* The visit that is chosen; its one appointment is written to a. */
struct online_visit choice_visit(const struct choice *c, struct online_appointment *a);

/* Loads the catalogue and the people for the choice; what is chosen and not there
 * is dropped.  False: the database failed. */
bool choice_load(struct req *req, struct steps *s, bool with_widget);


/* steps.c: the page of the step asked for, or of the first that is open. */
enum http steps_show(struct req *req, enum http status, struct steps *s);

#endif
