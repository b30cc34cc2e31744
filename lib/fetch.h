/* fetch.h: talking to other servers.  The only user of libcurl; for the
 * worker: a request never waits for a third party.
 *
 * A signal that is not blocked may break a call off (libcurl takes its poll's
 * EINTR for a failure).  Connections are kept for the next call to the same server.
 *
 * Servers that users of Okno name are spoken to guardedly: only with
 * encryption, never at an address that is not public (fetch_guard.h), and on a
 * connection that nobody else's call shares.  OKNO_FETCH_PRIVATE=on lets them be in
 * a network of one's own, and unencrypted; OKNO_CA is a file with the certificates
 * that are trusted, instead of the system's.
 */
#ifndef FETCH_H
#define FETCH_H

#include <stdbool.h>
#include <stddef.h>

/* fn is called about once a second while a call waits for the other side; it
 * answers false to break the call off. */
void	 fetch_while(bool (*fn)(void));

/* POSTs JSON to a server of this machine that listens on a socket of the file
 * system.  The status; 0 if there is no answer, and *error says why. */
long	 fetch_post_local(const char *socket, const char *path, const char *body, const char **error);

/* The same with DELETE and no body. */
long	 fetch_delete_local(const char *socket, const char *path, const char **error);

struct fetch_call {
	const char	*url;		/* https; http on this machine only */
	const char	*form;		/* urlencoded: POSTed; NULL: a GET */
	const char	*user;		/* HTTP Basic; NULL: none */
	const char	*password;
	const char	*authorization;	/* the header's text ("Bearer …"); NULL: none */
};

enum { FETCH_BODY_MAX = 256 * 1024 };

/* Asks another server for JSON; redirects are not followed.  The status, with
 * *body in ctx; 0 if there is no answer or it is too long, and *error says why. */
long	 fetch_ask(void *ctx, const struct fetch_call *call, char **body, size_t *len,
	    const char **error);

/* Is the server of an address on this machine? */
bool	 fetch_is_local(const char *url);

/* A call, guarded, to a server that somebody has named. */
struct fetch_send {
	const char	*url;
	const char	*headers;	/* lines "Name: value"; "": none */
	const char	*body;		/* POSTed; NULL: a GET */
	const char	*type;		/* of the body */
	const char	*user;		/* HTTP Basic; "": none */
	const char	*password;
};

enum fetch_came {
	FETCH_ANSWERED,
	FETCH_UNSENT,		/* the other side has not got the call */
	FETCH_UNSURE		/* it may have got it, but there is no answer */
};

struct fetch_answer {
	enum fetch_came	 came;
	long		 status;	/* redirects are answers */
	const char	*body;
	size_t		 len;
	const char	*error;		/* a short reason */
};

/* The two calls below are made beside others: they begin here, and done is told
 * once, by fetch_tend, what became of them.  What is handed over, ctx included,
 * must last until then; what done is told lasts as long as it runs. */
void		 fetch_send(void *ctx, const struct fetch_send *call,
		    void (*done)(void *arg, const struct fetch_answer *answer), void *arg);

struct fetch_mail {
	const char	*server;	/* smtp://host:port or smtps://host:port */
	const char	*user;		/* "": none, or in the address of the server */
	const char	*password;
	const char	*from;		/* bare addresses */
	const char	*to;
	const char	*letter;	/* as it travels, lines end in CRLF */
	size_t		 len;
	bool		 guarded;	/* the server is one that somebody has named */
};

enum fetch_sent {
	FETCH_SENT,
	FETCH_LATER,		/* the server refuses this letter for now (4xx) */
	FETCH_REFUSED,		/* … for good (5xx) */
	FETCH_DOWN		/* the server is not there, or refuses us whatever the letter */
};

/* Hands a letter to a mail server; to any but an own one on this machine only
 * encrypted, with a valid certificate.  error is a short reason without
 * anybody's address. */
void		 fetch_mail(const struct fetch_mail *mail,
		    void (*done)(void *arg, enum fetch_sent sent, const char *error), void *arg);

/* Goes on with the calls under way, until one has ended or ms have passed. */
void		 fetch_tend(int ms);

#endif
