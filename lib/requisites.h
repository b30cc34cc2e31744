/* requisites.h: the numbers that Russian businesses write on invoices, and
 * whether they can be right: each has control digits that tell a slip of the
 * hand.  All take bare digits and answer false for anything else.
 */
#ifndef REQUISITES_H
#define REQUISITES_H

#include <stdbool.h>

/* ИНН: 10 digits of a company, 12 of a sole trader. */
bool	 requisites_inn(const char *inn, bool sole);

/* КПП: four digits, two digits or capital Latin letters, three digits. */
bool	 requisites_kpp(const char *kpp);

/* БИК: nine digits, the first two of a bank in Russia. */
bool	 requisites_bik(const char *bik);

/* Accounts, 20 digits, whose control digit takes the bank's БИК into account:
 * the business's own, and the bank's with the central bank. */
bool	 requisites_account(const char *account, const char *bik);
bool	 requisites_bank_account(const char *account, const char *bik);

#endif
