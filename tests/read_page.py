#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_page.py PAGE...: the pages are whole, ask for nothing, and link article and graph.

What needs a browser is tried in a headless Chromium through its driver; "no browser" is printed where
there is none.
"""
import base64, hashlib, html.parser, json, pathlib, re, shutil, socket, subprocess, sys, time
import urllib.error, urllib.request


class Reader(html.parser.HTMLParser):
    """Ids, links, elements and the texts of style and script."""

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.tags, self.raw, self.attributes = [], [], [], {}, set()
        self.inside = self.policy = None

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        attrs = dict(attrs)
        self.ids += [attrs["id"]] if "id" in attrs else []
        self.links += [attrs["href"]] if "href" in attrs else []
        if attrs.get("http-equiv") == "Content-Security-Policy":
            self.policy = attrs["content"]
        self.inside = tag

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside in ("style", "script"):
            self.raw[self.inside] = self.raw.get(self.inside, "") + data


def check_text(path):
    text = path.read_text(encoding="utf-8")
    page = Reader()
    page.feed(text)
    for kind in ("style", "script"):
        digest = hashlib.sha256(page.raw[kind].encode()).digest()
        wanted = f"{kind}-src 'sha256-{base64.b64encode(digest).decode()}'"
        assert wanted in page.policy, f"the policy lacks {wanted}"
        assert page.tags.count(kind) == 1
    assert "default-src 'none'" in page.policy and "unsafe" not in page.policy
    assert not {"img", "iframe", "link", "object", "form", "base"} & set(page.tags), page.tags
    assert not {"src", "style", "srcset", "action"} & page.attributes, page.attributes
    assert not [a for a in page.attributes if a.startswith("on")]
    assert len(page.ids) == len(set(page.ids)), "an id is there twice"
    assert all(link.startswith("#") for link in page.links), page.links
    return [link for link in page.links if link[1:] not in page.ids], text


class Browser:
    """The little of WebDriver that a click needs."""

    def __init__(self, driver, scripts=True):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.process = subprocess.Popen([driver, f"--port={port}"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.base = f"http://127.0.0.1:{port}/session"
        options = {"args": ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,900"]}
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wish = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options,
                                                 "goog:loggingPrefs": {"browser": "ALL"}}}}
        for _ in range(100):
            try:
                self.base += "/" + self.ask("", wish)["sessionId"]
                return
            except urllib.error.URLError as error:
                if isinstance(error, urllib.error.HTTPError):
                    self.process.kill()
                    raise
                time.sleep(0.1)
        raise OSError("the driver does not answer")

    def ask(self, path, body=None, method=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"},
                                         method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def find(self, css):
        found = self.ask("/elements", {"using": "css selector", "value": css})
        return [next(iter(element.values())) for element in found]

    def attribute(self, element, name):
        return self.ask(f"/element/{element}/attribute/{name}")

    def click(self, *elements):
        """Clicks the first of them that nothing else covers."""
        for element in elements:
            try:
                return self.ask(f"/element/{element}/click", {})
            except urllib.error.HTTPError as error:
                last = error
        raise last

    def close(self):
        try:
            self.ask("", method="DELETE")
        finally:
            self.process.terminate()
            self.process.wait()


def check_clicks(browser, path):
    browser.ask("/url", {"url": path.resolve().as_uri()})
    ties = browser.find("svg a[data-tie] text")
    assert ties and not browser.find(".lit")
    browser.click(*ties)
    number = browser.attribute(browser.find("svg a[data-tie].lit")[0], "data-tie")
    lit = {browser.attribute(s, "id") for s in browser.find(".s.lit")}
    wanted = {browser.attribute(s, "id") for s in browser.find(f".s[data-ties~='{number}']")}
    assert lit and lit == wanted, (lit, wanted)
    assert browser.find(f"li#tie-{number}.lit")
    words = browser.find(".s[data-ties] a.plus, .s[data-ties] a.minus")
    browser.click((words or browser.find(".s[data-ties]"))[-1])
    sentence = browser.find(".s.lit")
    assert len(sentence) == 1
    numbers = browser.attribute(sentence[0], "data-ties").split()
    got = {browser.attribute(a, "data-tie") for a in browser.find("svg a[data-tie].lit")}
    assert got == set(numbers), (got, numbers)
    browser.click(*browser.find("svg a[data-actor] text"))
    assert browser.find(".s.lit") or not browser.find("[data-actors]")
    for entry in browser.ask("/se/log", {"type": "browser"}):
        assert "Content Security Policy" not in entry["message"], entry["message"]


def check_without_scripts(browser, path):
    browser.ask("/url", {"url": path.resolve().as_uri()})
    browser.click(*browser.find("svg a[data-tie] text"))
    assert re.search(r"#tie-\d+$", browser.ask("/url")), browser.ask("/url")
    assert browser.find("li:target")
    browser.click(*browser.find("li:target ol a"))
    assert re.search(r"#s\d+-\d+$", browser.ask("/url")) and browser.find(".s:target")


def main():
    pages = [pathlib.Path(name) for name in sys.argv[1:]]
    for path in pages:
        dangling, _ = check_text(path)
        assert not dangling or path.stem == "hostile", f"{path}: nothing is at {dangling[:5]}"
    driver = shutil.which("chromedriver")
    if not driver or not (shutil.which("chromium") or shutil.which("google-chrome")):
        print("no browser")
        return
    for scripts, check in ((True, check_clicks), (False, check_without_scripts)):
        browser = Browser(driver, scripts)
        try:
            for path in pages:
                if path.stem != "hostile":
                    check(browser, path)
        finally:
            browser.close()
    print(f"{len(pages)} pages read")


if __name__ == "__main__":
    main()
