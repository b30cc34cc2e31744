/* file.c: taking uploads in and handing them out.  What a picture is worth is
 * judged by the worker; here only its first bytes are looked at, so that a wrong
 * file is refused at once.
 */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "auth.h"
#include "conf.h"
#include "db.h"
#include "i18n.h"
#include "log.h"
#include "req.h"
#include "secret.h"
#include "text.h"
#include "value.h"

#include "file_sql.h"

const char *
file_path(struct req *req, const char *name, const char *ending)
{
	return req_printf(req, "%s/files/%s%s", conf_str("OKNO_VAR", "/tmp"), name, ending);
}

/* ---- taking in ------------------------------------------------------------- */

/* Does it begin like a JPEG, a PNG or a WebP? */
static bool
looks_like_picture(const struct upload *u)
{
	unsigned char	 head[12];

	if (pread(u->fd, head, sizeof(head), 0) != (ssize_t)sizeof(head))
		return false;
	return memcmp(head, "\xff\xd8\xff", 3) == 0 ||
	    memcmp(head, "\x89PNG\r\n\x1a\n", 8) == 0 ||
	    (memcmp(head, "RIFF", 4) == 0 && memcmp(head + 8, "WEBP", 4) == 0);
}

bool
file_mark(struct req *req, const char *name)
{
	const char	*of = req_printf(req, "@%lld", (long long)req->auth->chain_id);
	int		 fd = open(file_path(req, name, of), O_WRONLY | O_CREAT | O_CLOEXEC, 0640);

	if (fd >= 0)
		(void)close(fd);
	else
		log_warn("an upload cannot be marked: %s", strerror(errno));
	return fd >= 0;
}

/* The nameless file gets the name. */
static bool
keep(struct req *req, const struct upload *u, const char *name, const char *ending)
{
	const char	*from = req_printf(req, "/proc/self/fd/%d", u->fd);

	if (!file_mark(req, name))
		return false;
	if (linkat(AT_FDCWD, from, AT_FDCWD, file_path(req, name, ending), AT_SYMLINK_FOLLOW) == 0)
		return true;
	log_warn("an upload cannot be kept: %s", strerror(errno));
	return false;
}

/* The id of the new row; 0: refused, told to the field; -1: it failed. */
static int64_t
add_picture(struct req *req, const char *field, const struct upload *u, bool is_public)
{
	const struct rows	*r;
	char			 name[SECRET_TOKEN];

	if (!looks_like_picture(u)) {
		req_error(req, field, tr(req->lang,
		    "This is not a picture. JPEG, PNG and WebP can be taken."));
		return 0;
	}
	secret_token(name);
	if (!keep(req, u, name, ".new"))
		return -1;
	r = file_add_picture(req, req->auth->chain_id, name, is_public, u->filename,
	    (int64_t)u->size, req->auth->user_id);
	if (r == NULL)
		return -1;
	db_notify(req, "okno_heavy");
	return rows_int(r, "id");
}

int64_t
file_picture(struct req *req, const char *name, int64_t present)
{
	const struct upload	*u = req_upload(req, name);
	const struct rows	*r;
	int64_t			 id;

	if (u != NULL) {
		id = add_picture(req, name, u, true);
		if (id < 0)
			req_error(req, name, tr(req->lang,
			    "The file could not be kept. Please try again."));
		return id > 0 ? id : present;
	}
	if (!req_has(req, name))
		return present;
	id = req_id(req, name, 0);
	if (id == 0 || id == present)
		return id;
	r = file_is_picture(req, req->auth->chain_id, id);
	if (r != NULL && rows_len(r) > 0)
		return id;
	req_error(req, name, tr(req->lang,
	    "This picture is not there any more. Please choose it again."));
	return present;
}

