#!/usr/bin/python3
# Gateways: letters and SMS go through the branch's own server, else the chain's,
# else the installation's; one that is away holds up nobody else; what went wrong
# is told; nothing is sent twice, nothing to private addresses.
import ctypes
import json
import os
import sys
from urllib.parse import parse_qs, urlsplit

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")
with open(os.environ["OKNO_KEY"], "rb") as f:
    KEY = f.read(32)
ENV["OKNO_MAIL_FROM"] = "Okno <okno@mail.example>"

# ---- an authority of our own, and what it certifies ----


def openssl(*args):
    subprocess.run(["openssl", *args], cwd=folder, check=True, capture_output=True)


def certify(name, alt):
    with open(folder + "/alt", "w") as f:
        f.write("subjectAltName=" + alt)
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + name, "-keyout", name + ".key", "-out", name + ".csr")
    openssl("x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
            "-days", "2", "-extfile", "alt", "-out", name + ".crt")
    with open(folder + "/" + name + ".pem", "w") as out:
        for part in (".crt", ".key"):
            with open(folder + "/" + name + part) as f:
                out.write(f.read())
    return folder + "/" + name + ".pem"


openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Tests", "-keyout", "ca.key", "-out", "ca.pem")
good = certify("good", "IP:127.0.0.1,DNS:localhost")
stranger = certify("stranger", "DNS:mail.example.org")
ENV["OKNO_CA"] = folder + "/ca.pem"
ENV["OKNO_FETCH_PRIVATE"] = "on"


# ---- gateways, sealed as lib/secret.c does ----

sodium = ctypes.CDLL("libsodium.so.23")


def seal(place, text):
    key, nonce = ctypes.create_string_buffer(32), os.urandom(24)
    out, size = ctypes.create_string_buffer(len(text) + 16), ctypes.c_ulonglong()
    sodium.crypto_kdf_derive_from_key(key, ctypes.c_size_t(32), ctypes.c_uint64(1), b"seal\0\0\0\0", KEY)
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, ctypes.byref(size), text, ctypes.c_ulonglong(len(text)), place,
        ctypes.c_ulonglong(len(place)), None, nonce, key)
    return "\\x01" + nonce.hex() + out.raw[:size.value].hex()


def gateway(kind, settings, secrets=None, branch=None, chain=1, enabled=True):
    """Sets a gateway up, anew if it is there; its id."""
    sealed = "'%s'" % seal(b"gateway %d %d %s" % (chain, branch or 0, kind.encode()),
                           json.dumps(secrets).encode()) if secrets else "NULL"
    return int(sql("""INSERT INTO gateway AS g (chain_id, branch_id, kind, enabled, settings, secret)
        VALUES (%d, %s, '%s', %s, '%s', %s)
        ON CONFLICT ON CONSTRAINT gateway_place DO UPDATE SET enabled = excluded.enabled,
          settings = excluded.settings, secret = excluded.secret, version = g.version + 1
        RETURNING id""" % (chain, branch or "NULL", kind, enabled,
                           json.dumps(settings).replace("'", "''"), sealed), chain))


def server(mail, tls, **other):
    return {"host": "127.0.0.1", "port": str(mail.port), "tls": tls, "login": "salon",
            "from": "salon@salon.example", "name": "", **other}


def told(gateway, what):
    return sql("SELECT %s FROM gateway WHERE id = %d" % (what, gateway))


def trial(gateway, to="owner@example.org"):
    """Sends a test; how it ended: state and error."""
    test = int(sql("""WITH t AS (INSERT INTO gateway_test (chain_id, gateway_id, user_id, recipient, lang)
        VALUES (1, %d, 1, '%s', 'en') RETURNING id), j AS (SELECT job_add('send', 'test', id) FROM t)
        SELECT t.id FROM t, j; NOTIFY okno_send""" % (gateway, to), 1))
    return until(lambda: sql("SELECT state, error FROM gateway_test WHERE id = %d AND done_at IS NOT NULL" % test))


house = Mail("house")
chain = Mail("chain", "starttls", good, "salon", "s3cret")
own = Mail("own", "tls", good, "salon", "s3cret")
ENV["OKNO_SMTP"] = house.url()
sender = worker("send")

