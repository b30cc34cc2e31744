/* password.c: which passwords may be.  Length is what counts, so there are no
 * rules of composition; what everybody tries first is refused.
 */
#include "account.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "secret.h"
#include "text.h"

#include "account_sql.h"

enum { MADE_LETTERS = 10 };

/* What is tried first, at least eight letters long, in small letters. */
static const char *const common[] = {
	"00000000", "0123456789", "0987654321", "11111111", "111111111", "1111111111", "11223344",
	"1122334455", "12121212", "123123123", "1234qwer", "12341234", "12344321", "12345678",
	"123456789", "1234567890", "123456789a", "123456789q", "12345678910", "12345qwert",
	"123654789", "147258369", "1q2w3e4r", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx", "1qazxsw2",
	"22222222", "23456789", "33333333", "44444444", "55555555", "66666666", "77777777",
	"7777777777", "87654321", "88888888", "987654321", "9876543210", "99999999", "a1234567",
	"a12345678", "aa123456", "aa12345678", "aaaaaaaa", "abc12345", "abcd1234", "abcdefgh",
	"access14", "admin123", "admin1234", "administrator", "adminadmin", "alexander", "asdasdasd",
	"asdf1234", "asdfasdf", "asdfghjk", "asdfghjkl", "babygirl", "barcelona", "baseball",
	"basketball", "butterfly", "charlie1", "chocolate", "computer", "corvette", "danielle",
	"dragon123", "einstein", "football", "freedom1", "gfhjkm123", "hello123", "iloveyou",
	"iloveyou1", "internet", "jennifer", "jordan23", "letmein1", "liverpool", "lovelove",
	"marlboro", "maverick", "mercedes", "metallica", "michelle", "midnight", "minecraft",
	"monkey123", "mustang1", "nicholas", "okno1234", "oknookno", "p@ssw0rd", "pa55word", "pass1234",
	"passw0rd", "password", "password1", "password12", "password123", "password1234", "pokemon1",
	"princess", "princess1", "q1w2e3r4", "q1w2e3r4t5", "qazwsx123", "qazwsxedc", "qqqqqqqq",
	"qwer1234", "qwerasdf", "qwert123", "qwerty12", "qwerty123", "qwerty1234", "qwerty12345",
	"qwertyui", "qwertyuiop", "samantha", "secret123", "shadow12", "spartak1", "starwars",
	"sunshine", "superman", "superman1", "trustno1", "victoria", "welcome1", "whatever",
	"zaq12wsx", "zaq1zaq1", "zxcvbnm1", "zxcvbnm123", "zxcvbnmm", "zzzzzzzz",
	"йцукенгш", "йцукенгшщз", "йцукен123", "парольпароль", "пароль123", "пароль12",
	"приветпривет", "фывапролд", "фывафыва", "ячсмитьбю", "любовьлюбовь", "наташа123",
};

static bool
is_common(const char *password)
{
	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if (strcasecmp(common[i], password) == 0)
			return true;
	return false;
}

/* The user's own data, or that with a few letters more. */
static bool
is_own(const char *password, const char *own)
{
	return strlen(own) >= 4 && strcasestr(password, own) != NULL &&
	    strlen(password) < strlen(own) + 4;
}

static const char *
what_is_wrong(struct req *req, const char *password, const char *name, const char *email,
    const char *phone)
{
	const char	*user = mem_text(req->mem, email, strcspn(email, "@"));

	if (text_chars(password) < PASSWORD_MIN)
		return req_printf(req, trn(req->lang, "A password has at least %lu character",
		    "A password has at least %lu characters", PASSWORD_MIN),
		    (unsigned long)PASSWORD_MIN);
	if (is_common(password))
		return tr(req->lang, "This password is one of the commonest: it is tried first");
	if (is_own(password, name) || is_own(password, email) || is_own(password, user) ||
	    (*phone == '+' && is_own(password, phone + 2)))
		return tr(req->lang, "Who knows you would guess this password");
	return NULL;
}

const char *
new_password(struct req *req, const char *name, const char *email, const char *phone)
{
	const char	*password = req_text(req, "new_password", PASSWORD_MAX, REQ_REQUIRED);
	const char	*again = req_text(req, "new_password_again", PASSWORD_MAX, REQ_REQUIRED);
	const char	*wrong;

	if (password == NULL)
		return NULL;
	if ((wrong = what_is_wrong(req, password, name, email, phone)) != NULL)
		req_error(req, "new_password", wrong);
	if (again != NULL && strcmp(password, again) != 0)
		req_error(req, "new_password_again", tr(req->lang, "The two passwords differ"));
	return req_ok(req) ? password : NULL;
}

const char *
made_password(struct req *req)
{
	static const char	 letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
	unsigned char		 random[SECRET_DIGEST];
	char			 token[SECRET_TOKEN];
	char			*password = mem_zero(req->mem, MADE_LETTERS + 1);

	secret_token(token);
	secret_digest(token, strlen(token), random);
	for (int i = 0; i < MADE_LETTERS; i++)
		password[i] = letters[random[i] % (sizeof(letters) - 1)];
	return password;
}

bool
own_password(struct req *req, enum http *status)
{
	const char		*password = req_text(req, "password", PASSWORD_MAX, REQ_REQUIRED);
	const char		*hash;
	const struct rows	*r;
	struct auth_tries	 tries;

	*status = HTTP_422;
	if (password == NULL)
		return false;
	*status = auth_may_try(req, &tries, "own",
	    req_printf(req, "%lld", (long long)req->auth->user_id));
	if (*status != HTTP_200)
		return false;
	if ((r = dir_user_secrets(req, req->auth->user_id)) == NULL) {
		*status = db_status(req);
		return false;
	}
	hash = rows_text(r, "password_hash");
	if (strcmp(hash, "!") == 0) {
		req_error(req, "password", tr(req->lang, "You have no password yet: "
		    "sign out and set one with \"Forgot the password?\""));
		*status = HTTP_422;
		return false;
	}
	if (secret_password_ok(hash, password))
		return true;
	req_error(req, "password", tr(req->lang, "This is not your password"));
	if ((*status = auth_wrong_try(req, &tries)) == HTTP_401)
		*status = HTTP_422;
	return false;
}
