/* pin.h: changing the user of a shared computer by a short number. */
#ifndef PIN_H
#define PIN_H

#include <stdbool.h>

#include "http.h"

struct query;
struct req;
struct value;

/* Handlers. */
enum http	 get_switch(struct req *req);
enum http	 post_switch(struct req *req);
enum http	 post_lock(struct req *req);
enum http	 post_pin(struct req *req);
enum http	 post_pin_drop(struct req *req);
enum http	 post_device_forget(struct req *req);

/* Whether somebody may come by PIN in this browser: for the sign-in. */
bool		 pin_offered(struct req *req);

/* Other browsers than the present one forget the user.  False: the database failed. */
bool		 pin_forget_elsewhere(struct req *req);

/* The profile's part, "pin": asked for in its round trip, then filled in. */
struct pin_ask {
	struct query	*places;
	struct query	*lock;
};

struct pin_ask	 pin_send(struct req *req);
void		 pin_fill(struct req *req, struct value *data, struct pin_ask asked);

#endif
