/* fetch.c: libcurl behind a few words of ours. */
#include "fetch.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include <curl/curl.h>

#include "buf.h"
#include "conf.h"
#include "fetch_guard.h"
#include "log.h"
#include "mem.h"

#define CONNECT_MS	5000L
#define PUBLISH_MS	5000L
#define MAIL_MS		30000L
#define ASK_MS		10000L
#define SEND_MS		15000L

static bool	(*meanwhile)(void);

void
fetch_while(bool (*fn)(void))
{
	meanwhile = fn;
}

static int
progress(void *arg, curl_off_t dltotal, curl_off_t dlnow, curl_off_t ultotal, curl_off_t ulnow)
{
	(void)arg;
	(void)dltotal;
	(void)dlnow;
	(void)ultotal;
	(void)ulnow;
	return meanwhile == NULL || meanwhile() ? 0 : 1;
}

/* What the other side says in its body is of no interest. */
static size_t
discard(char *data, size_t size, size_t n, void *arg)
{
	(void)data;
	(void)arg;
	return size * n;
}

static CURL *
handle_new(void)
{
	CURL	*curl = curl_easy_init();

	if (curl == NULL)
		die("libcurl does not start");
	return curl;
}

/* What every call has.  Settings of known options do not fail but for want of memory. */
static void
prepare(CURL *curl, long timeout_ms)
{
	const char	*trusted = conf_str("OKNO_CA", "");

	(void)curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(curl, CURLOPT_PROXY, "");
	(void)curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, CONNECT_MS);
	(void)curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, timeout_ms);
	(void)curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, discard);
	(void)curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
	(void)curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, progress);
	if (*trusted != '\0')
		(void)curl_easy_setopt(curl, CURLOPT_CAINFO, trusted);
}

/* The kept handle with its connections and none of its settings. */
static CURL *
handle(CURL **kept, long timeout_ms)
{
	if (*kept == NULL)
		*kept = handle_new();
	curl_easy_reset(*kept);
	prepare(*kept, timeout_ms);
	return *kept;
}

static bool
private_allowed(void)
{
	return strcmp(conf_str("OKNO_FETCH_PRIVATE", "off"), "on") == 0;
}

long
fetch_post_local(const char *socket, const char *path, const char *body, const char **error)
{
	static CURL			*kept;
	static struct curl_slist	*headers;
	CURL				*curl = handle(&kept, PUBLISH_MS);
	char				 url[256];
	CURLcode			 code;
	long				 status = 0;

	if (headers == NULL)
		headers = curl_slist_append(NULL, "Content-Type: application/json");
	(void)snprintf(url, sizeof(url), "http://localhost%s", path);
	(void)curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, socket);
	(void)curl_easy_setopt(curl, CURLOPT_URL, url);
	(void)curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	(void)curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
	code = curl_easy_perform(curl);
	if (code == CURLE_OK)
		(void)curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	*error = curl_easy_strerror(code);
	return status;
}

long
fetch_delete_local(const char *socket, const char *path, const char **error)
{
	static CURL	*kept;
	CURL		*curl = handle(&kept, PUBLISH_MS);
	char		 url[256];
	CURLcode	 code;
	long		 status = 0;

	(void)snprintf(url, sizeof(url), "http://localhost%s", path);
	(void)curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, socket);
	(void)curl_easy_setopt(curl, CURLOPT_URL, url);
	(void)curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
	code = curl_easy_perform(curl);
	if (code == CURLE_OK)
		(void)curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	*error = curl_easy_strerror(code);
	return status;
}

/* libcurl itself tells the name: whoever reads an address another way than what
 * calls it is led astray ("https://elsewhere/@localhost/"). */
