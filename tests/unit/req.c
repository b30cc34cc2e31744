/* req.c: what a handler may rely on when it reads a request. */
#include "wire.h"

#include <sys/stat.h>
#include <unistd.h>

#include "auth.h"
#include "i18n.h"
#include "value.h"
#include "view.h"

/* The pages are not this test's: an error is a bare text here. */
enum http
view_page(struct req *req, enum http status, const char *name, struct value *data)
{
	(void)req;
	(void)name;
	(void)data;
	return status;
}

/* Two languages without catalogues: which is chosen is tested here, what they
 * say is not. */
struct lang {
	const char	*code;
};

static const struct lang	langs[] = { { "ru" }, { "en" } };

const struct lang *
lang_find(const char *code)
{
	for (size_t i = 0; i < ARRAY_SIZE(langs); i++)
		if (strncmp(code, langs[i].code, 2) == 0)
			return &langs[i];
	return NULL;
}

const struct lang *
lang_accept(const char *header)
{
	const struct lang	*l = lang_find(header);

	return l != NULL ? l : &langs[0];
}

const char *
tr(const struct lang *l, const char *msg)
{
	assert_non_null(l);
	return msg;
}

const char *
trn(const struct lang *l, const char *one, const char *many, unsigned long n)
{
	assert_non_null(l);
	return n == 1 ? one : many;
}

static const struct area	pages = { .name = "journal" };
static const struct area	api = { .name = "api", .api = true };

static struct req *
get(const char *uri)
{
	enum http	 status;
	struct req	*req = request(&pages, "GET", uri, &status);

	assert_int_equal(status, HTTP_200);
	return req;
}

static struct req *
post(const struct area *area, const char *type, const char *body)
{
	enum http	 status;
	struct req	*req;

	with_body(type, body, strlen(body));
	req = request(area, "POST", "/journal/1?q=query&both=query", &status);
	assert_int_equal(status, HTTP_200);
	return req;
}

static void
assert_error(struct req *req, const char *field, bool wrong)
{
	assert_int_equal(value_get(req_errors(req), field) != NULL, wrong);
	assert_int_equal(req_ok(req), !wrong);
}

static void
assert_text(const char *text, const char *expected)
{
	if (expected == NULL)
		assert_null(text);
	else if (text == NULL)
		fail_msg("NULL instead of \"%s\"", expected);
	else
		assert_string_equal(text, expected);
}

/* ---- address ---- */

static void
paths_are_decoded_and_lose_their_trailing_slash(void **state)
{
	static const struct { const char *uri, *path; } cases[] = {
		{ "/", "/" }, { "/journal/1", "/journal/1" }, { "/journal/1/", "/journal/1" },
		{ "/journal//", "/journal" }, { "/journal/1?a=/b/", "/journal/1" },
		{ "/%D1%8F", "/я" }, { "/a+b", "/a+b" }, { "/a%20b", "/a b" }, { "//", "/" },
		{ "/..a/b..", "/..a/b.." }, { "/..;/a", "/..;/a" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = get(cases[i].uri);

		assert_string_equal(req->path, cases[i].path);
		done(req);
	}
}

static void
addresses_that_fool_routers_are_400(void **state)
{
	static const char *const	cases[] = {
		"/a%00", "/a%2fb", "/a%2Fb", "/a%", "/a%4", "/a%zz", "/%ff", "/%c0%af", "/a%0a",
		"/a%0d%0ab", "/..", "/a/../b", "/a/%2e%2e/b", "/./a", "/a/.", "/%e2%80%ae",
		"a", "", "http://other/a", "/a?%=1", "/a?%00=1",
	};
	enum http	status;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = request(&pages, "GET", cases[i], &status);

		if (status != HTTP_400)
			print_error("address %s\n", cases[i]);
		assert_int_equal(status, HTTP_400);
		done(req);
	}
}

static void
overlong_addresses_are_400(void **state)
{
	char		uri[REQ_QUERY_MAX + 10] = "/";
	enum http	status;

	(void)state;
	memset(uri + 1, 'a', REQ_PATH_MAX);
	done(request(&pages, "GET", uri, &status));
	assert_int_equal(status, HTTP_400);
	uri[REQ_PATH_MAX] = '\0';
	done(request(&pages, "GET", uri, &status));
	assert_int_equal(status, HTTP_200);
	memset(uri, 'a', sizeof(uri) - 1);
	memcpy(uri, "/?", 2);
	done(request(&pages, "GET", uri, &status));
	assert_int_equal(status, HTTP_400);
}

