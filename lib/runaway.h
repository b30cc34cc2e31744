/* runaway.h: a request that computes without end is a fault of ours, and must
 * not keep a core, a connection and its locks for ever: the program ends, its
 * supervisor starts another.  Time spent waiting does not count.
 */
#ifndef RUNAWAY_H
#define RUNAWAY_H

/* Begins to watch: a request that uses more than ms milliseconds of the
 * processor (and at most twice as many) ends the program with a line in the log.
 * die()s if there is no timer. */
void	 runaway_watch(long ms);

/* A request begins; all before it ended in time. */
void	 runaway_request(void);

#endif
