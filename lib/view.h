/* view.h: the pages.  Templates lie beside the handlers as .html files; the
 * build embeds an area's and the library's (lib/pages/) into its program as a
 * table, and view_init parses all of them at start: a broken one, or one that
 * names an unknown asset or icon, stops the program.
 *
 * Lambdas in every template:
 *   {{#_}}Save{{/_}}              gettext, in the request's language, escaped
 *   {{#asset}}ui.css{{/asset}}    the fingerprinted URL, from the build's manifest
 *   {{#icon}}calendar{{/icon}}    <svg class="i" aria-hidden="true"><use href="…sprite…#calendar"/></svg>
 *
 * A page is a template with the parent "layout" ({{<layout}} … {{$main}} …).
 */
#ifndef VIEW_H
#define VIEW_H

#include "http.h"

struct req;
struct value;

struct view_source {
	const char	*name;	/* "day.html" */
	const char	*text;
};

/* Made by the build, one per program; ends with a NULL name. */
extern const struct view_source	view_sources[];

/* Parses all templates; ends the program with a sentence on the first error. */
void	 view_init(void);

/* Renders the named page with data (an object; what every page needs is added
 * under "page": title is the page's own; lang, user, csrf, request id, theme,
 * path) as the answer body and returns status.  With "HX-Request: true" the
 * layout's shell is left out: data.page.shell is false and layout.html renders
 * the main block only.  Sends Vary: HX-Request. */
enum http	 view_page(struct req *req, enum http status, const char *name, struct value *data);

/* Answers data as JSON if the request accepts application/json rather than
 * HTML, else as the page. */
enum http	 view_answer(struct req *req, enum http status, const char *name, struct value *data);

#endif
