/* sms.c: templates of calls, their answers, and the providers known. */
#include "sms.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "buf.h"
#include "fetch.h"
#include "i18n.h"
#include "mem.h"
#include "text.h"
#include "value.h"

enum { WHY_MAX = 160 };

/* As their public documents (site) describe them. */
static const struct sms_provider providers[] = {
	{ "smsru", "SMS.ru", "https://sms.ru/api/send", false, false, true, false, {
	    "https://sms.ru/sms/send", "",
	    "api_id={key}&to={phone}&msg={text}&from={sender}&json=1", "", "",
	    "sms.{phone}.status", "OK", "sms.{phone}.status_text status_text" } },
	{ "smsc", "SMSC.ru", "https://smsc.ru/api/http/", true, true, false, false, {
	    "https://smsc.ru/sys/send.php", "",
	    "login={login}&psw={password}&phones={phone}&mes={text}&sender={sender}&charset=utf-8&fmt=3",
	    "", "", "id", "", "error" } },
	{ "smsaero", "SMS Aero", "https://smsaero.ru/integration/documentation/api/", true, false, true,
	    true, {
	    "https://gate.smsaero.ru/v2/sms/send?number={phone}&text={text}&sign={sender}", "", "",
	    "{login}", "{key}", "success", "true", "message" } },
	{ "exolve", "МТС Exolve", "https://docs.exolve.ru/docs/ru/api-reference/sms-api/", false, false,
	    true, true, {
	    "https://api.exolve.ru/messaging/v1/SendSMS", "Authorization: Bearer {key}",
	    "{\"number\": \"{sender}\", \"destination\": \"{phone}\", \"text\": \"{text}\"}", "", "",
	    "message_id", "", "error.message message" } },
	{ "twilio", "Twilio", "https://www.twilio.com/docs/messaging/api/message-resource", true, true,
	    false, true, {
	    "https://api.twilio.com/2010-04-01/Accounts/{login}/Messages.json", "",
	    "To={+phone}&From={sender}&Body={text}", "{login}", "{password}", "sid", "", "message" } },
	{ "own", "", "", false, false, false, false, { "", "", "", "", "", "", "", "" } },
};

const struct sms_provider *
sms_provider(size_t i)
{
	return i < sizeof(providers) / sizeof(providers[0]) ? &providers[i] : NULL;
}

const struct sms_provider *
sms_provider_named(const char *slug)
{
	for (size_t i = 0; i < sizeof(providers) / sizeof(providers[0]); i++)
		if (strcmp(providers[i].slug, slug) == 0)
			return &providers[i];
	return NULL;
}

/* ---- templates ------------------------------------------------------------- */

enum place { PLAIN, PERCENT, JSON };

/* The value of the place that a template has at p; NULL: it is no place.  *len
 * is its length there. */
static const char *
place_value(const char *p, const struct sms *sms, size_t *len)
{
	const struct {
		const char	*place;
		const char	*value;
	} places[] = {
		{ "{phone}", sms->phone + (*sms->phone == '+') }, { "{+phone}", sms->phone },
		{ "{text}", sms->text }, { "{sender}", sms->sender }, { "{login}", sms->login },
		{ "{password}", sms->password }, { "{key}", sms->key },
	};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		*len = strlen(places[i].place);
		if (strncmp(p, places[i].place, *len) == 0)
			return places[i].value;
	}
	return NULL;
}

/* The quotes are the template's. */
static void
add_json(struct buf *out, const char *text)
{
	struct buf	*quoted = buf_new(out);

	buf_json_text(quoted, text, strlen(text));
	buf_add(out, quoted->data + 1, quoted->len - 2);
	mem_free(quoted);
}

static void
fill(struct buf *out, const char *template, size_t n, const struct sms *sms, enum place place)
{
	const char	*end = template + n, *value;
	size_t		 len;

	while (template < end) {
		value = *template == '{' ? place_value(template, sms, &len) : NULL;
		if (value == NULL) {
			buf_putc(out, *template++);
			continue;
		}
		template += len;
		if (place == PERCENT)
			buf_percent(out, value, "");
		else if (place == JSON)
			add_json(out, value);
		else
			buf_puts(out, value);
	}
}

static const char *
filled(void *ctx, const char *template, const struct sms *sms, enum place place)
{
	struct buf	*out = buf_new(ctx);

	fill(out, template, strlen(template), sms, place);
	return out->data;
}

