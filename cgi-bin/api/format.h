/* format.h: the two formats of the API's answers.
 *
 * A program that asks for application/vnd.ANYTHING.v2+json gets the envelope
 * {"success", "data", "meta"}; every other one gets the value of data alone.
 * Refusals follow the same choice, and always hold meta.message.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct buf;
struct req;
struct value;

/* True: with the envelope. */
bool		 is_v2(const struct req *req);

/* An answer written piece by piece: data goes into the buffer between the two.
 * meta is JSON text; NULL: nothing to say. */
struct buf	*answer_begin(struct req *req);
enum http	 answer_end(struct req *req, enum http status, const char *meta);

/* An answer whose data is JSON text or a value. */
enum http	 answer_json(struct req *req, enum http status, const char *json, const char *meta);
enum http	 answer_value(struct req *req, enum http status, const struct value *data);

/* A collection: meta holds its size under both names that programs look for. */
enum http	 answer_list(struct req *req, const char *json, int64_t total);

/* Nothing but meta.message. */
enum http	 answer_message(struct req *req, enum http status, const char *message);

/* A refusal with a booking code and the number of the appointment it is about
 * (0: of none).  nearest: other times to offer, for our own routes; or NULL. */
enum http	 refuse_code(struct req *req, enum http status, int code, int64_t id,
		    const char *sentence, const struct value *nearest);

/* The area's error_writer. */
void		 write_refusal(struct req *req, enum http status, const char *sentence);

/* {"RU": "Россия", …}: names of countries in the answer's language. */
const char	*country_names(struct req *req);

#endif
