/* Pages: what every template may use, what a page is told about its request,
 * and that a program with a wrong template does not start.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "auth.h"
#include "buf.h"
#include "catalogue.h"
#include "fcgi.h"
#include "http_in.h"
#include "i18n.h"
#include "mem.h"
#include "req_in.h"
#include "value.h"
#include "view.h"

/* The text of spare.html: a test may write a broken template into it. */
static char	spare[200];

const struct view_source view_sources[] = {
	{ "layout.html", "{{#page.shell}}<head>{{/page.shell}}{{$main}}{{/main}}" },
	{ "day.html", "{{<layout}}{{$main}}<h1>{{title}}</h1>{{>part}}{{/main}}{{/layout}}" },
	{ "part.html", "{{#_}}Save & go{{/_}} {{#asset}}ui.css{{/asset}} {{#icon}}calendar{{/icon}}" },
	{ "page.html", "{{#page}}{{title}}|{{lang}}|{{csrf}}|{{request_id}}|{{theme}}|{{path}}|{{shell}}|"
	  "{{#user}}{{id}} {{name}} {{role}}{{/user}}{{^user}}nobody{{/user}}|{{branch}}{{/page}}" },
	{ "spare.html", spare },
	{ NULL, NULL }
};

static const char	manifest[] = "{\"ui.css\":\"/assets/ui.ABC.css\",\"i.svg\":\"/assets/i.DEF.svg\","
			    "\"icons\":[\"calendar\"]}";

