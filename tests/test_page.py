"""The page in a real browser: type, see, accept, copy; and what its server refuses."""

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from postlint.channels import channels
from postlint.web._room import Utf16, room

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "sample_posts"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
DRIVER = shutil.which("chromedriver")
DRAFT = "🎉 You should try Lumen, it is great."


class Server:
    def __init__(self, url):
        self.url = url
        self.base = urlsplit(url)

    def ask(self, method="POST", path="check", body=None, **headers):
        """The status, the headers and the body of one request."""
        wire = http.client.HTTPConnection(self.base.hostname, self.base.port, timeout=20)
        own = {"Origin": f"http://{self.base.netloc}", "Content-Type": "application/json"}
        told = own | {key.replace("_", "-"): value for key, value in headers.items()}
        data = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
        path = path if path.startswith("/") else self.base.path + path
        wire.request(method, path, data, {k: v for k, v in told.items() if v is not None})
        reply = wire.getresponse()
        text = reply.read().decode()
        wire.close()
        return reply.status, dict(reply.getheaders()), text

    def check(self, text, **more):
        status, _, body = self.ask(body={"text": text, "lang": "en", **more})
        assert status == 200
        return json.loads(body)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    told = {**os.environ, "XDG_CONFIG_HOME": str(home), "PYTHONUTF8": "1", "LANG": "C"}
    code = "from postlint.cli import run; run()"
    command = [sys.executable, "-u", "-c", code, "serve", "--no-browser"]
    out = open(home / "out", "w+", encoding="utf-8")  # noqa: SIM115
    process = subprocess.Popen(command, cwd=SAMPLES, env=told, stdout=out, stderr=out)
    url, deadline = None, time.monotonic() + 60
    while not url and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.1)
        url = re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", (home / "out").read_text())
    assert url, (home / "out").read_text()
    yield Server(url[0])
    process.terminate()
    process.wait(20)
    out.close()
    said = (home / "out").read_text()
    assert len(said.splitlines()) == 2, said  # no log, no word of a draft


class TestServer:
    def test_tells_what_it_sees(self, server):
        told = server.check(DRAFT, channel="linkedin")
        (found,) = told["findings"]
        assert found["rule"] == "disclosure.employer-missing"
        assert (found["start"], found["end"], found["words"]) == (18, 23, "Lumen")
        assert len(found["suggestions"]) == 3
        assert told["state"] == "blocked"
        assert told["room"]["text"] == "Room for 2964 more characters"

    def test_the_author_sees_the_secret(self, server):
        told = server.check("Bluebird!", publish_at="2026-11-30T09:00")
        assert "Bluebird" in told["findings"][0]["message"]
        assert server.check("Bluebird!", publish_at="2026-12-02T09:00")["findings"] == []

    def test_in_french(self, server):
        told = server.check("Essayez Lumen, c'est top.", lang="fr")
        assert told["findings"][0]["label"] == "À corriger"
        assert all("Acme" in one["text"] for one in told["findings"][0]["suggestions"])

    def test_why_words_do_not_count(self, server):
        told = server.check("I used to work at Acme. Try Lumen, it is great.")
        (found,) = told["findings"]
        assert found["reasons"] == ["“I used to work”: this is in the past"]
        told = server.check("Je travaillais chez Acme. Essayez Lumen, c'est top.", lang="fr")
        reason = "«\u202fJe travaillais chez Acme\u202f»\u202f: c'est du passé"
        assert reason in told["findings"][0]["reasons"]

    def test_empty(self, server):
        assert server.check("  ")["state"] == "empty"

    @pytest.mark.parametrize("headers", [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"Sec_Fetch_Site": "cross-site"},
    ])  # fmt: skip
    def test_refuses_other_pages(self, server, headers):
        status, _, body = server.ask(body={"text": "Lumen"}, **headers)
        assert (status, body) == (404, "Not found.")

    @pytest.mark.parametrize("path", ["/", "/check", "/wrong/check", "/../check", "//"])
    def test_refuses_without_the_token(self, server, path):
        assert server.ask(path=path)[0] == 404

    @pytest.mark.parametrize("path", ["words", "page.js", "page.css", ""])
    def test_headers_of_everything(self, server, path):
        status, headers, body = server.ask("GET", path, Origin=None)
        assert status == 200
        assert body
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers

    def test_only_its_own_files(self, server):
        for path in ("../app.py", "page.html", "static/page.js", "%2e%2e/app.py"):
            assert server.ask("GET", path, Origin=None)[0] == 404

    @pytest.mark.parametrize(
        "body", [b"", b"[]", b"{", b"[" * 100_000, b'"' + b"a" * 300_000 + b'"']
    )
    def test_odd_bodies(self, server, body):
        status, _, told = server.ask(body=body)
        assert (status, json.loads(told)) == (413, {"state": "refused"})

    def test_odd_words(self, server):
        assert server.check("\ud800")["state"] == "unchecked"
        assert server.check("a\0b")["state"] == "unchecked"
        assert server.check("Hi", publish_at="soon")["state"] == "unchecked"
        assert server.check("Hi", channel=["x"], lang={})["state"] == "clear"

    def test_who_the_author_is(self, server):
        jo = {"name": 'Jo "J" Park', "role": "ingénieure\n", "handle": ""}
        assert json.loads(server.ask(path="identity", body=jo)[2]) == {"saved": True}
        page = server.ask("GET", "", Origin=None)[2]
        assert 'value="Jo &quot;J&quot; Park"' in page
        assert 'value="ingénieure"' in page
        server.ask(path="identity", body={})

    def test_no_word_of_another_server_in_the_page(self, server):
        for path in ("", "page.js", "page.css"):
            assert "//" not in server.ask("GET", path, Origin=None)[2].replace("// ", "")


