/* http.c: what leaves the program: headers, cookies, redirects, refusals. */
#include "wire.h"

#include <sys/wait.h>
#include <unistd.h>

#include "auth.h"
#include "buf.h"
#include "http.h"
#include "value.h"
#include "view.h"

static const char	*page_title;	/* of the last error page */

/* Stands for the template: what an error page gets. */
enum http
view_page(struct req *req, enum http status, const char *name, struct value *data)
{
	assert_string_equal(name, "error.html");
	page_title = value_str(value_get(data, "title"));
	assert_non_null(value_str(value_get(data, "sentence")));
	assert_string_equal(value_str(value_get(data, "request_id")), req->id);
	http_type(req, "text/html; charset=utf-8");
	buf_puts(http_body(req), "<p>");
	return status;
}

static const struct area	pages = { .name = "journal" };
static const struct area	api = { .name = "api", .api = true };

static struct req *
get(const struct area *area)
{
	return request(area, "GET", "/journal/1", NULL);
}

/* Demands that the answer has (or has not) this line. */
static void
assert_line(const char *line, bool present)
{
	char	whole[600];

	(void)snprintf(whole, sizeof(whole), "%s\r\n", line);
	if ((strstr(bytes.out, whole) != NULL) != present)
		fail_msg("%s \"%s\" in:\n%s", present ? "no" : "unwanted", line, bytes.out);
}

static const char *
body(void)
{
	const char	*at = strstr(bytes.out, "\r\n\r\n");

	assert_non_null(at);
	return at + 4;
}

/* Runs fn in a child and demands that it dies. */
static void
assert_dies(void (*fn)(struct req *req))
{
	struct req	*req = get(&pages);
	pid_t		 pid = fork();
	int		 status;

	assert_true(pid >= 0);
	if (pid == 0) {
		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(2);
		fn(req);
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 1);
	done(req);
}

static void
a_page_has_its_length_and_the_guards(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	buf_puts(http_body(req), "<p>привет</p>");
	http_finish(req, HTTP_200);
	assert_int_equal(strncmp(bytes.out, "Status: 200 OK\r\n", 16), 0);
	assert_line("Content-Type: text/html; charset=utf-8", true);
	assert_line("Content-Length: 19", true);
	assert_line("Content-Security-Policy: default-src 'self'; script-src 'self'; "
	    "style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
	    "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
	    "frame-ancestors 'none'; frame-src 'self'", true);
	assert_line("X-Content-Type-Options: nosniff", true);
	assert_line("Referrer-Policy: strict-origin-when-cross-origin", true);
	assert_line("Cache-Control: private, no-store", true);
	assert_line("Vary: Accept, Accept-Language, Cookie", true);
	assert_non_null(strstr(bytes.out, "\r\nPermissions-Policy: camera=()"));
	assert_non_null(strstr(bytes.out, req->id));
	assert_string_equal(body(), "<p>привет</p>");
	assert_int_equal(http_sent(req), 19);
	done(req);
}

static void
a_page_for_staff_tells_other_sites_nothing(void **state)
{
	static const struct route	route = { GET, "/journal/:branch", "timetable_access", NULL };
	struct req			*req = get(&pages);

	(void)state;
	req->route = &route;
	http_finish(req, HTTP_200);
	assert_line("Referrer-Policy: same-origin", true);
	done(req);
}

