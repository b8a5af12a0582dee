"""Reports as a whole: no secrets, one verdict, every problem named, readable by programs."""

import json as parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint import __version__
from postlint.document import Document, Origin
from postlint.errors import PolicyError, Problem
from postlint.finding import Edit, Excuse, Finding, Fix, Praise, Report, Source
from postlint.reporters import View, concise, json, terminal
from postlint.rule import Related, Rule, Severity
from postlint.text import Span

EMPLOYER = Rule(
    "disclosure.employer-missing",
    Severity.ERROR,
    message={"en": "Readers cannot tell that you work at {company}."},
    help={"en": "Add one line: “I work at {company}.”"},
    praise={"en": "Readers can see that you work at {company}."},
)
HYPE = Rule("voice.hype", Severity.WARNING, {"en": "“{word}” promises a lot."})
EMBARGO = Rule(
    "embargo.too-early",
    Severity.ERROR,
    {"en": "{name} is not public before {until}."},
    help={"en": "Say “{instead}” for now."},
    secret=True,
)
VALUES = {"company": "Acme"}
SCREEN = View(own_screen=True)


def at(text, words, rule=EMPLOYER, **more):
    """A finding at the first place of `words`."""
    start = text.index(words)
    more = {"severity": rule.severity, "values": VALUES} | more
    return Finding(rule, Span(start, start + len(words)), **more)


def report(text, *findings, name="posts/draft.txt", **more):
    return Report(Document.plain(text, name), findings, **more)


def embargo_report():
    text = (
        "We ship Project Bluebird soon.\n\nHow amazing, Project  bluebird!\nAmazing all the same."
    )
    return report(
        text,
        at(
            text, "Project Bluebird", EMBARGO,
            values={"name": "Project Bluebird", "until": "1 December", "instead": "our robot"},
            related=(Related(Span(45, 62), {"en": "and here"}),),
            fix=Fix((Edit(Span(8, 24), "our robot"),)),
        ),
        at(text, "ship Project", HYPE, values={"word": "ship Project Bluebird"}),
        at(text, "amazing", HYPE, values={"word": "amazing"},
           fix=Fix((Edit(Span(0, 0), "Project Bluebird is good. "),))),
        at(text, "Amazing", HYPE, values={"word": "Amazing"}, excuse=None),
    )  # fmt: skip


@pytest.mark.parametrize("hostile", "\x00\x07\x1b\x7f\x9b\xad\u200b\u200e\u202e\u2066\u2028\ufeff")
@pytest.mark.parametrize("form", [terminal, concise, json])
def test_what_hides_or_steers_is_never_printed(form, hostile):
    text = f"a{hostile}Lumen"
    posts = [
        report(text, at(text, "Lumen", values={"company": hostile}), name=f"{hostile}.md"),
        report("", name="x.md", problems=(Problem(hostile, "missing"),)),
    ]
    raw = form.render(posts, SCREEN)
    if form is json and hostile in "\xad\u200b\ufeff":
        assert parser.loads(raw)["findings"][0]["path"] == f"{hostile}.md"
    else:
        assert hostile not in raw


SECRETS = ("bluebird", "1 december", "our robot")


@pytest.mark.parametrize("form", [concise, json])
@pytest.mark.parametrize("own_screen", [True, False])
def test_formats_for_machines_never_tell_a_secret(form, own_screen):
    told = form.render([embargo_report()], View(own_screen=own_screen)).casefold()
    assert not [secret for secret in SECRETS if secret in told]
    assert told.count("embargo.too-early") == 1


def test_a_foreign_screen_tells_no_secret_and_not_its_line():
    told = terminal.render([embargo_report()], View()).casefold()
    assert not [secret for secret in (*SECRETS, "we ship", "how ") if secret in told]
    assert "posts/draft.txt:1:9" in told
    assert "4 | amazing all the same." in told


def test_json_masks_what_another_rule_knows_of_a_secret():
    found = parser.loads(json.render([embargo_report()], View()))["findings"]
    assert [one["match"] for one in found] == [None, None, "amazing", "Amazing"]
    assert [one["fix"] for one in found] == [None] * 4


