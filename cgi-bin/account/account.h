/* account.h: what the subjects of this area share. */
#ifndef ACCOUNT_H
#define ACCOUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

struct value;

enum {
	LOGIN_MAX = 254,
	NAME_MAX = 200,
	PASSWORD_MIN = 8,
	PASSWORD_MAX = 200
};

/* ---- account.c: pages ---- */

/* The field "to": a path of this site to lead to afterwards; "" if it is none. */
const char	*local_path(struct req *req);

/* A path or text as it stands in a query string. */
const char	*escaped(struct req *req, const char *text);

/* A page with what every page of this area shows: "errors" and "typed" by
 * field, "to", "languages". refusal may be NULL. */
enum http	 show(struct req *req, enum http status, const char *page, struct value *data,
		    const char *refusal);

/* An address as it is; a phone however it is spelt as the table has it. */
const char	*known_login(struct req *req, const char *login);

/* "Try again in 2 minutes": after a 429. */
const char	*slow_down(struct req *req);

/* Before a code or password goes by SMS: HTTP_200, 429 where the installation has
 * sent as many as there may be in a day, or a failure. */
enum http	 sms_may(struct req *req);

/* … and what is then said. */
const char	*sms_over(struct req *req);

/* Sets "trial" to the message last written for a browser: in a copy for trying
 * out (OKNO_OUTBOX_CODES) only. */
void		 show_trial(struct req *req, struct value *data, const char *browser);

/* Where the password of who registers goes: "sms", or "mail" where there is a mail
 * server but no provider of SMS.  A copy for trying out shows the SMS on the page.
 * NULL: the database failed. */
const char	*password_way(struct req *req);

/* Leads on: to where somebody wanted to go, else to the start. */
enum http	 lead_on(struct req *req);

/* ---- password.c ---- */

/* A password that may be: long enough, not one of the commonest, not the user's
 * own name, address or phone.  Records the reason and is NULL if it may not.
 * Reads the fields new_password and new_password_again. */
const char	*new_password(struct req *req, const char *name, const char *email,
		    const char *phone);

/* A random one that can be typed from an SMS. */
const char	*made_password(struct req *req);

/* The field password is the user's: else records why not; *status is 422 or 429. */
bool		 own_password(struct req *req, enum http *status);

/* ---- sign_in.c ---- */

/* Lets in who has shown who they are, or asks for the second factor.  to: a path
 * of this site, escaped, to lead on to, or "". */
enum http	 signed_in(struct req *req, int64_t id, bool second, const char *to);

/* ---- profile.c ---- */

/* The digest of this browser's session, of who is signed in. */
const char	*present_session(struct req *req);

/* "Firefox, Windows": what a browser calls itself, in words. */
const char	*device_words(struct req *req, const char *agent);

/* "5 minutes ago". */
const char	*time_ago(struct req *req, int64_t seconds);

/* ---- contact.c ---- */

/* Begins, or begins again, the confirmation of an address: writes the letter
 * with the link.  HTTP_200; 422 if the address is the user's already. */
enum http	 mail_begin(struct req *req, int64_t user_id, const char *address);

/* ---- handlers ---- */

enum http	 get_sign_in(struct req *req);
enum http	 post_sign_in(struct req *req);
enum http	 get_second(struct req *req);
enum http	 post_second(struct req *req);
enum http	 get_second_setup(struct req *req);
enum http	 post_second_begin(struct req *req);
enum http	 post_second_on(struct req *req);
enum http	 post_second_codes(struct req *req);
enum http	 post_second_off(struct req *req);
enum http	 show_sign_in(struct req *req, enum http status, const char *refusal);
enum http	 get_register(struct req *req);
enum http	 post_register(struct req *req);
enum http	 get_agreement(struct req *req);
enum http	 get_recover(struct req *req);
enum http	 post_recover(struct req *req);
enum http	 get_recover_code(struct req *req);
enum http	 post_recover_code(struct req *req);
enum http	 get_recover_password(struct req *req);
enum http	 post_recover_password(struct req *req);
enum http	 get_profile(struct req *req);
enum http	 post_name(struct req *req);
enum http	 post_password(struct req *req);
enum http	 post_session_end(struct req *req);
enum http	 post_sessions_end(struct req *req);
enum http	 show_profile(struct req *req, enum http status, const char *section);
enum http	 post_email(struct req *req);
enum http	 post_email_again(struct req *req);
enum http	 post_phone(struct req *req);
enum http	 post_phone_code(struct req *req);
enum http	 post_contact_drop(struct req *req);
enum http	 get_confirm(struct req *req);
enum http	 post_confirm(struct req *req);

#endif
