/* admin.c: okno-admin, the command of whoever runs an installation: the first
 * users, tokens of partners, and whether the logs are as they were written.
 *
 * It works on the database directly, by OKNO_ADMIN_DB, else OKNO_DB.
 */
#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <termios.h>
#include <unistd.h>

#include "auth.h"
#include "conf.h"
#include "db.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "notices.h"
#include "oidc.h"
#include "req.h"
#include "seal.h"
#include "secret.h"
#include "site.h"
#include "task.h"
#include "text.h"

#include "admin_sql.h"
#include "seal_sql.h"

enum { PASSWORD_MIN = 8, PASSWORD_MAX = 200, TITLE_MAX = 200, EMAIL_MAX = 254,
	SITE_MAX = 500 };

static const char usage_text[] =
	"okno-admin operator EMAIL [NAME] [--chain TITLE [--branch TITLE] [--slug NAME]\n"
	"    [--zone ZONE] [--country RU] [--currency RUB] [--lang ru]]\n"
	"        makes a user who runs the installation; with --chain also a chain with\n"
	"        a branch, of which the user is the owner\n"
	"okno-admin password EMAIL\n"
	"        sets the password of a user and signs them out everywhere\n"
	"okno-admin partner TITLE\n"
	"        makes a partner token of the API and prints it, this once\n"
	"okno-admin invite NOTE\n"
	"        makes an invitation for one business, good for two weeks, and prints its\n"
	"        link; NOTE says whom it is for\n"
	"okno-admin notices [NUMBER]\n"
	"        the passwords, codes and warnings to users that wait or could not be sent;\n"
	"        with the number of one what it says, which is written down\n"
	"okno-admin provider NAME oidc|vk|yandex TITLE CLIENT-ID [ISSUER]\n"
	"        lets people sign in by another site, or changes that; the client's secret\n"
	"        is the first line of standard input, empty for none\n"
	"okno-admin verify-audit [CHAIN] [NUMBER:SEAL]\n"
	"        verifies the seals of the log, of one chain or of all; with the last\n"
	"        number and seal noted from an earlier run also that nothing was cut off\n"
	"\n"
	"A password is asked for on the terminal, or is the first line of standard input.\n"
	"\n"
	"Settings, from the environment:\n"
	"  OKNO_ADMIN_DB  the database, as libpq's connection string, by its owner's role;\n"
	"                 without it OKNO_DB.  The role okno_operator may do all but\n"
	"                 verify-audit, for which the role okno_worker is enough.\n"
	"  OKNO_KEY       the installation's key, for verify-audit, provider and notices\n"
	"  OKNO_LOCALE    folder of the languages; the one of LANG is spoken\n";

static const struct lang	*lang;

/* ---- talking --------------------------------------------------------------- */

/* A sentence to the person who called; the command has then failed. */
static int
refuse(const char *sentence)
{
	fprintf(stderr, "okno-admin: %s\n", sentence);
	return 1;
}

/* Why the database did not do it: our own rule's sentence, else a general one
 * (the log line before it says more). */
static int
refuse_db(struct req *req)
{
	const char	*rule = db_message(req);

	if (strcmp(db_sqlstate(req), "42501") == 0)
		return refuse(tr(lang,
		    "The database role of OKNO_ADMIN_DB or OKNO_DB may not do this"));
	return refuse(*rule != '\0' ? tr(lang, rule) : tr(lang, "The database did not answer"));
}

static void
choose_language(void)
{
	static const char *const	 names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char			*code = NULL;
	char				*plain;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]) && code == NULL; i++)
		if ((code = getenv(names[i])) != NULL && *code == '\0')
			code = NULL;
	if (code == NULL || getenv("OKNO_LOCALE") == NULL)
		return;
	i18n_init(conf_str("OKNO_LOCALE", NULL));
	plain = mem_text(NULL, code, strcspn(code, "_.@"));
	lang = lang_find(plain);
	mem_free(plain);
}

/* ---- passwords ------------------------------------------------------------- */