class TestRoom:
    @pytest.mark.parametrize(("text", "channel", "used"), [
        ("a" * 10, "x", 10),
        ("…", "x", 2),
        ("👩‍💻", "x", 2),
        ("see https://a.example/a/very/long/address/that/goes/on", "x", 27),
        ("👩‍💻é", "linkedin", 2),
        ("🎉a", "threads", 5),
    ])  # fmt: skip
    def test_as_the_channel_counts(self, text, channel, used):
        assert room(text, channel).used == used

    def test_folds(self):
        assert room("a" * 300, "linkedin").fold == channels()["linkedin"].fold.characters
        assert room("a\nb\nc\nd", "linkedin").fold == 5
        assert room("a\nb", "linkedin").fold == -1
        assert room("a" * 300, "") == (300, 0, -1)

    def test_utf16(self):
        units = Utf16("a🎉b🎉")
        assert [units(at) for at in range(5)] == [0, 1, 3, 4, 6]


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if not (CHROMIUM and DRIVER):
        pytest.skip("no Chromium here: `apt-get install chromium chromium-driver`")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=en",
        f"--user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):  # fmt: skip
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def page(browser, server):
    browser.set_window_size(1280, 900)
    browser.get(server.url)
    wait(lambda: "postlint" in browser.title)
    return Page(browser)


def wait(what, seconds=20):
    end, found = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            if found := what():
                return found
        except Exception as error:
            if "stale" not in str(error).lower():
                raise
        time.sleep(0.05)
    raise AssertionError(f"it did not come to be; last: {found!r}")


class Page:
    def __init__(self, browser):
        self.browser = browser

    def all(self, selector):
        return self.browser.find_elements("css selector", selector)

    def one(self, selector):
        (found,) = self.all(selector)
        return found

    def type(self, text):
        draft = self.one("#draft")
        draft.click()
        # the driver sends no emoji: those are pasted
        if any(char > "\uffff" for char in text):
            self.run("document.execCommand('insertText', false, arguments[0])", text)
        else:
            draft.send_keys(text)

    def run(self, script, *values):
        return self.browser.execute_script(script, *values)

    @property
    def text(self):
        return self.run("return document.getElementById('draft').value")

    def verdict(self, words):
        return wait(lambda: words in self.one("#verdict").text)

    def faults(self):
        """What axe-core finds that keeps people out."""
        axe = (HERE / "vendor" / "axe.min.js").read_text(encoding="utf-8")
        self.run(axe)
        found = self.browser.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations))"
        )
        return [
            (one["impact"], one["id"], one["nodes"][0]["html"][:200])
            for one in found
            if one["impact"] in ("serious", "critical")
        ]