static void
the_request_id_is_the_servers(void **state)
{
	struct req	*req;

	(void)state;
	with("OKNO_REQUEST_ID", "0123456789abcdef0123456789abcdef");
	with("HTTP_X_REQUEST_ID", "ffffffffffffffffffffffffffffffff");
	req = get("/");
	assert_string_equal(req->id, "0123456789abcdef0123456789abcdef");
	done(req);

	with("OKNO_REQUEST_ID", "0123456789abcdef\n0123456789abcde");
	req = get("/");
	assert_int_equal(strlen(req->id), 32);
	assert_int_equal(strspn(req->id, "0123456789abcdef"), 32);
	done(req);
}

static void
nobody_asks_until_somebody_is_known(void **state)
{
	struct req	*req = get("/");

	(void)state;
	assert_int_equal(req->auth->user_id, 0);
	assert_string_equal(req->auth->csrf, "");
	assert_int_equal(req->auth->last_days, -1);
	done(req);
}

static void
the_language_is_asked_for_remembered_or_accepted(void **state)
{
	static const struct { const char *uri, *cookie, *accept, *lang; } cases[] = {
		{ "/", "", "", "ru" }, { "/", "", "en-US,ru;q=0.5", "en" }, { "/", "lang=en", "ru", "en" },
		{ "/?lang=en", "lang=ru", "ru", "en" }, { "/?lang=xx", "lang=en", "ru", "en" },
		{ "/?lang=%ff", "lang=xx", "en", "en" }, { "/?lang=", "", "xx", "ru" },
		{ "/%00?lang=en", "", "", "en" },	/* a refusal is said in it too */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req;

		with("HTTP_COOKIE", cases[i].cookie);
		with("HTTP_ACCEPT_LANGUAGE", cases[i].accept);
		req = request(&pages, "GET", cases[i].uri, NULL);
		assert_string_equal(req->lang->code, cases[i].lang);
		done(req);
	}
}

static void
what_was_read_outlives_the_wire(void **state)
{
	struct req	*req;
	const char	*agent;

	(void)state;
	with("REMOTE_ADDR", "192.0.2.1");
	with("HTTP_USER_AGENT", "browser");
	req = get("/");
	agent = req_header(req, "User-Agent");
	memset(wire_vars[0], 'x', strlen(wire_vars[0]));
	memset(wire_vars[1], 'x', strlen(wire_vars[1]));
	assert_string_equal(req->remote_addr, "192.0.2.1");
	assert_string_equal(agent, "browser");
	done(req);
}

/* ---- headers, cookies, Accept ---- */

static void
headers_with_controls_are_absent(void **state)
{
	struct req	*req;

	(void)state;
	with("HTTP_X_CSRF_TOKEN", "abc");
	with("HTTP_X_ODD", "a\x01" "b");
	with("HTTP_X_LATIN", "\xe4");
	with("HTTP_PROXY", "http://evil");
	req = get("/");
	assert_string_equal(req_header(req, "X-CSRF-Token"), "abc");
	assert_null(req_header(req, "X-Odd"));
	assert_null(req_header(req, "X-Latin"));
	assert_null(req_header(req, "Proxy"));
	assert_null(req_header(req, "X-Absent"));
	done(req);
}

static void
under_https_only_prefixed_cookies_count(void **state)
{
	struct req	*req;

	(void)state;
	with("HTTP_COOKIE", "session=planted; __Host-session=ours; theme=dark");
	req = get("/");
	assert_int_equal(setenv("OKNO_URL", "https://okno.example", 1), 0);
	assert_string_equal(req_cookie(req, "session"), "ours");
	assert_null(req_cookie(req, "theme"));
	assert_string_equal(req_cookie_plain(req, "theme"), "dark");
	assert_int_equal(setenv("OKNO_URL", "http://127.0.0.1:8080", 1), 0);
	assert_string_equal(req_cookie(req, "session"), "planted");
	assert_int_equal(unsetenv("OKNO_URL"), 0);
	done(req);
}

