#!/usr/bin/python3
# Reminders: planned when they are due, each sent exactly once or seen to have
# failed, whatever happens to the worker or to the booking meanwhile.
import os
import re
import sys
from urllib.parse import parse_qs

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")
mail = Mail()
provider = Provider("provider")
ENV.update(OKNO_SMTP=mail.url(), OKNO_SMS="own", OKNO_SMS_URL="http://127.0.0.1:%d/send" % provider.port,
           OKNO_SMS_BODY="to={phone}&text={text}", OKNO_SMS_OK_FIELD="status", OKNO_SMS_OK_VALUE="OK",
           OKNO_FETCH_PRIVATE="on", OKNO_MAIL_FROM="okno@mail.example")
sql("UPDATE appointment SET cancelled_at = now() WHERE starts_at > now()", 1)
sql("DELETE FROM outbox; DELETE FROM job")
sql("UPDATE branch SET remind_sms = '2', remind_mail = '24' WHERE id = 1")
people = iter(range(1000, 10000))


def visit(hours, lang="", guest=""):
    """A visit that begins so many hours from now, for a guest if one is named; its id and its client's number."""
    n = next(people)
    made = int(sql("""SELECT visit_book(1, 1, jsonb_build_object('origin', 'staff',
        'client', jsonb_build_object('name', 'Анна', 'phone', '+7999001%d', 'email', 'anna%d@example.org'),
        'appointments', jsonb_build_array(jsonb_build_object('key', 1, 'staff_id', s.staff_id, 'on_top', true,
            'starts_at', now() + %f * interval '1 hour', 'guest', jsonb_build_object('name', '%s'), 'services', jsonb_build_array(jsonb_build_object('id', s.service_id))))))->>'visit_id'
        FROM service_staff s JOIN service_branch sb USING (chain_id, branch_id, service_id)
        WHERE s.chain_id = 1 AND s.branch_id = 1 AND sb.online ORDER BY s.staff_id, s.service_id LIMIT 1""" % (n, n, hours, guest), 1))
    sql("UPDATE visit SET created_at = now() - interval '9 days' WHERE id = %d" % made, 1)
    if lang:
        sql("UPDATE client SET lang = '%s' WHERE phone = '+7999001%d'" % (lang, n), 1)
    return made, "7999001%d" % n


def due():
    """As if the worker had not looked for an hour."""
    sql("UPDATE reminder_mark SET planned_to = now() - interval '1 hour'")


def calls_to(number):
    texts = []
    for i in range(len(provider.calls())):
        form = parse_qs(provider.call(i)["body"])
        if form["to"][0] == number:
            texts.append(form["text"][0])
    return texts


def letters_to(number):
    return [mail.letter(i) for i in range(len(mail.letters())) if mail.letter(i)["To"] == "anna%s@example.org" % number[-4:]]


def told(made):
    return sql("SELECT string_agg(concat_ws(' ', channel, template, state, error), ', ' ORDER BY id) FROM outbox WHERE visit_id = %d" % made)


# ---- one ----

sql("SELECT count(*) FROM reminder_chains()")
soon, number = visit(1.9)
tomorrow, other = visit(23.9, "en")
due()
sender = worker("send")
same(until(lambda: calls_to(number)) != [], True, "[F11] an SMS reminds of a visit two hours before")
text = calls_to(number)[0]
clock = sql("SELECT to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') FROM appointment a JOIN branch b ON b.id = a.branch_id WHERE a.visit_id = %d" % soon)
has(text, clock, "[F11] it tells when")
token = re.search(r"/booking/visits/([0-9a-f]{32})", text)
ok(token, "[F11] and has a secret link", text)
same(sql("SELECT count(*) FROM secret_link WHERE token_hash = sha256('%s')" % token.group(1)), "1", "[F11] that opens")
same(until(lambda: told(soon)), "sms reminder sent", "[F11] the outbox has it")
has(sql("SELECT params::text FROM outbox WHERE visit_id = %d" % soon), "{}", "[F11] without the secret")
same(until(lambda: len(letters_to(other))), 1, "[F11] a letter reminds a day before")
has(letters_to(other)[0]["Subject"], "We remind you of your visit", "[F11] in the client's language")
same(calls_to(other), [], "[F11] each by the way that is switched on for its hour")

# ---- for a guest ----

made, number = visit(1.9, guest="Мария")
second, other = visit(23.9, "en", guest="Maria")
due()
same(until(lambda: calls_to(number)) != [], True, "[F10] a reminder of a guest's booking goes to the client")
has(calls_to(number)[0], "Мария", "[F10] and names the guest")
same(until(lambda: len(letters_to(other))), 1, "[F10] so does a letter")
has(letters_to(other)[0]["Subject"], ", for Maria (", "[F10] in its subject")
has(letters_to(other)[0].get_body(("plain",)).get_content(), "\nfor Maria\n", "[F10] and at the booking")
ok("for " not in letters_to("7999001%04d" % 1001)[0]["Subject"], "[F10] where the client comes nobody else is named")

