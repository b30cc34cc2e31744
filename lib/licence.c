/* licence.c: plans and licences in words. */
#include "licence.h"

#include <string.h>

#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "value.h"

const char *
licence_plan(struct req *req, const char *title)
{
	static const char *const	ready[] = { N_("Free"), N_("Trial") };

	for (size_t i = 0; title != NULL && i < ARRAY_SIZE(ready); i++)
		if (strcmp(title, ready[i]) == 0)
			return tr(req->lang, ready[i]);
	return title;
}

const char *
licence_day(struct req *req, const char *day)
{
	if (day == NULL || strlen(day) < sizeof("YYYY-MM-DD") - 1)
		return NULL;
	return lang_date(req->mem, req->lang, day);
}

static const char *
text_of(const struct value *object, const char *key)
{
	return value_str(value_get(object, key));
}

/* "Extended until 31.12.2026", by what was done and how it then was. */
static const char *
line_words(struct req *req, const struct value *line)
{
	static const struct {
		const char	*action;
		const char	*words;		/* in front of the plan */
	} actions[] = {
		{ "given", N_("Begun with the plan") },
		{ "plan", N_("The plan is now") },
		{ "extend", N_("Extended; the plan") },
		{ "suspend", N_("Suspended; the plan") },
		{ "resume", N_("Goes on; the plan") },
		{ "limits", N_("Limits of its own; the plan") },
		{ "undo", N_("Taken back; the plan") },
	};
	const char	*action = text_of(line, "action");
	const char	*plan = licence_plan(req, text_of(line, "plan"));

	for (size_t i = 0; i < ARRAY_SIZE(actions); i++)
		if (strcmp(actions[i].action, action) == 0)
			return req_printf(req, "%s %s", tr(req->lang, actions[i].words),
			    req_printf(req, tr(req->lang, "“%s”"), plan));
	return plan;
}

/* "Staff members at most: 5": the limits of its own that a line has, in words;
 * NULL: none, unless they are what was changed. */
static const char *
line_limits(struct req *req, const struct value *line)
{
	static const struct {
		const char	*key;
		const char	*words;
	} limits[] = {
		{ "own_staff", N_("staff members at most:") },
		{ "own_branches", N_("branches at most:") },
	};
	const char	*said = NULL, *most;

	for (size_t i = 0; i < ARRAY_SIZE(limits); i++) {
		if ((most = text_of(line, limits[i].key)) == NULL)
			continue;
		most = req_printf(req, "%s %s", tr(req->lang, limits[i].words), most);
		said = said == NULL ? most : req_printf(req, "%s, %s", said, most);
	}
	if (said == NULL && strcmp(text_of(line, "action"), "limits") == 0)
		return tr(req->lang, "as the plan says");
	return said;
}

struct value *
licence_lines(struct req *req, const struct value *history)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(history); i++) {
		const struct value	*line = value_at(history, i);
		const char		*last = licence_day(req, text_of(line, "last_day"));

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "when", licence_day(req, text_of(line, "day")));
		value_set_text(one, "words", line_words(req, line));
		value_set_text(one, "until", last != NULL ?
		    req_printf(req, tr(req->lang, "until %s"), last) : tr(req->lang, "for ever"));
		value_set_bool(one, "trial", value_true(value_get(line, "trial")));
		value_set_text(one, "why", text_of(line, "why"));
		value_set_text(one, "limits", line_limits(req, line));
		value_set_text(one, "by", text_of(line, "by"));
	}
	return list;
}

struct value *
licence_works(struct req *req, const struct value *works)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(works); i++) {
		const struct value	*w = value_at(works, i);
		const char		*at = text_of(w, "at");

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "operator", text_of(w, "operator"));
		value_set_text(one, "user", text_of(w, "user"));
		value_set_text(one, "when", req_printf(req, "%s, %s", licence_day(req, at),
		    lang_span(req->mem, req->lang, at + sizeof("YYYY-MM-DD"), text_of(w, "ended"))));
		value_set_bool(one, "now", value_true(value_get(w, "now")));
	}
	return list;
}

void
licence_state_words(struct req *req, struct value *to, const char *state, bool trial,
    const char *last_day)
{
	const char	*last = licence_day(req, last_day);

	if (state != NULL && strcmp(state, "suspended") == 0) {
		value_set_text(to, "state_words", tr(req->lang, "Suspended"));
		value_set_text(to, "badge", "bad");
	} else if (state != NULL) {
		value_set_text(to, "state_words", tr(req->lang, "Ended"));
		value_set_text(to, "badge", "bad");
	} else {
		value_set_text(to, "state_words", trial ? tr(req->lang, "Trial period") :
		    tr(req->lang, "In force"));
		value_set_text(to, "badge", trial ? "info" : "ok");
	}
	value_set_text(to, "until", last != NULL ? last : tr(req->lang, "for ever"));
}
