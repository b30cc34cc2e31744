/* accounts.h: the page of the cash desks and accounts of a branch. */
#ifndef ACCOUNTS_H
#define ACCOUNTS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_accounts(struct req *req);
enum http	 post_accounts(struct req *req);
enum http	 get_account(struct req *req);
enum http	 post_account(struct req *req);
enum http	 post_account_move(struct req *req);
enum http	 post_account_archive(struct req *req);
enum http	 post_account_restore(struct req *req);

#endif
