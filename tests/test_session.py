"""Policies opened once, checking many posts; whatever prevents a verdict is named."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from postlint import assembly, config, engine, open_session, readers, session
from postlint.document import Document
from postlint.errors import PolicyError, Problem
from postlint.finding import Report

CONFIG = {
    "company": {"name": "Acme", "timezone": "Europe/Paris"},
    "embargo": [{"name": "Bluebird", "until": datetime(2026, 12, 1, 9)}],
}
POST = "Our Bluebird flies."
RULE = "secrets.embargoed-name"


def found(report: Report) -> list[tuple[str, str]]:
    assert report.problems == ()
    return [(one.rule.id, one.span.cut(report.document.text)) for one in report.findings]


def told(as_of: object, **meta: object) -> bool:
    """Whether the name is still under embargo."""
    report = open_session(config=CONFIG, as_of=as_of).check_text(POST, **meta)  # type: ignore[arg-type]
    assert found(report) in ([], [(RULE, "Bluebird")])
    return bool(report.findings)


PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("as_of", "secret"),
    [
        ("2026-12-01T08:59", True),  # naive: of the company
        ("2026-12-01T09:00", False),
        ("2026-12-01T07:59Z", True),
        ("2026-12-01T08:00Z", False),
        ("2026-12-01T17:59+10:00", True),
        ("2026-12-01", True),
        ("2026-12-02", False),
        (date(2026, 12, 1), True),
        (date(2026, 12, 2), False),
        (datetime(2026, 12, 1, 8, 59), True),
        (datetime(2026, 12, 1, 9), False),
        (datetime(2026, 12, 1, 8, tzinfo=UTC), False),
        (datetime(2026, 12, 1, 17, 59, tzinfo=timezone(timedelta(hours=10))), True),
    ],
)
def test_as_of(as_of, secret):
    assert told(as_of) is secret


def test_as_of_is_kept_in_the_company_s_time():
    report = open_session(config=CONFIG, as_of="2026-11-30T23:30Z").check_text(POST)
    assert report.document.meta.as_of == datetime(2026, 12, 1, 0, 30, tzinfo=PARIS)
    assert str(report.document.meta.as_of) == "2026-12-01 00:30:00+01:00"


def test_as_of_must_be_a_date():
    with pytest.raises(PolicyError) as caught:
        open_session(as_of="soon")
    assert str(caught.value) == (
        "as_of: 'soon' is not a date (write 2026-12-01 or 2026-12-01T09:00+01:00)"
    )


@pytest.mark.parametrize(
    ("publish_at", "secret"),
    [
        (datetime(2026, 12, 1, 8, 59), True),
        (datetime(2026, 12, 1, 9), False),
        ("2026-12-01T08:59", True),
        (date(2026, 12, 2), False),
    ],
)
def test_publish_at_beats_as_of(publish_at, secret):
    assert told("2026-01-01", publish_at=publish_at) is secret
    assert told("2027-01-01", publish_at=publish_at) is secret


def test_now_is_the_default():
    past = {**CONFIG, "embargo": [{"name": "Bluebird", "until": date(2000, 1, 1)}]}
    assert found(open_session(config=past).check_text(POST)) == []
    ahead = {**CONFIG, "embargo": [{"name": "Bluebird", "until": date(9999, 12, 31)}]}
    assert found(open_session(config=ahead).check_text(POST)) == [(RULE, "Bluebird")]


def embargo(name: str) -> str:
    return f'[company]\nname = "Acme"\n[[embargo]]\nname = "{name}"\n'


def tree(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_the_nearest_policy_judges_a_post(tmp_path):
    tree(tmp_path, {
        "postlint.toml": embargo("Bluebird"),
        "a.txt": "Our Bluebird, our Redbird",
        "sub/deep/b.txt": "Our Bluebird, our Redbird",
        "sub/postlint.toml": embargo("Redbird"),
    })  # fmt: skip
    opened = open_session()
    assert found(*opened.check_path(tmp_path / "a.txt")) == [(RULE, "Bluebird")]
    assert found(*opened.check_path(tmp_path / "sub/deep/b.txt")) == [(RULE, "Redbird")]


def test_a_named_policy_judges_all_posts(tmp_path):
    tree(tmp_path, {
        "mine.toml": embargo("Greenbird"),
        "sub/postlint.toml": embargo("Redbird"),
        "sub/b.txt": "Redbird Greenbird",
    })  # fmt: skip
    opened = open_session(tmp_path / "mine.toml")
    assert found(*opened.check_path(tmp_path / "sub/b.txt")) == [(RULE, "Greenbird")]
    assert found(opened.check_text("Redbird Greenbird")) == [(RULE, "Greenbird")]


def test_a_folder_is_where_the_search_for_texts_starts(tmp_path, monkeypatch):
    tree(tmp_path, {
        "home/postlint.toml": embargo("Bluebird")
        + '[[overrides]]\npaths = ["posts/**"]\nchannel = "X"\n',
        "away/postlint.toml": embargo("Redbird"),
    })  # fmt: skip
    monkeypatch.chdir(tmp_path / "away")
    opened = open_session(tmp_path / "home")
    report = opened.check_text("Our Bluebird, our Redbird", "posts/a.txt")
    assert found(report) == [(RULE, "Bluebird")]
    assert report.document.meta.channel == "x"
    assert report.document.name == "posts/a.txt"
    assert found(open_session().check_text("Our Bluebird, our Redbird")) == [(RULE, "Redbird")]


def test_a_policy_that_is_not_there_is_no_policy(tmp_path):
    missing = tmp_path / "postlint.toml"
    report = open_session(missing).check_text(POST)
    values = (("what", f"{missing}: there is no such file or folder"), ("hint", ""))
    assert report.problems == (Problem("draft.txt", "policy-broken", values),)


def test_a_broken_policy_makes_only_its_posts_unchecked(tmp_path):
    tree(tmp_path, {
        "postlint.toml": embargo("Bluebird"),
        "a.txt": "Bluebird",
        "sub/postlint.toml": "compny = 1",
        "sub/b.txt": "Bluebird",
    })  # fmt: skip
    opened = open_session()
    assert found(*opened.check_path(tmp_path / "a.txt")) == [(RULE, "Bluebird")]
    post, toml = tmp_path / "sub/b.txt", tmp_path / "sub/postlint.toml"
    said = (
        ("what", f"{toml}: there is no key 'compny' here"),
        ("hint", "did you mean 'company'?"),
    )
    problem = Problem(str(post), "policy-broken", said)
    assert opened.check_path(post) == (Report(Document.plain("", str(post)), problems=(problem,)),)
    assert found(*opened.check_path(tmp_path / "a.txt")) == [(RULE, "Bluebird")]


def test_a_policy_is_opened_once(tmp_path, monkeypatch):
    tree(tmp_path, {"postlint.toml": "", "a.txt": "a", "b.txt": "b", "bad/postlint.toml": "x",
                    "bad/c.txt": "c"})  # fmt: skip
    opened = []

    read = assembly.open_policy

    def open_policy(*args):
        opened.append(args[1])
        return read(*args)

    monkeypatch.setattr(assembly, "open_policy", open_policy)
    one = open_session()
    for name in ("a.txt", "b.txt", "a.txt", "bad/c.txt", "bad/c.txt"):
        one.check_path(tmp_path / name)
    assert opened == [str(tmp_path / "postlint.toml")]


def test_overrides_tell_what_a_post_does_not(tmp_path):
    tree(tmp_path, {
        "postlint.toml": '[[overrides]]\npaths = ["x/*.txt"]\nchannel = "X"\n'
        'speaker = "company"\njurisdictions = ["FR"]\n[[people]]\nname = "Jo"\n'
        'role.en = "engineer"\nrole.fr = "ingénieure"\nhandles = ["@jo"]\n',
        "x/a.txt": "a",
        "x/y/b.txt": "b",
        "x/c.txt": "---\nchannel: LinkedIn\nauthor: Jo\nlang: fr\n---\nc",
    })  # fmt: skip
    opened = open_session(channel="blog", author="@jo")
    a, b, c = (
        opened.check_path(tmp_path / "x" / name)[0] for name in ("a.txt", "y/b.txt", "c.txt")
    )
    metas = [report.document.meta for report in (a, b, c)]
    assert [meta.channel for meta in metas] == ["x", "blog", "linkedin"]
    assert [meta.speaker for meta in metas] == ["company", "", "company"]
    assert [meta.jurisdictions for meta in metas] == [("fr",), (), ("fr",)]
    assert [meta.author for meta in metas] == ["Jo", "Jo", "Jo"]
    assert [meta.role for meta in metas] == ["engineer", "engineer", "ingénieure"]


@pytest.mark.parametrize(
    ("glob", "path", "named"),
    [
        ("posts/**", "posts/a/b.txt", True),
        ("posts/*", "posts/a/b.txt", False),
        ("**/*.md", "a.md", True),
        ("**/*.md", "a/b/c.md", True),
        ("a?.txt", "ab.txt", True),
        ("a.txt", "abtxt", False),
        ("[x].txt", "x.txt", False),
    ],
)
def test_globs(glob, path, named):
    assert config.matches(Path(path), glob) is named


def test_what_no_post_has_is_a_type_error():
    for key in ("chanel", "as_of"):
        with pytest.raises(TypeError, match=f"there is no '{key}' in the facts about a post"):
            open_session(config={}).check_text("a", **{key: "x"})
    with pytest.raises(TypeError):
        open_session(config={}, chanel="x")


@pytest.mark.parametrize(
    ("meta", "key", "choices"),
    [
        ("speaker: compny", "speaker", "person, company"),
        ("channel: linkedn", "channel", "linkedin"),
        ("channel: Instagarm", "channel", "instagram"),
    ],
)
def test_a_misspelt_fact_switches_no_rule_off(meta, key, choices):
    report = open_session(config=CONFIG).check_text(f"---\n{meta}\n---\nA fine day.", "a.md")
    said = (("key", key), ("choices", choices))
    assert report.problems == (Problem("a.md", "meta-choice", said),)
    assert report.findings == ()


def test_a_channel_of_ones_own_is_fine():
    for name in ("blog", "newsletter", "Twitter", "our intranet"):
        assert open_session(config={}).check_text("A fine day.", channel=name).problems == ()


def test_a_text_is_one_post():
    report = open_session(config={}).check_text("text\nOne\nTwo\n", "a.csv")
    assert report.problems == (Problem("a.csv", "several-posts"),)


def test_one_jurisdiction_may_be_text():
    report = open_session(config={}).check_text("a", jurisdictions="FR")
    assert report.document.meta.jurisdictions == ("fr",)


def test_a_crash_is_a_problem_without_text(monkeypatch):
    def crash(*_, **__):
        raise RuntimeError(POST)

    monkeypatch.setattr(session, "check", crash)
    problem = Problem("a.txt", "crash", (("kind", "RuntimeError"),))
    report = open_session(config={}).check_text(POST, "a.txt")
    assert report == Report(Document.plain("", "a.txt"), problems=(problem,))
    assert "Bluebird" not in repr(report)


def test_of_many_posts_in_a_file_only_the_broken_one_is_unchecked(monkeypatch):
    posts = tuple(
        Document.plain(text, name) for name, text in (("1", POST), ("2", ""), ("3", POST))
    )
    monkeypatch.setattr(readers, "read_each", lambda data, name: posts)
    checked = engine.check

    def crash(document, checks, **named):
        return checked(document, checks, **named) if document.text else 1 / 0

    monkeypatch.setattr(session, "check", crash)
    one, two, three = open_session(config=CONFIG, as_of="2026-11-01").check_bytes(b"", "a.csv")
    assert found(one) == found(three) == [(RULE, "Bluebird")]
    assert two.problems == (Problem("2", "crash", (("kind", "ZeroDivisionError"),)),)


def test_a_file_without_posts_is_unchecked(monkeypatch):
    monkeypatch.setattr(readers, "read_each", lambda data, name: ())
    (report,) = open_session(config={}).check_bytes(b"", "a.csv")
    assert report.problems == (Problem("a.csv", "no-posts"),)


def test_a_file_that_is_not_there_or_cannot_be_read(tmp_path):
    opened = open_session(config={})
    missing = tmp_path / "a.txt"
    (report,) = opened.check_path(missing)
    assert report.problems == (Problem(str(missing), "missing"),)
    (report,) = opened.check_path(tmp_path)
    assert report.problems == (
        Problem(str(tmp_path), "unreadable", (("reason", "Is a directory"),)),
    )
    (report,) = (opened.check_text("a", "a.pdf"),)
    assert report.problems == (Problem("a.pdf", "no-reader", (("suffix", ".pdf"),)),)


def test_without_a_policy_the_rules_without_facts_run():
    report = open_session(config={}).check_text("TLP:RED hello")
    assert found(report) == [("secrets.confidential-marker", "TLP:RED")]