bool
fetch_is_local(const char *server)
{
	static const char *const	 names[] = { "127.0.0.1", "localhost", "[::1]" };
	CURLU				*url = curl_url();
	char				*host = NULL;
	bool				 local = false;

	if (curl_url_set(url, CURLUPART_URL, server, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK)
		(void)curl_url_get(url, CURLUPART_HOST, &host, 0);
	for (size_t i = 0; host != NULL && i < sizeof(names) / sizeof(names[0]); i++)
		local = local || strcmp(host, names[i]) == 0;
	curl_free(host);
	curl_url_cleanup(url);
	return local;
}

/* ---- other sites ----------------------------------------------------------- */

struct body {
	struct buf	*text;
	bool		 too_long;
};

static size_t
keep(char *data, size_t size, size_t n, void *arg)
{
	struct body	*body = arg;

	body->too_long = body->text->len + size * n > FETCH_BODY_MAX;
	if (body->too_long)
		return 0;
	buf_add(body->text, data, size * n);
	return size * n;
}

long
fetch_ask(void *ctx, const struct fetch_call *call, char **answer, size_t *len, const char **error)
{
	static CURL		*kept;
	CURL			*curl = handle(&kept, ASK_MS);
	struct curl_slist	*headers = curl_slist_append(NULL, "Accept: application/json");
	struct body		 body = { buf_new(ctx), false };
	CURLcode		 code;
	long			 status = 0;

	if (call->authorization != NULL)
		headers = curl_slist_append(headers, mem_printf(ctx, "Authorization: %s",
		    call->authorization));
	(void)curl_easy_setopt(curl, CURLOPT_URL, call->url);
	(void)curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
	    fetch_is_local(call->url) ? "http,https" : "https");
	(void)curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	(void)curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
	(void)curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
	if (call->form != NULL)
		(void)curl_easy_setopt(curl, CURLOPT_POSTFIELDS, call->form);
	if (call->user != NULL) {
		(void)curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
		(void)curl_easy_setopt(curl, CURLOPT_USERNAME, call->user);
		(void)curl_easy_setopt(curl, CURLOPT_PASSWORD, call->password);
	}
	code = curl_easy_perform(curl);
	if (code == CURLE_OK)
		(void)curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	curl_slist_free_all(headers);
	*error = body.too_long ? "the answer is too long" : curl_easy_strerror(code);
	*answer = body.text->data;
	*len = body.text->len;
	return status;
}

/* ---- calls beside one another ---------------------------------------------- */

/* A call under way. */
struct flight {
	CURL			*curl;
	struct curl_slist	*list;		/* the headers, or the recipient */
	struct body		 body;
	const char		*letter;	/* what is still to be handed over */
	size_t			 left;
	bool			 begun;		/* the server asked for the letter itself */
	bool			 kept_out;	/* the guard refused the address */
	void			(*sent)(void *arg, const struct fetch_answer *answer);
	void			(*mailed)(void *arg, enum fetch_sent sent, const char *error);
	void			*arg;		/* of the one of the two that is to be told */
};

static CURLM	*multi;

/* A server whose name is long in being found out does not hold up the end of its
 * call: libcurl would wait for its thread. */
static struct flight *
flight_new(void *arg, long timeout_ms)
{
	struct flight	*f = mem_new(NULL, struct flight);

	f->curl = handle_new();
	f->arg = arg;
	prepare(f->curl, timeout_ms);
	(void)curl_easy_setopt(f->curl, CURLOPT_QUICK_EXIT, 1L);
	(void)curl_easy_setopt(f->curl, CURLOPT_PRIVATE, f);
	return f;
}

static CURLM *
multi_of(void)
{
	if (multi == NULL && (multi = curl_multi_init()) == NULL)
		die("libcurl does not start");
	return multi;
}

static void
flight_begin(struct flight *f)
{
	if (curl_multi_add_handle(multi_of(), f->curl) != CURLM_OK)
		die("libcurl takes no call");
}

/* libcurl asks for a socket with the very address it will connect to, so no
 * name can be one address when it is looked at and another when it is used. */
