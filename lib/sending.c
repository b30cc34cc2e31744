/* sending.c: gateways: their secrets, and what went wrong in words. */
#include "sending.h"

#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "conf.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "secret.h"
#include "value.h"

bool
sending_installed(const char *channel)
{
	return *conf_str(strcmp(channel, "sms") == 0 ? "OKNO_SMS" : "OKNO_SMTP", "") != '\0';
}

static const char *
place_of(struct req *req, int64_t chain, int64_t branch, const char *channel)
{
	return req_printf(req, "gateway %lld %lld %s", (long long)chain, (long long)branch, channel);
}

const char *
sending_seal(struct req *req, int64_t chain, int64_t branch, const char *channel,
    const struct value *secrets)
{
	struct buf	*json = buf_new(req->mem);

	value_to_json(json, secrets);
	return secret_seal(req->mem, place_of(req, chain, branch, channel), json->data, json->len);
}

const struct value *
sending_open(struct req *req, int64_t chain, int64_t branch, const char *channel,
    const char *sealed)
{
	const struct value	*secrets = NULL;
	char			*json;
	size_t			 len;

	if (sealed != NULL && (json = secret_open(req->mem, place_of(req, chain, branch, channel),
	    sealed, &len)) != NULL)
		secrets = value_from_json(req->mem, json, len);
	return secrets != NULL ? secrets : value_object(req->mem);
}

/* ---- words ----------------------------------------------------------------- */

const struct sending_state *
sending_state(const char *state, int attempts, bool has_way)
{
	static const struct sending_state	states[] = {
		{ "new", N_("Waits to be sent") },
		{ "unset", N_("Waits: sending is not set up") },
		{ "retried", N_("Will be tried again") },
		{ "sent", N_("Sent") },
		{ "gave_up", N_("Not sent") },
		{ "dropped", N_("Not needed any more") },
	};

	if (strcmp(state, "new") == 0 && attempts > 0)
		state = "retried";
	else if (strcmp(state, "new") == 0 && !has_way)
		state = "unset";
	for (size_t i = 0; i < ARRAY_SIZE(states); i++)
		if (strcmp(states[i].kind, state) == 0)
			return &states[i];
	return &states[0];
}

const char *
sending_title(struct req *req, const char *template)
{
	static const struct {
		const char	*template;
		const char	*word;
	} titles[] = {
		{ "booked", N_("Booking confirmed") },
		{ "moved", N_("Booking moved") },
		{ "cancelled", N_("Booking cancelled") },
		{ "reminder", N_("Reminder of a visit") },
		{ "message", N_("Message to the client") },
		{ "code", N_("Confirmation code") },
		{ "invite", N_("Invitation of a user") },
		{ "mention", N_("Mention of a colleague") },
	};

	for (size_t i = 0; i < ARRAY_SIZE(titles); i++)
		if (strcmp(titles[i].template, template) == 0)
			return tr(req->lang, titles[i].word);
	return template;
}

static const struct {
	const char	*error;
	const char	*words;
} reasons[] = {
	{ "the booking has changed meanwhile",
	    N_("The booking has changed since: the message would have been wrong") },
	{ "the branch is closed", N_("The branch was closed before it could be sent") },
	{ "the visit is over", N_("The visit was over before it could be sent") },
	{ "the visit began before it could be sent", N_("The visit began before it could be sent") },
	{ "it would have come in the quiet hours",
	    N_("It would have come in the quiet hours, and after them the visit has begun") },
	{ "the address cannot be written to", N_("This is not an address that can be written to") },
	{ "there is no letter of this name", N_("There is no template for this message") },
	{ "the worker failed at it", N_("Sending it failed several times. Tell your administrator.") },
	{ "it was being sent when the worker ended",
	    N_("Sending was interrupted. It may have arrived: look before you send it again.") },
	{ "what it says is no longer valid", N_("What it says is no longer valid") },
	{ "enough SMS to this phone today",
	    N_("This phone has got as many SMS about bookings today as one may. "
	      "Send it again if it matters.") },
	{ "enough SMS of the business today",
	    N_("As many SMS about bookings went out today as may. Send it again if it matters.") },
	{ "Couldn't connect to server", N_("The server does not answer") },
	{ "Couldn't resolve host name", N_("There is no server of this name") },
	{ "Timeout was reached", N_("The server did not answer in time") },
	{ "Login denied", N_("The server did not accept the login or the password") },
	{ "SSL connect error",
	    N_("No secure connection with the server: look at the port and at the kind of encryption") },
	{ "Requested SSL level failed", N_("The server does not offer encryption (STARTTLS)") },
	{ "SSL peer certificate or SSH remote key was not OK",
	    N_("The certificate of the server is not valid") },
	{ "Weird server reply", N_("The server does not speak the language of mail: look at the port") },
	{ "the address is not public",
	    N_("This server is in a private network. Only servers of the internet may be used.") },
	{ "Unsupported protocol", N_("The address must begin with https://") },
	{ "no answer: it may have been sent",
	    N_("The provider did not answer. It may have arrived: look before you send it again.") },
	{ "an answer that is not understood: it may have been sent",
	    N_("The provider's answer was not understood. It may have arrived: look before you "
	      "send it again.") },
	{ "a redirect is not followed",
	    N_("The provider's address leads somewhere else: it has to be corrected") },
	{ "the gateway is not set up fully", N_("The provider's settings are not complete") },
};

/* "SMTP 550" is the mail server's own answer: 5xx for good, 4xx for now; "HTTP
 * 403" the provider's; "refused: " stands before the provider's own words. */
const char *
sending_reason(struct req *req, const char *channel, const char *error)
{
	int	 code;

	for (size_t i = 0; i < ARRAY_SIZE(reasons); i++)
		if (strcmp(reasons[i].error, error) == 0)
			return tr(req->lang, reasons[i].words);
	if (strncmp(error, "refused: ", 9) == 0)
		return req_printf(req, tr(req->lang, "The provider refused it: %s"), error + 9);
	if (strncmp(error, "SMTP ", 5) != 0 && strncmp(error, "HTTP ", 5) != 0)
		return error;
	code = (int)strtol(error + 5, NULL, 10);
	if (strcmp(channel, "mail") == 0)
		return req_printf(req, code >= 500 ? tr(req->lang, "The mail server refused it (code %d)") :
		    tr(req->lang, "The mail server refused it for now (code %d)"), code);
	if (code == 401 || code == 403)
		return tr(req->lang, "The provider did not accept the login, the password or the key");
	if (code == 429)
		return tr(req->lang, "The provider takes no more at present: too many messages at once");
	return req_printf(req, code >= 500 ?
	    tr(req->lang, "The provider failed (code %d). It may have arrived: look before you "
		"send it again.") :
	    tr(req->lang, "The provider refused it (code %d)"), code);
}
