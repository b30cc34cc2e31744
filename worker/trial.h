/* trial.h: a user tries a gateway by a message to themselves. */
#ifndef TRIAL_H
#define TRIAL_H

#include <stdbool.h>

struct job;
struct req;

/* Sends the message of a job of the kind "test" through exactly its gateway,
 * once, and writes down what became of it; ended is told then, or at once. */
void	 trial_run(struct job *job, void (*ended)(void *arg), void *arg);

/* Writes down, in the task, that it ended the worker again and again. */
bool	 trial_give_up(struct req *req, const struct job *job, const char *why);

#endif
