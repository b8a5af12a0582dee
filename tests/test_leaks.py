"""What is secret is told on the author's own screen alone, whatever is written or goes wrong.

Secrets are planted in every form; everything that postlint then writes is searched for them:
every format, report files, caches, baselines, waivers, logs, patches, comments, errors.
"""

import csv
import json
import os
import re
import unicodedata

import openpyxl
import pytest

from postlint import catalog, open_session, reporters, seal
from postlint.reporters._verdict import problem_text

NAME, ALIAS, DAY = "Zorblax Quinta", "the frobnicator", "2099-03-17"
CUSTOMER, INSTEAD = "Vexilor Mills", "a mill of the north"
TOKEN = "AKIA" + "QWERTZUIOPASDFGH"
MAIL, PHONE, IBAN = "wanda.quorn@mail.example", "01 99 00 43 21", "GB58 ACME 6016 1331 9268 19"
KEY_FILE = (
    "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIInventedQuorumQuorum\n-----END EC PRIVATE KEY-----"
)
POLICY = f"""
enable = ["*"]
embargoes = ["names.toml"]
[company]
name = "Acme"
products = ["Lumen"]
[[embargo]]
name = "{NAME}"
aliases = ["Quinta"]
until = {DAY}T09:00:00+00:00
say_instead.en = "{ALIAS}"
say_instead.fr = "{ALIAS}"
[[customer]]
name = "{CUSTOMER}"
aliases = ["Vexilor"]
say_instead.en = "{INSTEAD}"
say_instead.fr = "{INSTEAD}"
[[people]]
name = "Jo Park"
role.en = "engineer"
contacts = ["jo.quorn@mail.example"]
"""
LIST = '[[embargo]]\nname = "Grumbelfax"\nuntil = 2099-05-06\n'
# what must not be found, however the letters are written; long enough not to stand in sealed
# bytes by chance
NEEDLES = (
    "zorblax", "quinta", "z0rblax", "grumbelfax", "frobnicator", "vexilor", "mill of the north",
    "qwertzuiop", "wandaquorn", "joquorn", "0199004321", "acme6016", "inventedquorum", "20990317",
    "17march2099", "17mars2099", "march172099", "6may2099", "20990506", "6mai2099",
)  # fmt: skip
FORMS: dict[str, str] = {
    "plain.txt": f"We love {NAME} and Grumbelfax. Lumen is the best in the world, like {NAME}.",
    "tags.txt": "#ZorblaxQuinta #zorblaxquintalaunch @zorblaxquinta "
    "https://a.example/zorblax-quinta/x",
    "dressed.txt": "Zor\u200bblax Quinta, Z o r b l a x Q u i n t a, Z0rblax Quinta,\n"
    "Ｚｏｒｂｌａｘ Quinta, Zоrblах Quinta, 𝐙𝐨𝐫𝐛𝐥𝐚𝐱 Quinta, "
    "Zor-\nblax Quinta, l'Zorblax\u00a0Quinta",
    "marked.md": "---\nnotes: Zorblax Quinta\n---\n![Zorblax Quinta](img/zorblax-quinta.png) "
    "Zor**blax** Quinta\n\n<!-- Zorblax Quinta --> `zorblax quinta` "
    "[x](https://a.example/zorblax%20quinta)",
    "people.md": f"Ask {MAIL} or {PHONE}, pay {IBAN}.\n\n{KEY_FILE}\n\n"
    f"My key is {TOKEN}. Lumen is #1!",
    "client.txt": f"Our customer {CUSTOMER} is happy, says @vexilor. Lumen never fails at Vexilor.",
    "french.txt": f"Nous adorons l'{NAME}, je travaille chez Acme. "
    f"Notre client {CUSTOMER} aussi : {MAIL}",
    "waived.md": "<!-- postlint: allow secrets.customer-private until 2099-01-01, "
    f"Vexilor agreed by phone -->\nWe met {CUSTOMER}.",
    "bad waiver.md": "<!-- postlint: allow secrets.embargoed-name until soon, "
    f"{NAME} is fine -->\n{NAME}.",
}
FORMATS = [name for name in catalog.names(reporters) if name != "terminal"]


def leaks(text: str) -> list[str]:
    """The secrets in a text, whatever it does to their letters."""
    read = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    found = []
    for told in (text, read, re.sub(r"&#?\w+;|<[^>]*>", "", read)):
        apart = unicodedata.normalize("NFKD", told).casefold()
        bare = re.sub(r"[^a-z0-9]", "", apart.translate(str.maketrans("оах", "oax")))
        found += [needle for needle in NEEDLES if needle.replace(" ", "") in bare]
    return found


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "postlint.toml").write_text(POLICY, encoding="utf-8")
    (tmp_path / "names.toml").write_text(LIST, encoding="utf-8")
    posts = tmp_path / "posts"
    posts.mkdir()
    for name, text in FORMS.items():
        (posts / name).write_text(text, encoding="utf-8")
    with (posts / "calendar.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Date", "Channel", "Text", "Owner"])
        rows.writerows(["2026-12-01", "linkedin", text, "Jo"] for text in FORMS.values())
    return tmp_path