static curl_socket_t
open_public(void *arg, curlsocktype purpose, struct curl_sockaddr *address)
{
	(void)purpose;
	if (!fetch_is_public(&address->addr)) {
		((struct flight *)arg)->kept_out = true;
		return CURL_SOCKET_BAD;
	}
	return socket(address->family, address->socktype, address->protocol);
}

/* What a call needs to a server that somebody has named. */
static void
guard(struct flight *f)
{
	(void)curl_easy_setopt(f->curl, CURLOPT_FRESH_CONNECT, 1L);
	(void)curl_easy_setopt(f->curl, CURLOPT_FORBID_REUSE, 1L);
	if (private_allowed())
		return;
	(void)curl_easy_setopt(f->curl, CURLOPT_OPENSOCKETFUNCTION, open_public);
	(void)curl_easy_setopt(f->curl, CURLOPT_OPENSOCKETDATA, f);
}

static const char *
guarded_error(const struct flight *f, CURLcode code)
{
	return f->kept_out ? "the address is not public" : curl_easy_strerror(code);
}

static void
send_ended(struct flight *f, CURLcode code)
{
	struct fetch_answer	 answer = { .body = f->body.text->data, .len = f->body.text->len };
	curl_off_t		 begun = 0;

	(void)curl_easy_getinfo(f->curl, CURLINFO_RESPONSE_CODE, &answer.status);
	(void)curl_easy_getinfo(f->curl, CURLINFO_PRETRANSFER_TIME_T, &begun);
	answer.came = code == CURLE_OK ? FETCH_ANSWERED : begun > 0 ? FETCH_UNSURE : FETCH_UNSENT;
	answer.error = f->body.too_long ? "the answer is too long" : guarded_error(f, code);
	f->sent(f->arg, &answer);
}

/* A refused log-in or greeting is about us, not about the letter. */
static enum fetch_sent
judge(CURLcode code, long answer, bool begun)
{
	if (code == CURLE_OK)
		return FETCH_SENT;
	if (code != CURLE_SEND_ERROR && !(code == CURLE_WEIRD_SERVER_REPLY && begun) &&
	    !(code == CURLE_RECV_ERROR && begun))
		return FETCH_DOWN;
	if (answer >= 500 && answer < 600)
		return FETCH_REFUSED;
	return answer >= 400 && answer < 500 ? FETCH_LATER : FETCH_DOWN;
}

static void
mail_ended(struct flight *f, CURLcode code)
{
	char	 reason[160];
	long	 answer = 0;

	(void)curl_easy_getinfo(f->curl, CURLINFO_RESPONSE_CODE, &answer);
	if (answer >= 400 && code != CURLE_LOGIN_DENIED)
		(void)snprintf(reason, sizeof(reason), "SMTP %ld", answer);
	else
		(void)snprintf(reason, sizeof(reason), "%s", guarded_error(f, code));
	f->mailed(f->arg, judge(code, answer, f->begun), reason);
}

/* Whoever is told may begin another. */
static bool
tell_ended(void)
{
	const CURLMsg	*message;
	struct flight	*f;
	CURLcode	 code;
	int		 left;
	bool		 any = false;

	while ((message = curl_multi_info_read(multi, &left)) != NULL) {
		if (message->msg != CURLMSG_DONE)
			continue;
		code = message->data.result;
		(void)curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &f);
		(void)curl_multi_remove_handle(multi, f->curl);
		any = true;
		if (f->sent != NULL)
			send_ended(f, code);
		else
			mail_ended(f, code);
		curl_easy_cleanup(f->curl);
		curl_slist_free_all(f->list);
		mem_free(f);
	}
	return any;
}

void
fetch_tend(int ms)
{
	int	 running;

	(void)curl_multi_perform(multi_of(), &running);
	if (tell_ended())
		return;
	(void)curl_multi_poll(multi, NULL, 0, ms, NULL);
	(void)curl_multi_perform(multi, &running);
	(void)tell_ended();
}

