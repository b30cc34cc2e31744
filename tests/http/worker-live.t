#!/usr/bin/python3
# Live updates through a real nchan, the seals of the log, and the worker's
# signs of life; and that a lost database or publisher loses nothing.
import json
import os
import socket
import sys

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")

# ---- a publisher as nginx/shared has it, and who listens to it ----

SUBSCRIBE = folder + "/sub.sock"
ENV["OKNO_NCHAN"] = folder + "/nchan.sock"
with open(SRC + "/nginx/shared/publish.conf") as f:
    publish = f.read().replace("@RUN@", folder)
with open(folder + "/nginx.conf", "w") as f:
    f.write("""
load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
daemon off; pid %(f)s/nginx.pid; error_log %(f)s/nginx.log;
events {}
http {
    access_log off;
    client_body_temp_path %(f)s/t1; fastcgi_temp_path %(f)s/t2; proxy_temp_path %(f)s/t3;
    uwsgi_temp_path %(f)s/t4; scgi_temp_path %(f)s/t5;
    nchan_shared_memory_size 8M;
    server { listen unix:%(f)s/sub.sock; location ~ ^/(\\d+)$ {
        nchan_subscriber eventsource; nchan_channel_id $1; nchan_subscriber_first_message newest; } }
    %(publish)s
}
""" % {"f": folder, "publish": publish})


def nginx():
    for name in (SUBSCRIBE, ENV["OKNO_NCHAN"]):
        if os.path.exists(name):
            os.unlink(name)
    program = Program("/usr/sbin/nginx", "-p", folder, "-e", folder + "/nginx.log", "-c", folder + "/nginx.conf")
    until(lambda: os.path.exists(ENV["OKNO_NCHAN"]) and os.path.exists(SUBSCRIBE))
    return program


class Listener:
    """An EventSource of a branch."""

    def __init__(self, branch):
        self.s = socket.socket(socket.AF_UNIX)
        self.s.settimeout(30)
        until(self.connect)
        self.s.sendall(b"GET /%d HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n" % branch)
        self.text = ""
        self.seen = 0
        while "\n\n" not in self.text and "\r\n\r\n" not in self.text:
            self.read()

    def connect(self):
        try:
            self.s.connect(SUBSCRIBE)
            return True
        except OSError:
            return False

    def read(self):
        self.text += self.s.recv(65536).decode()

    def events(self):
        messages = [json.loads(line[6:]) for line in self.text.splitlines() if line.startswith("data: ")]
        return [event for m in messages for event in (m if isinstance(m, list) else [m])]

    def next(self):
        """The next event; None if none comes."""
        try:
            while len(self.events()) <= self.seen:
                self.read()
        except OSError:
            return None
        self.seen += 1
        return self.events()[self.seen - 1]


publisher = nginx()
sql("DELETE FROM job WHERE payload->>'kind' = 'hours'")	# of the demo's timetable
journal = Listener(1)
other = Listener(2)
live = worker("live")
same(until(lambda: sql("SELECT count(*) FROM heartbeat WHERE queue = 'live' AND pid = %d" % live.p.pid) == "1"), True,
     "the worker gives a sign of life")

# ---- live updates ----

visit = book(letter=False)
sql("NOTIFY okno_live")
appointment = sql("SELECT id FROM appointment WHERE visit_id = %d" % visit)
event = journal.next()
same((event["kind"], str(event["id"]), event["v"], event["day"]), ("appointment", appointment, 1, "2031-03-03"),
     "an open journal hears of a booking")
same(sorted(event), ["day", "id", "kind", "v"], "and nothing about people")
sql("UPDATE shift SET hours = '{[600,900)}' WHERE chain_id = 1 AND branch_id = 1 AND day BETWEEN '2031-03-05' AND '2031-03-06'", 1)
sql("INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT 1, 1, min(staff_id), '2032-05-05', '{[600,900)}' FROM staff_branch WHERE chain_id = 1 AND branch_id = 1", 1)
events = [journal.next()]
while events[-1] and events[-1]["last"] != "2032-05-05":
    events.append(journal.next())