static void
json_is_wanted_when_it_is_named_before_html(void **state)
{
	static const struct { const char *accept; bool json; } cases[] = {
		{ "application/json", true }, { "text/html, application/json", false },
		{ "application/json;q=0.9, text/html", true }, { "*/*", false }, { "", false },
		{ "application/vnd.api.v2+json", true }, { "*/*, application/json", true },
		{ "application/vnd.ms-excel", false }, { "APPLICATION/JSON", true },
		{ "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false },
	};
	struct req	*req;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		with("HTTP_ACCEPT", cases[i].accept);
		req = get("/");
		assert_int_equal(req_wants_json(req), cases[i].json);
		done(req);
	}
	req = request(&api, "GET", "/", NULL);
	assert_true(req_wants_json(req));
	done(req);
}

/* ---- bodies ---- */

static void
json_is_recognised_by_its_first_character(void **state)
{
	static const struct {
		const char	*type, *body;
		enum http	 page, program;
	} cases[] = {
		{ "application/json", "{\"a\":\"1\"}", HTTP_200, HTTP_200 },
		{ "application/json; charset=utf-8", " \n[1]", HTTP_200, HTTP_200 },
		{ NULL, "{\"a\":\"1\"}", HTTP_200, HTTP_200 },
		{ "application/x-www-form-urlencoded", "{\"a\":\"1\"}", HTTP_200, HTTP_200 },
		{ "text/plain", "{\"a\":\"1\"}", HTTP_415, HTTP_200 },
		{ "text/plain", "a=1", HTTP_415, HTTP_415 },
		{ NULL, "a=1", HTTP_200, HTTP_200 },
		{ "application/json", "a=1", HTTP_400, HTTP_400 },
		{ "application/json", "{\"a\":", HTTP_400, HTTP_400 },
		{ "application/json", "{\"a\":1}x", HTTP_400, HTTP_400 },
		{ "application/json", "{\"a\":NaN}", HTTP_400, HTTP_400 },
		{ "application/json", "{\"a\":\"\\u0000\"}", HTTP_400, HTTP_400 },
		{ "application/json", "{\"a\":\"\\\\u0000\"}", HTTP_200, HTTP_200 },
		{ "application/json", "{\"a\":\"\xff\"}", HTTP_400, HTTP_400 },
		{ "application/json", "  ", HTTP_200, HTTP_200 },
		{ "image/png", "x", HTTP_415, HTTP_415 },
		{ "multipart/form-data", "x", HTTP_400, HTTP_400 },
		{ "application/x-www-form-urlencoded", "%ff=1", HTTP_400, HTTP_400 },
	};
	enum http	status;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		with_body(cases[i].type, cases[i].body, strlen(cases[i].body));
		done(request(&pages, "POST", "/", &status));
		if (status != cases[i].page)
			print_error("body %s\n", cases[i].body);
		assert_int_equal(status, cases[i].page);
		with_body(cases[i].type, cases[i].body, strlen(cases[i].body));
		done(request(&api, "POST", "/", &status));
		assert_int_equal(status, cases[i].program);
	}
}

static void
deep_json_is_400(void **state)
{
	char		body[80];
	enum http	status;

	(void)state;
	memset(body, '[', 40);
	memset(body + 40, ']', 40);
	with_body("application/json", body, sizeof(body));
	done(request(&api, "POST", "/", &status));
	assert_int_equal(status, HTTP_400);
	with_body("application/json", body + 20, 40);
	done(request(&api, "POST", "/", &status));
	assert_int_equal(status, HTTP_200);
}

static void
a_body_cut_off_is_400(void **state)
{
	static const char	form[] = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--B--";
	static const struct { const char *type, *body; } cases[] = {
		{ "application/json", "{\"a\":1}" }, { "application/x-www-form-urlencoded", "a=1" },
		{ "multipart/form-data; boundary=B", form },
	};
	enum http	status;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		with_body(cases[i].type, cases[i].body, strlen(cases[i].body));
		bytes.left--;
		done(request(&pages, "POST", "/", &status));
		assert_int_equal(status, HTTP_400);
	}
}