/* a={x}&b={y} without the pairs that have no value. */
static void
fill_pairs(struct buf *out, const char *pairs, const struct sms *sms)
{
	struct buf	*pair = buf_new(out);
	const char	*separator = "";
	size_t		 n;

	for (; *pairs != '\0'; pairs += n + (pairs[n] == '&')) {
		n = strcspn(pairs, "&");
		pair->len = 0;
		fill(pair, pairs, n, sms, PERCENT);
		if (pair->len == 0 || pair->data[pair->len - 1] == '=')
			continue;
		buf_puts(out, separator);
		buf_add(out, pair->data, pair->len);
		separator = "&";
	}
	mem_free(pair);
}

static bool
is_json(const char *body)
{
	body += strspn(body, " \t\r\n");
	return *body == '{' || *body == '[';
}

bool
sms_call(void *ctx, const struct sms_way *way, const struct sms *sms, struct fetch_send *call)
{
	struct buf	*url = buf_new(ctx), *body = buf_new(ctx);
	size_t		 query = strcspn(way->url, "?");

	fill(url, way->url, query, sms, PERCENT);
	if (way->url[query] == '?') {
		buf_putc(url, '?');
		fill_pairs(url, way->url + query + 1, sms);
	}
	if (is_json(way->body))
		fill(body, way->body, strlen(way->body), sms, JSON);
	else
		fill_pairs(body, way->body, sms);
	*call = (struct fetch_send){
		.url = url->data,
		.headers = filled(ctx, way->headers, sms, PLAIN),
		.body = *way->body != '\0' ? body->data : NULL,
		.type = is_json(way->body) ? "application/json" : "application/x-www-form-urlencoded",
		.user = filled(ctx, way->user, sms, PLAIN),
		.password = filled(ctx, way->password, sms, PLAIN),
	};
	return strpbrk(sms->sender, "\r\n") == NULL && strpbrk(sms->login, "\r\n") == NULL &&
	    strpbrk(sms->password, "\r\n") == NULL && strpbrk(sms->key, "\r\n") == NULL;
}

/* ---- is a way possible? ---------------------------------------------------- */

static bool
is_header(const char *line, size_t n)
{
	size_t	 name = 0;

	while (name < n && (isalnum((unsigned char)line[name]) || line[name] == '-'))
		name++;
	return name > 0 && name < n && line[name] == ':';
}

/* Is the body JSON, whatever is filled in? */
static bool
is_sound(void *ctx, const char *body)
{
	static const struct sms	 sample = { "+70000000000", "\"\\", "s", "l", "p", "k" };
	const char		*json = filled(ctx, body, &sample, JSON);

	return value_parse(ctx, json) != NULL;
}

const char *
sms_way_wrong(void *ctx, const struct sms_way *way, const char **field)
{
	const char	*whole = mem_printf(ctx, "%s%s", way->url, way->body);
	size_t		 host = strlen("https://"), n;

	*field = "url";
	if (strncmp(way->url, "https://", host) != 0 && strncmp(way->url, "http://", host - 1) != 0)
		return N_("An address that begins with https://, please");
	if (strpbrk(way->url, " \t\r\n") != NULL ||
	    strcspn(way->url, "{") < strcspn(way->url + host, "/?") + host)
		return N_("The name of the server cannot depend on the message");
	if (strstr(whole, "{text}") == NULL || (strstr(whole, "{phone}") == NULL &&
	    strstr(whole, "{+phone}") == NULL))
		return N_("{phone} and {text} are needed in the address or in the body");
	*field = "headers";
	for (const char *line = way->headers; *line != '\0'; line += n + (line[n] == '\n')) {
		n = strcspn(line, "\n");
		if (n > 0 && !is_header(line, n))
			return N_("A header a line, like \"Name: value\"");
	}
	*field = "body";
	if (is_json(way->body) && !is_sound(ctx, way->body))
		return N_("This is no JSON once it is filled; texts stand in quotes");
	return NULL;
}

/* ---- answers --------------------------------------------------------------- */

/* The text of a field a.b.c; NULL: there is none, or it is false, null, empty or
 * no plain value. */
static const char *
field_text(void *ctx, const struct value *v, const char *path)
{
	size_t		 n;
	const char	*text;

	for (; *path != '\0' && v != NULL; path += n + (path[n] == '.')) {
		n = strcspn(path, ".");
		v = value_get(v, mem_text(ctx, path, n));
	}
	if (value_true(v))
		return "true";
	text = value_str(v);
	return text != NULL && *text != '\0' ? text : NULL;
}