class TestPage:
    def test_type_see_accept_copy(self, page, tmp_path):
        assert page.one("body").text.startswith("Only you see this. Nothing is sent.")
        page.type(DRAFT)
        page.verdict("Do not publish yet")
        card = page.one("#findings li")
        said = card.get_attribute("textContent")
        assert said.startswith("Must fix: Readers cannot tell that you work at Acme.")
        assert [mark.get_attribute("textContent") for mark in page.all("#mirror mark")] == ["Lumen"]
        assert page.faults() == []

        page.all("#findings .fix")[0].click()
        assert page.text == ("I work at Acme ([your role]), so I am not neutral here.\n\n" + DRAFT)
        selected = page.run("const d = document.getElementById('draft');"
                            "return d.value.slice(d.selectionStart, d.selectionEnd)")  # fmt: skip
        assert selected == "[your role]"
        page.type("")  # the blank is filled by typing over it
        page.run("const d = document.getElementById('draft');"
                 "const at = d.value.indexOf('['); d.setSelectionRange(at, at + 11);"
                 "document.execCommand('insertText', false, 'an engineer')")  # fmt: skip
        page.verdict("Nothing to change in the text")
        assert page.all("#findings li") == []
        assert "Readers can see that you work at Acme" in page.one("#praise").text

        page.browser.execute_cdp_cmd(
            "Browser.grantPermissions",
            {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]},
        )
        page.one("#copy").click()
        wait(lambda: page.one("#done").text == "Copied. Paste it where you publish.")
        copied = page.browser.execute_async_script(
            "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done(''+e))"
        )
        assert copied == page.text
        assert copied.startswith("I work at Acme (an engineer), so I am not neutral here.\n\n🎉")

    def test_an_edit_can_be_taken_back(self, page):
        page.type("You should try Lumen, it is great.")
        page.verdict("Do not publish yet")
        page.all("#findings .fix")[1].click()
        assert page.text.startswith("Full disclosure: I work at Acme.")
        page.run("document.execCommand('undo')")
        assert page.text == "You should try Lumen, it is great."

    def test_in_french_the_draft_stays(self, page):
        page.type("Essayez Lumen, c'est top.")
        page.verdict("Do not publish yet")
        page.one("#lang option[value=fr]").click()
        page.verdict("Ne publiez pas encore")
        assert page.text == "Essayez Lumen, c'est top."
        assert page.one("#privacy").text == "Ce texte reste sur votre poste. Rien n’est envoyé."
        assert page.one("html").get_attribute("lang") == "fr"
        assert page.faults() == []

    def test_channel_fold_and_room(self, page):
        page.one("#channel option[value=linkedin]").click()
        page.type("A walk by the sea. " * 10)
        wait(lambda: page.one("#fold").is_displayed())
        assert page.one("#fold-words").text.startswith("…")
        assert len(page.all("#mirror .fold-here")) == 1
        page.one("#channel option[value=x]").click()
        assert wait(lambda: page.one("#channel").get_attribute("value") == "x")
        wait(lambda: page.one("#room").text == "Room for 90 more characters", 5)
        page.type("A walk by the sea. " * 10)
        wait(lambda: "characters too many" in page.one("#room").text)

    def test_marks_stand_under_their_words(self, page):
        page.type("Line one\n\nYou should try Lumen, it is great.")
        page.verdict("Do not publish yet")
        page.one("#findings .show").click()
        chosen = page.run("const d = document.getElementById('draft');"
                          "return d.value.slice(d.selectionStart, d.selectionEnd)")  # fmt: skip
        assert chosen == "Lumen"
        assert "now" in page.one("#mirror mark").get_attribute("class")
        looks = "const s = getComputedStyle(document.getElementById(id));"
        looks += "return [s.font, s.width, s.padding, s.lineHeight]"
        widths = page.run(f"return ['mirror', 'draft'].map(id => {{{looks}}})")
        assert widths[0] == widths[1]

    def test_by_keyboard_alone(self, page):
        from selenium.webdriver.common.keys import Keys

        page.type("You should try Lumen, it is great.")
        page.verdict("Do not publish yet")
        for _ in range(12):
            focus = page.browser.switch_to.active_element
            if focus.get_attribute("class") == "fix":
                break
            focus.send_keys(Keys.TAB)
        page.browser.switch_to.active_element.send_keys(Keys.ENTER)
        wait(lambda: page.text.startswith("I work at Acme"))

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [320, 1280])
    def test_nobody_is_kept_out(self, page, scheme, width):
        page.browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
        )
        page.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
        )
        page.one("#channel option[value=linkedin]").click()
        page.type("You should try Lumen, it is great. " + "A walk by the sea. " * 10)
        page.verdict("Do not publish yet")
        assert page.faults() == []
        assert page.run("return document.documentElement.scrollWidth") <= width
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def test_keeps_nothing_and_asks_nobody_else(self, page, server):
        page.type("Remember Xylophone42, and try Lumen.")
        page.verdict("Do not publish yet")
        stored = page.run("return JSON.stringify([{...localStorage}, {...sessionStorage},"
                          " document.cookie, location.href, history.state])")  # fmt: skip
        assert "Xylophone42" not in stored
        asked = page.run("return performance.getEntriesByType('resource').map(e => e.name)")
        assert all(one.startswith(server.url) for one in asked)
        assert not any("Xylophone42" in one for one in asked)
        logged = [entry["message"] for entry in page.browser.get_log("browser")]
        assert not [one for one in logged if "favicon" not in one], logged

    def test_words_of_a_post_are_never_markup(self, page):
        page.type("<img src=x onerror=document.title='owned'> try Lumen & <b>Acme</b>")
        page.verdict("Do not publish yet")
        assert page.all("main img, #mirror b") == []
        assert page.browser.title != "owned"