static void
bodies_over_the_limit_are_413(void **state)
{
	static const struct { const char *type, *length; enum http status; } cases[] = {
		{ "application/json", "1048577", HTTP_413 },
		{ "application/x-www-form-urlencoded", "1048577", HTTP_413 },
		{ "multipart/form-data; boundary=B", "13631489", HTTP_413 },
		{ "multipart/form-data; boundary=B", "13631488", HTTP_400 },	/* but cut off */
		{ "application/json", "99999999999999999999", HTTP_400 },
		{ "application/json", "-1", HTTP_400 }, { "application/json", "1x", HTTP_400 },
	};
	enum http	status;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		with("CONTENT_TYPE", cases[i].type);
		with("CONTENT_LENGTH", cases[i].length);
		done(request(&pages, "POST", "/", &status));
		assert_int_equal(status, cases[i].status);
	}
}

static void
a_multipart_text_over_the_limit_is_413(void **state)
{
	static const char	head[] = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
	static const char	tail[] = "\r\n--B--";
	char			body[sizeof(head) + REQ_TEXT_MAX + sizeof(tail)];
	size_t			n = sizeof(head) - 1;
	enum http		status;

	(void)state;
	for (size_t extra = 0; extra < 2; extra++) {
		memcpy(body, head, n);
		memset(body + n, 'x', REQ_TEXT_MAX + extra);
		memcpy(body + n + REQ_TEXT_MAX + extra, tail, sizeof(tail) - 1);
		with_body("multipart/form-data; boundary=B", body,
		    n + REQ_TEXT_MAX + extra + sizeof(tail) - 1);
		done(request(&pages, "POST", "/", &status));
		assert_int_equal(status, extra == 0 ? HTTP_200 : HTTP_413);
	}
}

static void
uploads_are_nameless_files_with_their_bytes(void **state)
{
	static const char	 body[] =
	    "--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nКот\r\n"
	    "--B\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n"
	    "Content-Type: application/octet-stream\r\n\r\n\r\n"
	    "--B\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"../я\x01.png\"\r\n"
	    "Content-Type: image/png\r\n\r\n\x89PNG\r\n\0--B\r\n--B--\r\n";
	const struct upload	*u;
	struct req		*req;
	struct stat		 st;
	char			 read_back[16];
	int			 fd;

	(void)state;
	for (bytes.step = 0; bytes.step < 30; bytes.step++) {
		size_t	step = bytes.step;

		with_body("multipart/form-data; boundary=B", body, sizeof(body) - 1);
		req = request(&pages, "POST", "/", NULL);
		assert_text(req_text(req, "title", 10, 0), "Кот");
		assert_null(req_upload(req, "none"));
		assert_null(req_upload(req, "title"));
		assert_non_null(u = req_upload(req, "photo"));
		assert_string_equal(u->filename, "я.png");
		assert_string_equal(u->type, "image/png");
		assert_int_equal(u->size, 10);
		assert_int_equal(read(u->fd, read_back, sizeof(read_back)), 10);
		assert_memory_equal(read_back, "\x89PNG\r\n\0--B", 10);
		assert_int_equal(fstat(u->fd, &st), 0);
		assert_int_equal(st.st_nlink, 0);
		fd = u->fd;
		done(req);
		assert_int_equal(fstat(fd, &st), -1);
		bytes.step = step;
	}
	bytes.step = 0;
}