/* One line without its end; NULL at the end of the input. */
static char *
read_line(FILE *in)
{
	static char	 line[4 * PASSWORD_MAX + 2];

	if (fgets(line, sizeof(line), in) == NULL)
		return NULL;
	line[strcspn(line, "\r\n")] = '\0';
	return line;
}

/* Asks on the terminal without showing what is typed. */
static char *
ask(void *ctx, FILE *tty, const char *question)
{
	struct termios	 was, hidden;
	char		*line;

	fprintf(tty, "%s: ", question);
	fflush(tty);
	if (tcgetattr(fileno(tty), &was) != 0)
		return NULL;
	hidden = was;
	hidden.c_lflag &= ~(tcflag_t)ECHO;
	(void)tcsetattr(fileno(tty), TCSAFLUSH, &hidden);
	line = read_line(tty);
	(void)tcsetattr(fileno(tty), TCSAFLUSH, &was);
	fputc('\n', tty);
	return line != NULL ? mem_text(ctx, line, strlen(line)) : NULL;
}

static char *
ask_twice(void *ctx)
{
	FILE	*tty = fopen("/dev/tty", "r+e");
	char	*first, *second;

	if (tty == NULL)
		return NULL;
	first = ask(ctx, tty, tr(lang, "New password"));
	second = ask(ctx, tty, tr(lang, "Once more"));
	(void)fclose(tty);	/* only a terminal */
	if (first == NULL || second == NULL || strcmp(first, second) != 0) {
		(void)refuse(tr(lang, "These are two different passwords"));
		return NULL;
	}
	return first;
}

/* The hash of a password that the caller gives; NULL: refused, said why. */
static const char *
new_password(void *ctx)
{
	char		*password = isatty(STDIN_FILENO) ? ask_twice(ctx) : read_line(stdin);
	const char	*hash = NULL;

	if (password == NULL)
		return NULL;
	if (!text_is_utf8(password, strlen(password)) || text_chars(password) < PASSWORD_MIN ||
	    text_chars(password) > PASSWORD_MAX)
		(void)refuse(tr(lang, "A password has from 8 to 200 characters"));
	else
		hash = secret_password(ctx, password);
	secret_wipe(password, strlen(password));
	return hash;
}

/* ---- commands -------------------------------------------------------------- */

static bool
is_text(const char *text, size_t max)
{
	return *text != '\0' && text_is_utf8(text, strlen(text)) && text_is_plain(text, false) &&
	    text_chars(text) <= max;
}

static bool
is_email(const char *text)
{
	const char	*at = strchr(text, '@');

	return is_text(text, EMAIL_MAX) && at != NULL && at != text && at[1] != '\0' &&
	    strchr(at + 1, '@') == NULL && strpbrk(text, " <>,;\"") == NULL;
}

/* What may follow operator's arguments. */
static struct option_text {
	const char	*name;
	const char	*value;
} options[] = {
	{ "--chain", "" }, { "--branch", "" }, { "--slug", "" }, { "--zone", "Europe/Moscow" },
	{ "--country", "RU" }, { "--currency", "RUB" }, { "--lang", "ru" },
};

static const char *
option(const char *name)
{
	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		if (strcmp(options[i].name, name) == 0)
			return options[i].value;
	die("no option %s", name);
}

static bool
set_option(const char *name, const char *value)
{
	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		if (strcmp(options[i].name, name) == 0) {
			options[i].value = value;
			return true;
		}
	return false;
}

/* EMAIL [NAME] and options; false: not understood. */
static bool
read_operator(int argc, char **argv, const char **email, const char **name)
{
	int	 i = 1;

	if (argc < 1 || !is_email(argv[0]))
		return false;
	*email = *name = argv[0];
	if (argc > 1 && strncmp(argv[1], "--", 2) != 0)
		*name = argv[i++];
	for (; i < argc; i += 2)
		if (i + 1 >= argc || !set_option(argv[i], argv[i + 1]))
			return false;
	if (!is_text(*name, TITLE_MAX))
		return false;
	for (size_t k = 0; k < sizeof(options) / sizeof(options[0]); k++)
		if (*options[k].value != '\0' && !is_text(options[k].value, TITLE_MAX))
			return false;
	return strlen(option("--country")) == 2 && strlen(option("--currency")) == 3 &&
	    strlen(option("--lang")) == 2;
}