enum http
file_post_picture(struct req *req)
{
	const struct upload	*u = req_upload(req, "picture");
	struct value		*v = value_object(req->mem);
	int64_t			 id = 0;

	if (u == NULL)
		req_error(req, "picture", tr(req->lang, "Choose a picture"));
	else
		id = add_picture(req, "picture", u, true);
	if (id < 0)
		return *db_sqlstate(req) != '\0' ? db_status(req) : HTTP_500;
	if (!req_ok(req))
		return req_invalid(req);
	value_set_int(v, "id", id);
	value_set_text(v, "state", "new");
	return http_value(req, HTTP_202, v);
}

/* One that stays as it came.  The id of the new row; -1: it failed. */
static int64_t
add_kept(struct req *req, const struct upload *u, const char *kind, const char *ending)
{
	const struct rows	*r;
	char			 name[SECRET_TOKEN];

	secret_token(name);
	if (!keep(req, u, name, ending))
		return -1;
	r = file_add_kept(req, req->auth->chain_id, name, kind, u->filename, (int64_t)u->size,
	    req->auth->user_id);
	return r != NULL ? rows_int(r, "id") : -1;
}

/* A document of LibreOffice says what it is in its first part, which is not packed. */
static bool
is_opendocument(const unsigned char *head, size_t len)
{
	static const char	 mark[] = "mimetypeapplication/vnd.oasis.opendocument";

	return memmem(head, len, mark, sizeof(mark) - 1) != NULL;
}

int64_t
file_sheet(struct req *req, const char *name)
{
	const struct upload	*u = req_upload(req, name);
	unsigned char		 head[100] = "";
	int64_t			 id;

	if (u == NULL) {
		req_error(req, name, tr(req->lang, "Choose a spreadsheet (XLSX)"));
		return 0;
	}
	if (pread(u->fd, head, sizeof(head), 0) != (ssize_t)sizeof(head) ||
	    memcmp(head, "PK\3\4", 4) != 0 || is_opendocument(head, sizeof(head))) {
		req_error(req, name,
		    memcmp(head, "\xd0\xcf\x11\xe0", 4) == 0 ?
		    tr(req->lang, "This is an old XLS file, or one with a password. "
			"Save it as XLSX without a password, please.") :
		    is_opendocument(head, sizeof(head)) ?
		    tr(req->lang, "This is an ODS file. In LibreOffice choose “Save As” and the type "
			"Excel 2007–365 (.xlsx), please.") :
		    tr(req->lang, "This is not an XLSX file. Save the sheet as XLSX, please."));
		return 0;
	}
	if ((id = add_kept(req, u, "sheet", ".xlsx")) > 0)
		return id;
	req_error(req, name, tr(req->lang, "The file could not be kept. Please try again."));
	return 0;
}

/* ---- what staff keep ------------------------------------------------------- */

#define ENDINGS \
	".pdf,.txt,.rtf,.csv,.md,.doc,.docx,.odt,.xls,.xlsx,.ods,.ppt,.pptx,.odp," \
	".heic,.heif,.tif,.tiff,.gif,.bmp,.mp4,.mov,.webm,.m4a,.mp3"

const char *
file_endings(void)
{
	return ENDINGS;
}

/* Does a name end in one of a list (".pdf,.txt")? */
static bool
ends_in(const char *name, const char *list)
{
	const char	*dot = strrchr(name, '.');
	size_t		 len = dot != NULL ? strlen(dot) : 0;

	for (; len > 1 && *list != '\0'; list += strcspn(list, ","), list += *list == ',')
		if (strncasecmp(list, dot, len) == 0 && (list[len] == ',' || list[len] == '\0'))
			return true;
	return false;
}

/* A name of any length as one of at most TITLE_MAX characters; its end, which
 * tells the kind, stays. */
static const char *
short_title(struct req *req, const char *name)
{
	enum { TITLE_MAX = 200, TAIL = 20 };
	const char	*head = name, *tail = name;
	size_t		 chars = text_chars(name);

	if (chars == 0)
		return tr(req->lang, "File");
	if (chars <= TITLE_MAX)
		return name;
	for (size_t n = 0; n < chars - TAIL; n++) {
		do
			tail++;
		while (((unsigned char)*tail & 0xc0) == 0x80);
		if (n + 1 == TITLE_MAX - TAIL - 1)
			head = tail;
	}
	return req_printf(req, "%.*s…%s", (int)(head - name), name, tail);
}

