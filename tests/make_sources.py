#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_sources.py FOLDER   makes sources of every kind, for tests/sources.test"""
import gzip
import json
import os
import sys
import zipfile
import zlib
from email.message import EmailMessage

MEET = ("China and Japan signed a trade agreement on Monday, ending a quarrel that had lasted for most of the "
        "year and that had cost the ports on both sides a good part of their business.")
BRIDGE = ("Russia condemned Ukraine for an attack on a bridge. The ministry said that the work on the repair would "
          "begin at once and that the trains would run again before the end of the month.")
OIL = "Iran threatened Israel with an attack, and the price of oil went up by a tenth in a day."
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ministers meet</title></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet</h1><p>{MEET}</p><p>{BRIDGE}</p></article></body></html>"""
WHOLE = f"<p>{MEET}</p><p>{BRIDGE}</p>"
MEETING = dict(title="Ministers meet", link="https://news.example/meet", author="Jane Roe")
PRICE = dict(title="The price of oil", link="https://news.example/oil")


def put(name, content):
    with open(os.path.join(sys.argv[1], name), "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)


def feeds():
    rss = f"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbor Post</title><item/>
<item><title>Ministers meet</title><link>https://news.example/meet</link><dc:creator>Jane Roe</dc:creator>
<pubDate>Tue, 20 Aug 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[{WHOLE}]]></content:encoded></item>
<item><title>The price of oil</title><guid>https://news.example/oil</guid><description>{OIL}</description></item>
</channel></rss>"""
    put("rss.xml", rss)
    put("feed.xml.gz", gzip.compress(rss.encode()))
    put("rdf.xml", f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbor Post</title></channel>
<item><title>Ministers meet</title><link>https://news.example/meet</link><dc:creator>Jane Roe</dc:creator>
<dc:date>2024-08-20T10:00:00Z</dc:date><content:encoded><![CDATA[{WHOLE}]]></content:encoded></item>
<item><title>The price of oil</title><link>https://news.example/oil</link><description>{OIL}</description></item>
</rdf:RDF>""")
    put("atom.xml", f"""<?xml version="1.0"?><!-- made by a test --><feed xmlns="http://www.w3.org/2005/Atom"
 xml:base="https://news.example/"><title>The Harbor Post</title>
<entry><title type="html">&lt;b&gt;Ministers&lt;/b&gt; meet</title><link href="meet"/><link rel="edit" href="no"/>
<author><name>Jane Roe</name></author><published>2024-08-20T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{WHOLE}</div></content></entry>
<entry><title>The price of oil</title><link href="oil"/><summary>{OIL}</summary></entry></feed>""")
    put("feed.json", json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "The Harbor Post", "items": [
            {"id": 1, "title": "Ministers meet", "url": "https://news.example/meet", "content_html": WHOLE,
             "authors": [{"name": "Jane Roe"}], "date_published": "2024-08-20T10:00:00Z"},
            {"id": "2", "title": "The price of oil", "url": "https://news.example/oil", "summary": OIL}]}))
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(10))
    put("laughs.xml", f"""<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss><channel><title>x</title>
<item><title>Laughs</title><description>{OIL} &l9;</description></item></channel></rss>""")


CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>A year of boats</dc:title><dc:creator>Jane Roe</dc:creator><dc:date>2020</dc:date></metadata><manifest>
<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="two" href="text/b%20c.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/../text/a.xhtml" media-type="application/xhtml+xml"/>
<item id="note" href="note.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="one"/><itemref idref="two"/><itemref idref="note" linear="no"/></spine>
</package>"""


def chapter(title, text):
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A year of boats</title></head><body><h1>{title}</h1><p>{text}</p></body></html>'


def books():
    def book(name, first):
        with zipfile.ZipFile(os.path.join(sys.argv[1], name), "w") as archive:
            archive.writestr("mimetype", "application/epub+zip")
            archive.writestr("META-INF/container.xml", CONTAINER)
            archive.writestr("OEBPS/book.opf", PACKAGE)
            archive.writestr("OEBPS/nav.xhtml", chapter("Contents", "One, two"))
            archive.writestr("OEBPS/note.xhtml", chapter("Contents of a note", "An aside"))
            archive.writestr("OEBPS/text/a.xhtml", first, zipfile.ZIP_DEFLATED)
            archive.writestr("OEBPS/text/b c.xhtml", chapter("The bridge", BRIDGE), zipfile.ZIP_DEFLATED)

    book("book.epub", chapter("The harbor", MEET))
    book("bomb.epub", chapter("The harbor", MEET * 20000))
    with open(os.path.join(sys.argv[1], "book.epub"), "rb") as file:
        put("broken.epub", file.read()[:900])
    with zipfile.ZipFile(os.path.join(sys.argv[1], "other.zip"), "w") as archive:
        archive.writestr("a.txt", MEET)


def record(address, body, status="200 OK", kind="text/html; charset=utf-8", more=""):
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http;"
            f" msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


def archives():
    page = PAGE.encode()
    chunked = b"%x\r\n" % 100 + page[:100] + b"\r\n%x\r\n" % len(page[100:]) + page[100:] + b"\r\n0\r\n\r\n"
    records = [
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n",
        record("https://news.example/plain", page),
        record("https://news.example/picture", b"\x89PNG\0\0", kind="image/png"),
        record("https://news.example/gone", b"<p>not there</p>" * 9, status="404 Not Found"),
        record("https://news.example/packed", gzip.compress(page), more="Content-Encoding: gzip\r\n"),
        record("https://news.example/chunks", chunked, more="Transfer-Encoding: chunked\r\n"),
    ]
    put("pages.warc", b"".join(records))
    put("pages.warc.gz", b"".join(gzip.compress(r) for r in records))
    put("cut.warc", (records[1] + records[1])[:-100])
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    put("bomb.gz", b"".join([packer.compress(b" " * (1 << 20)) for _ in range(80)] + [packer.flush()]))


def mails():
    mail = EmailMessage()
    mail["From"] = "Jürgen Roe <jr@news.example>"
    mail["To"] = "reader@news.example"
    mail["Subject"] = "The café of the treaty, a subject that is folded over more than a single line of it"
    mail["Date"] = "Tue, 20 Aug 2024 10:00:00 +0200"
    mail["Message-ID"] = "<1@news.example>"
    mail.set_content(f"{MEET}\n\nThey met at the café on the corner of the square, after two days of talks.\n",
                     charset="iso-8859-1")
    put("mail.eml", mail.as_bytes())
    second = EmailMessage()
    second["From"] = "jr@news.example"
    second["Subject"] = "Second"
    second["Message-ID"] = "<2@news.example>"
    second.set_content("See the HTML.")
    second.add_alternative(PAGE, subtype="html", cte="base64")
    line = b"From jr@news.example Tue Aug 20 10:00:00 2024\n"
    put("mails.mbox", line + mail.as_bytes() + b"\n" + line + second.as_bytes())
    saved = EmailMessage()
    saved["From"] = "<Saved by a browser>"
    saved["Snapshot-Content-Location"] = "https://news.example/saved"
    saved["Subject"] = "Ministers meet"
    saved.set_content(PAGE, subtype="html", cte="quoted-printable")
    saved.make_related()
    saved.add_related(b"\x89PNG", "image", "png")
    put("page.mhtml", saved.as_bytes())


def paper():
    """The smallest PDF that says MEET and BRIDGE."""
    lines = []
    for text in (MEET, "", BRIDGE):
        words = text.split()
        while words:
            line = ""
            while words and len(line) + len(words[0]) < 70:
                line += words.pop(0) + " "
            lines.append(line.strip())
        lines.append("")
    shown = "".join(f"({line}) ' " for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown}ET".encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
               b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
               b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream"]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    put("paper.pdf", out)
    put("damaged.pdf", b"%PDF-1.4\nnothing of a PDF\n")


if __name__ == "__main__":
    feeds()
    books()
    archives()
    mails()
    paper()
