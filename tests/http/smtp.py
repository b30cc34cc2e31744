#!/usr/bin/python3
"""smtp.py: a mail server for tests, which keeps letters as files and fails on demand.

    smtp.py PORT FOLDER [starttls|tls CERTIFICATE-AND-KEY LOGIN PASSWORD]

PORT 0: any; the one taken is written to FOLDER/port.  With the rest it encrypts, and
takes letters from this login only.

FOLDER/001.eml, 002.eml, …  letters as they came; the envelope stands in front
                            as X-Envelope-From and X-Envelope-To
FOLDER/answer               while this file is there, its text is the answer to
                            RCPT ("550 no such mailbox", "451 try later")
FOLDER/hang                 while this file is there, the answer to a letter that
                            was taken (and kept) does not come
FOLDER/hanging              is there while one waits so

Ends at TERM.
"""
import asyncio
import os
import signal
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    def path(self, name):
        return os.path.join(self.folder, name)

    async def handle_RCPT(self, server, session, envelope, address, options):
        try:
            with open(self.path("answer"), encoding="utf-8") as f:
                return f.read().strip()
        except FileNotFoundError:
            envelope.rcpt_tos.append(address)
            return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = self.path("%03d.eml" % self.count)
        with open(name + ".new", "wb") as f:
            f.write(b"X-Envelope-From: %s\r\n" % envelope.mail_from.encode())
            f.write(b"X-Envelope-To: %s\r\n" % ", ".join(envelope.rcpt_tos).encode())
            f.write(envelope.original_content)
        os.rename(name + ".new", name)
        if os.path.exists(self.path("hang")):
            open(self.path("hanging"), "w").close()
            try:
                while os.path.exists(self.path("hang")):
                    await asyncio.sleep(0.05)
            finally:        # also when the client has gone
                os.unlink(self.path("hanging"))
        return "250 kept"


def options(tls, certificate, login, password):
    """How the server is to be made: of its own, and of the loop's."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)

    def check(server, session, envelope, mechanism, data):
        return AuthResult(handled=False,
                          success=(data.login, data.password) == (login.encode(), password.encode()))

    own = {"authenticator": check, "auth_required": True}
    if tls == "tls":
        return {**own, "auth_require_tls": False}, {"ssl": context}
    return {**own, "tls_context": context, "require_starttls": True}, {}


async def main(port, folder, *secure):
    own, loops = options(*secure) if secure else ({}, {})
    keeper = Keeper(folder)
    keeper.count = len([n for n in os.listdir(folder) if n.endswith(".eml")])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(keeper, enable_SMTPUTF8=True, loop=loop, **own), "127.0.0.1", port, **loops)
    with open(os.path.join(folder, "port.new"), "w") as f:
        f.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    end = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, end.set)
    await end.wait()
    os._exit(0)


asyncio.run(main(int(sys.argv[1]), sys.argv[2], *sys.argv[3:]))
