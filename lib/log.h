/* log.h: one vocabulary for saying what happened.  Lines go to standard error:
 *   2026-11-21T10:00:00Z journal[123] 7f3a…(request id) warn: sentence
 * Never passwords, tokens, names, phones, e-mails or texts of people.
 */
#ifndef LOG_H
#define LOG_H

void	 log_init(const char *program);			/* the name in front of every line */
void	 log_request(const char *id);			/* request id of what follows; NULL: none */
void	 log_info(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void	 log_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Cannot go on: says why, lets the hook (if any) answer 500, ends the process. */
void	 die(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));
void	 die_hook(void (*fn)(void));

#endif
