/* view.h: the pages.  Templates lie beside the handlers as .html files; the
 * build embeds an area's and the library's (lib/pages/) into its program as a
 * table, and view_init parses all of them at start: a broken one, or one that
 * names an unknown asset or icon, stops the program.  {{>card}} and {{<layout}}
 * mean card.html and layout.html.
 *
 * Lambdas in every template:
 *   {{#_}}Save{{/_}}              gettext, in the request's language, escaped
 *   {{#asset}}ui.css{{/asset}}    the fingerprinted URL, from the build's manifest
 *   {{#icon}}calendar{{/icon}}    <svg class="i" aria-hidden="true"><use href="…sprite…#calendar"/></svg>
 * Filters of values, in the language and the branch's ways of the page (i18n.h):
 *   {{starts|clock}}              "14:30" as the clock shows it: 2:30 PM
 *   {{day|date}}                  "2026-11-22" in digits: 22.11.2026
 *   {{rows|number}}               "1500": 1 500
 *   {{at|stamp}}                  "2026-11-22T14:30" as both
 *
 * A page is a template with the parent "layout" ({{<layout}} … {{$main}} …).
 */
#ifndef VIEW_H
#define VIEW_H

#include "http.h"

struct buf;
struct lang;
struct req;
struct value;

struct view_source {
	const char	*name;	/* "day.html" */
	const char	*text;
};

/* Made by the build, one per program; ends with a NULL name. */
extern const struct view_source	view_sources[];

/* Parses all templates and reads OKNO_MANIFEST; ends the program with a
 * sentence on the first error.  A partial or parent that does not exist is one. */
void	 view_init(void);

/* Renders the named page with data as the answer body and returns status.
 * data is an object; what every page needs is set in its object "page" (title
 * is the page's own):
 *	lang csrf request_id theme path		texts; theme is "light", "dark" or ""
 *			(the cookie theme, else the user's choice)
 *	user		{id, name, role}; missing without a session
 *	view		what the role is called that Okno is looked at as
 *	worker		the operator who works as the user
 *	may		what the menu offers: {area: true} as the rights demand
 *	branch		the branch's id in the path, missing if none
 *	shell		false for a request of htmx, which wants the main block only:
 *			layout.html leaves all around it out.  A boosted link
 *			(HX-Request-Type: full) gets the whole page.
 * Sends Vary: HX-Request. */
enum http	 view_page(struct req *req, enum http status, const char *name, struct value *data);

/* Answers data as JSON if the request accepts application/json rather than
 * HTML, else as the page. */
enum http	 view_answer(struct req *req, enum http status, const char *name, struct value *data);

/* Appends the named template to out: for letters and other texts that answer
 * no request.  data gets no "page". */
void	 view_render(struct buf *out, const char *name, const struct lang *l, const struct value *data);

#endif
