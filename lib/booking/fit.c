/* fit.c: when one person is free for a part, which things are, and what gap
 * a visit would leave.  See fit.h.
 */
#include "fit.h"

#include <stddef.h>

static const struct window never = { FIT_NEVER, FIT_NEVER };

static int32_t
lesser(int32_t a, int32_t b)
{
	return a < b ? a : b;
}

static int32_t
greater(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

/* The index of the first span that begins later than `at`. */
static size_t
spans_after(const struct spans *s, int32_t at)
{
	size_t	lo = 0, n = s->n;

	while (n > 0) {
		const size_t	half = n / 2;

		if (s->v[lo + half].from <= at) {
			lo += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return lo;
}

/* The index of the first span that can end later than `at`.  Busy spans may
 * overlap, so a long one may begin well before others that end before it; none
 * is longer than ENGINE_SPAN_MAX, and that is how far back one has to look. */
static size_t
spans_around(const struct spans *s, int32_t at)
{
	return spans_after(s, at - ENGINE_SPAN_MAX);
}

/* The working span that holds `at`, or NULL. */
static const struct span *
work_at(const struct person *p, int32_t at)
{
	const size_t	i = spans_after(&p->work, at);

	if (i == 0 || p->work.v[i - 1].upto <= at)
		return NULL;
	return &p->work.v[i - 1];
}

const struct span *
fit_meets(const struct spans *s, int32_t from, int32_t upto)
{
	for (size_t i = spans_around(s, from); i < s->n; i++) {
		if (s->v[i].from >= upto)
			break;
		if (s->v[i].upto > from)
			return &s->v[i];
	}
	return NULL;
}

/* The first window, not before `at`, in which a stretch of that length may
 * begin without meeting a span.  Gives up beyond limit, where `first` is just
 * some instant after it. */
static struct window
fit_spans(const struct spans *s, int32_t at, int32_t length, int32_t limit)
{
	size_t	i = spans_around(s, at);

	while (i < s->n && s->v[i].from < at + length && at <= limit) {
		at = greater(at, s->v[i].upto);
		i++;
	}
	return (struct window){
		.first = at,
		.last = i < s->n ? s->v[i].from - length : FIT_NEVER
	};
}

/* The same for two lists of spans at once. */
static struct window
fit_both(const struct spans *busy, const struct spans *held, int32_t at,
    int32_t length, int32_t limit)
{
	struct window	b, h;

	b = fit_spans(busy, at, length, limit);
	if (held->n == 0)
		return b;
	while (b.first <= limit) {
		h = fit_spans(held, b.first, length, limit);
		if (h.first == b.first)
			return (struct window){ b.first, lesser(b.last, h.last) };
		b = fit_spans(busy, h.first, length, limit);
	}
	return b;
}

struct window
fit_person(const struct person *p, const struct candidate *c, unsigned ignore,
    int32_t at, int32_t limit)
{
	static const struct spans	 none = { NULL, 0 };
	const struct spans		*busy, *held;
	const int32_t			 taken = c->before + c->length + c->after;
	size_t				 i = spans_after(&p->work, at);

	busy = ignore & IGNORE_BUSY ? &none : &p->busy;
	held = ignore & IGNORE_HELD ? &none : &p->held;
	if (i > 0)
		i--;			/* the working span `at` may lie in */
	for (; i < p->work.n && p->work.v[i].from <= limit; i++) {
		const int32_t	first = greater(at, p->work.v[i].from);
		const int32_t	last = p->work.v[i].upto - c->length;
		const int32_t	end = lesser(last, limit);
		struct window	w;

		if (first > end)
			continue;
		w = fit_both(busy, held, first - c->before, taken, end - c->before);
		if (w.first > end - c->before)
			continue;
		w.first += c->before;
		w.last = lesser(w.last, last - c->before) + c->before;
		return w;
	}
	return never;
}

/* A search for a different free thing for each need of one part. */
struct match {
	const struct world	*w;
	const struct part	*part;
	const struct candidate	*c;		/* who does the part */
	unsigned		 ignore;
	int32_t			 from;		/* what the part takes, buffers included */
	int32_t			 length;
	size_t			*chosen;	/* of the first n needs */
	size_t			 n;
	unsigned		 tried;		/* needs already asked to give way */
};

/* When a thing with working hours is free next, from m->from on. */
static int32_t
helper_free(const struct match *m, const struct thing *t, int32_t limit)
{
	const struct person	 p = { t->person, t->work, t->busy, t->held };
	const int32_t		 before = m->c->before;
	const struct window	 w = fit_person(&p, m->c, m->ignore, m->from + before,
				    limit + before);

	return w.first == FIT_NEVER ? FIT_NEVER : w.first - before;
}

/* When the thing is free next, from m->from on. */
static int32_t
thing_free(const struct match *m, size_t thing, int32_t limit)
{
	static const struct spans	 none = { NULL, 0 };
	const struct thing		*t = &m->w->things[thing];

	if (t->person != 0 && t->person == m->w->persons[m->c->person].id)
		return FIT_NEVER;
	if (t->hours)
		return helper_free(m, t, limit);
	return fit_both(&t->busy, m->ignore & IGNORE_HELD ? &none : &t->held,
	    m->from, m->length, limit).first;
}

bool
fit_thing(const struct world *w, const struct candidate *c, size_t thing, int32_t at)
{
	const struct match	m = {
		.w = w, .c = c, .from = at - c->before,
		.length = c->before + c->length + c->after
	};

	return thing_free(&m, thing, m.from) == m.from;
}

/* The earliest time at which any thing of the need is free. */
static int32_t
need_free(const struct match *m, const struct need *need, int32_t limit)
{
	int32_t	soonest = FIT_NEVER;

	for (size_t i = 0; i < need->n && soonest > m->from; i++)
		soonest = lesser(soonest, thing_free(m, need->things[i], limit));
	return soonest <= limit ? soonest : FIT_NEVER;
}

/* Gives need k a free thing, where necessary by moving an earlier need to
 * another one: the augmenting path of bipartite matching, so that many needs
 * for few things cost no search through all their permutations. */
static bool
match_need(struct match *m, size_t k)
{
	const struct need	*need = &m->part->needs[k];

	m->tried |= 1u << k;
	for (size_t i = 0; i < need->n; i++) {
		const size_t	thing = need->things[i];
		size_t		holder = 0;

		if (thing_free(m, thing, m->from) > m->from)
			continue;
		while (holder < m->n && m->chosen[holder] != thing)
			holder++;
		if (holder < m->n &&
		    (m->tried & 1u << holder || !match_need(m, holder)))
			continue;
		m->chosen[k] = thing;
		return true;
	}
	return false;
}

int32_t
fit_things(const struct world *w, const struct part *part, const struct candidate *c,
    unsigned ignore, int32_t at, int32_t limit, size_t *chosen)
{
	struct match	m = {
		.w = w, .part = part, .c = c, .ignore = ignore, .chosen = chosen,
		.from = at - c->before,
		.length = c->before + c->length + c->after
	};
	int32_t		from = m.from;

	for (size_t k = 0; k < part->nneeds; k++)
		from = greater(from, need_free(&m, &part->needs[k], limit - c->before));
	if (from == FIT_NEVER)
		return FIT_NEVER;
	if (from > m.from)
		return from + c->before;
	for (; m.n < part->nneeds; m.n++) {
		m.tried = 0;
		if (!match_need(&m, m.n))
			return at + 1;
	}
	return at;
}

/* The end of the last span that begins before `at`, or lo if that is later. */
static int32_t
taken_until(const struct spans *s, int32_t lo, int32_t at)
{
	for (size_t i = spans_around(s, lo); i < s->n && s->v[i].from < at; i++)
		lo = greater(lo, s->v[i].upto);
	return lo;
}

/* The beginning of the first span that begins at `at` or later, or hi. */
static int32_t
taken_from(const struct spans *s, int32_t at, int32_t hi)
{
	const size_t	i = spans_after(s, at - 1);

	return i < s->n ? lesser(hi, s->v[i].from) : hi;
}

struct span
fit_gap_before(const struct person *p, const struct candidate *c, int32_t at, int32_t most)
{
	const struct span	*work = work_at(p, at);
	const int32_t		 edge = at - c->before;
	int32_t			 lo;

	if (work == NULL || work->from >= edge)
		return (struct span){ edge, edge };
	lo = edge - work->from > most ? edge - most : work->from;
	lo = taken_until(&p->busy, lo, edge);
	lo = taken_until(&p->held, lo, edge);
	return (struct span){ lo, edge };
}

struct span
fit_gap_behind(const struct person *p, const struct candidate *c, int32_t at, int32_t most)
{
	const struct span	*work = work_at(p, at);
	const int32_t		 edge = at + c->length + c->after;
	int32_t			 hi;

	if (work == NULL || work->upto <= edge)
		return (struct span){ edge, edge };
	hi = work->upto - edge > most ? edge + most : work->upto;
	hi = taken_from(&p->busy, edge, hi);
	hi = taken_from(&p->held, edge, hi);
	return (struct span){ edge, hi };
}