def test_protected_speech_is_for_the_own_screen_only():
    text = "We earn too little."
    found = at(text, "earn", EMPLOYER, excuse=Excuse(Source.PROTECTED))
    posts = [report(text, found)]
    own = terminal.render(posts, SCREEN)
    assert own.startswith("Tip: ")
    assert "does not hold your post back" in own.replace("\n          ", " ")
    assert own.endswith("Nothing to change in the text. Pictures and facts are yours to check.\n")
    for form in (concise, json, terminal):
        told = form.render(posts, View())
        assert "disclosure" not in told
        assert "protected" not in told
    assert "disclosure" not in concise.render(posts, SCREEN) + json.render(posts, SCREEN)


def test_json_tells_excuses_fixes_and_places():
    text = "Hi\nLumen 🎉 is great"
    fix = Fix((Edit(Span(0, 0), "I work at Acme. "),), safe=True)
    waived = at(text, "great", HYPE, excuse=Excuse(Source.WAIVER, "agreed"))
    posts = [
        report(text, at(text, "is", fix=fix, related=(Related(Span(0, 2), {"en": "x"}),)), waived),
        Report(Document(text, text, text, "c", Origin("a.csv", "row 2")), problems=(
            Problem("postlint.toml", "policy-broken", (("what", "no"), ("hint", "")),),
        )),
    ]  # fmt: skip
    told = parser.loads(json.render(posts, View(skipped=3)))
    first, second = told["findings"]
    assert (first["line"], first["column"], first["end_column"], first["offset"]) == (2, 9, 11, 11)
    assert first["fix"] == {
        "safe": True,
        "blanks": [],
        "edits": [{"offset": 0, "end_offset": 0, "text": "I work at Acme. "}],
    }
    assert first["related"][0]["label"] == "x"
    assert first["excuse"] is None
    assert second["excuse"] == {
        "source": "waiver", "reason": "agreed", "until": None, "where": None,
    }  # fmt: skip
    assert told["summary"]["waived"] == 1
    assert told["summary"]["skipped"] == 3
    assert told["problems"] == [
        {
            "path": "a.csv",
            "part": "row 2",
            "key": "policy-broken",
            "message": "The policy has a mistake. postlint.toml: no",
        }
    ]


def test_a_part_of_a_secret_is_not_told_either():
    text = "Bluebird soon"
    part = at(text, "bird soon", HYPE, values={"word": "bird soon"})
    posts = [report(text, at(text, "Bluebird", EMBARGO), part)]
    for form in (terminal, concise, json):
        assert "bird" not in form.render(posts, View())


def test_an_order_of_posts_changes_nothing_in_json():
    text = "Lumen and Lumen"
    one = report(text, at(text, "and"), at(text, "Lumen"), name="a.md")
    two = report(text, at(text, "Lumen", HYPE), at(text, "Lumen"), name="b.md")
    told = parser.loads(json.render([two, one], View()))
    again = parser.loads(json.render([one, two], View()))
    assert told["findings"] == again["findings"]


CLEAN, LOUD = report("Fine."), report("Wow", at("Wow", "Wow", HYPE))
BAD = report("Bad", at("Bad", "Bad"))
LOST = report("", problems=(Problem("x.md", "missing"),))
KNOWN = report("Bad", at("Bad", "Bad", excuse=Excuse(Source.BASELINE)))