static int64_t
add_document(struct req *req, const char *field, const struct upload *u)
{
	if (u->size == 0)
		req_error(req, field, tr(req->lang, "This file is empty"));
	else if (ends_in(u->filename, ".jpg,.jpeg,.png,.webp"))
		req_error(req, field, tr(req->lang,
		    "This is not a picture. JPEG, PNG and WebP can be taken."));
	else if (!ends_in(u->filename, ENDINGS))
		req_error(req, field, tr(req->lang,
		    "Files of this kind are not kept. Photos, PDF, office documents, "
		    "text, sound and video are."));
	return req_ok(req) ? add_kept(req, u, "document", ".bin") : 0;
}

bool
file_keep(struct req *req, const char *name, struct kept *k)
{
	const struct upload	*u = req_upload(req, name);

	*k = (struct kept){ 0 };
	if (u == NULL) {
		req_error(req, name, tr(req->lang, "Choose a file"));
		return false;
	}
	k->picture = looks_like_picture(u);
	k->title = short_title(req, u->filename);
	k->id = k->picture ? add_picture(req, name, u, false) : add_document(req, name, u);
	if (k->id < 0)
		req_error(req, name, tr(req->lang,
		    "The file could not be kept. Please try again."));
	return k->id > 0;
}

/* ---- how it goes with it --------------------------------------------------- */

static const char *
sentence_of(struct req *req, const struct value *why)
{
	if (value_true(value_get(why, "format")))
		return tr(req->lang, "This is not a picture. JPEG, PNG and WebP can be taken.");
	if (value_true(value_get(why, "large")))
		return tr(req->lang, "This picture has too many pixels. Make it smaller, please.");
	if (why != NULL && value_kind(why) == VALUE_OBJECT)
		return tr(req->lang, "This picture is damaged and cannot be shown.");
	return NULL;
}

enum http
file_get_picture(struct req *req)
{
	const char	*json = file_picture_state(req, req->auth->chain_id, req->auth->branch_id,
			    req_path_id(req, "id"));
	struct value	*v;

	if (json == NULL)
		return db_status(req);
	if ((v = value_parse(req->mem, json)) == NULL)
		return HTTP_404;
	value_set_text(v, "sentence", sentence_of(req, value_get(v, "why")));
	return http_value(req, HTTP_200, v);
}

/* ---- handing out ----------------------------------------------------------- */

enum http
file_hand_out(struct req *req, const char *name, const char *side, const char *title)
{
	/* Kept by the browser, but asked for each time: rights end. */
	http_header(req, "Cache-Control", "private, no-cache");
	if (*side != '\0') {
		http_type(req, "image/webp");
		return http_accel(req, "/files/%s%s.webp", name, side);
	}
	http_type(req, "application/octet-stream");
	http_attachment(req, title);
	return http_accel(req, "/files/%s.bin", name);
}

/* A name means one picture for ever, so it may be kept for ever. */
enum http
file_get_public(struct req *req)
{
	const char		*picture = req_path(req, "picture");
	const char		*name = req_printf(req, "%.32s", picture);
	const struct rows	*r;

	if (strlen(name) != 32 || strspn(name, "0123456789abcdef") != 32 ||
	    (strcmp(picture + 32, "-1600") != 0 && strcmp(picture + 32, "-320") != 0))
		return HTTP_404;
	if (!auth_public_branch(req, req_path(req, "key")))
		return *db_sqlstate(req) != '\0' ? db_status(req) : HTTP_404;
	if ((r = file_public(req, req->auth->chain_id, name)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	http_header(req, "Cache-Control", "public, max-age=31536000, immutable");
	http_type(req, "image/webp");
	return http_accel(req, "/files/%s.webp", picture);
}
