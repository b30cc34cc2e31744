/* fetch.c: which addresses name this machine, read as libcurl reads them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fetch.h"
#include "route.h"

static void
only_the_host_makes_an_address_local(void **state)
{
	static const struct { const char *url; bool local; } cases[] = {
		{ "http://127.0.0.1:8080/a", true }, { "https://localhost", true },
		{ "smtp://localhost:2525", true }, { "smtp://user:word@[::1]:25", true },
		{ "https://elsewhere.example/@localhost/", false },
		{ "https://elsewhere.example?@127.0.0.1", false },
		{ "https://elsewhere.example#@127.0.0.1/", false },
		{ "https://localhost@elsewhere.example/", false },
		{ "https://localhost:80@elsewhere.example/", false },
		{ "https://localhost.elsewhere.example/", false },
		{ "https://127.0.0.1.elsewhere.example/", false },
		{ "localhost\\@elsewhere.example", false }, { "", false }, { "file:///etc/passwd", false },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		if (fetch_is_local(cases[i].url) != cases[i].local)
			fail_msg("%s", cases[i].url);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(only_the_host_makes_an_address_local),
	};

	return cmocka_run_group_tests_name("fetch", tests, NULL, NULL);
}
