/* file.h: what people upload: pictures, spreadsheets for an import, and files
 * of other kinds that staff keep for one another.
 *
 * An upload is a row of the table file and bytes below OKNO_VAR/files.  A picture
 * is shown to nobody as it came: the worker decodes it in a program of its own
 * with narrow limits and writes it anew (upright, without EXIF, in two sizes).
 * Until then its state is new; then ready, or refused with a reason.
 *
 * An area that takes pictures
 *   1. has a column for each, with FOREIGN KEY (chain_id, picture_id)
 *      REFERENCES file (chain_id, id): the sweep finds it there by itself;
 *   2. has two lines in its routes, with the right that it demands:
 *	{ POST, "/AREA/:branch/pictures",     RIGHT, file_post_picture },
 *	{ GET,  "/AREA/:branch/pictures/:id", RIGHT, file_get_picture },
 *   3. asks in its query for picture_show(chain, branch, picture_id) AS picture;
 *   4. shows it in its form (enctype="multipart/form-data") with {{>picture}},
 *      what lib/pages/picture.html tells set, and loads picture.css and
 *      picture.js: with them the picture is cut out, uploaded and looked at
 *      before the form is saved; without, it goes with the form;
 *   5. takes it from the form with file_picture, and saves the id.
 * Elsewhere picture_address(chain, branch, picture_id, 320 or 1600) is its
 * address, '' while there is none: pictures are part of the booking pages and
 * public.
 */
#ifndef FILE_H
#define FILE_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct req;

/* Takes the file "picture" of a multipart form; 202 with {"id": …, "state":
 * "new"}, or 422 with the sentence for the field "picture". */
enum http	 file_post_picture(struct req *req);

/* How it goes with it: {"id", "state", "sentence", "large", "small"}.  404: no such one in
 * the chain. */
enum http	 file_get_picture(struct req *req);

/* What a form says of its picture: a file in the field name itself (a browser
 * without scripts), else the id in it ("" or 0: none).  Not sent at all:
 * present.  A file that is none of ours, or of another chain, is an error of
 * the field (req_error).  0: no picture. */
int64_t		 file_picture(struct req *req, const char *name, int64_t present);

/* Keeps the file in a field as a spreadsheet.  Its id; 0: none, or refused
 * (req_error); what it is worth is found out by whoever reads it
 * (file_path(req, name, ".xlsx")). */
int64_t		 file_sheet(struct req *req, const char *name);

/* What staff keep for one another, and nobody else sees. */
struct kept {
	int64_t		 id;		/* of the file */
	bool		 picture;	/* the worker prepares it; else it stays as it came */
	const char	*title;		/* what it was called, 200 characters at most */
};

/* Keeps the file in a field.  False: none, or refused (req_error). */
bool		 file_keep(struct req *req, const char *name, struct kept *k);

/* Hands out what was kept, after the caller looked whether the asker may: a
 * picture on side ("-320", "-1600"), or with side "" a file to be saved, which
 * no browser opens by itself. */
enum http	 file_hand_out(struct req *req, const char *name, const char *side, const char *title);

/* The file endings that file_keep takes besides pictures, for accept="…". */
const char	*file_endings(void);

/* Serves /booking/:key/pictures/:picture, where :picture is NAME-SIDE. */
enum http	 file_get_public(struct req *req);

/* To be called before bytes get this name: their row is not committed yet, and a
 * row without bytes would be worse than bytes without a row.  An hour later the
 * worker looks, and deletes what has none.  False: the folder cannot be written. */
bool		 file_mark(struct req *req, const char *name);

/* Where bytes lie: "OKNO_VAR/files/NAME" and what follows. */
const char	*file_path(struct req *req, const char *name, const char *ending);

#endif
