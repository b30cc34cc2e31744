#!/usr/bin/python3
# Letters: what a client reads, and that each arrives once whatever happens.
import os
import sys

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")
sql("UPDATE branch SET public_title = 'Салон «Ла & Ванда» <b>' WHERE id = 1")
sql("UPDATE service SET title = 'Стрижка <i>\"как у \"всех\"\"</i> & ''укладка'''"
    " WHERE (chain_id, id) = (SELECT chain_id, service_id FROM service_staff s JOIN service_branch sb"
    "   USING (chain_id, branch_id, service_id) WHERE chain_id = 1 AND branch_id = 1 AND sb.online"
    "   ORDER BY s.staff_id, s.service_id LIMIT 1)", 1)
mail = Mail()
ENV["OKNO_SMTP"] = mail.url()
ENV["OKNO_MAIL_FROM"] = "Okno <okno@mail.example>"
sender = worker("send")

# ---- the letter ----

visit = book()
sql("NOTIFY okno_send")
same(mail.wait(1), 1, "a booking's letter is sent")
m = mail.letter(0)
key = "okno-1-%s@%s" % (outbox(visit, "id"), ENV["OKNO_URL"].split("/")[2].split(":")[0])
link = "%s/booking/visits/%s" % (ENV["OKNO_URL"], TOKEN)
text = m.get_body(("plain",)).get_content()
html = m.get_body(("html",)).get_content()
same(m["From"].addresses[0].display_name, "Салон «Ла & Ванда» <b>", "it comes in the name of the branch")
same(m["From"].addresses[0].addr_spec, "okno@mail.example", "and from the installation's address")
same(m["X-Envelope-From"], "okno@mail.example", "which is the envelope's too")
same(m["To"].addresses[0].addr_spec, "anna@example.org", "it goes to the client")
same(m["Message-ID"], "<%s>" % key, "its Message-ID is the outbox's key")
has(m["Subject"], "Вы записаны: Понедельник, 3 марта, 09:00", "the subject says when, in Russian and local time")
same([p.get_content_type() for p in m.walk()],
     ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"],
     "it has a plain and an HTML body, and a calendar file")
for name, body in (("plain", text), ("HTML", html)):
    has(body, link, "the %s body has the secret link" % name)
    has(body, "Понедельник, 3 марта", "the %s body has the day" % name)
    has(body, "Итого", "the %s body has the price, in Russian" % name)
    has(body, "+7 812 000-01-01", "the %s body has the branch's phone as people read it" % name)
has(text, "Стрижка <i>\"как у \"всех\"\"</i> & 'укладка'", "plain text is what people wrote")
has(html, "Стрижка &lt;i&gt;", "in HTML it is escaped")
ok("<i>" not in html, "so that no markup of theirs gets in")
ics = list(m.iter_attachments())[0]
same(ics.get_filename(), "visit.ics", "the calendar file has a name")
calendar = ics.get_content().replace("\r\n ", "").replace("\n ", "")
has(calendar, "DTSTART:20310303T060000Z", "it says when, in UTC")
has(calendar, "UID:okno-1-", "it has an id")
has(calendar, link, "it has the link")
same(until(lambda: outbox(visit) == "sent" and jobs("send") == 0), True, "the outbox says that it was sent")
same(outbox(visit, "params"), "{}", "the link's secret is then in the letter only")
same(outbox(visit, "sent_at IS NOT NULL AND attempts = 1"), "t", "with the time and the number of tries")

book(lang="en")
same(mail.wait(2), 2, "without a notice it looks by itself")
has(mail.letter(1)["Subject"], "You are booked: Tuesday", "an English client reads English")
book(lang="xx")
same(mail.wait(3), 3, "a language that is not installed does not stop a letter")

# ---- moved and cancelled ----

visit = book(letter=False)
sql("SELECT message_tell('moved', %d, NULL, NULL, 'ru', '%s', 'b@example.org', 0)" % (visit, TOKEN), 1)
mail.wait(4)
has(mail.letter(3)["Subject"], "Время записи изменилось", "a moved booking has a letter of its own")
sql("SELECT appointment_cancel(1, 1, NULL, (SELECT id FROM appointment WHERE chain_id = 1 AND visit_id = %d), NULL);"
    "SELECT message_tell('cancelled', %d, NULL, NULL, 'ru', '%s', 'b@example.org', 0)" % (visit, visit, TOKEN), 1)
mail.wait(5)
has(mail.letter(4)["Subject"], "Запись отменена", "so has a cancelled one")
same(len(list(mail.letter(4).iter_attachments())), 0, "without a calendar file")
ok("/booking/visits/" not in mail.letter(4).get_body(("plain",)).get_content(), "and without a link")

# ---- the server says no ----