# ---- which way a letter goes ----

book()
same(house.wait(1), 1, "without a gateway of its own a letter goes through the installation's")
for_all = gateway("mail", server(chain, "starttls"), {"password": "s3cret"})
book()
same(chain.wait(1), 1, "then through the chain's, by STARTTLS and with a login")
m = chain.letter(0)
same((m["From"].addresses[0].addr_spec, m["X-Envelope-From"]), ("salon@salon.example", "salon@salon.example"),
     "from its own sender, on the envelope too")
has(m["From"].addresses[0].display_name, sql("SELECT coalesce(nullif(public_title, ''), title) FROM branch WHERE id = 1"),
    "in the name of the branch")
same(until(lambda: told(for_all, "ok_at IS NOT NULL AND failed_at IS NULL")), "t", "that it works is written down")
of_branch = gateway("mail", server(own, "tls", name="Наш салон"), {"password": "s3cret"}, branch=1)
book()
same(own.wait(1), 1, "then through the branch's own, by TLS from the start")
same(own.letter(0)["From"].addresses[0].display_name, "Наш салон", "in the name it gives itself")
book(branch=2)
same(chain.wait(2), 2, "another branch goes on through the chain's")
book(chain=2, branch=3)
same(house.wait(2), 2, "another chain through the installation's")
gateway("mail", server(own, "tls"), {"password": "s3cret"}, branch=1, enabled=False)
book()
same(chain.wait(3), 3, "one that is switched off is passed over")
same((len(house.letters()), len(own.letters())), (2, 1), "each letter took one way only")

# ---- trying one, and what fails ----

same(trial(of_branch), "sent|", "a test goes through exactly its gateway, even one that is switched off")
has(own.letter(1)["Subject"], "Letters arrive", "it says what it is")
same(own.letter(1)["X-Envelope-To"], "owner@example.org", "to who asked for it")


def fails(settings, secrets, error, name):
    tried = gateway("mail", settings, secrets, branch=2, enabled=False)
    same(trial(tried), "failed|" + error, name)
    same(told(tried, "error"), error, "… which is written down")


fails(server(own, "tls"), {"password": "wrong"}, "Login denied", "a wrong password is told")
fails(server(own, "tls", host="no-such-host.invalid"), {"password": "x"}, "Couldn't resolve host name", "so is an unknown server")
fails(server(own, "starttls", port="1"), {"password": "x"}, "Couldn't connect to server", "one that is not there")
fails(server(house, "starttls"), {"password": "x"}, "Requested SSL level failed", "one that does not encrypt gets no password")
fails(server(house, "tls"), {"password": "x"}, "SSL connect error", "nor one that speaks no TLS")
other = Mail("other", "tls", stranger, "salon", "s3cret")
fails(server(other, "tls"), {"password": "s3cret"}, "SSL peer certificate or SSH remote key was not OK",
      "one with somebody else's certificate")
same(len(other.letters()), 0, "which gets no letter")
own.write("answer", "550 5.1.1 no such mailbox")
fails(server(own, "tls"), {"password": "s3cret"}, "SMTP 550", "a recipient that is refused")
own.remove("answer")

# ---- one that is away holds up nobody else ----

gateway("mail", server(own, "tls"), {"password": "s3cret"}, branch=1)
own.stop()
held, again = book(), book()
same(until(lambda: outbox(held, "error")), "Couldn't connect to server", "a branch's server that is away is told in the outbox")
other_branch = book(branch=2)
same(until(lambda: outbox(other_branch) == "sent"), True, "letters of others go on")
same((outbox(held), outbox(again)), ("new", "new"), "its own wait")
own.start()
gateway("mail", server(own, "tls"), {"password": "s3cret"}, branch=1)
hurry()
sql("NOTIFY okno_send")
same(until(lambda: outbox(held) + outbox(again) == "sentsent"), True, "set up anew, it is tried at once, and all are sent")
same(len(own.letters()), 4, "each once")

# ---- SMS ----