def test_the_search_finds_what_it_searches_for(folder):
    """Every post is full of secrets, and an own screen shows them."""
    session = open_session(folder / "postlint.toml", as_of="2026-11-22")
    for name in FORMS:
        (report,) = session.check_path(folder / "posts" / name)
        secret = [one for one in report.findings if one.rule.secret]
        assert secret, name
        assert leaks(report.document.text), name
        shown = [one.message(lang, reveal=True) for one in secret for lang in ("en", "fr")]
        assert any(map(leaks, shown)), name
        assert not any(
            leaks(one.message(lang) + one.help(lang)) for one in secret for lang in ("en", "fr")
        )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_format_and_no_report_file_leaks(folder, postlint, lang):
    files = [f"--report={name}={name}.out" for name in FORMATS]
    done = postlint(
        "check", "posts", "--as-of", "2026-11-22", "--ui-lang", lang, *files, cwd=folder
    )
    assert done.returncode == 1
    assert "█████" in done.stdout
    told = {"terminal": done.stdout, "beside it": done.stderr}
    told |= {name: (folder / f"{name}.out").read_text(encoding="utf-8") for name in FORMATS}
    assert {name: leaks(text) for name, text in told.items()} == {key: [] for key in told}
    for row in json.loads(told["json"])["findings"]:
        assert not leaks(json.dumps(row, ensure_ascii=True))


def test_what_is_kept_and_written_beside_posts_does_not_leak(folder, postlint):
    kept = {"POSTLINT_CACHE_DIR": str(folder / "cache"), "POSTLINT_LOG_KEY": seal.new_key()}
    run = lambda *words: postlint(*words, cwd=folder, **kept)  # noqa: E731
    for _ in range(2):  # the second time from the cache
        done = run("check", "posts", "--log", "log.jsonl", "--as-of", "2026-11-22")
        assert done.returncode == 1
        assert not leaks(done.stdout + done.stderr)
    expected = {
        "waive posts/people.md secrets.private-contact --until 2027-01-01 --reason fine": 0,
        "check posts/plain.txt --diff --as-of 2026-11-22": 1,
        "check posts/calendar.csv --annotate out.xlsx --as-of 2026-11-22": 1,
        "mend posts/plain.txt": 0,
        "approve posts/plain.txt": 1,
        "policy show": 0,
        "policy show -f html --ui-lang fr": 0,
        "policy check": 0,
        "policy stale": 0,
        "config show --origin": 0,
        "doctor": 0,
        "rules list": 0,
        "rules stats posts": 0,
        "explain secrets.embargoed-name": 0,
        "explain secrets.customer-private": 0,
        "baseline create posts": 0,
        "check posts --as-of 2026-11-22": 0,
    }
    done_all = {words: run(*words.split()) for words in expected}
    told = {words: leaks(done.stdout + done.stderr) for words, done in done_all.items()}
    assert told == {key: [] for key in told}
    assert {words: done.returncode for words, done in done_all.items()} == expected
    assert not any("Traceback" in done.stderr for done in done_all.values())
    sheets = openpyxl.load_workbook(folder / "out.xlsx").worksheets
    notes = [cell.comment.text for sheet in sheets for row in sheet for cell in row if cell.comment]
    assert notes
    assert not any(map(leaks, notes))
    (folder / "out.xlsx").unlink()  # it holds the posts themselves, as it should
    own = {"postlint.toml", "names.toml", "posts"}
    written = [
        p for p in folder.rglob("*") if p.is_file() and not own & {*p.relative_to(folder).parts}
    ]
    assert {"cache", ".postlint-baseline.json"} <= {p.relative_to(folder).parts[0] for p in written}
    for path in written:
        data = path.read_bytes()
        assert not leaks(data.decode("latin-1")), path
        assert not any(word.encode("utf-16-le") in data for word in ("Zorblax", "zorblax")), path


def test_fixing_does_not_tell_what_it_wrote(folder, postlint):
    post = folder / "posts" / "plain.txt"
    done = postlint("check", post, "--fix", "--as-of", "2026-11-22", cwd=folder)
    assert "frobnicator" in post.read_text(encoding="utf-8")
    assert not leaks(done.stdout + done.stderr)


CRASH = """
import sys
from postlint import session
def crash(document, *rest):
    raise ValueError(document.text)
session.check = crash
from postlint.door import run
run()
"""


@pytest.mark.parametrize("format", ["terminal", "json", "html"])
def test_a_crash_tells_nothing_of_the_post(folder, format):
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", CRASH, "check", "posts/plain.txt", "-f", format],
        cwd=folder, env={**os.environ, "POSTLINT_NO_CACHE": "1"}, capture_output=True,
        encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 2
    assert not leaks(done.stdout + done.stderr)


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text + '[[embargo]]\nname = "Zorblax Quinta"\n',
        lambda text: text.replace("until", "zorblax"),
        lambda text: text.replace("until = 2099-05-06", 'until = "Quinta"'),
        lambda text: text + '"Zorblax" = 1\n',
        lambda text: text + '[zorblax]\nname = "Quinta"\n',
        lambda text: text + "name = Zorblax",
        lambda text: text.encode() + b"# Zorblax \xff",
    ],
)
def test_a_broken_list_tells_nothing_of_itself(folder, harm):
    broken = harm(LIST)
    (folder / "names.toml").write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    (problem,) = open_session(folder / "postlint.toml").check_text("Hello.").problems
    for lang in ("en", "fr"):
        assert not leaks(problem_text(problem, lang))
    assert not leaks(str(problem))