@pytest.mark.parametrize(
    ("posts", "view", "line"),
    [
        ([CLEAN], {}, "Nothing to change in the text. Pictures and facts are yours to check."),
        ([CLEAN] * 12, {}, "12 posts checked: nothing to change in the text. Pictures and facts "
         "are yours to check."),
        ([LOUD], {}, "Nothing must change in the text: 1 to check. Pictures and facts are yours "
         "to check."),
        ([BAD], {}, "Do not publish yet: 1 to fix."),
        ([BAD, LOUD, KNOWN, CLEAN], {}, "Do not publish yet: 1 to fix, 1 to check in 2 of 4 posts "
         "(1 in the baseline)."),
        ([LOUD], {"fail_on": Severity.WARNING}, "Do not publish yet: 1 to check."),
        ([LOST], {}, "Not checked: this post has no verdict yet. See above what to do."),
        ([LOST, CLEAN], {}, "Not checked: 1 of 2 posts. See above what to do."),
        ([LOST, BAD], {}, "Not checked: 1 of 2 posts. Found so far: 1 to fix."),
        ([], {}, "Not checked: there was no post to read."),
        ([BAD], {"skipped": 2}, "Do not publish yet: 1 to fix. 2 other files were left out: "
         "postlint does not read their kind."),
        ([BAD, LOUD], {"lang": "fr"}, "Ne publiez pas encore\u202f: 1 à corriger, 1 à vérifier "
         "dans 2 des 2 posts."),
    ],
)  # fmt: skip
def test_the_last_line_is_the_verdict(posts, view, line):
    assert terminal.render(posts, View(**view, width=200)).splitlines()[-1] == line
    assert concise.render(posts, View(**view)).splitlines()[-1] == line


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (PolicyError("a.toml: x", "no {hint}", "did you?").problem, "no {hint} (did you?)"),
        (Problem("a.md", "front-matter-type", (("key", "lang"), ("expected", "list"))), "[us, fr]"),
        (Problem("a.md", "front-matter-type", (("key", "x"), ("expected", "odd"))), " odd. "),
        (Problem("a.md", "quite-new", (("thing", "42"),)), "a.md: quite-new (thing 42)"),
        (Problem("a.md", "quite-new"), "a.md: quite-new"),
    ],
)
def test_every_problem_is_named(lang, problem, said):
    posts = [report("", problems=(problem,))]
    view = View(lang=lang, width=300)
    for form in (terminal, concise, json):
        assert said in form.render(posts, view)


def test_a_broken_policy_is_told_once_for_all_its_posts():
    problem = PolicyError("postlint.toml", "no such key", "").problem
    posts = [report("a", name=f"{n}.md", problems=(problem,)) for n in range(12)]
    told = terminal.render(posts, View())
    assert told.count("no such key") == 1
    assert "(12 posts)" in told
    assert len(parser.loads(json.render(posts, View()))["problems"]) == 12


@given(st.text(st.characters() | st.sampled_from("\n\r\x1b\ud800\u2028")), st.data(), st.booleans())
def test_programs_can_read_every_report(text, data, secret):
    places = st.lists(st.tuples(*[st.integers(0, len(text))] * 2), max_size=3)
    spans = [Span(min(place), max(place)) for place in data.draw(places)]
    rule = EMPLOYER._replace(secret=secret)
    values = [{"company": span.cut(text)} for span in spans]
    post = report(
        text,
        *[Finding(rule, *told) for told in zip(spans, list(Severity), values, strict=False)],
    )
    found = parser.loads(json.render([post], View()).encode())["findings"]
    assert [one["offset"] for one in found] == sorted(span.start for span in spans)
    lines = concise.render([post], View()).encode().decode().splitlines()
    assert len(lines) == len(spans) + 1
    assert all(line.startswith("posts/draft.txt:") for line in lines[:-1])


@given(st.lists(st.sampled_from(["Bluebird", "is", "blue", "\n", "\n\n"]), min_size=2), st.data())
def test_no_finding_beside_a_secret_tells_it(words, data):
    text = " ".join(["Bluebird", *words])
    cut = st.integers(0, len(text))
    findings = [at(text, "Bluebird", EMBARGO)]
    for start, end in data.draw(st.lists(st.tuples(cut, cut), max_size=3)):
        span = Span(min(start, end), max(start, end))
        fix = Fix((Edit(Span(0, 0), span.cut(text)),))
        also = (Related(Span(start, start), {"en": "{word}"}),)
        findings.append(Finding(HYPE, span, HYPE.severity, {"word": span.cut(text)}, also, fix))
    for form in (terminal, concise, json):
        assert "Bluebird" not in form.render([report(text, *findings)], View())


@pytest.mark.parametrize("own_screen", [True, False])
def test_a_screen_with_a_secret(own_screen, snapshot):
    assert terminal.render([embargo_report()], View(own_screen=own_screen)) == snapshot


def test_whole_formats(snapshot):
    posts = [embargo_report(), BAD._replace(praise=(Praise(EMPLOYER, Span(0, 1), VALUES),)), LOST]
    assert concise.render(posts, View()) == snapshot
    told = parser.loads(json.render(posts, View()))
    assert told["tool"].pop("version") == __version__
    assert told == snapshot