# ---- own words ----

sql("""INSERT INTO message_text (chain_id, branch_id, kind, channel, lang, body)
    VALUES (1, 1, 'reminder', 'sms', 'ru', '{client}, ждём вас в {time}, {staff}: {services}'),
    (1, 1, 'reminder', 'mail', 'ru', 'Вход со двора, {client}. Приходите за 5 минут.')""", 1)
made, number = visit(1.9)
second, other = visit(23.9)
due()
same(until(lambda: calls_to(number)) != [], True, "[F11] a text of the branch's own is sent")
has(calls_to(number)[0], "Анна, ждём вас в ", "[F11] with what its placeholders stand for")
ok("{" not in calls_to(number)[0] and "http" not in calls_to(number)[0], "[F11] all of them, and no more", calls_to(number)[0])
same(until(lambda: len(letters_to(other))), 1, "[F11] so is a letter")
has(letters_to(other)[0].get_body(("plain",)).get_content(), "Вход со двора, Анна.", "[F11] which begins with it")
both, number = visit(1.9)
sql("""UPDATE appointment_line l SET title = 'Стрижка бороды' FROM appointment a WHERE a.id = l.appointment_id AND a.visit_id = %d;
    INSERT INTO appointment_line (chain_id, appointment_id, title, price, duration)
    SELECT 1, id, 'Стрижка', 0, 0 FROM appointment WHERE visit_id = %d""" % (both, both), 1)
due()
same(until(lambda: calls_to(number)) and calls_to(number)[0].split(": ")[1], "Стрижка бороды, Стрижка",
     "[F11] each service is named, also one whose title begins another's")

silent, number = visit(1.9, guest="Мария")
due()
same(until(lambda: calls_to(number)) != [], True, "[F10] own words of a guest's booking")
has(calls_to(number)[0], "(гость: Мария)", "[F10] get the guest's name where they do not say it")
sql("UPDATE message_text SET body = 'Ждём: {guest}' WHERE channel = 'sms'", 1)
spoken, number = visit(1.9, guest="Мария")
due()
same(until(lambda: calls_to(number)) and calls_to(number)[0], "Ждём: Мария", "[F10] or say it where they want")
sql("UPDATE message_text SET body = '{client}, ждём вас в {time}' WHERE channel = 'sms'", 1)

# ---- two workers ----

rival = worker("send")
crowd = [visit(1.9) for _ in range(20)]
due()
sql("NOTIFY okno_send")
same(until(lambda: all(calls_to(n) for _, n in crowd)), True, "[F11] two workers at once remind of everything")
due()
same(until(lambda: sql("SELECT planned_to > now() - interval '1 minute' FROM reminder_mark WHERE branch_id = 1") == "t"), True,
     "[F11] looked at once more")
same([len(calls_to(n)) for _, n in crowd], [1] * 20, "[F11] each exactly once")
rival.kill()

# ---- killed ----

provider.write("fault", "hang")
lost, number = visit(1.9)
due()
same(until(lambda: provider.exists("hanging")), True, "[F11] a worker is at an SMS")
sender.kill()
provider.remove("fault")
mailed, other = visit(23.9)
due()
sender = worker("send")
hurry()
same(until(lambda: "gave_up" in told(lost)) and told(lost), "sms reminder gave_up it was being sent when the worker ended",
     "[F11] killed with -9 then, the reminder is seen to have failed")
same(until(lambda: len(letters_to(other))), 1, "[F11] the next worker goes on with the others")
sender.kill()
after, number = visit(1.9)
due()
sql("SET okno.chain = '1'; SELECT reminders_plan(1)")
same(told(after), "sms reminder new", "[F11] planned by a worker that ended before it sent anything")
sender = worker("send")
same(until(lambda: len(calls_to(number))), 1, "[F11] it is sent by the next")

# ---- changed meanwhile ----

sender.kill()
moved, number = visit(1.9)
gone, other = visit(1.9)
undone, third = visit(1.9)
due()
sql("SET okno.chain = '1'; SELECT reminders_plan(1)")
of = "(SELECT id FROM appointment WHERE chain_id = 1 AND visit_id = %d)"
sql(("SELECT appointment_move(1, 1, NULL, " + of + ", NULL, NULL, now() + interval '1.95 hours', NULL, true)") % moved, 1)
sql(("SELECT appointment_cancel(1, 1, NULL, " + of + ", NULL)") % gone, 1)
sql(("SELECT appointment_cancel(1, 1, NULL, " + of + ", NULL)") % undone, 1)
sql(("SELECT appointment_restore(1, 1, NULL, " + of + ")") % undone, 1)
due()
sender = worker("send")
same(until(lambda: len(calls_to(number))), 1, "[F11] moved while its reminder waited, a visit is reminded of once")
clock = sql("SELECT to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') FROM appointment a JOIN branch b ON b.id = a.branch_id WHERE a.visit_id = %d" % moved)
has(calls_to(number)[0], clock, "[F11] at its new time")
same(until(lambda: len(calls_to(third))), 1, "[F11] cancelled and restored, once too")
left = "SELECT count(*) FROM job WHERE queue = 'send' AND ref_id IN (SELECT id FROM outbox WHERE visit_id IN (%d, %d, %d))" % (moved, gone, undone)
same(until(lambda: sql(left) == "0"), True, "[F11] nothing is left over")
same((len(calls_to(other)), told(gone)), (0, "sms reminder dropped the booking has changed meanwhile"),
     "[F11] of a visit that is cancelled nobody is reminded")

