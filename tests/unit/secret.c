/* secret.c: digests, passwords and sealing keep what they promise. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "mem.h"
#include "secret.h"

#define KEY_1	"1111111111111111111111111111111111111111111111111111111111111111"
#define KEY_2	"2222222222222222222222222222222222222222222222222222222222222222"

static void	*mem;

static char	 key_file[] = "/tmp/okno-secret-XXXXXX";

static void
write_keys(const char *keys, size_t len)
{
	FILE	*f = fopen(key_file, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(keys, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

/* The keys are read once in a process, so what needs other ones runs as
 * another: this program, with the name of a check. Its exit status: 0 true, 2
 * false, 1 it died. */
static int
with_keys(const char *keys, const char *check)
{
	pid_t	 pid;
	int	 status;

	write_keys(keys, strlen(keys));
	if ((pid = fork()) == 0) {
		(void)!freopen("/dev/null", "w", stderr);
		execl("/proc/self/exe", "secret", check, NULL);
		_exit(3);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
tokens_are_random_hexadecimal(void **state)
{
	char	 a[SECRET_TOKEN], b[SECRET_TOKEN];

	(void)state;
	secret_token(a);
	secret_token(b);
	assert_int_equal(strspn(a, "0123456789abcdef"), 32);
	assert_string_not_equal(a, b);
}

static void
sha256_is_written_as_bytea(void **state)
{
	(void)state;
	assert_string_equal(secret_sha256(mem, "abc", 3),
	    "\\xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
keyed_digests_differ_by_purpose_and_text(void **state)
{
	char	 a[SECRET_TOKEN], b[SECRET_TOKEN];

	(void)state;
	secret_keyed("csrf", "text", a);
	secret_keyed("csrf", "text", b);
	assert_string_equal(a, b);
	secret_keyed("usertok", "text", b);
	assert_string_not_equal(a, b);
	secret_keyed("csrf", "texT", b);
	assert_string_not_equal(a, b);
}

static bool
digest_is_that_of_key_1(void)
{
	char	 digest[SECRET_TOKEN];

	secret_keyed("csrf", "text", digest);
	return strcmp(digest, getenv("TEST_DIGEST")) == 0;
}

static void
keyed_digests_need_the_key(void **state)
{
	char	 digest[SECRET_TOKEN];

	(void)state;
	secret_keyed("csrf", "text", digest);
	setenv("TEST_DIGEST", digest, 1);
	assert_int_equal(with_keys("1:" KEY_1, "same digest"), 0);
	assert_int_equal(with_keys("1:" KEY_2, "same digest"), 2);
}

static void
texts_are_compared_whole(void **state)
{
	(void)state;
	assert_true(secret_same("abc", "abc"));
	assert_true(secret_same("", ""));
	assert_false(secret_same("abc", "abd"));
	assert_false(secret_same("abc", "ab"));
	assert_false(secret_same("", "a"));
}

static void
a_password_opens_its_own_hash_only(void **state)
{
	char	*hash = secret_password(mem, "correct horse");

	(void)state;
	assert_memory_equal(hash, "$argon2id$", 10);
	assert_null(strstr(hash, "horse"));
	assert_true(secret_password_ok(hash, "correct horse"));
	assert_false(secret_password_ok(hash, "correct horsf"));
	assert_false(secret_password_ok(hash, ""));
	assert_false(secret_password_ok("", "correct horse"));
	assert_false(secret_password_ok("not a hash", "correct horse"));
	assert_string_not_equal(hash, secret_password(mem, "correct horse"));
}

static void
no_hash_is_opened_by_nothing(void **state)
{
	(void)state;
	assert_false(secret_password_ok(NULL, ""));
	assert_false(secret_password_ok(NULL, "anything"));
}

static void
a_hash_of_other_settings_is_old(void **state)
{
	char	*hash = secret_password(mem, "x");

	(void)state;
	assert_false(secret_password_old(hash));
	setenv("OKNO_ARGON_KIB", "1024", 1);
	assert_true(secret_password_old(hash));
	setenv("OKNO_ARGON_KIB", "64", 1);
}

static void
what_is_sealed_opens_at_its_place_only(void **state)
{
	char	*sealed = secret_seal(mem, "integration 1", "s3cret", 6);
	size_t	 len;

	(void)state;
	assert_null(strstr(sealed, "s3cret"));
	assert_string_equal(secret_open(mem, "integration 1", sealed, &len), "s3cret");
	assert_int_equal(len, 6);
	assert_null(secret_open(mem, "integration 2", sealed, &len));
	assert_string_not_equal(sealed, secret_seal(mem, "integration 1", "s3cret", 6));
	assert_string_equal(secret_open(mem, "a", secret_seal(mem, "a", "", 0), &len), "");
}

static void
what_was_changed_or_cut_does_not_open(void **state)
{
	char	*sealed = secret_seal(mem, "a", "s3cret", 6);
	size_t	 len, end = strlen(sealed);

	(void)state;
	for (size_t i = 2; i < end; i++) {
		char	 was = sealed[i];

		sealed[i] = was == '0' ? '1' : '0';
		assert_null(secret_open(mem, "a", sealed, &len));
		sealed[i] = was;
	}
	for (; end > 0; end--) {
		sealed[end - 1] = '\0';
		assert_null(secret_open(mem, "a", sealed, &len));
	}
}

static bool
old_text_opens(void)
{
	size_t	 len;
	char	*text = secret_open(mem, "a", getenv("TEST_SEALED"), &len);

	return text != NULL && strcmp(text, "kept") == 0;
}

static bool
new_text_has_the_first_key(void)
{
	return strncmp(secret_seal(mem, "a", "x", 1), "\\x02", 4) == 0;
}

static void
an_older_key_still_opens_and_the_newest_seals(void **state)
{
	(void)state;
	setenv("TEST_SEALED", secret_seal(mem, "a", "kept", 4), 1);
	assert_int_equal(with_keys("2:" KEY_2 "\n1:" KEY_1 "\n", "old text"), 0);
	assert_int_equal(with_keys("2:" KEY_2 "\n1:" KEY_1 "\n", "new text"), 0);
	assert_int_equal(with_keys("2:" KEY_2, "old text"), 2);
}

static void
a_malformed_key_stops_the_program(void **state)
{
	static const char *const	 keys[] = { "", "\n", "x", "1:", KEY_1, ":" KEY_1, "0:" KEY_1,
					    "256:" KEY_1, "1:" KEY_1 "0", "1:" KEY_1 ",", "1:" KEY_1 "\n2",
					    "1:g" KEY_1 };

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		assert_int_equal(with_keys(keys[i], "new text"), 1);
	unlink(key_file);
	assert_int_equal(with_keys("01234567890123456789012345678901", "new text"), 2);
}

static int
check(const char *name)
{
	if (strcmp(name, "same digest") == 0)
		return digest_is_that_of_key_1() ? 0 : 2;
	if (strcmp(name, "old text") == 0)
		return old_text_opens() ? 0 : 2;
	return new_text_has_the_first_key() ? 0 : 2;
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_are_random_hexadecimal),
		cmocka_unit_test(sha256_is_written_as_bytea),
		cmocka_unit_test(texts_are_compared_whole),
		cmocka_unit_test(a_password_opens_its_own_hash_only),
		cmocka_unit_test(no_hash_is_opened_by_nothing),
		cmocka_unit_test(a_hash_of_other_settings_is_old),
		cmocka_unit_test(a_malformed_key_stops_the_program),
		cmocka_unit_test(keyed_digests_differ_by_purpose_and_text),
		cmocka_unit_test(keyed_digests_need_the_key),
		cmocka_unit_test(what_is_sealed_opens_at_its_place_only),
		cmocka_unit_test(what_was_changed_or_cut_does_not_open),
		cmocka_unit_test(an_older_key_still_opens_and_the_newest_seals),
	};
	char	 first[SECRET_TOKEN];
	int	 failed;

	mem = mem_zero(NULL, 1);
	if (argc < 2) {
		(void)close(mkstemp(key_file));
		setenv("OKNO_KEY", key_file, 1);
		write_keys("1:" KEY_1, strlen("1:" KEY_1));
		secret_keyed("csrf", "", first);	/* reads the key, before the file changes */
	}
	setenv("OKNO_ARGON_KIB", "64", 1);
	failed = argc == 2 ? check(argv[1]) :
	    cmocka_run_group_tests_name("secret", tests, NULL, NULL);
	mem_free(mem);
	if (argc < 2)
		(void)unlink(key_file);
	return failed;
}
