#!/usr/bin/python3
"""sms.py: a provider of SMS for tests, which keeps what it is asked for and fails
on demand.

    sms.py PORT FOLDER     PORT 0: any; the one taken is written to FOLDER/port

FOLDER/001.json, 002.json, …  calls as they came: method, path, headers, body
FOLDER/fault                  while this file is there, its first word is what goes
                              wrong: "500", "429", "401", "wrong" (no JSON), "number"
                              (this number is refused), "away" (a redirect to
                              the address behind it), "hang" (no answer),
                              "slow" (the usual one once the file is gone)
FOLDER/hanging                is there while a call waits so

Ends at TERM.
"""
import json
import os
import signal
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FOLDER = sys.argv[2]
lock = threading.Lock()
count = len([n for n in os.listdir(FOLDER) if n.endswith(".json")])


def path(name):
    return os.path.join(FOLDER, name)


def put(name, text):
    with open(path(name + ".new"), "w") as f:
        f.write(text)
    os.rename(path(name + ".new"), path(name))


def fault():
    try:
        with open(path("fault")) as f:
            return (f.read().split() + ["", ""])[:2]
    except FileNotFoundError:
        return ["", ""]


class Provider(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def answer(self, status, body, headers=()):
        data = body.encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def hang(self):
        put("hanging", "")
        while os.path.exists(path("fault")):
            time.sleep(0.02)
        os.unlink(path("hanging"))

    def serve(self):
        global count
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        with lock:
            count += 1
            put("%03d.json" % count, json.dumps({
                "method": self.command, "path": self.path, "body": body,
                "headers": {k.lower(): v for k, v in self.headers.items()}}))
        what, more = fault()
        if what in ("hang", "slow"):
            self.hang()
        if what == "hang":
            self.close_connection = True
        elif what == "away":
            self.answer(302, "", [("Location", more)])
        elif what == "wrong":
            self.answer(200, "<html>Welcome</html>")
        elif what == "number":
            self.answer(200, json.dumps({"status": "ERROR", "error": "this number is not served"}))
        elif what == "429":
            self.answer(429, "{}")
        elif what and what != "slow":
            self.answer(int(what), json.dumps({"error": "no <such> luck"}))
        else:
            self.answer(200, json.dumps({"status": "OK", "id": count}))

    do_GET = do_POST = serve


server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Provider)
put("port", str(server.server_address[1]))
signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
server.serve_forever()
