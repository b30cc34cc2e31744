"""stage.py: what the worker's tests share: TAP, a database of their own, and
programs that are started, watched and stopped.  The order of a test's checks is
the order of its story; nothing sleeps but while waiting for a condition.
"""
import atexit
import email
import email.policy
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SRC = os.environ["OKNO_SRC"]
BIN = os.environ["OKNO_BIN"]
ENV = dict(os.environ)
count = 0
failed = 0
running = []


def ok(good, name, why=""):
    global count, failed
    count += 1
    print(("ok" if good else "not ok"), count, "-", name, flush=True)
    if not good:
        failed += 1
        for line in str(why).splitlines():
            print("#", line, file=sys.stderr)
    return good


def same(found, wanted, name):
    return ok(found == wanted, name, "found %r\nwanted %r" % (found, wanted))


def has(text, part, name):
    return ok(part in text, name, "no %r in\n%s" % (part, text))


def done():
    print("1..%d" % count)
    sys.exit(1 if failed else 0)


def until(fn, seconds=30):
    """What fn() gives as soon as it is true; its last word after so long."""
    end = time.monotonic() + seconds
    while True:
        found = fn()
        if found or time.monotonic() > end:
            return found
        time.sleep(0.02)


# ---- folder and database ----

folder = tempfile.mkdtemp(prefix="okno-worker-", dir="/var/tmp")
os.chmod(folder, 0o755)
database = "worker_%d" % os.getpid()


def clean():
    for p in running:
        if p.poll() is None:
            p.kill()
            p.wait()
    subprocess.run([SRC + "/tests/run", "dropdb", database], stderr=subprocess.DEVNULL, cwd=SRC)
    shutil.rmtree(folder, ignore_errors=True)


atexit.register(clean)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def make_database(template):
    out = subprocess.run([SRC + "/tests/run", "db", database, template], cwd=SRC, check=True,
                         capture_output=True, text=True).stdout
    ENV["OKNO_DB"] = out.strip().replace("user=okno_app", "user=okno_worker")


def one_day():
    """What is counted by the day is all of one, whether midnight comes or not."""
    sql("DO $do$ BEGIN EXECUTE format('CREATE OR REPLACE FUNCTION counted_day() RETURNS date LANGUAGE sql STABLE AS %L',"
        " format('SELECT %L::date', current_date)); END $do$")


def conninfo(role):
    return ENV["OKNO_DB"].replace("user=okno_worker", "user=" + role)


def sql(text, chain=None):
    """Runs SQL as the superuser; the last statement's result as text."""
    args = ["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", database]
    if chain is not None:
        args += ["-c", "SET okno.chain = '%d'" % chain]
    got = subprocess.run(args + ["-c", text], capture_output=True, text=True, env=ENV)
    if got.returncode != 0:
        raise RuntimeError(text + ": " + got.stderr)
    return got.stdout.strip()


# ---- programs ----

def run(*args, **settings):
    stdin = settings.pop("stdin", "")
    return subprocess.run([BIN + "/" + args[0], *args[1:]], env={**ENV, **settings}, input=stdin,
                          capture_output=True, text=True, cwd="/")


number = iter(range(1000, 10000))


def call(program, method, path, body="", role="okno_app", cookies=None, kind="application/x-www-form-urlencoded", **more):
    """One request to a program as plain CGI, from an address of its own; the head and the body of its answer."""
    got = run(program, stdin=body, OKNO_DB=conninfo(role), OKNO_OUTBOX_CODES="off", REQUEST_METHOD=method, REQUEST_URI=path,
              SCRIPT_NAME="", PATH_INFO=path.split("?")[0], QUERY_STRING=path.partition("?")[2], CONTENT_TYPE=kind, CONTENT_LENGTH=str(len(body.encode())),
              REMOTE_ADDR="10.1.%d.%d" % divmod(next(number), 256), HTTP_ACCEPT_LANGUAGE="en",
              HTTP_COOKIE="; ".join("%s=%s" % c for c in (cookies or {}).items()), **more)
    with open(folder + "/log", "a") as log:
        log.write(got.stderr)
    head, _, text = got.stdout.replace("\r\n", "\n").partition("\n\n")
    if cookies is not None:
        cookies.update(re.findall(r"^Set-Cookie: ([^=]+)=([^;]*)", head, re.M))
    return (re.findall(r"^Status: (\d+)", head) or ["200"])[0], text


