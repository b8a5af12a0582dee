"""Laws that hold for any post, tried on generated ones."""

import pickle
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from postlint import judge, readers
from postlint.document import Document
from postlint.engine import check
from postlint.finding import Report
from postlint.index import Index
from postlint.session import Session, open_session

POLICY = judge.example_policy()
ALL = Index([check for check, _ in POLICY.offered], POLICY.index.vocabulary)
AS_OF = datetime(2026, 11, 16, 12, tzinfo=UTC)

# Words that the rules are about, and what people put between them.
WORDS = (
    "Acme,Lumen,Bluebird,Project Bluebird,#ProjectBluebird,#TeamAcme,@acmerobotics,acme.example,"
    "Acme Robotics,Acmer,Globex,Initech,Umbrella Logistics,Jo Park,@jo,blue,bird,lumen,project,"
    "I,we,our,my,work,working,at,for,with,as,engineer,proud,love,great,try,best,free,not,never,"
    "used to,the,a,is,was,this,new,job,team,company,employee,opinions,are,own,join,hiring,"
    "je,travaille,bosse,chez,pour,d'Acme,l'Acme,mon,notre,nous,salarié·e,ingénieure,fier,adore,"
    "essayez,génial,pas,ne,jamais,mes propos,entreprise,employeur,"
    "confidential,confidentiel,internal use only,usage interne,TLP:RED,NDA,do not share,"
    "embargoed until,sous embargo,guaranteed,100%,pay,safety,union,#ad,#sponsored,paid,gifted,"
    "ROBO-12,intra.acme.example,Halden,our customer,AKIAIOSFODNN7EXAMPLE,10.0.0.1,nas.acme.local,"
    "nina@mail.example,01 99 00 43 21,revenue,chiffre d'affaires,12%,coming soon,bientôt,lawsuit,"
    "procès,being acquired,rachat,results,https://acme.example/investors,"
    "Here,bob,1,2026,😀,e\u0301,ＬＵＭＥＮ,Blue\u200bbird,**,`code`,https://acme.example/lumen"
).split(",")
GAPS = (" ", " ", " ", ", ", ". ", "! ", "? ", "\n", "\n\n", "\n- ", " (", ") ", " “", "” ", "-",
        "’", "…\n", " — ", "\u00a0", ": ", "")  # fmt: skip
POSTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=25).map(
    lambda pairs: "".join(word + gap for word, gap in pairs) or "a"
)


def document(text: str, name: str = "post.txt") -> Document:
    (read,) = readers.read(text.encode(), name)
    return POLICY.with_facts(read, AS_OF, {})


def places(report: Report) -> list[tuple[object, ...]]:
    """Each finding and its places, by line and column."""
    lines = report.document.lines
    return [
        (
            one.rule.id,
            one.severity,
            one.excuse,
            *map(lines.position, one.span),
            *(lines.position(at) for other in one.related for at in other.span),
        )
        for one in report.findings
    ]


@settings(max_examples=300, deadline=None)
@given(POSTS, st.sampled_from(["post.txt", "post.md"]))
def test_a_match_implies_an_anchor(text, name):
    post = document(text, name)
    found = check(post, ALL.candidates(post), guards=lambda: ALL.guards(post))
    assert found == check(post, ALL.checks)


def told(findings):
    """What is said of the post's own words, without its remedies."""
    return [one._replace(fix=None, suggestions=()) for one in findings if not one.rule.softens]


def guards(findings):
    """Which passages soften others: the rule, and where each ends."""
    return [(one.rule.id, one.span.end) for one in findings if one.rule.softens]


@settings(max_examples=150, deadline=None)
@given(POSTS)
def test_text_put_before_a_post_only_moves_its_findings(text):
    before = "zebras graze beside that river.\n\n"
    alone, after = (check(document(t), ALL.checks) for t in (text, before + text))
    moved = [
        one._replace(
            span=type(one.span)(one.span.start + len(before), one.span.end + len(before)),
            related=tuple(
                other._replace(
                    span=type(one.span)(
                        other.span.start + len(before), other.span.end + len(before)
                    )
                )
                for other in one.related
            ),
        )
        for one in alone.findings
    ]
    # remedies go to the start of the post, so they do not move with the place
    assert told(after.findings) == told(moved)
    # a guard covers its neighbouring paragraphs too, so the one put before becomes part of it
    assert guards(after.findings) == guards(moved)
    assert len(after.praise) == len(alone.praise)


@settings(max_examples=200, deadline=None)
@given(POSTS, st.sampled_from(["post.txt", "post.md"]))
def test_each_line_end_gives_the_same_findings_at_the_same_places(text, name):
    unix, windows = (
        check(document(t, name), ALL.checks) for t in (text, text.replace("\n", "\r\n"))
    )
    assert places(windows) == places(unix)
    assert len(windows.praise) == len(unix.praise)


@settings(max_examples=50, deadline=None)
@given(POSTS)
def test_a_report_crosses_a_process(text):
    report = check(document(text), ALL.checks)
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert again.document.lines.position(0) == report.document.lines.position(0)


@settings(max_examples=100, deadline=None)
@given(POSTS)
def test_every_place_lies_in_the_post(text):
    report = check(document(text), ALL.checks)
    spans = [one.span for one in report.findings] + [one.span for one in report.praise]
    spans += [other.span for one in report.findings for other in one.related]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert list(report.findings) == sorted(report.findings, key=lambda f: (*f.span, f.rule.id))
    assert report.problems == ()


SESSION: Session = open_session(config={}, as_of=AS_OF)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["a.txt", "a.md"]))
def test_any_text_has_a_report(text, name):
    """Whatever the text, there is a verdict or a named problem, and never a crash."""
    report = SESSION.check_text(text, name)
    assert "crash" not in [problem.key for problem in report.problems]
