/* match.h: from a method and a path to a row of the route table. */
#ifndef MATCH_H
#define MATCH_H

#include "http.h"

struct req;

/* Sets req->route and the path parameters: HTTP_200, 404, or 405 with Allow
 * (and for HEAD the route of GET).  Literal segments win over parameters, from
 * left to right; of equals the first in the table.  A segment ":name" takes
 * one segment that is not empty, "chain-:chain" what follows the prefix; the
 * names branch, chain, id and …_id take an id only. */
enum http	 route_match(struct req *req);

/* The methods of an address, for Allow: "GET, HEAD, POST"; "" if unknown. */
const char	*route_methods(struct req *req);

#endif