static void
only_named_sites_may_frame_a_page(void **state)
{
	static const struct { const char *origins, *ancestors; } cases[] = {
		{ "https://salon.example https://*.other.example:8443",
		  "frame-ancestors https://salon.example https://*.other.example:8443;" },
		{ "*", "frame-ancestors *;" },
		{ "*; script-src *", "frame-ancestors 'none';" },
		{ "https://a.example, *", "frame-ancestors 'none';" },
		{ "", "frame-ancestors 'none';" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = get(&pages);

		http_frame_ancestors(req, cases[i].origins);
		buf_puts(http_body(req), "x");
		http_finish(req, HTTP_200);
		assert_non_null(strstr(bytes.out, cases[i].ancestors));
		if (i < 2)
			assert_non_null(strstr(bytes.out, "default-src 'none'; script-src 'self'"));
		done(req);
	}
}

static void
a_handler_may_set_its_own_caching_and_vary(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	http_header(req, "Cache-Control", "public, max-age=%d", 60);
	http_header(req, "X-One", "1");
	http_header(req, "x-one", "2");
	http_header(req, "Vary", "HX-Request");
	http_finish(req, HTTP_200);
	assert_line("Cache-Control: public, max-age=60", true);
	assert_line("Cache-Control: private, no-store", false);
	assert_line("x-one: 2", true);
	assert_line("X-One: 1", false);
	assert_line("Vary: HX-Request, Accept, Accept-Language, Cookie", true);
	done(req);
}

static void
the_api_may_be_called_from_any_site(void **state)
{
	struct req	*req = get(&api);

	(void)state;
	assert_int_equal(http_json(req, HTTP_201, "{\"a\": 1}"), HTTP_201);
	http_finish(req, HTTP_201);
	assert_int_equal(strncmp(bytes.out, "Status: 201 Created\r\n", 21), 0);
	assert_line("Access-Control-Allow-Origin: *", true);
	assert_line("Content-Type: application/json; charset=utf-8", true);
	assert_line("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'", true);
	assert_string_equal(body(), "{\"a\": 1}");
	done(req);
}

static void
head_has_the_length_but_no_body(void **state)
{
	struct req	*req = request(&pages, "HEAD", "/", NULL);

	(void)state;
	buf_puts(http_body(req), "hello");
	http_finish(req, HTTP_200);
	assert_line("Content-Length: 5", true);
	assert_string_equal(body(), "");
	assert_int_equal(http_sent(req), 0);
	done(req);
}

static void
no_content_is_really_none(void **state)
{
	struct req	*req = get(&api);

	(void)state;
	buf_puts(http_body(req), "left over");
	http_finish(req, HTTP_204);
	assert_line("Status: 204 No Content", true);
	assert_null(strstr(bytes.out, "Content-Length"));
	assert_null(strstr(bytes.out, "Content-Type:"));
	assert_string_equal(body(), "");
	done(req);
}

static void
cookies_are_for_this_site_only(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	http_cookie(req, "session", "abc", 0);
	http_cookie(req, "gone", NULL, 5);
	http_cookie_plain(req, "theme", "dark", 100);
	http_finish(req, HTTP_200);
	assert_line("Set-Cookie: session=abc; Path=/; SameSite=Lax; HttpOnly", true);
	assert_line("Set-Cookie: gone=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly", true);
	assert_line("Set-Cookie: theme=dark; Path=/; Max-Age=100; SameSite=Lax", true);
	done(req);

	assert_int_equal(setenv("OKNO_URL", "https://okno.example", 1), 0);
	req = get(&pages);
	http_cookie(req, "session", "abc", 60);
	http_cookie_plain(req, "theme", "dark", 0);
	http_finish(req, HTTP_200);
	assert_line("Set-Cookie: __Host-session=abc; Path=/; Max-Age=60; SameSite=Lax; Secure; "
	    "HttpOnly", true);
	assert_line("Set-Cookie: theme=dark; Path=/; SameSite=Lax; Secure", true);
	assert_int_equal(unsetenv("OKNO_URL"), 0);
	done(req);
}

static void	split_header(struct req *req) { http_header(req, "X-A", "a\r\nX-B: %s", "b"); }
static void	control_in_header(struct req *req) { http_header(req, "X-A", "a\x01"); }
static void	split_cookie(struct req *req) { http_cookie(req, "a", "b; Domain=evil", 0); }

static void
a_split_header_ends_the_program(void **state)
{
	(void)state;
	assert_dies(split_header);
	assert_dies(control_in_header);
	assert_dies(split_cookie);
}

static void
redirects_stay_here_unless_they_name_a_site(void **state)
{
	static const struct { const char *target, *location; } cases[] = {
		{ "/journal/1", "/journal/1" }, { "/?q=я b", "/?q=%D1%8F%20b" },
		{ "https://pay.example/x", "https://pay.example/x" },
		{ "//evil.example", "/" }, { "/\\evil.example", "/" }, { "javascript:alert(1)", "/" },
		{ "journal", "/" }, { "/a\r\nX: 1", "/a%0D%0AX:%201" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = get(&pages);

		assert_int_equal(http_see_other(req, "%s", cases[i].target), HTTP_303);
		http_finish(req, HTTP_303);
		assert_string_equal(http_get(req, "location"), cases[i].location);
		done(req);
	}
}

static void
files_are_left_to_nginx(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	assert_int_equal(http_accel(req, "/-/files/%d", 5), HTTP_200);
	http_finish(req, HTTP_200);
	assert_line("X-Accel-Redirect: /-/files/5", true);
	assert_null(strstr(bytes.out, "Content-Length"));
	done(req);
}

static void
a_refusal_is_json_for_programs(void **state)
{
	struct value	*v;
	const struct value	*e;
	struct req	*req;

	(void)state;
	with("HTTP_ACCEPT", "application/json");
	req = get(&pages);
	req_error(req, "name", "Which name?");
	(void)req_invalid(req);
	http_finish(req, HTTP_422);
	v = value_parse(req->mem, body());
	e = value_get(v, "error");
	assert_string_equal(value_str(value_get(e, "status")), "422");
	assert_non_null(value_str(value_get(e, "message")));
	assert_string_equal(value_str(value_get(e, "request_id")), req->id);
	assert_string_equal(value_str(value_get(value_get(e, "fields"), "name")), "Which name?");
	done(req);
}

static void
every_refusal_has_a_body(void **state)
{
	static const enum http	all[] = {
		HTTP_400, HTTP_401, HTTP_402, HTTP_403, HTTP_404, HTTP_405, HTTP_408, HTTP_409,
		HTTP_413, HTTP_415, HTTP_422, HTTP_429, HTTP_500, HTTP_503
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(all); i++) {
		struct req	*req = get(&pages);
		char		 status[16];

		http_finish(req, all[i]);
		(void)snprintf(status, sizeof(status), "Status: %d ", (int)all[i]);
		assert_int_equal(strncmp(bytes.out, status, 12), 0);
		assert_true(strlen(body()) > 20);
		assert_line("Retry-After: 2", all[i] == HTTP_503);
		assert_line("Content-Type: text/plain; charset=utf-8", true);
		done(req);
	}
}

static void
a_refusal_throws_half_a_page_away_and_says_why(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	buf_puts(http_body(req), "half a p");
	assert_int_equal(http_refuse(req, HTTP_409, "Taken meanwhile."), HTTP_409);
	http_finish(req, HTTP_409);
	assert_null(strstr(body(), "half"));
	assert_non_null(strstr(body(), "Taken meanwhile."));
	done(req);
}

static void
a_handlers_own_error_body_stays(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	buf_puts(http_body(req), "<form>");
	http_finish(req, HTTP_422);
	assert_string_equal(body(), "<form>");
	done(req);
}

static void
write_refusal(struct req *req, enum http status, const char *sentence)
{
	(void)status;
	http_type(req, "text/x-own");
	buf_puts(http_body(req), sentence);
}

static void
an_area_may_refuse_in_its_own_form(void **state)
{
	static const struct area	own = { .name = "own", .refuse = write_refusal };
	struct req			*req = get(&own);

	(void)state;
	(void)http_refuse(req, HTTP_403, "Not you.");
	http_finish(req, HTTP_403);
	assert_line("Content-Type: text/x-own", true);
	assert_string_equal(body(), "Not you.");
	done(req);
}

static void
rewinding_keeps_what_came_before_the_handler(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	http_header(req, "X-Before", "1");
	http_keep(req);
	for (int i = 0; i < 3; i++) {
		http_header(req, "X-Before", "changed");
		http_header(req, "X-Handler", "1");
		http_frame_ancestors(req, "*");
		buf_puts(http_body(req), "first try");
		(void)http_refuse(req, HTTP_409, "Busy.");
		http_rewind(req);
	}
	buf_puts(http_body(req), "second try");
	http_finish(req, HTTP_200);
	assert_line("X-Before: 1", true);
	assert_line("X-Handler: 1", false);
	assert_non_null(strstr(bytes.out, "frame-ancestors 'none'"));
	assert_string_equal(body(), "second try");
	done(req);
}

static void
the_last_word_of_a_dying_program_is_a_500(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	buf_puts(http_body(req), "half");
	http_last_word(req);
	assert_int_equal(strncmp(bytes.out, "Status: 500 ", 12), 0);
	assert_non_null(strstr(body(), req->id));
	done(req);

	req = get(&pages);
	http_finish(req, HTTP_200);
	http_last_word(req);		/* too late: nothing may be added */
	assert_null(strstr(bytes.out, "Status: 500"));
	done(req);
}

/* The last of the tests: nothing turns the templates off again. */
static void
with_templates_a_refusal_is_a_page(void **state)
{
	struct req	*req = get(&pages);

	(void)state;
	http_pages_ready();
	http_finish(req, HTTP_404);
	assert_string_equal(page_title, "Not found");
	assert_string_equal(body(), "<p>");
	done(req);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(a_page_has_its_length_and_the_guards),
		cmocka_unit_test(a_page_for_staff_tells_other_sites_nothing),
		cmocka_unit_test(only_named_sites_may_frame_a_page),
		cmocka_unit_test(a_handler_may_set_its_own_caching_and_vary),
		cmocka_unit_test(the_api_may_be_called_from_any_site),
		cmocka_unit_test(head_has_the_length_but_no_body),
		cmocka_unit_test(no_content_is_really_none),
		cmocka_unit_test(cookies_are_for_this_site_only),
		cmocka_unit_test(a_split_header_ends_the_program),
		cmocka_unit_test(redirects_stay_here_unless_they_name_a_site),
		cmocka_unit_test(files_are_left_to_nginx),
		cmocka_unit_test(a_refusal_is_json_for_programs),
		cmocka_unit_test(every_refusal_has_a_body),
		cmocka_unit_test(a_refusal_throws_half_a_page_away_and_says_why),
		cmocka_unit_test(a_handlers_own_error_body_stays),
		cmocka_unit_test(an_area_may_refuse_in_its_own_form),
		cmocka_unit_test(rewinding_keeps_what_came_before_the_handler),
		cmocka_unit_test(the_last_word_of_a_dying_program_is_a_500),
		cmocka_unit_test(with_templates_a_refusal_is_a_page),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