def sms(template="code", params='{"code": "482913"}', chain=1, branch=1, lang="ru"):
    """An SMS for the worker; its id."""
    made = int(sql("""WITH o AS (INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
        VALUES (%d, %d, 'sms', '+79990001122', '%s', '%s', '%s') RETURNING id), j AS (SELECT job_add('send', 'sms', id) FROM o)
        SELECT o.id FROM o, j""" % (chain, branch, lang, template, params), chain))
    sql("NOTIFY okno_send")
    return made


def message(made, what="state"):
    return sql("SELECT %s FROM outbox WHERE id = %d" % (what, made))


def ended(made):
    return until(lambda: message(made, "state, error") if message(made, "error <> '' OR state <> 'new'") == "t" else "")


FORM = {"provider": "own", "sender": "Salon & Co", "login": "salon", "headers": "X-Key: {key}",
        "body": "to={phone}&text={text}&from={sender}&psw={password}", "ok_field": "status", "ok_value": "OK"}
SECRETS = {"password": "p&ss=\"1\"", "key": "k3y"}
waits = sms(branch=2)
same(until(lambda: jobs("send") == 0), True, "an SMS without a provider leaves no job")
same(message(waits, "state, attempts"), "new|0", "and waits in the outbox")
provider = Provider("provider")
URL = "http://127.0.0.1:%d" % provider.port
way = gateway("sms", {**FORM, "url": URL + "/send?v={login}"}, SECRETS)
first = sms()
same(ended(first), "sent|", "with one it is sent")
call = provider.call(0)
form = {k: v[0] for k, v in parse_qs(call["body"]).items()}
same((call["method"], call["path"], call["headers"]["x-key"]), ("POST", "/send?v=salon", "k3y"), "as the templates say")
same((form["to"], form["from"], form["psw"]), ("79990001122", "Salon & Co", "p&ss=\"1\""), "a form is encoded")
has(form["text"], "Ваш код: 482913", "it says the code in the recipient's language")
same(message(first, "params"), "{}", "which is then in the SMS only")
sms("invite", '{"token": "%s", "business": "Салон", "by": "Анна"}' % TOKEN, lang="en")
provider.wait(2)
same(parse_qs(provider.call(1)["body"])["text"][0], "You are invited to work in Салон: %s/account/invites/%s" % (ENV["OKNO_URL"], TOKEN),
     "an invitation by phone has its link")
gateway("sms", {**FORM, "url": URL + "/json", "body": '{"to": "{+phone}", "text": "{text}", "from": "{sender}"}',
                "sender": 'A "quoted" \\ name'}, SECRETS)
sms()
provider.wait(3)
call = provider.call(2)
same((json.loads(call["body"])["to"], json.loads(call["body"])["from"], call["headers"]["content-type"]),
     ("+79990001122", 'A "quoted" \\ name', "application/json"), "JSON is JSON whatever is filled in")
gateway("sms", {**FORM, "url": URL + "/get?to={phone}&text={text}&from={sender}", "body": "", "sender": ""}, SECRETS)
sms()
provider.wait(4)
call = provider.call(3)
same((call["method"], sorted(parse_qs(urlsplit(call["path"]).query))), ("GET", ["text", "to"]), "a GET leaves out what is empty")
way = gateway("sms", {**FORM, "url": URL + "/send"}, SECRETS)
same(trial(way, "+79990003344"), "sent|", "a test goes to who asked for it")
same(sql("SELECT parts FROM gateway_test ORDER BY id DESC LIMIT 1"), "1", "with its length known")
provider.wait(5)


def faulty(fault, wanted, name):
    before = len(provider.calls())
    provider.write("fault", fault)
    made = sms()
    got = ended(made)
    provider.remove("fault")
    same(got, wanted, name)
    same(len(provider.calls()), before + 1, "… asked once")
    return made


faulty("wrong", "gave_up|an answer that is not understood: it may have been sent", "an answer that is no JSON may mean anything")
faulty("500", "gave_up|HTTP 500: it may have been sent", "so may an error of the provider's own")
faulty("402", "gave_up|HTTP 402", "a refusal is final")
faulty("away http://169.254.169.254/latest", "gave_up|a redirect is not followed", "a redirect is not followed, wherever it leads")
number = faulty("number", "gave_up|HTTP 200", "a number that is refused is told")
provider.write("fault", "429")
later = sms()
same(ended(later), "new|HTTP 429", "too much at once is tried again")
provider.remove("fault")
same(until(lambda: (hurry(), message(later) == "sent")[1]), True, "and sent then")

