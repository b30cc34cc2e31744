#!/usr/bin/python3
# However many servers a chain names that take calls and say nothing, nobody else's
# messages wait for them; and a worker that dies at several messages sends each
# letter once more at most, and no SMS.
import os
import socket
import sys
import threading

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")
ENV["OKNO_MAIL_FROM"] = "Okno <okno@mail.example>"
ENV["OKNO_FETCH_PRIVATE"] = "on"


class Silent:
    """A server that takes every call and never answers."""

    def __init__(self):
        self.calls = []
        self.listening = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self.take, daemon=True).start()

    def take(self):
        while True:
            self.calls.append(self.listening.accept()[0])

    def open(self):
        """The calls that nobody has broken off."""
        def is_open(call):
            try:
                while True:
                    if call.recv(4096, socket.MSG_DONTWAIT) == b"":
                        return False
            except BlockingIOError:
                return True
            except OSError:
                return False
        return [c for c in self.calls if is_open(c)]


def gateway(kind, settings, chain=1, branch=None):
    return int(sql("""INSERT INTO gateway (chain_id, branch_id, kind, enabled, settings) VALUES (%d, %s, '%s', true, '%s') RETURNING id"""
                   % (chain, branch or "NULL", kind, json.dumps(settings)), chain))


def by_mail(port):
    return {"host": "127.0.0.1", "port": str(port), "tls": "tls", "login": "", "from": "salon@salon.example", "name": ""}


def sms(branch, chain=1):
    made = int(sql("""WITH o AS (INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
        VALUES (%d, %d, 'sms', '+79990001122', 'ru', 'code', '{"code": "482913"}') RETURNING id), j AS (SELECT job_add('send', 'sms', id) FROM o)
        SELECT o.id FROM o, j""" % (chain, branch), chain))
    return made


def message(made, what="state"):
    return sql("SELECT %s FROM outbox WHERE id = %d" % (what, made))


house = Mail("house")
provider = Provider("provider")
ENV["OKNO_SMTP"] = house.url()
silent = Silent()
FORM = {"provider": "own", "sender": "", "login": "", "headers": "", "body": "to={phone}&text={text}",
        "ok_field": "status", "ok_value": "OK"}

# Chain 1 has servers that hang in each branch, mail and SMS, and tries them, too.
branches = [int(b) for b in sql("SELECT id FROM branch WHERE chain_id = 1 ORDER BY id").split()]
ok(len(branches) > 1, "a chain has several branches")
named = [gateway("mail", by_mail(silent.port), branch=b) for b in branches] + \
        [gateway("sms", {**FORM, "url": "http://127.0.0.1:%d/send" % silent.port}, branch=b) for b in branches]
gateway("sms", {**FORM, "url": "http://127.0.0.1:%d/send" % provider.port}, chain=2)
texts = [sms(b) for b in branches for _ in range(10)]
letters = [book(branch=branches[0]) for _ in range(25)] + [book(branch=branches[1]) for _ in range(5)]
for g in named:
    sql("""WITH t AS (INSERT INTO gateway_test (chain_id, gateway_id, user_id, recipient, lang)
        VALUES (1, %d, 1, 'owner@example.org', 'en') RETURNING id) SELECT job_add('send', 'test', id) FROM t""" % g, 1)
sender = worker("send")
same(until(lambda: len(silent.open()) == 2), True, "of a chain's servers that hang two at once are waited for")

# Meanwhile the others' messages go, one after the other.
for n in range(3):
    theirs, text = book(chain=2, branch=3), sms(3, 2)
    notice = int(sql("""WITH n AS (INSERT INTO notice (channel, recipient, lang, template)
        VALUES ('mail', 'somebody@example.org', 'en', 'account') RETURNING id), j AS (INSERT INTO job (queue, kind, chain_id, ref_id)
        SELECT 'send', 'notice', 0, id FROM n RETURNING 1) SELECT n.id FROM n, j; NOTIFY okno_send"""))
    same(until(lambda: (outbox(theirs), message(text), sql("SELECT state FROM notice WHERE id = %d" % notice)) == ("sent",) * 3), True,
         "others' letters and SMS go, and the installation's (%d)" % (n + 1))
    same(len(silent.open()), 2, "while its servers are waited for")
same(sql("SELECT count(*) FROM outbox WHERE chain_id = 1 AND (state = 'sent' OR error <> '')"), "0",
     "nothing of its own had come to an end till then")
same(sql("SELECT count(*) <= 22 FROM job WHERE queue = 'send' AND chain_id = 1 AND locked_until IS NOT NULL"), "t",
     "few of its messages are in hand, the rest is left in the queue")

# A letter that was taken is said to be; what is under way when the worker dies is
# sent once more at most.
sender.kill()
sql("UPDATE gateway SET enabled = false WHERE chain_id = 1; UPDATE outbox SET state = 'dropped' WHERE chain_id = 1 AND state = 'new';"
    " DELETE FROM job WHERE queue = 'send'", 1)
sender = worker("send")
before = len(house.letters()), len(provider.calls())
house.write("hang")
provider.write("fault", "hang")
letter, text = book(), sms(3, 2)
sql("NOTIFY okno_send")
same(until(lambda: house.exists("hanging") and provider.exists("hanging")), True, "two servers are spoken to at the same time")
sender.kill()
until(lambda: not house.exists("hanging"))
house.remove("hang")
provider.remove("fault")
sender = worker("send")
hurry()
same(until(lambda: (outbox(letter), message(text)) == ("sent", "gave_up")), True, "the letter is sent again, the SMS is not")
same((len(house.letters()), len(provider.calls())), (before[0] + 2, before[1] + 1), "so there is one duplicate, of the letter")
same(house.letter(before[0])["Message-ID"], house.letter(before[0] + 1)["Message-ID"], "which is known by its Message-ID")

# Told to end, it ends what it has begun and puts back what only waits.
house.write("hang")
first, second = book(), book()
sql("NOTIFY okno_send")
until(lambda: house.exists("hanging"))
sender.p.terminate()
house.remove("hang")
same((sender.p.wait(), outbox(first), outbox(second)), (0, "sent", "new"), "told to end, it ends the letter it is at")
same(sql("SELECT count(*) FROM job WHERE queue = 'send' AND locked_until IS NULL AND attempts = 0"), "1", "the next one is there to be taken")
sender = worker("send")
same(until(lambda: outbox(second) == "sent"), True, "and is sent by the next worker")
done()
