/* trial.h: a user tries a gateway by a message to themselves. */
#ifndef TRIAL_H
#define TRIAL_H

struct job;

/* Sends the message of a job of the kind "test" through exactly its gateway,
 * once, and writes down what became of it. */
void	 trial_run(struct job *job);

#endif