provider.write("fault", "hang")
lost = sms()
same(until(lambda: provider.exists("hanging")), True, "a provider takes the call and does not answer")
sender.kill()
calls = len(provider.calls())
provider.remove("fault")
sender = worker("send")
hurry()
same(ended(lost), "gave_up|it was being sent when the worker ended", "an SMS that a killed worker was at is not sent again")
same(len(provider.calls()), calls, "so nobody gets it twice")
old = sms()
same(ended(old), "sent|", "the others go on")

provider.write("fault", "slow")
slow = sms()
same(until(lambda: provider.exists("hanging")), True, "a provider lets one wait for its answer")
calls = len(provider.calls())
next_one, of_others = sms(), book(chain=2, branch=3)
sql("NOTIFY okno_send")
same((until(lambda: outbox(of_others) == "sent"), provider.exists("hanging")), (True, True), "others' messages go meanwhile")
same((message(next_one), len(provider.calls())), ("new", calls), "its own next one waits")
provider.remove("fault")
same(ended(slow), "sent|", "a late answer is one")
same(until(lambda: (hurry(), sql("NOTIFY okno_send"), message(next_one) == "sent")[2]), True, "and then the next one goes")

provider.stop()
down = sms()
same(ended(down), "new|Couldn't connect to server", "one that is not there is tried again")
sql("UPDATE outbox SET created_at = now() - interval '11 minutes' WHERE id = %d" % down, 1)
provider.start()
gateway("sms", {**FORM, "url": URL + "/send"}, SECRETS)
same(until(lambda: (hurry(), message(down) == "gave_up")[1]), True, "but no code that is too old")
has(message(down, "error"), "no longer valid", "and says so")

# ---- messages of the installation ----

sender.end()
ENV.update(OKNO_SMS="own", OKNO_SMS_URL=URL + "/house", OKNO_SMS_BODY="to={phone}&text={text}", OKNO_SMS_OK_FIELD="status",
           OKNO_SMS_OK_VALUE="OK")
calls = len(provider.calls())
notice = int(sql("""WITH n AS (INSERT INTO notice (channel, recipient, lang, template)
    VALUES ('sms', '+79990005566', 'en', 'account') RETURNING id), j AS (INSERT INTO job (queue, kind, chain_id, ref_id)
    SELECT 'send', 'notice', 0, id FROM n RETURNING 1) SELECT n.id FROM n, j"""))
sender = worker("send")
same(until(lambda: sql("SELECT state FROM notice WHERE id = %d" % notice) == "sent"), True, "the installation's provider sends its own SMS")
has(parse_qs(provider.call(calls)["body"])["text"][0], "/account/sign-in", "with the link in it")
other_chain = sms(chain=2, branch=3)
same(ended(other_chain), "sent|", "and those of who has none")
same(provider.call(calls + 1)["path"], "/house", "through it")

# ---- those that the operator has set up ----


def house_gateway(kind, settings, secrets=None, enabled=True):
    """The installation's own, as the console saves it."""
    sealed = "'%s'" % seal(b"gateway 0 0 %s" % kind.encode(), json.dumps(secrets).encode()) if secrets else "NULL"
    return sql("SELECT installation_gateway_save(1, '%s', (SELECT version FROM installation_gateway WHERE kind = '%s'), %s, '%s', %s, '{}')"
               % (kind, kind, enabled, json.dumps(settings).replace("'", "''"), sealed))


def notice_by(channel, recipient):
    return int(sql("""WITH n AS (INSERT INTO notice (channel, recipient, lang, template)
        VALUES ('%s', '%s', 'en', 'account') RETURNING id), j AS (INSERT INTO job (queue, kind, chain_id, ref_id)
        SELECT 'send', 'notice', 0, id FROM n RETURNING 1) SELECT n.id FROM n, j; NOTIFY okno_send""" % (channel, recipient)))