class Program:
    """A program that runs beside the test."""

    def __init__(self, *args, **settings):
        self.log = open(folder + "/log", "a")
        self.p = subprocess.Popen(args, env={**ENV, **settings}, stderr=self.log, stdout=self.log,
                                  cwd="/")
        running.append(self.p)

    def kill(self):
        self.p.kill()
        self.p.wait()

    def end(self):
        """Tells it to end; its status."""
        self.p.terminate()
        return self.p.wait()


def worker(queue, **settings):
    return Program(BIN + "/okno-worker", queue, **settings)


class Mail:
    """A mail server and the letters it was given; secure as smtp.py takes it."""

    def __init__(self, name="mail", *secure):
        self.folder = folder + "/" + name
        self.secure = secure
        os.mkdir(self.folder)
        self.port = 0
        self.start()

    def start(self):
        self.remove("port")
        self.program = Program("/usr/bin/python3", SRC + "/tests/http/smtp.py", str(self.port), self.folder,
                               *self.secure)
        until(lambda: self.exists("port"))
        with open(self.folder + "/port") as f:
            self.port = int(f.read())

    def stop(self):
        self.program.end()

    def url(self):
        return "smtp://127.0.0.1:%d" % self.port

    def exists(self, name):
        return os.path.exists(os.path.join(self.folder, name))

    def write(self, name, text=""):
        with open(os.path.join(self.folder, name), "w") as f:
            f.write(text)

    def remove(self, name):
        if self.exists(name):
            os.unlink(os.path.join(self.folder, name))

    def letters(self):
        return sorted(n for n in os.listdir(self.folder) if n.endswith(".eml"))

    def letter(self, n):
        with open(os.path.join(self.folder, self.letters()[n]), "rb") as f:
            return email.message_from_bytes(f.read(), policy=email.policy.default)

    def wait(self, n):
        until(lambda: len(self.letters()) >= n)
        return len(self.letters())


class Provider(Mail):
    """A provider of SMS and the calls it got."""

    def start(self):
        self.remove("port")
        self.program = Program("/usr/bin/python3", SRC + "/tests/http/sms.py", str(self.port), self.folder)
        until(lambda: self.exists("port"))
        with open(self.folder + "/port") as f:
            self.port = int(f.read())

    def calls(self):
        return sorted(n for n in os.listdir(self.folder) if n.endswith(".json"))

    def call(self, n):
        with open(os.path.join(self.folder, self.calls()[n])) as f:
            return json.load(f)

    def wait(self, n):
        until(lambda: len(self.calls()) >= n)
        return len(self.calls())


# ---- bookings ----

TOKEN = "00112233445566778899aabbccddeeff"
hours = iter(range(0, 10000))


def book(lang="ru", chain=1, branch=1, letter=True, address="anna@example.org", phone="+79990001122"):
    """Books the next hour of the first specialist who does something online; the
    visit's id.  The times lie far ahead, where the demo has nothing."""
    return int(sql("""
        SELECT visit_book(%d, %d, jsonb_build_object('origin', 'client',
            'client', jsonb_build_object('name', 'Анна', 'phone', '%s', 'email', '%s'),
            %s
            'appointments', jsonb_build_array(jsonb_build_object('key', 1, 'staff_id', s.staff_id,
                'starts_at', timestamptz '2031-03-03 09:00+03' + %d * interval '1 day',
                'services', jsonb_build_array(jsonb_build_object('id', s.service_id))))))->>'visit_id'
          FROM service_staff s JOIN service_branch sb USING (chain_id, branch_id, service_id)
         WHERE s.chain_id = %d AND s.branch_id = %d AND sb.online
         ORDER BY s.staff_id, s.service_id LIMIT 1"""
                   % (chain, branch, phone, address,
                      "'letter', jsonb_build_object('lang', '%s', 'token', '%s')," % (lang, TOKEN) if letter else "",
                      next(hours), chain, branch), chain))


def outbox(visit, what="state"):
    return sql("SELECT %s FROM outbox WHERE visit_id = %d ORDER BY id DESC LIMIT 1" % (what, visit))


def jobs(queue):
    return int(sql("SELECT count(*) FROM job WHERE queue = '%s'" % queue))


def hurry():
    """Makes everything due at once, as time would."""
    sql("UPDATE job SET run_at = now(), locked_until = NULL")