# A move that commits between planning and sending: planned for the old start by
# somebody who did not see it.
sender.kill()
raced, number = visit(1.9)
due()
sql("SET okno.chain = '1'; SELECT reminders_plan(1)")
sql("SET session_replication_role = replica; UPDATE appointment SET starts_at = starts_at + interval '5 hours',"
    " ends_at = ends_at + interval '5 hours' WHERE visit_id = %d" % raced, 1)
sender = worker("send")
same(until(lambda: "gave_up" in told(raced)) and told(raced), "sms reminder gave_up the booking has changed meanwhile",
     "[F11] a reminder of a start that is no longer so is not sent")
same(len(calls_to(number)), 0, "[F11] to nobody")

# ---- quiet hours ----

sender.kill()
asleep, number = visit(2.9)
early, other = visit(1.9)
sql("UPDATE branch SET remind_sms = '3,2' WHERE id = 1")
due()
sql("SET okno.chain = '1'; SELECT reminders_plan(1)")
sql("""UPDATE branch SET quiet_from = to_char((now() - interval '1 hour') AT TIME ZONE time_zone, 'HH24:MI'),
    quiet_to = to_char((now() + interval '2 hours') AT TIME ZONE time_zone, 'HH24:MI') WHERE id = 1""")
sender = worker("send")
same(until(lambda: sql("SELECT run_at > now() + interval '1 hour' FROM job WHERE ref_id = (SELECT id FROM outbox WHERE visit_id = %d)" % asleep) == "t"),
     True, "[F11] what is late waits for the end of the quiet hours")
same(until(lambda: "gave_up" in told(early)) and told(early), "sms reminder gave_up it would have come in the quiet hours",
     "[F11] unless the visit begins before: that it failed is to be seen")
same((calls_to(number), calls_to(other)), ([], []), "[F11] nobody is woken")
sql("UPDATE branch SET quiet_from = '', quiet_to = '' WHERE id = 1")
hurry()
same(until(lambda: len(calls_to(number))), 1, "[F11] then it is sent")

# ---- a series ----

first, number = visit(300, "en")
sql("UPDATE branch SET booked_sms = 'all', booked_mail = 'all' WHERE id = 1")
sql("""INSERT INTO message_text (chain_id, branch_id, kind, channel, lang, body)
    VALUES (1, 1, 'booked', 'sms', 'en', '{client}, see you on {day}'), (1, 1, 'booked', 'mail', 'en', 'Come to the back door.')""", 1)
sql("""SELECT series_book(1, 1, NULL, NULL, %d, 'FREQ=WEEKLY;INTERVAL=1;COUNT=3', (
    SELECT jsonb_agg(jsonb_build_object('wall', to_char(now() + n * interval '1 week', 'YYYY-MM-DD') || ' 04:30')) FROM generate_series(4, 5) n))""" % first, 1)
hurry()
same(until(lambda: calls_to(number) and letters_to(number) and len(calls_to(number) + letters_to(number))), 2, "[L21] a series is told in one SMS and one letter")
same((calls_to(number)[0].count("04:30"), "see you on" in calls_to(number)[0]), (2, False), "[L21] the SMS has all days, not own words that speak of one")
letter = letters_to(number)[0]
has(letter["Subject"], "2 visits from ", "[L21] the letter says how many there are")
same(letter.get_body(("plain",)).get_content().count("04:30"), 2, "[L21] and lists them")
has(letter.get_body(("plain",)).get_content(), "Come to the back door.", "[L21] below own words")
files = [p.get_content() for p in letter.iter_attachments()]
same((len(files), str(files[0]).count("BEGIN:VEVENT")), (1, 2), "[L21] one calendar file has both")

# ---- by hand ----

sql("SELECT message_write(%d, 'sms', 'Ваш заказ готов', NULL), message_write(%d, 'mail', 'Вы забыли шарф', 'О шарфе')" % (soon, tomorrow), 1)
sql("NOTIFY okno_send")
same(until(lambda: "message sent" in told(soon) and "message sent" in told(tomorrow)), True, "[F11] a message written by hand goes the same way")
ok(any(parse_qs(provider.call(i)["body"])["text"][0] == "Ваш заказ готов" for i in range(len(provider.calls()))), "[F11] as it was written")

log = open(folder + "/log").read()
ok("@example.org" not in log and token.group(1) not in log and "7999001" not in log, "no address and no secret is in the log", log)
done()
