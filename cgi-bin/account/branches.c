/* branches.c: all branches that a user may go over to.  Where they are few they go with
 * every page (lib/frame.c); of many this list is fetched when the switch is opened.
 */
#include "branches.h"

#include <stddef.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "mem.h"
#include "req.h"
#include "value.h"
#include "view.h"

enum http
get_branches(struct req *req)
{
	static const char *const	areas[] = { "journal", "visits", "catalog", "staff",
					    "messages", "settings", NULL };
	const char	*area = req_one_of(req, "area", areas, 0);
	int64_t		 here = req_id(req, "here", 0);
	struct value	*data = value_object(req->mem), *list;
	struct query	*frame;

	if (!req_ok(req))
		return req_invalid(req);
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	frame = frame_send(req);
	if ((list = frame_branches(req, here)) == NULL)
		return db_status(req);
	value_set(data, "list", list);
	frame_fill(req, data, frame, "profile");
	if (area != NULL)
		value_set_text(value_sub(data, "frame"), "home", area);
	return view_answer(req, HTTP_200, "branches.html", data);
}