same(events[-1], {"kind": "hours", "first": "2032-05-05", "last": "2032-05-05"}, "and of changed working hours, by their days")
visit = book(letter=False)
same(journal.next()["day"], "2031-03-04", "without a notice within moments, for the worker looks by itself")
sql("SELECT visit_change(1, 1, NULL, %d, NULL, '{\"status\": \"confirmed\"}')" % visit, 1)
same(journal.next()["v"], 2, "a change has the visit's new version")
book(letter=False, branch=2)
same(other.next()["kind"], "appointment", "another branch has its own channel")
sql("SELECT live_notice(1, 1, 7, '2031-03-05'), live_notice(2, 3, 7, '2031-03-05'), live_notice(1, 2, 7, '2031-03-05'),"
    " live_notice(1, 1, 7, '2031-03-05')", 1)
same([journal.next()["id"], journal.next()["id"], other.next()["id"]], [1, 2, 3],
     "what happens at once is heard in its order, each once, by the branch it is of")
same(journal.text.count("data: ["), 1, "and in one message")
same(until(lambda: jobs("live") == 0), True, "what was published is done with")

# ---- trouble ----

publisher.end()
book(letter=False)
sql("NOTIFY okno_live")
until(lambda: "cannot be published" in open(folder + "/log").read())
same(until(lambda: sql("SELECT count(*) FROM job WHERE kind = 'notice'") == "1"), True, "without nginx a notice waits")
publisher = nginx()
journal = Listener(1)
ok(journal.next() is not None, "until there is one again")
sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    " AND usename = 'okno_worker'")
book(letter=False)
sql("NOTIFY okno_live")
ok(journal.next() is not None, "a lost connection to the database is made anew")
same(live.p.poll(), None, "without a new start")
sql("UPDATE heartbeat SET at = now() - interval '1 hour'")
same(until(lambda: sql("SELECT at > now() - interval '15 seconds' FROM heartbeat WHERE queue = 'live'") == "t"), True,
     "and the signs of life go on")
sql("SELECT job_add('live', 'nonsense', 1)", 1)
same(until(lambda: jobs("live") == 0), True, "a job that nobody knows is dropped")

# ---- seals ----


def audit(*args):
    return run("okno-admin", "verify-audit", *args, OKNO_ADMIN_DB=conninfo("okno_worker"), LANG="C")


def sealed():
    return sql("SELECT bool_and(EXISTS (SELECT FROM seal s WHERE s.chain_id = 1 AND s.log_id = l.id)) FROM log l WHERE l.chain_id = 1") == "t"


def entry(no):
    """The entry of a link, for WHERE."""
    return "chain_id = 1 AND id = (SELECT log_id FROM seal WHERE chain_id = 1 AND no = %s)" % no


def broken(change, undo, why, name):
    """A superuser's deed, behind the trigger's back, is found; undone, all is well again."""
    sql(change)
    got = audit("1")
    ok(got.returncode == 1 and why in got.stdout, name, got.stdout + got.stderr)
    sql(undo)
    got = audit("1")
    ok(got.returncode == 0, "undone, all is well", got.stdout)


same(until(sealed), True, "every entry of the log is sealed soon")
same(sql("SELECT count(*) = (SELECT count(*) FROM log WHERE chain_id = 1) AND count(*) = max(s.no) AND count(*) = count(DISTINCT s.seal)"
         " FROM log l JOIN seal s ON s.chain_id = l.chain_id AND s.log_id = l.id WHERE l.chain_id = 1"), "t",
     "with one link each, without gaps")
got = audit()
ok(got.returncode == 0 and "chain 1: sound" in got.stdout and "chain 2: sound" in got.stdout,
   "okno-admin finds all chains sound", got.stdout + got.stderr)
noted = audit("1").stdout.split()[-1]
broken("UPDATE log SET changes = jsonb_set(changes, '{x}', '[1, 2]') WHERE " + entry(3),
       "UPDATE log SET changes = changes - 'x' WHERE " + entry(3),
       "edited", "an edited entry is found")
broken("UPDATE log SET user_id = 1 WHERE " + entry(3),
       "UPDATE log SET user_id = NULL WHERE " + entry(3),
       "edited", "another author is found")