static void
write_manifest(const char *text)
{
	char	 name[64];
	FILE	*f;

	snprintf(name, sizeof(name), "%s/manifest.json", catalogue_dir);
	f = fopen(name, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	setenv("OKNO_MANIFEST", name, 1);
}

static int
setup(void **state)
{
	(void)state;
	if (catalogue_begin() != 0 || catalogue_add("ru", "nplurals=1; plural=0;",
	    "msgid \"Save & go\"\nmsgstr \"Сохранить & дальше\"\n") != 0)
		return -1;
	i18n_init(catalogue_dir);
	write_manifest(manifest);
	view_init();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	return catalogue_end();
}

/* A request with these variables (NULL at the end). */
static struct req *
request(char **env)
{
	static struct wire	 wire;
	struct req		*req;

	wire = (struct wire){ .env = env };
	req = req_open(&wire, NULL);
	req->id = "0123";
	req->path = "/journal/1";
	req->lang = lang_find("ru");
	return req;
}

static void
templates_use_texts_assets_and_icons(void **state)
{
	struct buf	*out = buf_new(NULL);

	(void)state;
	view_render(out, "part.html", lang_find("ru"), NULL);
	assert_string_equal(out->data, "Сохранить &amp; дальше /assets/ui.ABC.css "
	    "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/i.DEF.svg#calendar\"/></svg>");
	mem_free(out);
}

static void
a_page_is_told_about_its_request(void **state)
{
	char		 cookie[] = "HTTP_COOKIE=theme=dark";
	char		*env[] = { cookie, NULL };
	struct req	*req = request(env);
	struct value	*data = value_object(req->mem);

	(void)state;
	value_set_text(value_sub(data, "page"), "title", "Day");
	req->auth->user_id = 5;
	req->auth->user_name = "Ann";
	req->auth->role = "owner";
	req->auth->branch_id = 7;
	req->auth->csrf = "token";
	assert_int_equal(view_page(req, HTTP_422, "page.html", data), HTTP_422);
	assert_string_equal(http_body(req)->data,
	    "Day|ru|token|0123|dark|/journal/1|true|5 Ann owner|7");
	assert_string_equal(http_get(req, "Content-Type"), "text/html; charset=utf-8");
	assert_string_equal(http_get(req, "Vary"), "HX-Request");
	req_close(req);
}

static void
a_stranger_has_no_user_and_a_made_up_theme_is_none(void **state)
{
	char		 cookie[] = "HTTP_COOKIE=theme=<b>";
	char		*env[] = { cookie, NULL };
	struct req	*req = request(env);

	(void)state;
	view_page(req, HTTP_200, "page.html", value_object(req->mem));
	assert_string_equal(http_body(req)->data, "|ru||0123||/journal/1|true|nobody|");
	req_close(req);
}

static void
htmx_gets_the_main_block_only(void **state)
{
	char	 hx[] = "HTTP_HX_REQUEST=true";
	char	 full[] = "HTTP_HX_REQUEST_TYPE=full";
	char	 part[] = "HTTP_HX_REQUEST_TYPE=partial";
	char	*envs[][3] = { { NULL }, { hx, NULL }, { hx, part, NULL }, { hx, full, NULL } };
	bool	 whole[] = { true, false, false, true };
	size_t	 i;

	(void)state;
	for (i = 0; i < 4; i++) {
		struct req	*req = request(envs[i]);
		struct value	*data = value_object(req->mem);

		value_set_text(data, "title", "<x>");
		view_page(req, HTTP_200, "day.html", data);
		assert_int_equal(strncmp(http_body(req)->data, "<head>", 6) == 0, whole[i]);
		assert_non_null(strstr(http_body(req)->data, "<h1>&lt;x&gt;</h1>Сохранить"));
		req_close(req);
	}
}

static void
a_program_gets_the_data_as_json(void **state)
{
	char		 accept[] = "HTTP_ACCEPT=application/json";
	char		*env[] = { accept, NULL };
	struct req	*req = request(env);
	struct value	*data = value_object(req->mem);

	(void)state;
	value_set_text(data, "title", "x");
	assert_int_equal(view_answer(req, HTTP_409, "day.html", data), HTTP_409);
	assert_string_equal(http_body(req)->data, "{\"title\":\"x\"}");
	assert_non_null(strstr(http_get(req, "Vary"), "Accept"));
	req_close(req);

	env[0] = NULL;
	req = request(env);
	data = value_object(req->mem);
	view_answer(req, HTTP_200, "day.html", data);
	assert_non_null(strstr(http_body(req)->data, "<h1>"));
	assert_non_null(strstr(http_get(req, "Vary"), "Accept"));
	assert_non_null(strstr(http_get(req, "Vary"), "HX-Request"));
	req_close(req);
}

/* What a program says that starts with the template text in spare.html; "" if
 * it starts. */
static const char *
last_words(const char *text)
{
	static char	words[400];
	size_t		len = 0;
	ssize_t		n;
	int		fds[2];
	int		status;
	pid_t		pid;

	snprintf(spare, sizeof(spare), "%s", text);
	assert_int_equal(pipe(fds), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		dup2(fds[1], STDERR_FILENO);
		view_init();
		_exit(0);
	}
	close(fds[1]);
	while (len < sizeof(words) - 1 && (n = read(fds[0], words + len, sizeof(words) - 1 - len)) > 0)
		len += (size_t)n;
	words[len] = '\0';
	close(fds[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(WIFEXITED(status) && WEXITSTATUS(status) == 0, len == 0);
	spare[0] = '\0';
	return words;
}

static void
a_wrong_template_stops_the_program(void **state)
{
	static const char *const	wrong[][2] = {
		{ "a\n{{#b}}", "spare.html: line 2: \"b\" is not closed" },
		{ "{{#asset}}none.css{{/asset}}", "no asset \"none.css\"" },
		{ "{{#asset}}icons{{/asset}}", "no asset \"icons\"" },
		{ "{{#icon}}none{{/icon}}", "no icon \"none\"" },
		{ "{{>none}}", "spare.html names the template none.html" },
		{ "{{<none}}{{/none}}", "spare.html names the template none.html" },
	};
	const char			*words;
	size_t				 i;

	(void)state;
	assert_string_equal(last_words("{{#a}}fine{{/a}}"), "");
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		words = last_words(wrong[i][0]);
		if (strstr(words, wrong[i][1]) == NULL)
			fail_msg("expected \"%s\" in \"%s\"", wrong[i][1], words);
	}
	assert_string_equal(last_words("{{>day}}"), "");
}

static void
a_wrong_manifest_stops_the_program(void **state)
{
	(void)state;
	write_manifest("{");
	assert_non_null(strstr(last_words(""), "manifest.json is not JSON"));
	setenv("OKNO_MANIFEST", "/nowhere/manifest.json", 1);
	assert_non_null(strstr(last_words(""), "/nowhere/manifest.json cannot be read"));
	write_manifest(manifest);
	assert_string_equal(last_words(""), "");
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(templates_use_texts_assets_and_icons),
		cmocka_unit_test(a_page_is_told_about_its_request),
		cmocka_unit_test(a_stranger_has_no_user_and_a_made_up_theme_is_none),
		cmocka_unit_test(htmx_gets_the_main_block_only),
		cmocka_unit_test(a_program_gets_the_data_as_json),
		cmocka_unit_test(a_wrong_template_stops_the_program),
		cmocka_unit_test(a_wrong_manifest_stops_the_program),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