/* The provider's own words, short and plain. */
static const char *
told_why(void *ctx, const struct sms_way *way, const struct sms *sms, const struct value *answer,
    long status)
{
	const char	*paths = filled(ctx, way->why_fields, sms, PLAIN), *text;
	size_t		 n, cut;

	for (; *paths != '\0'; paths += n + (paths[n] == ' ')) {
		n = strcspn(paths, " ");
		if ((text = field_text(ctx, answer, mem_text(ctx, paths, n))) == NULL)
			continue;
		text = text_trim(ctx, text_plain(ctx, text));
		cut = strlen(text);
		if (cut > WHY_MAX)
			for (cut = WHY_MAX; ((unsigned char)text[cut] & 0xc0) == 0x80; cut--)
				;
		return mem_printf(ctx, "refused: %s", mem_text(ctx, text, cut));
	}
	return mem_printf(ctx, "HTTP %ld", status);
}

/* Does the body of a good answer say that it is good? */
static bool
says_ok(void *ctx, const struct sms_way *way, const struct sms *sms, const struct value *answer,
    const char *body)
{
	const char	*found;

	if (*way->ok_field == '\0')
		return *way->ok_value == '\0' || strstr(body, way->ok_value) != NULL;
	found = field_text(ctx, answer, filled(ctx, way->ok_field, sms, PLAIN));
	return found != NULL && (*way->ok_value == '\0' || strcmp(found, way->ok_value) == 0);
}

enum sms_said
sms_judge(void *ctx, const struct sms_way *way, const struct sms *sms, long status,
    const char *body, size_t len, const char **why)
{
	const struct value	*answer = value_from_json(ctx, body, len);

	*why = "";
	if (status >= 200 && status < 300) {
		if (says_ok(ctx, way, sms, answer, body))
			return SMS_TAKEN;
		*why = told_why(ctx, way, sms, answer, status);
		if (strncmp(*why, "HTTP", 4) != 0 || (answer != NULL && *way->ok_field != '\0'))
			return SMS_REFUSED;
		*why = "an answer that is not understood: it may have been sent";
		return SMS_UNCLEAR;
	}
	if (status >= 300 && status < 400) {
		*why = "a redirect is not followed";
		return SMS_REFUSED;
	}
	*why = told_why(ctx, way, sms, answer, status);
	if (status == 401 || status == 403 || status == 429 || status == 503)
		return SMS_LATER;
	if (status < 500)
		return SMS_REFUSED;
	*why = mem_printf(ctx, "HTTP %ld: it may have been sent", status);
	return SMS_UNCLEAR;
}

/* ---- length ---------------------------------------------------------------- */

/* The GSM alphabet (3GPP TS 23.038) beyond ASCII, of one septet and of two. */
static const char	gsm_more[] = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
static const char	gsm_two[] = "^{}\\[~]|€";

static size_t
letter_len(const char *p)
{
	size_t	 n = 1;

	while (((unsigned char)p[n] & 0xc0) == 0x80)
		n++;
	return n;
}

static bool
has_letter(const char *letters, const char *p, size_t n)
{
	for (; *letters != '\0'; letters += letter_len(letters))
		if (letter_len(letters) == n && memcmp(letters, p, n) == 0)
			return true;
	return false;
}

/* Septets of one letter; 0: it is not in the alphabet. */
static int
septets(const char *p, size_t n)
{
	if (has_letter(gsm_two, p, n))
		return 2;
	if (n == 1 && *p != '`' && (((unsigned char)*p >= ' ' && *p != 0x7f) || *p == '\n' || *p == '\r'))
		return 1;
	return has_letter(gsm_more, p, n) ? 1 : 0;
}

int
sms_parts(const char *text)
{
	int	 narrow = 0, wide = 0, one = 160, many = 153, count;
	bool	 gsm = true;
	size_t	 n;

	for (; *text != '\0'; text += n) {
		n = letter_len(text);
		gsm = gsm && septets(text, n) > 0;
		narrow += septets(text, n);
		wide += n == 4 ? 2 : 1;		/* beyond the first plane: two units of UTF-16 */
	}
	if (!gsm) {
		one = 70;
		many = 67;
	}
	count = gsm ? narrow : wide;
	return count <= one ? 1 : (count + many - 1) / many;
}
