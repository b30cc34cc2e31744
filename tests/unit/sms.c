/* sms.c: calls of providers as their templates say, their answers, the length of
 * texts; and which addresses of the network are anybody's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <netinet/in.h>
#include <talloc.h>

#include "fetch.h"
#include "fetch_guard.h"
#include "route.h"
#include "sms.h"

static const struct sms	message = {
	"+79161234567", "Код 12 & \"34\"\n=?", "Salon", "me", "p:w", "k/1",
};

static void
providers_are_called_as_they_document(void **state)
{
	static const struct { const char *slug, *url, *body, *headers, *user, *password; } wanted[] = {
		{ "smsru", "https://sms.ru/sms/send", "api_id=k%2F1&to=79161234567&msg=%D0%9A%D0%BE%D0%B4"
		    "%2012%20%26%20%2234%22%0A%3D%3F&from=Salon&json=1", "", "", "" },
		{ "smsc", "https://smsc.ru/sys/send.php", "login=me&psw=p%3Aw&phones=79161234567&mes="
		    "%D0%9A%D0%BE%D0%B4%2012%20%26%20%2234%22%0A%3D%3F&sender=Salon&charset=utf-8&fmt=3",
		    "", "", "" },
		{ "smsaero", "https://gate.smsaero.ru/v2/sms/send?number=79161234567&text=%D0%9A%D0%BE%D0%B4"
		    "%2012%20%26%20%2234%22%0A%3D%3F&sign=Salon", NULL, "", "me", "k/1" },
		{ "exolve", "https://api.exolve.ru/messaging/v1/SendSMS", "{\"number\": \"Salon\", "
		    "\"destination\": \"79161234567\", \"text\": \"Код 12 & \\\"34\\\"\\n=?\"}",
		    "Authorization: Bearer k/1", "", "" },
		{ "twilio", "https://api.twilio.com/2010-04-01/Accounts/me/Messages.json",
		    "To=%2B79161234567&From=Salon&Body=%D0%9A%D0%BE%D0%B4%2012%20%26%20%2234%22%0A%3D%3F",
		    "", "me", "p:w" },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wanted); i++) {
		struct fetch_send	 call;

		assert_true(sms_call(ctx, &sms_provider_named(wanted[i].slug)->way, &message, &call));
		assert_string_equal(call.url, wanted[i].url);
		if (wanted[i].body == NULL)
			assert_null(call.body);
		else
			assert_string_equal(call.body, wanted[i].body);
		assert_string_equal(call.headers, wanted[i].headers);
		assert_string_equal(call.user, wanted[i].user);
		assert_string_equal(call.password, wanted[i].password);
	}
	talloc_free(ctx);
}

static void
what_is_empty_is_left_out(void **state)
{
	void			*ctx = talloc_new(NULL);
	struct sms		 sms = message;
	struct fetch_send	 call;

	(void)state;
	sms.sender = "";
	sms.text = "x";
	assert_true(sms_call(ctx, &sms_provider_named("smsru")->way, &sms, &call));
	assert_string_equal(call.body, "api_id=k%2F1&to=79161234567&msg=x&json=1");
	sms.key = "a\r\nX-Evil: 1";
	assert_false(sms_call(ctx, &sms_provider_named("exolve")->way, &sms, &call));
	talloc_free(ctx);
}

static void
answers_are_read_with_care(void **state)
{
	static const struct { const char *slug; long status; const char *body; enum sms_said said; const char *why; } cases[] = {
		{ "smsru", 200, "{\"status\": \"OK\", \"sms\": {\"79161234567\": {\"status\": \"OK\"}}}", SMS_TAKEN, "" },
		{ "smsru", 200, "{\"status\": \"OK\", \"sms\": {\"79161234567\": {\"status\": \"ERROR\", \"status_text\": \"No\"}}}", SMS_REFUSED, "refused: No" },
		{ "smsru", 200, "{\"status\": \"ERROR\", \"status_text\": \"Bad key\"}", SMS_REFUSED, "refused: Bad key" },
		{ "smsc", 200, "{\"id\": 7, \"cnt\": 1}", SMS_TAKEN, "" },
		{ "smsc", 200, "{\"error\": \"duplicate\", \"error_code\": 9}", SMS_REFUSED, "refused: duplicate" },
		{ "smsaero", 200, "{\"success\": true, \"data\": {}}", SMS_TAKEN, "" },
		{ "smsaero", 200, "{\"success\": false, \"message\": \"Not enough\"}", SMS_REFUSED, "refused: Not enough" },
		{ "smsaero", 401, "{\"success\": false, \"message\": \"auth\"}", SMS_LATER, "refused: auth" },
		{ "exolve", 200, "{\"message_id\": \"1\"}", SMS_TAKEN, "" },
		{ "exolve", 400, "{\"error\": {\"message\": \"number\"}}", SMS_REFUSED, "refused: number" },
		{ "twilio", 201, "{\"sid\": \"SM1\"}", SMS_TAKEN, "" },
		{ "twilio", 429, "", SMS_LATER, "HTTP 429" },
		{ "twilio", 503, "busy", SMS_LATER, "HTTP 503" },
		{ "twilio", 500, "oh", SMS_UNCLEAR, "HTTP 500: it may have been sent" },
		{ "twilio", 200, "<html>", SMS_UNCLEAR, "an answer that is not understood: it may have been sent" },
		{ "twilio", 302, "", SMS_REFUSED, "a redirect is not followed" },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const char	*why;

		assert_int_equal(sms_judge(ctx, &sms_provider_named(cases[i].slug)->way, &message,
		    cases[i].status, cases[i].body, strlen(cases[i].body), &why), cases[i].said);
		assert_string_equal(why, cases[i].why);
	}
	talloc_free(ctx);
}

static void
own_ways_are_looked_at(void **state)
{
	static const struct { struct sms_way way; const char *field; } cases[] = {
		{ { .url = "https://a.example/{phone}?t={text}", .headers = "", .body = "" }, NULL },
		{ { .url = "https://a.example", .headers = "A: b\nC: d", .body = "[\"{phone}\", \"{text}\"]" }, NULL },
		{ { .url = "ftp://a.example/{phone}{text}", .headers = "", .body = "" }, "url" },
		{ { .url = "https://{sender}/{phone}{text}", .headers = "", .body = "" }, "url" },
		{ { .url = "https://a.example/{phone}", .headers = "", .body = "" }, "url" },
		{ { .url = "https://a.example/ {phone}{text}", .headers = "", .body = "" }, "url" },
		{ { .url = "https://a.example", .headers = "no colon", .body = "{phone}{text}" }, "headers" },
		{ { .url = "https://a.example", .headers = "", .body = "{\"a\": {text}, \"b\": \"{phone}\"}" }, "body" },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct sms_way	 way = cases[i].way;
		const char	*field;

		way.user = way.password = "";
		if (cases[i].field == NULL) {
			assert_null(sms_way_wrong(ctx, &way, &field));
		} else {
			assert_non_null(sms_way_wrong(ctx, &way, &field));
			assert_string_equal(field, cases[i].field);
		}
	}
	talloc_free(ctx);
}

/* n times one text. */
static const char *
times(void *ctx, const char *text, int n)
{
	char	*all = talloc_strdup(ctx, "");

	for (int i = 0; i < n; i++)
		all = talloc_strdup_append(all, text);
	return all;
}

