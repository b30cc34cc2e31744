/* block.h: blocked times: of members in the grid, of members and things in the
 * panel.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct rows;
struct value;

/* Queues what is blocked in the days of a board (rows for the functions below). */
struct query	*blocks_send(struct req *req, const char *day, bool week, int64_t staff);

/* The blocks of a member or a thing on a day as the grid's marks, in a grid of
 * these minutes. */
struct value	*blocks_value(struct req *req, const struct rows *r, int64_t staff,
		    int64_t thing, const char *day, int grid_start, int grid_end);

/* Is a member blocked within these minutes of a day? */
bool		 blocks_reach(const struct rows *r, int64_t staff, const char *day, int from,
		    int upto);

/* Handlers. */
enum http	 get_blocks(struct req *req);
enum http	 get_block_new(struct req *req);
enum http	 post_blocks(struct req *req);
enum http	 get_block(struct req *req);
enum http	 post_block(struct req *req);
enum http	 get_blocks_away(struct req *req);
enum http	 post_blocks_remove(struct req *req);
enum http	 post_blocks_restore(struct req *req);

#endif