def gone(notice):
    return until(lambda: sql("SELECT state FROM notice WHERE id = %d" % notice) == "sent")


at_once = Mail("console", "tls", good, "house", "h0use")
letters, calls = len(house.letters()), len(provider.calls())
house_gateway("mail", {**server(at_once, "tls", name="Our house"), "login": "house", "from": "house@house.example"}, {"password": "h0use"})
house_gateway("sms", {**FORM, "url": URL + "/console"}, SECRETS)
same(gone(notice_by("mail", "somebody@example.org")), True, "[F64] a letter of the installation goes through the server of its console, at once")
m = at_once.letter(0)
same((m["From"].addresses[0].addr_spec, m["From"].addresses[0].display_name), ("house@house.example", "Our house"), "[F64] from the sender set up there")
same(gone(notice_by("sms", "+79990005566")), True, "[F64] an SMS of the installation through its provider")
same(provider.call(calls)["path"], "/console", "[F64] and no longer through the environment's")
book(chain=2, branch=3)
same(at_once.wait(2), 2, "[F64] letters of a chain that has none go the same way")
same(at_once.letter(1)["From"].addresses[0].display_name, sql("SELECT coalesce(nullif(public_title, ''), title) FROM branch WHERE id = 3"),
     "in the name of its branch")
same(len(house.letters()), letters, "nothing went by the environment's meanwhile")
same(sql("SELECT string_agg(kind || (ok_at IS NOT NULL AND failed_at IS NULL), ' ' ORDER BY kind) FROM installation_gateway"),
     "mailtrue smstrue", "[F64] that they work is written down")
at_once.stop()
held = notice_by("mail", "other@example.org")
same(until(lambda: sql("SELECT error FROM installation_gateway WHERE kind = 'mail' AND failed_at > ok_at")), "Couldn't connect to server",
     "[F64] so is why they do not")
house_gateway("mail", {**server(at_once, "tls"), "login": "house"}, {"password": "h0use"}, enabled=False)
sql("UPDATE job SET run_at = now() WHERE kind = 'notice'; NOTIFY okno_send")
same((gone(held), len(house.letters())), (True, letters + 1), "[F64] switched off, the environment's is taken again")
test = int(sql("SELECT installation_test_add(1, 'sms', 'en'); NOTIFY okno_send"))
same(until(lambda: sql("SELECT state, parts FROM installation_gateway_test WHERE id = %d AND done_at IS NOT NULL" % test)), "sent|1",
     "[F64] a test goes to the operator who asks")
house_gateway("sms", {**FORM, "url": URL + "/console"}, SECRETS, enabled=False)

# ---- never to private addresses ----

sender.end()
sender = worker("send", OKNO_FETCH_PRIVATE="off")
calls, letters = len(provider.calls()), len(own.letters())
for host in ("127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "192.168.1.1"):
    tried = gateway("sms", {**FORM, "url": "https://%s/send" % host}, SECRETS, branch=2, enabled=False)
    same(trial(tried, "+79990003344"), "failed|the address is not public", "no SMS goes by " + host)
tried = gateway("sms", {**FORM, "url": URL + "/send"}, SECRETS, branch=2, enabled=False)
same(trial(tried, "+79990003344"), "failed|Unsupported protocol", "nor without encryption")
tried = gateway("mail", server(own, "tls"), {"password": "s3cret"}, branch=2, enabled=False)
same(trial(tried), "failed|the address is not public", "nor a letter")
same((len(provider.calls()), len(own.letters())), (calls, letters), "nobody there heard of it")

# ---- those that waited ----

sender.end()
gateway("sms", {**FORM, "url": URL + "/send"}, SECRETS, branch=2)
sender = worker("send")
keeper = worker("heavy")
same(until(lambda: message(waits) == "sent"), True, "what waited in the outbox is sent once there is a gateway")

log = open(folder + "/log").read()
for secret in ("@example.org", "79990001122", "s3cret", "k3y", "h0use", "482913"):
    ok(secret not in log, "the log does not know " + secret, log)
done()
