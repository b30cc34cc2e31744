/* gallery.h: the photos of something, in an order that people choose: of a branch,
 * of a room (table photo).
 *
 * An area that has one
 *   1. takes and prepares pictures (file.h, point 2);
 *   2. has a route for each of the changes below, with the right it demands, and
 *      checks before that the owner is one of the branch;
 *   3. asks with gallery_send in the round trip of its page, fills it in with
 *      gallery_fill, and shows it by the templates of lib/pages/:
 *	{{>gallery-gone}}	"taken away", with the way back
 *	{{<gallery}}{{$hint}}…{{/hint}}{{$none}}…{{/none}}{{/gallery}}
 *      with the styles settings.css and picture.css and the script
 *      settings/photos.js; without it everything is a small form.
 */
#ifndef GALLERY_H
#define GALLERY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct query;
struct req;
struct value;

struct gallery {
	const char	*kind;		/* of the owner: "branch" or "room" */
	int64_t		 owner;
	size_t		 most;		/* photos */
	const char	*page;		/* the address of the page that shows it */
	const char	*anchor;	/* the place in it: "#photos", or "" */
	/* The page again, with what is wrong of the field picture. */
	enum http	(*show)(struct req *req, enum http status);
};

/* Asks for an owner's photos, in the page's round trip. */
struct query	*gallery_send(struct req *req, const char *kind, int64_t owner);

/* Fills data's "gallery"; path is where its changes are posted to, pictures where
 * pictures are taken (file.h), may whether the asker may change it. */
void		 gallery_fill(struct req *req, struct value *data, struct query *sent, size_t most,
		    const char *path, const char *pictures, bool may);

/* Changes.  A script is answered {}, a form is led back to the page.  404: there is
 * no such photo. */

/* PATH: one that was just uploaded, or taken away a moment ago (picture, weight). */
enum http	 gallery_add(struct req *req, const struct gallery *g);

/* PATH/order: photos, in the order wanted. */
enum http	 gallery_sort(struct req *req, const struct gallery *g);

/* PATH/ID: a part cut out of it takes its place (picture). */
enum http	 gallery_change(struct req *req, const struct gallery *g, int64_t photo);

/* PATH/ID/move: a place earlier or later (by: -1, 1). */
enum http	 gallery_step(struct req *req, const struct gallery *g, int64_t photo);

/* PATH/ID/delete */
enum http	 gallery_remove(struct req *req, const struct gallery *g, int64_t photo);

#endif
