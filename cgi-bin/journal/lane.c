/* lane.c: cards that overlap lie side by side, in lanes. */
#include "board_in.h"

#include <string.h>

#include "req.h"

enum {
	LANES = 64,		/* side by side at most; more share the last */
	LANES_SHOWN = 3		/* wider than that a card cannot be read */
};

void
lanes_set(struct card *cards, size_t n)
{
	int	 ends[LANES] = { 0 };
	int	 lanes = 0, last = 0, lane;
	size_t	 first = 0;

	for (size_t i = 0; i <= n; i++) {
		if (i == n || card_row(&cards[i]) >= last) {	/* a group has ended */
			for (; first < i; first++)
				cards[first].lanes = lanes;
			lanes = 0;
			memset(ends, 0, sizeof(ends));
		}
		if (i == n)
			break;
		for (lane = 0; lane < lanes && ends[lane] > card_row(&cards[i]); lane++)
			;
		if (lane == LANES)
			lane = LANES - 1;
		if (lane == lanes)
			lanes++;
		cards[i].lane = lane;
		ends[lane] = card_end(&cards[i]);
		if (ends[lane] > last || first == i)
			last = ends[lane];
	}
}

bool
lane_hidden(const struct card *c)
{
	return c->lanes > LANES_SHOWN && c->lane >= LANES_SHOWN - 1;
}

const char *
lane_class(struct req *req, const struct card *c)
{
	if (c->lanes < 2)
		return "";
	return req_printf(req, " w%d l%d", c->lanes < LANES_SHOWN ? c->lanes : LANES_SHOWN,
	    c->lane < LANES_SHOWN ? c->lane : LANES_SHOWN - 1);
}
