"""Every format read by a parser of its own: required fields, units of columns, hostile text."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from postlint import catalog, reporters
from postlint.document import Document, Origin
from postlint.errors import Problem
from postlint.finding import Edit, Excuse, Finding, Fix, Report, Source, Terms
from postlint.reporters import View, concise
from postlint.rule import Rule, Severity
from postlint.text import Span

SCHEMA = Path(__file__).with_name("schemas") / "sarif-2.1.0-rtm.5.json"
LINE = "Huge quarter 🎉 é: Q3 revenue is up 40 %"
WORDS = "Q3 revenue is up 40 %"
EVIL = (
    "</script><img src=x onerror=a()> | `x` [l](javascript:a) ::error::x ##[add-path] %0A "
    "\x1b[31m \u202e @all & \"q\" 'q' ]]>"
)
RULE = Rule(
    "money.figure", Severity.ERROR, {"en": "“{match}” is a figure."}, {"en": "It moves prices."},
    {"en": "Link the source."},
)  # fmt: skip
SOFT = Rule("voice.hype", Severity.WARNING, {"en": "“{match}” is loud."})
SECRET = Rule("secrets.name", Severity.ERROR, {"en": "“{match}” is secret."}, secret=True)


def at(text, words, rule=RULE, **more):
    start = text.index(words)
    told = {"severity": rule.severity, "values": {"match": words}} | more
    return Finding(rule, Span(start, start + len(words)), **told)


def post(text, *findings, name="posts/été d'hiver.md", **more):
    return Report(Document.plain(text, name), findings, **more)


def figure():
    text = f"One.\n\n{LINE} \U0001f600 and\nmore {WORDS}.\n"
    fix = Fix((Edit(Span(20 + 5, 41 + 5), "it went well"),), safe=True)
    blank = Fix((Edit(Span(0, 0), "As [your role]. "),), blanks=("role",))
    return post(text, at(text, WORDS, fix=fix, suggestions=(blank,)))


def evil():
    return post(EVIL, at(EVIL, EVIL), at(EVIL, "`x`", SOFT), name="posts/::a,b:%\n.md")


def secret():
    text = "We love Falcon and Falcon loves us."
    return post(text, at(text, "Falcon", SECRET), at(text, "love Falcon and", SOFT), name="s.txt")


def waived():
    text = "So loud."
    leave = Excuse(Source.WAIVER, "agreed | with <b>", "2026-12-31")
    return post(text, at(text, "loud", SOFT, excuse=leave), name="w.txt")


def lost():
    return post("", name="lost.txt", problems=(Problem("lost.txt", "missing"),))


def clean():
    return post("Hello.", name="clean.txt")


def many(n):
    text = "word " * n
    found = [
        Finding(RULE, Span(5 * i, 5 * i + 4), Severity.ERROR, {"match": "word"}) for i in range(n)
    ]
    return post(text, *found, name="many.txt")


ALL = [figure(), evil(), secret(), waived(), lost(), clean()]
VIEW = View(home="/work")


def render(format, *posts, view=VIEW):
    return catalog.load(reporters, format, "test").render(posts or ALL, view)


FORMATS = catalog.names(reporters)


@pytest.mark.parametrize("format", FORMATS)
def test_no_format_tells_a_secret(format):
    assert "Falcon" not in render(format, view=VIEW._replace(own_screen=format != "terminal"))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("posts", [(), (clean(),), tuple(ALL), (many(10_000),)], ids=len)
def test_every_format_ends_with_a_line_end_and_takes_all(format, posts):
    text = catalog.load(reporters, format, "test").render(posts, VIEW)
    assert text.endswith("\n")
    text.encode("utf-8")


FOR_PEOPLE = ("terminal", "concise")  # in the order in which the posts were named


@pytest.mark.parametrize("format", sorted({*FORMATS} - {*FOR_PEOPLE, "github"}))
def test_the_order_of_posts_does_not_matter(format):
    assert render(format, *ALL) == render(format, *reversed(ALL))


@pytest.mark.parametrize("format", [*FOR_PEOPLE, "github"])
def test_the_order_of_posts_only_moves_lines(format):
    lines = render(format, *ALL).split("\n")
    others = render(format, *reversed(ALL)).split("\n")
    assert lines != others
    assert sorted(lines) == sorted(others)
    assert lines[-2] == others[-2]  # the verdict


def test_the_order_of_posts_does_not_change_what_github_shows():
    told = [list(commands(render("github", *posts))) for posts in (ALL, ALL[::-1])]
    assert told[0] == told[1]
    assert len(told[0]) == 6


def test_a_reader_of_ten_thousand_findings_sees_a_hundred_and_how_many_there_are():
    text = render("terminal", many(10_000))
    assert text.count("Must fix: ") == 100
    assert "9900 more findings are not shown" in text
    assert text.endswith("Do not publish yet: 10000 to fix.\n")


def test_the_heaviest_of_many_are_shown():
    loud = "loud " * 300
    soft = [at(loud, "loud", SOFT)] * 200
    text = render("terminal", post(loud, *soft, at(loud, "loud")))
    assert text.count("Must fix: ") == 1


@pytest.mark.parametrize("format", FORMATS)
def test_french_is_spoken(format):
    assert render(format, view=VIEW._replace(lang="fr"))


class TestSarif:
    @pytest.fixture
    def log(self):
        return json.loads(render("sarif"))

    @pytest.mark.parametrize("posts", [tuple(ALL), (clean(),), (lost(),), (many(30),)], ids=len)
    def test_it_keeps_the_schema(self, posts):
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        Draft4Validator(schema).validate(json.loads(render("sarif", *posts)))

    def test_github_has_all_it_asks_for(self, log):
        run = log["runs"][0]
        driver = run["tool"]["driver"]
        assert log["$schema"]
        assert log["version"] == "2.1.0"
        for rule in driver["rules"]:
            for key in ("shortDescription", "fullDescription", "help"):
                assert 0 < len(rule[key]["text"]) <= 1024
            assert "security-severity" not in rule["properties"]
        for result in run["results"]:
            assert result["message"]["text"]
            assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            where = result["locations"][0]["physicalLocation"]
            assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(where["region"])
            assert not where["artifactLocation"]["uri"].startswith(("/", "./"))
            assert "primaryLocationLineHash" not in result["partialFingerprints"]

    def test_columns_are_code_points(self, log):
        run = log["runs"][0]
        assert run["columnKind"] == "unicodeCodePoints"
        first = next(r for r in run["results"] if r["ruleId"] == RULE.id and "Q3" in str(r))
        place = first["locations"][0]["physicalLocation"]
        assert place["region"] | {"snippet": 0} == {
            "startLine": 3, "startColumn": 19, "endLine": 3, "endColumn": 40, "snippet": 0,
        }  # fmt: skip
        assert place["region"]["snippet"]["text"] == WORDS
        assert place["artifactLocation"]["uri"] == "posts/%C3%A9t%C3%A9%20d%27hiver.md"
        assert unquote(place["artifactLocation"]["uri"]) == "posts/été d'hiver.md"

    def test_excused_findings_are_left_out_and_problems_told(self, log):
        run = log["runs"][0]
        assert "agreed" not in json.dumps(log)
        invocation = run["invocations"][0]
        assert invocation["executionSuccessful"] is False
        assert invocation["exitCode"] == 2
        assert "lost.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]

    def test_github_takes_no_more_than_25_000(self):
        log = json.loads(render("sarif", *(many(9_000),) * 3))
        assert len(log["runs"][0]["results"]) == 25_000
        (notice,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
        assert notice["message"]["text"] == "2000 more are in the log."


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(text):
    """Workflow commands as the runner reads them."""
    for line in text.split("\n"):
        if line.startswith("::"):
            found = COMMAND.fullmatch(line)
            assert found
            command, fields, data = found.groups()
            told = dict(field.split("=", 1) for field in fields.split(","))
            yield (
                command,
                {key: unescape(value, ":,") for key, value in told.items()},
                unescape(data),
            )


def unescape(text, more=""):
    signs = {"\r": "%0D", "\n": "%0A"} | {sign: f"%{ord(sign):02X}" for sign in more}
    for sign, code in signs.items():
        text = text.replace(code, sign)
    return text.replace("%25", "%")


class TestGithub:
    def test_annotations(self):
        told = list(commands(render("github", figure(), evil(), secret())))
        first = next(fields for _, fields, data in told if "Q3" in data)
        assert first == {
            "file": "posts/été d'hiver.md", "line": "3", "endLine": "3", "col": "19",
            "endColumn": "40", "title": "money.figure",
        }  # fmt: skip
        assert any(fields["file"] == "posts/::a,b:%\n.md" for _, fields, _ in told)
        assert [command for command, *_ in told] == ["error"] * 3 + ["warning"] * 2

    def test_a_place_over_lines_has_no_columns(self):
        text = "one\ntwo"
        ((_, fields, _),) = commands(render("github", post(text, at(text, text))))
        assert "col" not in fields
        assert "endColumn" not in fields
        assert fields["endLine"] == "2"

    def test_more_than_ten_are_counted_and_all_are_in_the_log(self):
        text = render("github", many(14))
        told = list(commands(text))
        assert [command for command, *_ in told] == ["error"] * 10 + ["notice"]
        assert "4 more" in told[-1][2]
        assert len(re.findall(r"^many.txt:1:\d+: error\[", text, re.M)) == 14

    def test_the_log_holds_no_command(self):
        text = "::error::x"
        hostile = post(f"{text} ##[error]", at(text, text), name="::stop-commands::x.md")
        lines = render("github", hostile).split("\n")
        assert sum(line.lstrip().startswith("::") for line in lines) == 1
        assert "##[" not in render("github", *ALL)


def table(**fields):
    return {
        "type": "object",
        "properties": fields,
        "required": [*fields],
        "additionalProperties": False,
    }


TEXT = {"type": "string", "minLength": 1}
WHOLE = {"type": "integer", "minimum": 1}
# Our own closed descriptions of what docs.gitlab.com and reviewdog.proto describe in words.
GITLAB = {
    "type": "array",
    "items": table(
        description=TEXT,
        check_name=TEXT,
        fingerprint={"type": "string", "pattern": "^[0-9a-f]{32}$"},
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=table(path=TEXT, lines=table(begin=WHOLE)),
    ),
}
RANGE = table(start=table(line=WHOLE, column=WHOLE), end=table(line=WHOLE, column=WHOLE))
DIAGNOSTIC = table(
    message=TEXT,
    location=table(path=TEXT, range=RANGE) | {"required": ["path"]},
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    code=table(value=TEXT),
    suggestions={"type": "array", "items": table(range=RANGE, text={"type": "string"})},
) | {"required": ["message", "location", "severity", "code"]}
RDJSON = table(source=table(name=TEXT), diagnostics={"type": "array", "items": DIAGNOSTIC})


@pytest.mark.parametrize("posts", [tuple(ALL), (clean(),), (lost(),), (many(30),)], ids=len)
@pytest.mark.parametrize(("format", "schema"), [("gitlab", GITLAB), ("rdjson", RDJSON)])
def test_nothing_but_what_is_described(format, schema, posts):
    Draft4Validator(schema).validate(json.loads(render(format, *posts)))


def test_each_unit_cuts_the_same_words():
    """SARIF in code points, rdjson in UTF-8 bytes, JSON as offsets: read as each says."""
    report = figure()
    text = report.document.text
    place = json.loads(render("sarif", report))["runs"][0]["results"][0]["locations"][0]
    region = place["physicalLocation"]["region"]
    line = text.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == WORDS
    found = json.loads(render("rdjson", report))["diagnostics"][0]["location"]["range"]
    data = text.encode().split(b"\n")[found["start"]["line"] - 1]
    assert data[found["start"]["column"] - 1 : found["end"]["column"] - 1].decode() == WORDS
    told = json.loads(render("json", report))["findings"][0]
    assert text[told["offset"] : told["end_offset"]] == WORDS


def test_gitlab():
    told = json.loads(render("gitlab"))
    assert {one["severity"] for one in told} == {"critical", "minor", "blocker"}
    for one in told:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert not one["location"]["path"].startswith(("./", "/"))
        assert one["location"]["lines"]["begin"] >= 1
    marks = [one["fingerprint"] for one in json.loads(render("gitlab", many(50), many(3)))]
    assert len(set(marks[:50])) == 50
    assert render("gitlab", clean()) == "[]\n"


def test_junit():
    text = render("junit")
    root = ElementTree.fromstring(text)
    cases = list(root.iter("testcase"))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(names) == len(set(names))
    suites = {suite.get("name"): suite for suite in root}
    assert suites["lost.txt"].get("errors") == "1"
    assert suites["clean.txt"].get("failures") == "0"
    assert suites["s.txt"].get("failures") == "1"
    failure = suites["posts/été d'hiver.md"].find("testcase/failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert failure.text == f"“{WORDS}” is a figure.\nLink the source."
    double = at("a a", "a")
    assert len({case.get("name") for case in ElementTree.fromstring(
        render("junit", post("a a", double, double))).iter("testcase")}) == 2  # fmt: skip


def test_rdjson():
    told = json.loads(render("rdjson"))
    by_rule = {one["message"].split("”")[0]: one for one in told["diagnostics"]}
    one = by_rule[f"“{WORDS}"]
    assert one["location"] == {
        "path": "posts/été d'hiver.md",
        "range": {"start": {"line": 3, "column": 23}, "end": {"line": 3, "column": 44}},
    }
    assert one["severity"] == "ERROR"
    # what has a blank in it is no one-click suggestion
    (suggestion,) = one["suggestions"]
    assert suggestion["text"] == "it went well"
    assert all({"message", "location", "severity"} <= set(one) for one in told["diagnostics"])
    assert {"lost.txt"} == {d["location"]["path"] for d in told["diagnostics"]
                            if d["code"]["value"] == "postlint.missing"}  # fmt: skip


def test_jsonl():
    lines = [json.loads(line) for line in render("jsonl").split("\n")[:-1]]
    assert [line["type"] for line in lines[-2:]] == ["problem", "summary"]
    assert lines[-1]["waived"] == 1
    assert lines[-1]["tool"]["name"] == "postlint"
    assert sum(line["type"] == "finding" for line in lines) == 6


def test_markdown():
    html = MarkdownIt("commonmark").enable("table").render(render("markdown"))
    assert "<img" not in html
    assert "<a " not in html
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.S)
    assert {row.count("<td") for row in rows} == {0, 4}
    assert sum("<td" in row for row in rows) == 6
    assert "agreed | with &lt;b&gt;" in html
    assert WORDS in html
    assert "lost.txt does not exist" in html


def test_markdown_fits_in_a_comment():
    text = render("markdown", many(5_000))
    assert len(text) < 65_536
    assert "more are in the log" in text


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.words, self.open = [], "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def test_html():
    page = Page(render("html"))
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert names.isdisjoint({"script", "img", "a", "link", "iframe"})
    assert not any(key.startswith("on") for _, attrs in page.tags for key in attrs)
    assert ("html", {"lang": "en"}) in page.tags
    assert "<img src=x onerror=a()>" in page.words
    assert "agreed | with <b>" in page.words
    assert "2026-12-31" in page.words
    assert "\x1b" not in page.words
    assert "\u202e" not in page.words
    assert "default-src 'none'" in str(page.tags)


def test_a_row_of_a_calendar_has_its_line():
    row = Report(
        Document("So loud.", "So loud.", "So loud.", "c", Origin("plan.csv", "row 17")),
        (at("So loud.", "loud", SOFT),),
        terms=Terms(path="plan.csv"),
    )
    told = json.loads(render("gitlab", row))
    assert told[0]["location"] == {"path": "plan.csv", "lines": {"begin": 17}}
    assert told[0]["description"].startswith("row 17: ")
    for format in FORMATS:
        assert render(format, row)


@pytest.mark.parametrize(
    ("name", "view", "uri"),
    [
        ("/repo/posts/a.md", View(home="/repo"), "posts/a.md"),
        ("./posts/../b.md", View(home="/repo"), "b.md"),
        ("/elsewhere/a b.md", View(home="/repo"), "file:///elsewhere/a%20b.md"),
        ("../out.md", View(home="/repo"), "file:///out.md"),
        ("a.md", View(home="/repo/posts", root="/repo"), "posts/a.md"),
        ("../b.md", View(home="/repo/posts", root="/repo"), "b.md"),
        ("../../b.md", View(home="/repo/posts", root="/repo"), "file:///b.md"),
    ],
)
def test_paths_are_told_from_the_repository(name, view, uri):
    log = json.loads(render("sarif", post("a", at("a", "a"), name=name), view=view))
    where = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where["uri"] == uri
    assert ("uriBaseId" in where) is not uri.startswith("file:")


def test_concise_has_the_shape_that_problem_matchers_read():
    pattern = re.compile(r"^(.+?):(\d+):(\d+): (error|warning|note)\[([a-z.-]+)\] (.*)$")
    lines = concise.render([figure(), secret()], VIEW).splitlines()[:-1]
    assert all(pattern.match(line) for line in lines)


class TestReports:
    @pytest.fixture
    def desk(self, tmp_path):
        (tmp_path / "postlint.toml").write_text('[company]\nname = "Acme"\nproducts = ["Lumen"]\n')
        (tmp_path / "a.txt").write_text("You should try Lumen, it is great.\n")
        return tmp_path

    def test_several_at_once(self, desk, postlint):
        wanted = {format: f"out.{format}" for format in FORMATS}
        words = [w for format, name in wanted.items() for w in ("--report", f"{format}={name}")]
        result = postlint("check", "a.txt", *words, "--ui-lang", "en", cwd=desk)
        assert result.returncode == 1
        assert "Do not publish yet" in result.stdout
        for name in wanted.values():
            assert "employer" in (desk / name).read_text(encoding="utf-8")
        assert json.loads((desk / "out.sarif").read_bytes())["version"] == "2.1.0"

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["sarif"], "names no file"),
            (["sarf=x"], "did you mean 'sarif'?"),
            (["sarif=no/where/x"], "cannot be written"),
            (["sarif=."], "cannot be written"),
            (["sarif=x", "json=x"], "two reports cannot be written to x"),
        ],
    )
    def test_a_report_that_cannot_be_written_is_exit_2_before_checking(
        self, desk, postlint, words, said
    ):
        told = [word for one in words for word in ("--report", one)]
        result = postlint("check", "a.txt", *told, "--ui-lang", "en", cwd=desk)
        assert (result.returncode, result.stdout) == (2, "")
        assert said in result.stderr

    def test_exit_codes_are_the_same_in_every_format(self, desk, monkeypatch, capsys):
        from postlint.cli._checking import Asked, run

        monkeypatch.chdir(desk)
        (desk / "ok.txt").write_text("Hello.")
        for format in FORMATS:
            codes = [run(Asked((name,), format=format)) for name in ("ok.txt", "a.txt", "no.txt")]
            assert codes == [0, 1, 2], format
        capsys.readouterr()
