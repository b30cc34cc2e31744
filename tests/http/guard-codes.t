#!/usr/bin/python3
# SMS that strangers ask for end somewhere: a business has so many codes in a day, and
# so has the installation's own provider.  Beyond that the asker is told, nothing is
# sent, the owner and the operator see it, and the operator decides how many.
import os
import re
import sys
from urllib.parse import urlencode

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")
one_day()


def phone():
    return "+7908555%d" % next(number)


def code(to, branch=1):
    return call("okno-api", "POST", "/api/v1/book_code/%d" % branch, json.dumps({"phone": to}), kind="application/json",
                HTTP_AUTHORIZATION="Bearer oknodemopartner00001", HTTP_ACCEPT="application/vnd.api.v2+json")


def sent(to):
    return sql("SELECT (SELECT count(*) FROM outbox WHERE recipient = '%s') + (SELECT count(*) FROM notice WHERE recipient = '%s')" % (to, to))


def limits(chain, whole):
    sql("UPDATE installation SET codes_chain = %d, codes_all = %d" % (chain, whole))


def own_provider(on):
    sql("INSERT INTO gateway (chain_id, kind, enabled, settings) VALUES (1, 'sms', %s, '{}')"
        " ON CONFLICT ON CONSTRAINT gateway_place DO UPDATE SET enabled = excluded.enabled" % on, 1)


sql("UPDATE branch SET phone_code = true")
same(sql("SELECT codes_chain, codes_all FROM installation"), "300|1000", "there are limits from the beginning")

# ---- of one business ----

limits(2, 100)
same([code(phone())[0] for _ in range(2)], ["201", "201"], "the codes that a business may send are sent")
late = phone()
status, text = code(late)
same((status, sent(late)), ("429", "0"), "the next one is not, to whatever phone and from whatever address")
has(text, "No more codes can be sent today", "who asks is told")
same(code(phone(), 3)[0], "201", "another business still sends them")
same(code(phone(), 2)[0], "429", "another branch of the business does not")
sql("UPDATE code_count SET day = day - 1; UPDATE installation SET codes_chain = 3")
same(code(phone())[0], "201", "the next day begins anew")

# ---- of the installation's provider ----

limits(100, 2)
same([code(phone())[0] for _ in range(2)], ["201", "429"], "what goes through the installation's provider has a limit of its own, over all businesses")
own_provider("true")
same(code(phone())[0], "201", "a business with its own provider pays for itself")
own_provider("false")


def register(to):
    form = urlencode({"name": "Anna", "phone": to, "email": "a%s@example.org" % to[1:], "agree": "1"})
    return call("okno-account", "POST", "/account/register", form, OKNO_SMS="smsru")


late = phone()
status, text = register(late)
same((status, sent(late)), ("429", "0"), "nobody gets a password by SMS then")
has(text, "No more SMS can be sent today", "and reads why")
has(text, late[2:5], "what was typed stays")
limits(100, 3)
late = phone()
same((register(late)[0], sent(late)), ("303", "1"), "with a higher limit they do")
same(register(phone())[0], "429", "their password counts, too")
sql("UPDATE \"user\" SET lang = 'en', phone = '+79085550001' WHERE email = 'owner@demo.okno'")
answers = [call("okno-account", "POST", "/account/recover", urlencode({"login": p}), OKNO_SMS="smsru") for p in ("+79085550001", "+79085550002")]
same([a[0] for a in answers], ["429", "429"], "nor is a forgotten password's code sent")
same(*[re.sub(r"[0-9a-f]{32}|\d{4,}", "", a[1]) for a in answers], "and nothing tells who has an account")

# ---- who is shown it ----

limits(3, 100)
[code(phone()) for _ in range(4)]
owner = {}
call("okno-account", "POST", "/account/sign-in", urlencode({"login": "owner@demo.okno", "password": "okno-owner-demo"}), cookies=owner)
status, text = call("okno-settings", "GET", "/settings/1/sending/sms", cookies=owner)
same(status, "200", "the owner looks at the SMS")
has(text, "No more codes by SMS today", "[F64] and sees that there are no more codes")
sql("UPDATE \"user\" SET operator = true WHERE email = 'owner@demo.okno'")
health = lambda: call("okno-operator", "GET", "/operator/health", cookies=owner, role="okno_operator")[1]
has(health(), "SMS that were too many today", "so does the operator")
has(health(), "/operator/chains/1", "and of which business")
status, text = call("okno-operator", "GET", "/operator/sending/sms", cookies=owner, role="okno_operator")
has(text, 'name="codes_chain" inputmode="numeric" value="3"', "[F64] the limits stand on the page of SMS")
csrf = re.search(r'name="csrf" value="([^"]+)"', text).group(1)


def save(whole, chain):
    return call("okno-operator", "POST", "/operator/sending/sms/codes",
                urlencode({"csrf": csrf, "codes_all": whole, "codes_chain": chain, "told_phone": "20", "told_branch": "1000"}), cookies=owner, role="okno_operator")


status, text = save("0", "many")
same(status, "422", "a limit is a number")
has(text, 'id="c-all-e"', "which is told beside it")
has(text, 'value="many"', "what was typed stays")
same(save("500", "50")[0], "303", "[F64] the operator changes them")
same(sql("SELECT codes_all, codes_chain FROM installation"), "500|50", "and they hold")
has(call("okno-operator", "GET", "/operator/sending/sms", cookies=owner, role="okno_operator")[1], "Codes in a day, of one business",
    "who changed them is kept")
same(code(phone())[0], "201", "codes are sent again")
log = open(folder + "/log").read()
ok("the limit of a day (chain) is reached" in log and "the limit of a day (all) is reached" in log, "the log tells of both", log)
ok("7908555" not in log, "but not of whom", log)
done()
