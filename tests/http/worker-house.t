#!/usr/bin/python3
# Housekeeping, the operator's command, and a database that goes and comes.
import os
import sys

sys.path.insert(0, os.environ["OKNO_SRC"] + "/tests/http")
from stage import *

make_database("demo")

# ---- housekeeping ----

sql("""INSERT INTO hold (chain_id, branch_id, token_hash, expires_at) VALUES
        (1, 1, sha256('old'), now() - interval '1 second'), (1, 1, sha256('new'), now() + interval '1 hour'),
        (2, 3, sha256('other'), now() - interval '1 second');
    INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, hold_id, expires_at)
    SELECT h.chain_id, 'staff', s.id, '2031-01-01 10:00Z', '2031-01-01 11:00Z', h.id, h.expires_at
      FROM hold h, (SELECT min(id) AS id FROM staff WHERE chain_id = 1) s WHERE h.token_hash = sha256('old');
    INSERT INTO idempotency (chain_id, scope, key, body_hash, created_at) VALUES
        (1, 's', 'old', 'x', now() - interval '4 days'), (1, 's', 'new', 'x', now() - interval '2 days');
    INSERT INTO busy_day (chain_id, subject_kind, subject_id, day, taken) VALUES
        (1, 'staff', 1, current_date - 401, '{}'), (1, 'staff', 1, current_date - 399, '{}')
        ON CONFLICT DO NOTHING;
    INSERT INTO session (token_hash, user_id, created_at, seen_at) VALUES
        (sha256('idle'), 1, now() - interval '1 day', now() - interval '13 hours'),
        (sha256('aged'), 1, now() - interval '31 days', now()), (sha256('good'), 1, now(), now());
    INSERT INTO attempt (kind, key_hash, at) VALUES ('x', 'old', now() - interval '25 hours'), ('x', 'new', now());
    INSERT INTO code (chain_id, phone, code_hash, created_at) VALUES (1, '1', 'x', now() - interval '25 hours'), (1, '2', 'x', now());
    INSERT INTO job (queue, kind, chain_id, ref_id, created_at, run_at) VALUES
        ('live', 'notice', 1, 1, now() - interval '11 minutes', now())""")
house = worker("heavy")


def left(table, column, where="true"):
    return sql("SELECT string_agg(%s::text, ',' ORDER BY 1) FROM %s WHERE %s" % (column, table, where))


def becomes(fn, wanted, name):
    until(lambda: fn() == wanted)
    return same(fn(), wanted, name)


becomes(lambda: sql("SELECT count(*) FROM hold WHERE expires_at < now()"), "0", "expired holds go, in every chain")
same(sql("SELECT count(*) FROM hold"), "1", "the others stay")
same(sql("SELECT count(*) FROM busy WHERE hold_id IS NOT NULL"), "0", "with them the times they kept")
becomes(lambda: left("idempotency", "key"), "new", "answers are kept three days for repeats")
becomes(lambda: sql("SELECT min(day) >= current_date - 400 FROM busy_day WHERE subject_id = 1"), "t",
        "sums of days long past go")
becomes(lambda: sql("SELECT count(*) FROM session WHERE token_hash = sha256('good')") +
        sql("SELECT count(*) FROM session"), "11", "sessions go when they are idle or old")
becomes(lambda: left("code", "phone"), "2", "yesterday's codes go")
becomes(lambda: sql("SELECT count(*) FROM attempt"), "1", "and yesterday's tries")
becomes(lambda: sql("SELECT count(*) FROM job WHERE kind = 'notice' AND created_at < now() - interval '10 minutes'"), "0",
        "and notices that nobody was told in time")
same(sql("SELECT pid FROM heartbeat WHERE queue = 'heavy'"), str(house.p.pid), "it gives signs of life")

# ---- a database that goes and comes ----

sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'okno_worker'")
sql("UPDATE heartbeat SET at = now() - interval '1 hour'")
becomes(lambda: sql("SELECT at > now() - interval '15 seconds' FROM heartbeat WHERE queue = 'heavy'"), "t",
        "a lost connection is made anew")
same(house.end(), 0, "told to end, it ends")
away = worker("heavy", OKNO_DB="host=%s/nowhere dbname=x user=okno_worker" % folder)
until(lambda: "no connection to the database" in open(folder + "/log").read())
same(away.p.poll(), None, "without a database it waits")
same(away.end(), 0, "and still ends when it is told to")
same(run("okno-worker", "nonsense").returncode, 1, "a queue that there is not is refused")