mail.write("answer", "550 5.1.1 no such mailbox")
visit = book()
sql("NOTIFY okno_send")
same(until(lambda: outbox(visit) == "gave_up"), True, "refused for good, it is given up")
has(outbox(visit, "error"), "550", "and the outbox says why")
same(jobs("send"), 0, "it is not tried again")
mail.write("answer", "451 4.7.1 greylisted")
visit = book()
sql("NOTIFY okno_send")
has(until(lambda: outbox(visit, "error")), "451", "refused for now, the outbox says why")
same(outbox(visit), "new", "and it waits")
same(until(lambda: sql("SELECT bool_and(run_at > now()) FROM job WHERE queue = 'send'") == "t"), True, "for its next try")
mail.remove("answer")
hurry()
same(until(lambda: outbox(visit) == "sent"), True, "it is sent when the server takes it")
same(mail.wait(6), 6, "once")

# ---- the server is away ----

mail.stop()
first, second = book(), book()
sql("NOTIFY okno_send")
same(until(lambda: outbox(first, "attempts >= 1 AND error <> ''") == "t"), True,
     "without a server the outbox shows the try and the error")
same((outbox(first), outbox(second)), ("new", "new"), "and nothing is lost")
mail.start()
hurry()
same(until(lambda: outbox(first) + outbox(second) == "sentsent"), True, "they are sent when it is back")
same(len(mail.letters()), 8, "each once")

# ---- the worker dies ----

mail.write("hang")
visit = book()
sql("NOTIFY okno_send")
until(lambda: mail.exists("hanging"))
sender.kill()
until(lambda: not mail.exists("hanging"))
mail.remove("hang")
same(outbox(visit, "state, attempts"), "new|1", "killed between sending and marking, it is not marked")
sender = worker("send")
hurry()
same(until(lambda: outbox(visit) == "sent"), True, "it is sent again")
same(len(mail.letters()), 10, "so there is one duplicate")
same(mail.letter(8)["Message-ID"], mail.letter(9)["Message-ID"], "which is known by its Message-ID")
same(outbox(visit, "attempts"), "2", "and seen in the outbox")

mail.write("hang")
visit = book()
sql("NOTIFY okno_send")
until(lambda: mail.exists("hanging"))
sender.p.terminate()
mail.remove("hang")
same(sender.p.wait(), 0, "told to end, it ends")
same(outbox(visit), "sent", "after the letter it was at")

# ---- letters that are not to be sent ----

visit = book()
sql("SELECT appointment_cancel(1, 1, NULL, (SELECT id FROM appointment WHERE chain_id = 1 AND visit_id = %d), NULL)"
    % visit, 1)
poison, good = book(), book()
sql("UPDATE job SET attempts = 5 WHERE queue = 'send' AND ref_id = %s" % outbox(poison, "id"))
strange = book(address="anna@example.org> NOTIFY=NEVER")
sql("UPDATE job SET attempts = attempts + 1 WHERE queue = 'send' AND ref_id IN (%s, %s)"
    % (outbox(good, "id"), outbox(strange, "id")))
sender = worker("send")
same(until(lambda: outbox(visit) == "gave_up"), True, "a booking cancelled meanwhile is not confirmed")
same(until(lambda: outbox(poison) == "gave_up"), True, "a letter at which the worker ended five times is given up")
same(until(lambda: outbox(strange) == "gave_up"), True, "no command gets into the address")
same(until(lambda: outbox(good) == "sent"), True, "the others are sent nevertheless")
same(until(lambda: jobs("send") == 0), True, "and nothing is left over")

# ---- no server set up ----

sender.end()
letters = len(mail.letters())
sender = worker("send", OKNO_SMTP="")
visit = book()
sql("NOTIFY okno_send")
same(until(lambda: jobs("send") == 0), True, "without OKNO_SMTP no job is left")
same(outbox(visit), "new", "the letter can be read in the outbox")
sender.end()
sender = worker("send")
house = worker("heavy")
same(until(lambda: outbox(visit) == "sent"), True, "and is sent once there is a server")
same(len(mail.letters()), letters + 1, "it alone")

# ---- other channels ----

sql("""WITH made AS (INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template)
    VALUES (1, 1, 'sms', '+79990001122', 'ru', 'code') RETURNING id)
    SELECT job_add('send', 'sms', id) FROM made""", 1)
sql("NOTIFY okno_send")
same(until(lambda: jobs("send") == 0), True, "an SMS, for which no provider is set up, leaves no job")
same(sql("SELECT state, attempts FROM outbox WHERE channel = 'sms' ORDER BY id DESC LIMIT 1"), "new|0",
    "and stays in the outbox as it is")

log = open(folder + "/log").read()
ok("unknown kind" not in log, "nobody is warned of that", log)
ok("@example.org" not in log and TOKEN not in log, "no address and no secret is in the log", log)
done()
