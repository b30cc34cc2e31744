/* requisites.c: control digits of Russian requisites. */
#include "requisites.h"

#include <stddef.h>
#include <string.h>

static bool
digits(const char *text, size_t n)
{
	return strlen(text) == n && strspn(text, "0123456789") == n;
}

/* The digits' sum by weights, modulo 11, modulo 10: the order of the tax office. */
static int
tax_digit(const char *inn, const int *weights, size_t n)
{
	int	 sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += (inn[i] - '0') * weights[i];
	return sum % 11 % 10;
}

bool
requisites_inn(const char *inn, bool sole)
{
	static const int	weights[] = { 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8 };

	if (!sole)
		return digits(inn, 10) && tax_digit(inn, weights + 2, 9) == inn[9] - '0';
	return digits(inn, 12) && tax_digit(inn, weights + 1, 10) == inn[10] - '0' &&
	    tax_digit(inn, weights, 11) == inn[11] - '0';
}

bool
requisites_kpp(const char *kpp)
{
	return strlen(kpp) == 9 && strspn(kpp, "0123456789") >= 4 &&
	    strspn(kpp + 4, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 5 && digits(kpp + 6, 3);
}

/* 04: banks; 00 and 01: the central bank's and the treasury's own. */
bool
requisites_bik(const char *bik)
{
	return digits(bik, 9) && bik[0] == '0' && strchr("0124", bik[1]) != NULL;
}

/* Weights 7, 1, 3 over three digits that stand for the bank and the account: the
 * last digits of the products add up to a round ten. */
static bool
sums_up(const char bank[3], const char *account)
{
	static const int	weights[] = { 7, 1, 3 };
	int			sum = 0;

	for (size_t i = 0; i < 23; i++)
		sum += ((i < 3 ? bank[i] : account[i - 3]) - '0') * weights[i % 3] % 10;
	return sum % 10 == 0;
}

/* A bank stands for itself by the end of its БИК; a branch of the central bank
 * (…00X), and each bank's account with it, by 0 and the БИК's fifth and sixth. */
bool
requisites_account(const char *account, const char *bik)
{
	if (!digits(account, 20) || !requisites_bik(bik))
		return false;
	if (bik[6] == '0' && bik[7] == '0')
		return requisites_bank_account(account, bik);
	return sums_up(bik + 6, account);
}

bool
requisites_bank_account(const char *account, const char *bik)
{
	if (!digits(account, 20) || !requisites_bik(bik))
		return false;
	return sums_up((char []){ '0', bik[4], bik[5] }, account);
}
