#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""serve_sources.py FILE   serves pages on this machine, for tests/sources.test, and writes its port to FILE

It stops by itself after two minutes."""
import gzip
import http.server
import os
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from make_sources import MEET, OIL, PAGE

LATIN = f"<html><title>Latin</title><p>{MEET}</p><p>They met at the café on the corner of the square.</p></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def feed(base):
    return f"""<rss><channel><title>News</title><item><title>x</title><link>{base}/page</link>
<description>Ministers met …</description></item><item><title>Gone</title><link>{base}/gone</link>
<description>{OIL}</description></item></channel></rss>"""


def opml(base):
    return f"""<opml><body><outline text="a"><outline xmlUrl="{base}/feed"/></outline>
<outline xmlUrl="{base}/gone"/></body></opml>"""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, body, headers=None, code=200):
        body = body.encode() if isinstance(body, str) else body
        self.send_response(code)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, place, more=None):
        self.answer("", {"Location": place, **(more or {})}, 302)

    def do_GET(self):
        base = f"http://127.0.0.1:{self.server.server_port}"
        name = self.path.strip("/")
        if name == "page":
            self.answer(PAGE, HTML)
        elif name == "compressed":
            self.answer(gzip.compress(PAGE.encode()), {**HTML, "Content-Encoding": "gzip"})
        elif name == "bomb":
            self.answer(gzip.compress(b"<p>" + b" " * (8 << 20)), {**HTML, "Content-Encoding": "gzip"})
        elif name == "latin":
            self.answer(LATIN.encode("cp1252"), {"Content-Type": "text/html; charset=iso-8859-1"})
        elif name == "redirect":
            self.redirect("/page")
        elif name == "cookie":
            if "seen=1" in self.headers.get("Cookie", ""):
                self.answer(PAGE, HTML)
            else:
                self.redirect("/cookie", {"Set-Cookie": "seen=1"})
        elif name == "circle":
            self.redirect("/circle")
        elif name == "file":
            self.redirect("file:///etc/passwd")
        elif name == "feed":
            self.answer(feed(base), {"Content-Type": "text/plain"})
        elif name == "opml":
            self.answer(opml(base), {"Content-Type": "text/x-opml"})
        elif name == "forbidden":
            self.answer("no", code=403)
        elif name == "large":
            self.answer("x" * (2 << 20))
        elif name == "empty":
            self.answer("")
        elif name == "slow":
            time.sleep(3)
            self.answer(PAGE, HTML)
        else:
            self.answer("gone", code=404)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Timer(120, lambda: os._exit(0)).start()
with open(sys.argv[1] + ".new", "w") as port:
    port.write(str(server.server_port))
os.rename(sys.argv[1] + ".new", sys.argv[1])
server.serve_forever()