static void
the_body_goes_before_the_query(void **state)
{
	static const struct { const char *type, *body; } cases[] = {
		{ "application/x-www-form-urlencoded", "both=body" },
		{ "application/json", "{\"both\":\"body\"}" },
		{ "multipart/form-data; boundary=B",
		  "--B\r\nContent-Disposition: form-data; name=\"both\"\r\n\r\nbody\r\n--B--" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = post(&pages, cases[i].type, cases[i].body);

		assert_text(req_text(req, "both", 10, 0), "body");
		assert_text(req_text(req, "q", 10, 0), "query");
		assert_true(req_has(req, "both"));
		assert_false(req_has(req, "nothing"));
		done(req);
	}
}

static void
the_body_as_sent_is_kept(void **state)
{
	struct req	*req = post(&pages, "application/json", "{\"a\": 1}");
	size_t		 len;

	(void)state;
	assert_string_equal(req_body(req, &len), "{\"a\": 1}");
	assert_int_equal(len, 8);
	done(req);
	req = get("/");
	assert_string_equal(req_body(req, &len), "");
	done(req);
}

/* ---- getters ---- */

/* A field named "v" read from ?v=sent and its expected result; wrong: an error. */
struct text_case {
	const char	*sent;
	const char	*text;
	bool		 wrong;
};

static const char	*(*getter)(struct req *req, int flags);

static void
check_texts(const struct text_case *cases, size_t n, const char *(*fn)(struct req *, int), int flags)
{
	char	uri[2000];

	getter = fn;
	for (size_t i = 0; i < n; i++) {
		struct req	*req;

		(void)snprintf(uri, sizeof(uri), "/?v=%s", cases[i].sent);
		req = get(uri);
		if (value_len(req_errors(req)) != 0)
			fail_msg("an error before anything was read");
		assert_text(getter(req, flags), cases[i].text);
		if (req_ok(req) == cases[i].wrong)
			print_error("sent %s\n", cases[i].sent);
		assert_error(req, "v", cases[i].wrong);
		done(req);
	}
}

static const char	*text5(struct req *req, int flags) { return req_text(req, "v", 5, flags); }
static const char	*date(struct req *req, int flags) { return req_date(req, "v", flags); }
static const char	*at(struct req *req, int flags) { return req_time(req, "v", flags); }
static const char	*money(struct req *req, int flags) { return req_money(req, "v", flags); }
static const char	*email(struct req *req, int flags) { return req_email(req, "v", flags); }
static const char	*phone(struct req *req, int flags) { return req_phone(req, "v", "RU", flags); }

static const char *
word(struct req *req, int flags)
{
	static const char *const	words[] = { "day", "week", NULL };

	return req_one_of(req, "v", words, flags);
}

static void
texts_are_trimmed_plain_and_not_too_long(void **state)
{
	static const struct text_case	cases[] = {
		{ "abc", "abc", false }, { "+a+", "a", false }, { "", NULL, false }, { "+++", NULL, false },
		{ "%D0%B0%D0%B0%D0%B0%D0%B0%D0%B0", "ааааа", false }, { "123456", NULL, true },
		{ "a%0Ab", NULL, true }, { "a%00b", NULL, true }, { "%ff", NULL, true }, { "100%", NULL, true },
		{ "%E2%80%AEa", NULL, true }, { "a%1B", NULL, true }, { "%3Cb%3E", "<b>", false },
	};
	static const struct text_case	lines[] = {
		{ "a%0D%0Ab", "a\nb", false }, { "a%09b", "a\tb", false }, { "a%00", NULL, true },
		{ "%0Aa%0A", "a", false },
	};
	static const struct text_case	required[] = {
		{ "a", "a", false }, { "", NULL, true }, { "++", NULL, true },
	};

	(void)state;
	check_texts(cases, ARRAY_SIZE(cases), text5, 0);
	check_texts(lines, ARRAY_SIZE(lines), text5, REQ_LINES);
	check_texts(required, ARRAY_SIZE(required), text5, REQ_REQUIRED);
}

static void
dates_and_times_are_normalised(void **state)
{
	static const struct text_case	dates[] = {
		{ "2026-11-21", "2026-11-21", false }, { "2026-02-30", NULL, true },
		{ "21.11.2026", NULL, true }, { "", NULL, false }, { "2026-11-21T10:00", NULL, true },
	};
	static const struct text_case	times[] = {
		{ "2026-11-21T10:30", "2026-11-21T10:30:00", false },
		{ "2026-11-21+10:30", "2026-11-21T10:30:00", false },
		{ "2026-11-21T10:30:15", "2026-11-21T10:30:15", false },
		{ "2026-11-21T10:30:15+05:00", "2026-11-21T10:30:15+05:00", false },
		{ "2026-11-21T10:30:15%2B0500", "2026-11-21T10:30:15+05:00", false },
		{ "2026-11-21T10:30%2B05", "2026-11-21T10:30:00+05:00", false },
		{ "2026-11-21T10:30:15-03:30", "2026-11-21T10:30:15-03:30", false },
		{ "2026-11-21T10:30:15Z", "2026-11-21T10:30:15Z", false },
		{ "2026-11-21T10:30:15.000Z", "2026-11-21T10:30:15Z", false },
		{ "2026-11-21T24:00", NULL, true }, { "2026-11-21T10:60", NULL, true },
		{ "2026-11-21T10:30:60", NULL, true }, { "2026-02-30T10:30", NULL, true },
		{ "2026-11-21T10:30%2B15:00", NULL, true }, { "2026-11-21T10:30x", NULL, true },
		{ "2026-11-21T10", NULL, true }, { "2026-11-21", NULL, true },
		{ "2026-11-21T10:30:15.", NULL, true }, { "2026-11-21T10:30%2B05:0", NULL, true },
		{ "1763719200", NULL, true }, { "", NULL, false },
	};

	(void)state;
	check_texts(dates, ARRAY_SIZE(dates), date, 0);
	check_texts(times, ARRAY_SIZE(times), at, 0);
}

static void
money_is_digits_and_two_more(void **state)
{
	static const struct text_case	cases[] = {
		{ "1500", "1500", false }, { "1500.50", "1500.50", false }, { "1500.5", "1500.5", false },
		{ "0", "0", false }, { "1+500,50", "1500.50", false }, { "1%C2%A0500", "1500", false },
		{ "123456789012", "123456789012", false }, { "1234567890123", NULL, true },
		{ "-1", NULL, true }, { "1.505", NULL, true }, { "1.", NULL, true }, { ".5", NULL, true },
		{ "NaN", NULL, true }, { "Infinity", NULL, true }, { "1e3", NULL, true },
		{ "0x10", NULL, true }, { "1.5.5", NULL, true }, { "%3D1", NULL, true }, { "", NULL, false },
	};

	(void)state;
	check_texts(cases, ARRAY_SIZE(cases), money, 0);
}

static void
addresses_numbers_and_words_are_checked(void **state)
{
	static const struct text_case	emails[] = {
		{ "a@b.ru", "a@b.ru", false }, { "first.last%2Btag@sub.example.com", "first.last+tag@sub.example.com", false },
		{ "a@b", NULL, true }, { "@b.ru", NULL, true }, { "a@.ru", NULL, true }, { "a@b..ru", NULL, true },
		{ "a.@b.ru", NULL, true }, { "a@b.ru.", NULL, true }, { "a%20b@c.ru", NULL, true },
		{ "a@b@c.ru", NULL, true }, { "a@-b.ru", NULL, true }, { "a@b.ru%0ABcc:c@d.ru", NULL, true },
		{ "%22a%22@b.ru", NULL, true }, { "ab", NULL, true }, { "", NULL, false },
	};
	static const struct text_case	phones[] = {
		{ "8+(916)+123-45-67", "+79161234567", false }, { "79161234567", "+79161234567", false },
		{ "%E2%80%AA%2B7+916+123-45-67%E2%80%AC", "+79161234567", false },
		{ "%2B70000000000", "+70000000000", false }, { "12", NULL, true }, { "me", NULL, true },
		{ "%ff", NULL, true }, { "", NULL, false },
	};
	static const struct text_case	in_use[] = {
		{ "79161234567", "+79161234567", false }, { "%2B70000000000", NULL, true },
	};
	static const struct text_case	words[] = {
		{ "day", "day", false }, { "Day", NULL, true }, { "month", NULL, true }, { "", NULL, false },
	};

	(void)state;
	check_texts(emails, ARRAY_SIZE(emails), email, 0);
	check_texts(phones, ARRAY_SIZE(phones), phone, 0);
	check_texts(in_use, ARRAY_SIZE(in_use), phone, REQ_VALID);
	check_texts(words, ARRAY_SIZE(words), word, 0);
}

static void
numbers_ids_and_switches_are_strict(void **state)
{
	static const struct { const char *sent; bool ok, wrong; int64_t n; } ints[] = {
		{ "5", true, false, 5 }, { "-3", true, false, -3 }, { "11", false, true, 0 },
		{ "-4", false, true, 0 }, { "1.0", false, true, 0 }, { "x", false, true, 0 },
		{ "", false, false, 0 }, { "99999999999999999999", false, true, 0 },
	};
	static const struct { const char *sent; int64_t id; bool wrong; } ids[] = {
		{ "7", 7, false }, { "0", 0, false }, { "", 0, false }, { "-1", 0, true }, { "7a", 0, true },
		{ "9007199254740993", 0, true },
	};
	static const struct { const char *sent; bool on, wrong; } bools[] = {
		{ "1", true, false }, { "true", true, false }, { "on", true, false }, { "0", false, false },
		{ "false", false, false }, { "", false, false }, { "yes", false, true }, { "2", false, true },
	};
	char		 uri[100];
	struct req	*req;
	int64_t		 n;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(ints); i++) {
		(void)snprintf(uri, sizeof(uri), "/?v=%s", ints[i].sent);
		req = get(uri);
		assert_int_equal(req_int(req, "v", -3, 10, 0, &n), ints[i].ok);
		assert_true(!ints[i].ok || n == ints[i].n);
		assert_error(req, "v", ints[i].wrong);
		done(req);
	}
	for (size_t i = 0; i < ARRAY_SIZE(ids); i++) {
		(void)snprintf(uri, sizeof(uri), "/?v=%s", ids[i].sent);
		req = get(uri);
		assert_int_equal(req_id(req, "v", 0), ids[i].id);
		assert_error(req, "v", ids[i].wrong);
		done(req);
	}
	req = get("/?v=0");
	assert_int_equal(req_id(req, "v", REQ_REQUIRED), 0);
	assert_error(req, "v", true);
	done(req);
	for (size_t i = 0; i < ARRAY_SIZE(bools); i++) {
		(void)snprintf(uri, sizeof(uri), "/?v=%s", bools[i].sent);
		req = get(uri);
		assert_int_equal(req_bool(req, "v"), bools[i].on);
		assert_error(req, "v", bools[i].wrong);
		done(req);
	}
}