# ---- the operator's command ----

ENV["OKNO_ADMIN_DB"] = conninfo("okno_operator")
ENV["LANG"] = "C"
ENV.pop("LC_ALL", None)
PASSWORD = "a long secret"


def admin(*args, **how):
    return run("okno-admin", *args, **how)


got = admin("operator", "boss@example.org", "The Boss", "--chain", "Ромашка", "--branch", "На Лесной",
            "--slug", "romashka", "--zone", "Asia/Omsk", stdin=PASSWORD + "\n")
same(got.returncode, 0, "an operator is made")
user = got.stdout.split()[1]
same(sql("SELECT operator, name FROM \"user\" WHERE id = %s AND email = 'boss@example.org'" % user), "t|The Boss",
     "who is one")
same(sql("SELECT r.slug, c.title, b.title, b.slug, b.time_zone FROM membership m JOIN role r ON r.id = m.role_id"
         " JOIN chain c ON c.id = m.chain_id JOIN branch b ON b.chain_id = c.id WHERE m.user_id = %s" % user),
     "owner|Ромашка|На Лесной|romashka|Asia/Omsk", "and owns a chain with a branch")
hashed = sql("SELECT password_hash FROM \"user\" WHERE id = " + user)
ok(hashed.startswith("$argon2id$") and PASSWORD not in hashed, "the password is kept as a hash")
for args, stdin, why, name in (
        (("operator", "boss@example.org"), PASSWORD, "already", "an e-mail is taken once"),
        (("operator", "x@example.org"), "short", "8", "a short password is refused"),
        (("operator", "x@example.org"), "", "", "so is none"),
        (("operator", "x@example.org", "X", "--chain", "Y", "--zone", "Mars/Olympus"), PASSWORD, "zone", "so is a place that is not"),
        (("operator", "x@example.org", "X", "--chain", "Y", "--slug", "romashka"), PASSWORD, "taken", "an address is taken once"),
        (("operator", "x@example.org", "X", "--chain", "Y", "--slug", "A b"), PASSWORD, "small letters", "and has a form"),
        (("password", "nobody@example.org"), PASSWORD, "no user", "a stranger has no password")):
    got = admin(*args, stdin=stdin)
    ok(got.returncode == 1 and why in got.stderr, name, got)
same(sql("SELECT count(*) FROM \"user\" WHERE email = 'x@example.org'") +
     sql("SELECT count(*) FROM chain WHERE title = 'Y'"), "00", "and nothing of what was refused is there")
for args in ((), ("nonsense",), ("operator",), ("operator", "no-address"), ("operator", "a@b", "X", "--chain"),
             ("partner",), ("verify-audit", "x")):
    got = admin(*args, stdin=PASSWORD)
    ok(got.returncode == 2 and "okno-admin operator" in got.stderr, "called wrongly (%s), it tells how" % " ".join(args), got)
same(admin("--help").returncode, 0, "so it does when asked")

sql("INSERT INTO session (token_hash, user_id) VALUES (sha256('boss'), %s);"
    "INSERT INTO token (token_hash, kind, user_id) VALUES (sha256('boss'), 'user', %s)" % (user, user))
same(admin("password", "Boss@example.org", stdin="another secret\n").returncode, 0, "a password is changed")
ok(sql("SELECT password_hash FROM \"user\" WHERE id = " + user) != hashed, "for another one")
same(sql("SELECT count(*) FROM session WHERE user_id = " + user) +
     sql("SELECT count(*) FROM token WHERE revoked_at IS NULL AND user_id = " + user), "00",
     "and whoever was signed in is out")
token = admin("partner", "Мой сайт").stdout.strip()
same(sql("SELECT title FROM partner_find(sha256('%s'))" % token), "Мой сайт", "a partner's token is printed and works")
ok(token not in sql("SELECT string_agg(t::text, ' ') FROM token t"), "and is kept as its hash only")
got = admin("verify-audit")
ok(got.returncode == 1 and "may not do this" in got.stderr, "the operator's role does not read the logs of chains", got)
has(admin("password", "nobody@example.org", stdin=PASSWORD, LANG="ru_RU.UTF-8").stderr, "нет", "it speaks Russian")
done()