static void
length_is_known(void **state)
{
	static const struct { const char *text; int n, parts; } cases[] = {
		{ "", 0, 1 }, { "a", 160, 1 }, { "a", 161, 2 }, { "a", 306, 2 }, { "a", 307, 3 },
		{ "€", 80, 1 }, { "€", 81, 2 }, { "Ü", 160, 1 }, { "`", 71, 2 },
		{ "я", 70, 1 }, { "я", 71, 2 }, { "я", 134, 2 }, { "я", 135, 3 },
		{ "😀", 35, 1 }, { "😀", 36, 2 },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_int_equal(sms_parts(times(ctx, cases[i].text, cases[i].n)), cases[i].parts);
	talloc_free(ctx);
}

static void
private_addresses_are_not_public(void **state)
{
	static const struct { const char *address; bool is_public; } cases[] = {
		{ "8.8.8.8", true }, { "172.15.0.1", true }, { "172.32.0.1", true }, { "100.128.0.1", true },
		{ "0.0.0.0", false }, { "10.1.2.3", false }, { "127.0.0.1", false }, { "127.9.9.9", false },
		{ "100.64.0.1", false }, { "169.254.169.254", false }, { "172.16.0.1", false },
		{ "172.31.255.255", false }, { "192.168.0.1", false }, { "198.18.0.1", false },
		{ "224.0.0.1", false }, { "255.255.255.255", false },
		{ "2a00:1450:4010::1", true }, { "::1", false }, { "::", false }, { "fe80::1", false },
		{ "fc00::1", false }, { "fd00:ec2::254", false }, { "ff02::1", false },
		{ "::ffff:10.0.0.1", false }, { "::ffff:8.8.8.8", true }, { "64:ff9b::7f00:1", false },
		{ "64:ff9b::808:808", true }, { "2002:7f00:1::", false }, { "2002:808:808::", true },
		{ "2001::1", false }, { "2001:db8::1", false }, { "::127.0.0.1", false },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct sockaddr_in	 in4 = { .sin_family = AF_INET };
		struct sockaddr_in6	 in6 = { .sin6_family = AF_INET6 };
		bool			 six = strchr(cases[i].address, ':') != NULL;

		assert_int_equal(inet_pton(six ? AF_INET6 : AF_INET, cases[i].address,
		    six ? (void *)&in6.sin6_addr : (void *)&in4.sin_addr), 1);
		if (fetch_is_public(six ? (struct sockaddr *)&in6 : (struct sockaddr *)&in4) !=
		    cases[i].is_public)
			fail_msg("%s", cases[i].address);
	}
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(providers_are_called_as_they_document),
		cmocka_unit_test(what_is_empty_is_left_out),
		cmocka_unit_test(answers_are_read_with_care),
		cmocka_unit_test(own_ways_are_looked_at),
		cmocka_unit_test(length_is_known),
		cmocka_unit_test(private_addresses_are_not_public),
	};

	return cmocka_run_group_tests_name("sms", tests, NULL, NULL);
}