static void
lists_of_ids_have_many_spellings(void **state)
{
	static const struct { const char *query, *json; const char *ids; bool wrong; } cases[] = {
		{ "v[]=1&v[]=2", "{\"v\":[1,2]}", "1 2 ", false },
		{ "v[0]=1&v[1]=2", "{\"v\":[\"1\",2]}", "1 2 ", false },
		{ "v=1&v=2", "{\"v\":\"1,2\"}", "1 2 ", false },
		{ "v=1,+2", "{\"v\":\"1, 2\"}", "1 2 ", false },
		{ "v=1,1,2,2", "{\"v\":[1,1,2]}", "1 2 ", false },
		{ "v=5", "{\"v\":5}", "5 ", false },
		{ "v=", "{\"v\":null}", "", false },
		{ "v=0", "{\"v\":[0]}", "", false },
		{ "w=1", "{}", "", false },
		{ "v=1,2,3,4", "{\"v\":[1,2,3,4]}", "", true },
		{ "v=1,x", "{\"v\":[1,\"x\"]}", "", true },
		{ "v=1+2", "{\"v\":[[1]]}", "", true },
		{ "v=-1", "{\"v\":[1.5]}", "", true },
		{ "v=%ff", "{\"v\":{\"a\":1}}", "", true },
		{ "v=99999999999999999999999999", "{\"v\":[\"1,2\"]}", "", true },
	};
	char		 uri[200], ids[100];
	struct ids	 found;
	struct req	*req;

	(void)state;
	for (size_t i = 0; i < 2 * ARRAY_SIZE(cases); i++) {
		if (i % 2 == 0) {
			(void)snprintf(uri, sizeof(uri), "/?%s", cases[i / 2].query);
			req = get(uri);
		} else {
			req = post(&api, NULL, cases[i / 2].json);
		}
		found = req_ids(req, "v", 3);
		ids[0] = '\0';
		assert_non_null(found.v);
		for (size_t k = 0; k < found.n; k++)
			(void)snprintf(ids + strlen(ids), sizeof(ids) - strlen(ids), "%lld ",
			    (long long)found.v[k]);
		assert_string_equal(ids, cases[i / 2].ids);
		assert_error(req, "v", cases[i / 2].wrong);
		done(req);
	}
}

