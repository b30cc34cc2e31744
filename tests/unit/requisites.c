/* requisites: numbers that are known to be right, and slips of the hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "requisites.h"

static const char	*const companies[] = { "7707083893", "7736050003", "7740000076", "5032000299" };
static const char	*const traders[] = { "500100732259", "770708389300" };

static void
inn_of_companies(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(companies) / sizeof(companies[0]); i++) {
		assert_true(requisites_inn(companies[i], false));
		assert_false(requisites_inn(companies[i], true));
	}
	assert_false(requisites_inn("7707083892", false));
	assert_false(requisites_inn("770708389", false));
	assert_false(requisites_inn("77070838930", false));
	assert_false(requisites_inn("770708389x", false));
	assert_false(requisites_inn("", false));
}

/* Both control digits count. */
static void
inn_of_sole_traders(void **state)
{
	(void)state;
	assert_true(requisites_inn(traders[0], true));
	assert_false(requisites_inn(traders[0], false));
	assert_false(requisites_inn(traders[1], true));
	assert_false(requisites_inn("500100732258", true));
	assert_false(requisites_inn("500100732269", true));
}

/* One digit changed, or two neighbours exchanged, is always seen in a company's. */
static void
slips_in_an_inn(void **state)
{
	char	 inn[11];

	(void)state;
	for (size_t i = 0; i < 10; i++)
		for (char d = '0'; d <= '9'; d++) {
			memcpy(inn, "7736050003", sizeof(inn));
			if (inn[i] == d)
				continue;
			inn[i] = d;
			/* 10 and 0 are one control digit: those slips nobody can see. */
			if (requisites_inn(inn, false))
				assert_true(i < 9);
		}
	memcpy(inn, "7763050003", sizeof(inn));
	assert_false(requisites_inn(inn, false));
}

static void
kpp(void **state)
{
	(void)state;
	assert_true(requisites_kpp("773601001"));
	assert_true(requisites_kpp("7736AB001"));
	assert_false(requisites_kpp("77360100"));
	assert_false(requisites_kpp("773Z01001"));
	assert_false(requisites_kpp("7736ab001"));
	assert_false(requisites_kpp("773601A01"));
}

static void
bik(void **state)
{
	(void)state;
	assert_true(requisites_bik("044525225"));
	assert_true(requisites_bik("017003983"));
	assert_false(requisites_bik("144525225"));
	assert_false(requisites_bik("04452522"));
	assert_false(requisites_bik("0445252255"));
}

/* The bank's account is one of public record; the other is made to fit. */
static void
accounts(void **state)
{
	char	 own[] = "40702810038000000000";
	int	 fits = 0;

	(void)state;
	assert_true(requisites_bank_account("30101810400000000225", "044525225"));
	assert_false(requisites_bank_account("30101810400000000226", "044525225"));
	assert_false(requisites_bank_account("3010181040000000022", "044525225"));
	assert_true(requisites_bank_account("30101810145250000974", "044525974"));
	for (char d = '0'; d <= '9'; d++) {
		own[8] = d;
		fits += requisites_account(own, "044525225");
	}
	assert_int_equal(fits, 1);
	assert_false(requisites_account("40702810038000000000", "04452522"));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(inn_of_companies),
		cmocka_unit_test(inn_of_sole_traders),
		cmocka_unit_test(slips_in_an_inn),
		cmocka_unit_test(kpp),
		cmocka_unit_test(bik),
		cmocka_unit_test(accounts),
	};

	return cmocka_run_group_tests_name("requisites", tests, NULL, NULL);
}
