/* catalog.h: what the files of this area share: where the asker stands, the
 * frame around each page, and who may what.
 */
#ifndef CATALOG_H
#define CATALOG_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"
#include "req.h"

struct query;
struct value;

/* The chain and the branch of the request. */
struct about {
	bool		 everywhere;	/* the user works in all branches: may change what is common */
	bool		 many;		/* there is more than one branch */
	const char	*currency;
	const char	*branch;	/* its title */
};

/* Asks for it, and for the frame, in the page's round trip. */
struct around {
	struct query	*about;
	struct query	*frame;
};
struct around	 around_send(struct req *req);

/* After the wait: fills what every page of the area shows (the frame, about, may:
 * {right: true}); tab is the one that is open. */
struct about	 around_fill(struct req *req, struct value *data, const struct around *asked,
		    const char *tab);

/* The same where no page is shown. */
struct about	 about_read(struct req *req);

/* Refuses a change of what is common to branches that the user does not work in. */
enum http	 refuse_common(struct req *req);

/* Back to a list of this area: the field back, else the list of services. */
enum http	 go_back(struct req *req);

/* Why a query that answers NULL for what is not there answered NULL. */
enum http	 missing(struct req *req);

/* The picture of a form (lib/file.h): takes the one sent into p.picture_id; shows
 * the present one, of base.picture. */
void		 take_picture(struct req *req, struct value *p, const struct value *base);
void		 show_picture(struct req *req, struct value *data, const struct value *base);

/* JSON that PostgreSQL made, as a value; NULL text: an empty object. */
struct value	*json_value(struct req *req, const char *json);

/* service.c */
enum http	 get_new_service(struct req *req);
enum http	 get_service(struct req *req);
enum http	 post_new_service(struct req *req);
enum http	 post_service(struct req *req);

/* cell.c */
enum http	 post_cell(struct req *req);
enum http	 post_archive_service(struct req *req);
enum http	 post_restore_service(struct req *req);
enum http	 post_sort_services(struct req *req);

/* category.c */
enum http	 post_new_category(struct req *req);
enum http	 post_category(struct req *req);
enum http	 post_sort_categories(struct req *req);
enum http	 post_step_category(struct req *req);
enum http	 post_archive_category(struct req *req);
enum http	 post_restore_category(struct req *req);

/* price.c */
enum http	 get_prices(struct req *req);
enum http	 post_price_preview(struct req *req);
enum http	 post_prices(struct req *req);
enum http	 post_undo_prices(struct req *req);

/* resource.c */
enum http	 get_resources(struct req *req);
enum http	 get_new_resource(struct req *req);
enum http	 get_resource(struct req *req);
enum http	 post_new_resource(struct req *req);
enum http	 post_resource(struct req *req);
enum http	 post_archive_resource(struct req *req);
enum http	 post_restore_resource(struct req *req);

/* import.c */
enum http	 get_import(struct req *req);
enum http	 post_import(struct req *req);
enum http	 get_one_import(struct req *req);
enum http	 get_import_rejected(struct req *req);
enum http	 post_import_columns(struct req *req);
enum http	 post_import_write(struct req *req);
enum http	 post_import_undo(struct req *req);
enum http	 post_import_stop(struct req *req);
enum http	 post_export(struct req *req);

/* A price as people write it in one field, "2500", "2500-3250" or "from 2500", in the
 * field name; false: wrong, and recorded.  *most is *least where there is no range, "0"
 * where the price only begins. */
bool		 read_price(struct req *req, const char *name, const char **least, const char **most);

/* The same price as that field shows it; most NULL: there is no range. */
const char	*price_text(struct req *req, const char *least, const char *most);

#endif