/* The chain and branch asked for; 0: none asked for, -1: refused. */
static int64_t
make_site(struct req *req, int64_t owner)
{
	const char		*chain = option("--chain"), *branch = option("--branch");
	const struct rows	*r;

	if (*chain == '\0')
		return 0;
	r = dir_site_make(req, owner, chain, *branch != '\0' ? branch : chain, option("--slug"),
	    option("--zone"), option("--country"), option("--currency"), option("--lang"));
	return r != NULL ? rows_int(r, "id") : -1;
}

static int
do_operator(struct req *req, int argc, char **argv)
{
	const char		*email, *name, *hash;
	const struct rows	*r;
	int64_t			 branch;

	if (!read_operator(argc, argv, &email, &name))
		return 2;
	if ((hash = new_password(req->mem)) == NULL)
		return 1;
	if ((r = dir_operator_make(req, email, hash, name)) == NULL ||
	    (branch = make_site(req, rows_int(r, "id"))) < 0 || !db_commit(req))
		return refuse_db(req);
	printf(tr(lang, "User %lld signs in as %s\n"), (long long)rows_int(r, "id"), email);
	if (branch > 0)
		printf(tr(lang, "Branch %lld is ready: its journal is at /journal/%lld\n"),
		    (long long)branch, (long long)branch);
	return 0;
}

static int
do_password(struct req *req, int argc, char **argv)
{
	const char		*hash;
	const struct rows	*r;

	if (argc != 1 || !is_email(argv[0]))
		return 2;
	if ((hash = new_password(req->mem)) == NULL)
		return 1;
	if ((r = dir_password_reset(req, argv[0], hash)) == NULL || !db_commit(req))
		return refuse_db(req);
	if (!row_bool(r, 0, rows_col(r, "found")))
		return refuse(tr(lang, "There is no user with this e-mail"));
	puts(tr(lang, "The password is changed"));
	return 0;
}

static int
do_partner(struct req *req, int argc, char **argv)
{
	char	 token[SECRET_TOKEN];

	if (argc != 1 || !is_text(argv[0], TITLE_MAX))
		return 2;
	secret_token(token);
	if (dir_partner_make(req, argv[0], secret_sha256(req->mem, token, strlen(token))) == NULL ||
	    !db_commit(req))
		return refuse_db(req);
	puts(token);
	secret_wipe(token, sizeof(token));
	return 0;
}

static int
do_invite(struct req *req, int argc, char **argv)
{
	char	 token[SECRET_TOKEN];

	if (argc != 1 || !is_text(argv[0], TITLE_MAX))
		return 2;
	secret_token(token);
	if (dir_invitation_make(req, secret_sha256(req->mem, token, strlen(token)), argv[0]) == NULL ||
	    !db_commit(req))
		return refuse_db(req);
	printf("%s/account/register?invite=%s\n", site_url(req), token);
	secret_wipe(token, sizeof(token));
	return 0;
}

static int
do_notices(struct req *req, int argc, char **argv)
{
	int64_t	 id = argc == 1 ? text_to_id(argv[0]) : 0;
	bool	 told = true;

	if (argc > 1 || (argc == 1 && id == 0))
		return 2;
	if (!(id != 0 ? notice_print(req, lang, id, &told) : notices_print(req, lang)))
		return refuse_db(req);
	return told ? 0 : refuse(tr(lang,
	    "There is no such message, or what it says is no longer good"));
}