static struct curl_slist *
header_list(void *ctx, const struct fetch_send *call)
{
	struct curl_slist	*list = NULL;
	size_t			 n;

	if (call->body != NULL)
		list = curl_slist_append(list, mem_printf(ctx, "Content-Type: %s", call->type));
	for (const char *line = call->headers; *line != '\0'; line += n + strspn(line + n, "\r\n"))
		if ((n = strcspn(line, "\r\n")) > 0)
			list = curl_slist_append(list, mem_text(ctx, line, n));
	return list;
}

void
fetch_send(void *ctx, const struct fetch_send *call,
    void (*done)(void *arg, const struct fetch_answer *answer), void *arg)
{
	struct flight	*f = flight_new(arg, SEND_MS);

	f->sent = done;
	f->list = header_list(ctx, call);
	f->body.text = buf_new(f);
	guard(f);
	(void)curl_easy_setopt(f->curl, CURLOPT_URL, call->url);
	(void)curl_easy_setopt(f->curl, CURLOPT_PROTOCOLS_STR,
	    private_allowed() ? "http,https" : "https");
	(void)curl_easy_setopt(f->curl, CURLOPT_HTTPHEADER, f->list);
	(void)curl_easy_setopt(f->curl, CURLOPT_WRITEFUNCTION, keep);
	(void)curl_easy_setopt(f->curl, CURLOPT_WRITEDATA, &f->body);
	if (call->body != NULL)
		(void)curl_easy_setopt(f->curl, CURLOPT_POSTFIELDS, call->body);
	if (call->user[0] != '\0') {
		(void)curl_easy_setopt(f->curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
		(void)curl_easy_setopt(f->curl, CURLOPT_USERNAME, call->user);
		(void)curl_easy_setopt(f->curl, CURLOPT_PASSWORD, call->password);
	}
	flight_begin(f);
}

/* ---- letters --------------------------------------------------------------- */

static size_t
upload(char *out, size_t size, size_t n, void *arg)
{
	struct flight	*f = arg;
	size_t		 len = size * n < f->left ? size * n : f->left;

	f->begun = true;
	memcpy(out, f->letter, len);
	f->letter += len;
	f->left -= len;
	return len;
}

void
fetch_mail(const struct fetch_mail *mail,
    void (*done)(void *arg, enum fetch_sent sent, const char *error), void *arg)
{
	struct flight	*f = flight_new(arg, MAIL_MS);

	f->mailed = done;
	f->list = curl_slist_append(NULL, mail->to);
	f->letter = mail->letter;
	f->left = mail->len;
	if (mail->guarded)
		guard(f);
	(void)curl_easy_setopt(f->curl, CURLOPT_URL, mail->server);
	(void)curl_easy_setopt(f->curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	(void)curl_easy_setopt(f->curl, CURLOPT_USE_SSL, (long)(!mail->guarded &&
	    fetch_is_local(mail->server) ? CURLUSESSL_NONE : CURLUSESSL_ALL));
	if (mail->user[0] != '\0') {
		(void)curl_easy_setopt(f->curl, CURLOPT_USERNAME, mail->user);
		(void)curl_easy_setopt(f->curl, CURLOPT_PASSWORD, mail->password);
	}
	(void)curl_easy_setopt(f->curl, CURLOPT_MAIL_FROM, mail->from);
	(void)curl_easy_setopt(f->curl, CURLOPT_MAIL_RCPT, f->list);
	(void)curl_easy_setopt(f->curl, CURLOPT_READFUNCTION, upload);
	(void)curl_easy_setopt(f->curl, CURLOPT_READDATA, f);
	(void)curl_easy_setopt(f->curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)mail->len);
	(void)curl_easy_setopt(f->curl, CURLOPT_UPLOAD, 1L);
	flight_begin(f);
}
