#!/usr/bin/python3
# Whoever books, moves and cancels without end does not spend a business's money: SMS about
# bookings end at so many a day for a phone and for a business.  What is beyond stands
# among the messages, where a person sends it all the same; codes and what a person
# writes are not held up by it.
import os
import re
import sys
from urllib.parse import urlencode

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")
one_day()
sql("""UPDATE branch SET booked_sms = 'all', booked_mail = 'off', lang = 'en';
    UPDATE "user" SET lang = 'en' WHERE email = 'owner@demo.okno'""")
provider = Provider("provider")
OTHER = "+79990001133"
ENV.update({"OKNO_SMS": "own", "OKNO_SMS_URL": "http://127.0.0.1:%d/send" % provider.port, "OKNO_SMS_BODY": "to={phone}&text={text}",
            "OKNO_SMS_OK_FIELD": "status", "OKNO_SMS_OK_VALUE": "OK", "OKNO_FETCH_PRIVATE": "on"})
sender = worker("send")


def limits(phone, branch):
    sql("UPDATE installation SET told_phone = %d, told_branch = %d" % (phone, branch))


def booked(**where):
    """The SMS about a new booking: how it ended."""
    visit = book(**where)
    return until(lambda: outbox(visit, "state, error") if outbox(visit, "state <> 'new'") == "t" else "")


TO_PHONE, OF_ALL = "gave_up|enough SMS to this phone today", "gave_up|enough SMS of the business today"
same(sql("SELECT told_phone, told_branch FROM installation"), "20|1000", "there are limits from the beginning")

# ---- to one phone ----

limits(2, 100)
same([booked() for _ in range(2)], ["sent|", "sent|"], "the SMS about bookings that a phone may get are sent")
same(booked(), TO_PHONE, "the next one is not, and says why")
same(booked(phone=OTHER), "sent|", "another phone still gets them")
same(booked(branch=3, chain=2), "sent|", "so does the same phone from another business")
same(len(provider.calls()), 4, "the provider was asked for those only")
sql("UPDATE outbox SET tried_at = tried_at - interval '2 days'; UPDATE code_count SET day = day - 1")
same(booked(), "sent|", "the next day begins anew")

# ---- of one business ----

limits(100, 1)
branches = int(sql("SELECT count(*) FROM branch WHERE chain_id = 1 AND archived_at IS NULL"))
same([booked(phone=OTHER) for _ in range(branches)], ["sent|"] * (branches - 1) + [OF_ALL],
     "a business may send so many for each of its branches")
same(booked(branch=2), OF_ALL, "all of them share it")
same(booked(branch=3, chain=2), "sent|", "another business has its own")
made = int(sql("""WITH o AS (INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
    VALUES (1, 1, 'sms', '%s', 'en', 'code', '{"code": "123456"}') RETURNING id), j AS (SELECT job_add('send', 'sms', id) FROM o)
    SELECT o.id FROM o, j""" % OTHER, 1))
sql("NOTIFY okno_send")
same(until(lambda: sql("SELECT state FROM outbox WHERE id = %d AND state <> 'new'" % made)), "sent", "a code is no SMS about a booking")

# ---- who is shown it ----

owner = {}
call("okno-account", "POST", "/account/sign-in", urlencode({"login": "owner@demo.okno", "password": "okno-owner-demo"}), cookies=owner)
text = call("okno-settings", "GET", "/settings/1/sending/sms", cookies=owner)[1]
has(text, "Not all SMS about bookings went out today", "[F64] the owner sees that not all went out")
held = sql("SELECT id FROM outbox WHERE error = 'enough SMS of the business today' AND branch_id = 1")
text = call("okno-messages", "GET", "/messages/1/" + held, cookies=owner)[1]
has(text, "As many SMS about bookings went out today as may", "the message says why")
csrf = re.search(r'name="csrf" value="([^"]+)"', text).group(1)
same(call("okno-messages", "POST", "/messages/1/%s/again" % held, urlencode({"csrf": csrf}), cookies=owner)[0], "303", "a person sends it again")
same(until(lambda: sql("SELECT state FROM outbox WHERE id = %s AND state <> 'new'" % held)), "sent", "and no limit holds that up")

sql("UPDATE \"user\" SET operator = true WHERE email = 'owner@demo.okno'")
text = call("okno-operator", "GET", "/operator/health", cookies=owner, role="okno_operator")[1]
has(text, "SMS that were too many today", "the operator sees it among the health")
has(text, "about bookings:", "and of what they were")
text = call("okno-operator", "GET", "/operator/sending/sms", cookies=owner, role="okno_operator")[1]
has(text, 'name="told_branch" inputmode="numeric" value="1"', "[F64] the limits stand on the page of SMS")
csrf = re.search(r'name="csrf" value="([^"]+)"', text).group(1)


def save(**more):
    return call("okno-operator", "POST", "/operator/sending/sms/codes", urlencode({"csrf": csrf, "codes_all": "500", "codes_chain": "50", **more}),
                cookies=owner, role="okno_operator")


status, text = save(told_phone="few", told_branch="0")
same(status, "422", "a limit is a number")
ok('id="t-phone-e"' in text and 'id="t-branch-e"' in text and 'value="few"' in text, "each is told beside its field, where what was typed stays", text)
same(save(told_phone="7", told_branch="70")[0], "303", "[F64] the operator changes them")
same(sql("SELECT told_phone, told_branch FROM installation"), "7|70", "and they hold")
has(call("okno-operator", "GET", "/operator/sending/sms", cookies=owner, role="okno_operator")[1], "SMS about bookings in a day, to one phone",
    "who changed them is kept")
same(booked(phone=OTHER), "sent|", "SMS go out again")
ok("7999000" not in open(folder + "/log").read(), "the log names no phone", open(folder + "/log").read())
done()