static void
json_values_are_fields_where_their_text_is_right(void **state)
{
	struct req	*req = post(&api, "application/json",
	    "{\"n\": 5, \"t\": true, \"f\": false, \"s\": \"x\", \"z\": null, "
	    "\"o\": {}, \"a\": [1], "
	    "\"price\": 19.10, \"big\": 1e3, \"date\": 2026}");
	int64_t		 n;

	(void)state;
	assert_true(req_int(req, "n", 0, 10, 0, &n) && n == 5);
	assert_int_equal(req_id(req, "n", 0), 5);
	assert_true(req_bool(req, "t"));
	assert_false(req_bool(req, "f"));
	assert_text(req_text(req, "s", 5, 0), "x");
	assert_text(req_text(req, "n", 5, 0), "5");
	assert_text(req_text(req, "z", 5, 0), NULL);
	assert_text(req_money(req, "price", 0), "19.10");
	assert_true(req_has(req, "z"));
	assert_true(req_ok(req));
	assert_null(req_text(req, "o", 5, 0));
	assert_null(req_text(req, "a", 5, 0));
	assert_null(req_money(req, "big", 0));
	assert_null(req_date(req, "date", 0));
	assert_int_equal(value_len(req_errors(req)), 4);
	done(req);
}

static void
errors_inside_an_object_carry_its_prefix(void **state)
{
	struct req		*req = post(&api, NULL,
	    "{\"id\": 1, \"appointments\": [{\"id\": 2}, {\"id\": \"x\", \"q\": null}]}");
	const struct value	*list = value_get(req_json(req), "appointments");

	(void)state;
	req_in(req, value_at(list, 0), "appointments.0");
	assert_int_equal(req_id(req, "id", 0), 2);
	req_in(req, value_at(list, 1), "appointments.1");
	assert_int_equal(req_id(req, "id", 0), 0);
	assert_null(req_text(req, "q", 10, 0));		/* not the query's */
	assert_false(req_has(req, "both"));
	req_in(req, NULL, NULL);
	assert_int_equal(req_id(req, "id", 0), 1);
	assert_error(req, "appointments.1.id", true);
	done(req);
}