broken("CREATE TABLE kept AS SELECT * FROM log WHERE " + entry(4) + "; DELETE FROM log WHERE " + entry(4),
       "INSERT INTO log OVERRIDING SYSTEM VALUE SELECT * FROM kept; DROP TABLE kept",
       "deleted", "a deleted entry is found")
broken("CREATE TABLE kept AS SELECT * FROM seal WHERE chain_id = 1 AND no = 4; DELETE FROM seal WHERE chain_id = 1 AND no = 4",
       "INSERT INTO seal SELECT * FROM kept; DROP TABLE kept",
       "missing", "a deleted link is found")
broken("INSERT INTO log OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(l, '{\"id\": 0}')).* FROM log l WHERE " + entry(3),
       "DELETE FROM log WHERE chain_id = 1 AND id = 0", "added past Okno", "an entry put among the sealed ones is found")
SWAP = """CREATE TABLE two AS SELECT * FROM seal WHERE chain_id = 1 AND no IN (3, 4);
    DELETE FROM seal WHERE chain_id = 1 AND no IN (3, 4);
    INSERT INTO seal SELECT chain_id, 7 - no, log_id, digest, seal, at FROM two; DROP TABLE two"""
broken(SWAP, SWAP, "does not follow", "two entries that changed places are found")
broken("UPDATE seal SET digest = sha256('x') WHERE chain_id = 1 AND no = 2; CREATE TABLE kept AS SELECT 1",
       "DROP TABLE kept; UPDATE seal s SET digest = (SELECT sha256(l.salt || convert_to(jsonb_build_array(l.chain_id,"
       " l.id, l.at AT TIME ZONE 'UTC' AT TIME ZONE 'UTC', l.user_id, l.request, l.object, l.object_id, l.visit_id,"
       " l.client_id, l.action, l.changes)::text, 'UTF8')) FROM log l WHERE l.chain_id = 1 AND l.id = s.log_id)"
       " WHERE chain_id = 1 AND no = 2", "does not follow", "a forged digest is found, for the seal is keyed")
sql("UPDATE log SET changes = '{}', erased_at = now() WHERE " + entry(2))
ok("1 erased" in audit("1").stdout, "an entry erased for a person's sake leaves the chain sound", audit("1").stdout)
broken("UPDATE log SET erased_at = now(), changes = '{\"a\": [1, 2]}' WHERE " + entry(2),
       "UPDATE log SET changes = '{}' WHERE " + entry(2),
       "is not", "but nothing may be written in its place")
with open(ENV["OKNO_KEY"], "rb") as f:
    old = f.read()
with open(folder + "/key", "w") as f:
    f.write("2:%s\n1:%s\n" % ("ab" * 32, old.hex() if len(old) == 32 else old.decode().split(":")[1].strip()))
key = ENV["OKNO_KEY"]
ENV["OKNO_KEY"] = folder + "/key"
same(audit("1").returncode, 0, "with a newer key the older seals still verify")
with open(folder + "/key", "w") as f:
    f.write("2:%s\n" % ("ab" * 32))
got = audit("1")
ok(got.returncode == 1 and "does not follow" in got.stdout, "with a stranger's key they do not", got.stdout)
ENV["OKNO_KEY"] = key
same(audit("1", noted).returncode, 0, "a seal noted earlier is found again")
live.end()
last = noted.split(":")[0]
sql("DELETE FROM log WHERE %s; DELETE FROM seal WHERE chain_id = 1 AND no = %s" % (entry(last), last))
same(audit("1").returncode, 0, "a chain cut off at its end looks sound by itself")
got = audit("1", noted)
ok(got.returncode == 1 and "noted" in got.stdout, "but not to whoever noted the last seal", got.stdout)

# ---- many at once ----

for n in range(3):
    book(letter=False)
sql("UPDATE job SET attempts = 1 WHERE queue = 'live'")
live = worker("live")
same(until(lambda: jobs("live") == 0 and sealed()), True, "jobs that a killed worker had in hand are done one by one")
same(live.end(), 0, "told to end, it ends")
done()