static int
do_provider(struct req *req, int argc, char **argv)
{
	const char	*issuer = argc > 4 ? argv[4] : "", *sealed = NULL;
	char		*secret;

	if (argc < 4 || argc > 5 || oidc_kind(argv[1]) == NULL ||
	    (*issuer != '\0') != oidc_kind(argv[1])->id_token)
		return 2;
	for (int i = 0; i < argc; i++)
		if (!is_text(argv[i], SITE_MAX))
			return 2;
	if ((secret = read_line(stdin)) != NULL && *secret != '\0')
		sealed = secret_seal(req->mem, oidc_secret_place(req, argv[0]), secret, strlen(secret));
	if (dir_provider_save(req, argv[0], argv[1], argv[2], issuer, argv[3], sealed) == NULL ||
	    !db_commit(req))
		return refuse_db(req);
	printf(tr(lang, "Set its address to lead back to: %s\n"), oidc_back_address(req, argv[0]));
	return 0;
}

/* ---- the audit ------------------------------------------------------------- */

/* One chain; noted: "NUMBER:SEAL" or NULL.  0: sound. */
static int
verify(int64_t chain, const char *noted)
{
	struct req		*req = task_begin(chain, false);
	struct seal_report	 report;
	int			 status = 0;

	if (!seal_verify(req, noted, &report)) {
		status = refuse_db(req);
	} else if (report.broken != NULL) {
		printf(tr(lang, "chain %lld: BROKEN at log entry %lld: %s "
		    "(%lld sound before it)\n"), (long long)chain,
		    (long long)report.broken_log, tr(lang, report.broken),
		    (long long)report.links);
		status = 1;
	} else {
		printf(tr(lang, "chain %lld: sound, %lld entries (%lld erased, "
		    "%lld not sealed yet), last %lld:%s\n"), (long long)chain,
		    (long long)report.links, (long long)report.erased,
		    (long long)report.waiting, (long long)report.links, report.last);
	}
	(void)task_end(req, false);
	return status;
}

static int
do_verify(struct req *req, int argc, char **argv)
{
	int64_t			 chain = argc > 0 ? text_to_id(argv[0]) : 0;
	struct req		*all;
	const struct rows	*r;
	int			 status = 0;

	(void)req;
	if (argc > 2 || (argc > 0 && chain == 0))
		return 2;
	if (chain != 0)
		return verify(chain, argc > 1 ? argv[1] : NULL);
	all = task_begin(0, false);
	if ((r = dir_seal_chains(all)) == NULL)
		status = refuse_db(all);
	for (size_t i = 0; r != NULL && i < rows_len(r); i++)
		if (verify(row_int(r, i, rows_col(r, "id")), NULL) != 0)
			status = 1;
	(void)task_end(all, false);
	return status;
}

static const struct command {
	const char	*name;
	int		(*fn)(struct req *req, int argc, char **argv);	/* 2: called wrongly */
} commands[] = {
	{ "operator", do_operator },
	{ "password", do_password },
	{ "partner", do_partner },
	{ "invite", do_invite },
	{ "notices", do_notices },
	{ "provider", do_provider },
	{ "verify-audit", do_verify },
};

static int
run(const struct command *c, int argc, char **argv)
{
	const char	*db = getenv("OKNO_ADMIN_DB");
	struct req	*req;
	int		 status;

	if (db != NULL && *db != '\0' && setenv("OKNO_DB", db, 1) != 0)
		die("no memory");
	req = task_begin(0, true);
	status = c->fn(req, argc, argv);
	(void)task_end(req, false);	/* what was to stay is committed */
	return status;
}

int
main(int argc, char **argv)
{
	int	 status = 2;

	log_init("okno-admin");
	choose_language();
	if (argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0)) {
		fputs(usage_text, stdout);
		return 0;
	}
	for (size_t i = 0; argc > 1 && i < sizeof(commands) / sizeof(commands[0]); i++)
		if (strcmp(commands[i].name, argv[1]) == 0)
			status = run(&commands[i], argc - 2, argv + 2);
	if (status == 2)
		fputs(usage_text, stderr);
	return status;
}