static void
the_first_sentence_of_a_field_stays(void **state)
{
	struct req	*req = get("/");

	(void)state;
	req_error(req, "name", "first");
	req_error(req, "name", "second");
	assert_string_equal(value_str(value_get(req_errors(req), "name")), "first");
	assert_int_equal(req_invalid(req), HTTP_422);
	done(req);
}

static void
what_was_typed_can_be_shown_again_but_no_password(void **state)
{
	struct req		*req = post(&pages, "application/x-www-form-urlencoded",
	    "name=%20A%01nn%E2%80%AEa&password=secret&new_password=secret&csrf=x&note=%ff");
	const struct value	*typed = req_typed(req);

	(void)state;
	assert_string_equal(value_str(value_get(typed, "name")), " Anna");
	assert_string_equal(req_raw(req, "name"), " Anna");
	assert_string_equal(value_str(value_get(typed, "note")), "");
	assert_string_equal(value_str(value_get(typed, "q")), "query");
	assert_null(value_get(typed, "password"));
	assert_null(value_get(typed, "new_password"));
	assert_null(value_get(typed, "csrf"));
	assert_string_equal(req_raw(req, "absent"), "");
	done(req);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(paths_are_decoded_and_lose_their_trailing_slash),
		cmocka_unit_test(addresses_that_fool_routers_are_400),
		cmocka_unit_test(overlong_addresses_are_400),
		cmocka_unit_test(the_request_id_is_the_servers),
		cmocka_unit_test(nobody_asks_until_somebody_is_known),
		cmocka_unit_test(the_language_is_asked_for_remembered_or_accepted),
		cmocka_unit_test(what_was_read_outlives_the_wire),
		cmocka_unit_test(headers_with_controls_are_absent),
		cmocka_unit_test(under_https_only_prefixed_cookies_count),
		cmocka_unit_test(json_is_wanted_when_it_is_named_before_html),
		cmocka_unit_test(json_is_recognised_by_its_first_character),
		cmocka_unit_test(deep_json_is_400),
		cmocka_unit_test(a_body_cut_off_is_400),
		cmocka_unit_test(bodies_over_the_limit_are_413),
		cmocka_unit_test(a_multipart_text_over_the_limit_is_413),
		cmocka_unit_test(uploads_are_nameless_files_with_their_bytes),
		cmocka_unit_test(the_body_goes_before_the_query),
		cmocka_unit_test(the_body_as_sent_is_kept),
		cmocka_unit_test(texts_are_trimmed_plain_and_not_too_long),
		cmocka_unit_test(dates_and_times_are_normalised),
		cmocka_unit_test(money_is_digits_and_two_more),
		cmocka_unit_test(addresses_numbers_and_words_are_checked),
		cmocka_unit_test(numbers_ids_and_switches_are_strict),
		cmocka_unit_test(lists_of_ids_have_many_spellings),
		cmocka_unit_test(json_values_are_fields_where_their_text_is_right),
		cmocka_unit_test(errors_inside_an_object_carry_its_prefix),
		cmocka_unit_test(the_first_sentence_of_a_field_stays),
		cmocka_unit_test(what_was_typed_can_be_shown_again_but_no_password),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
