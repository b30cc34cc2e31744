/* api.h: the handlers of the API, one file a subject; api.c has their routes. */
#ifndef API_H
#define API_H

#include "http.h"
#include "route.h"

/* sign.c */
enum http	 post_auth(struct req *req);
enum http	 post_user_auth(struct req *req);

/* company.c */
enum http	 get_company(struct req *req);
enum http	 get_companies(struct req *req);
enum http	 get_bookform(struct req *req);
enum http	 get_i18n(struct req *req);
enum http	 get_privacy_policy(struct req *req);
enum http	 get_validate_phone(struct req *req);
enum http	 get_events(struct req *req);
enum http	 get_healthz(struct req *req);

/* catalog.c */
enum http	 get_book_services(struct req *req);
enum http	 get_book_staff(struct req *req);

/* accounts.c */
enum http	 get_accounts(struct req *req);

/* times.c */
enum http	 get_book_times(struct req *req);
enum http	 get_book_dates(struct req *req);
enum http	 get_book_staff_seances(struct req *req);

/* book.c */
enum http	 post_book_code(struct req *req);
enum http	 post_book_check(struct req *req);
enum http	 post_book_record(struct req *req);

/* records.c */
enum http	 get_book_record(struct req *req);
enum http	 put_book_record(struct req *req);
enum http	 get_user_records(struct req *req);
enum http	 get_user_record(struct req *req);
enum http	 delete_user_record(struct req *req);
enum http	 get_ics(struct req *req);

/* okno.c */
enum http	 get_page(struct req *req);
enum http	 get_nearest(struct req *req);
enum http	 get_why(struct req *req);
enum http	 get_times(struct req *req);
enum http	 post_hold(struct req *req);
enum http	 delete_hold(struct req *req);

#endif
