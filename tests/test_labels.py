"""Labels by jurisdiction: the table, and what it says of a post."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint import labels, open_session
from postlint.document import Document, Meta
from postlint.kinds.labels import Kind
from postlint.kinds.phrases import Kind as Phrases
from postlint.lexicon import Lexicon
from postlint.rule import Severity
from postlint.text import Span
from postlint.vocabulary import Name, Vocabulary

TABLE = labels.table()
NAMES = Vocabulary([Name("Acme", "company", shape="capital")])
COMPANY = {"company": {"name": "Acme", "products": ["Lumen"]}}
DISCLOSURE = "disclosure."


def kind(that, **settings):
    find = Phrases(("lumen",)) if that == "owed" else None
    return Kind(that, Lexicon(NAMES, settings=settings), find)


def post(text, *laws, **meta):
    return Document.plain(text, meta=Meta(jurisdictions=laws, **meta))


def found(that, text, *laws, **settings):
    return [match.span.cut(text) for match in kind(that, **settings)(post(text, *laws))]


@pytest.mark.parametrize("name", TABLE.labels)
def test_every_cell_is_about_a_jurisdiction_that_is_known(name):
    label = TABLE.labels[name]
    assert label.any
    assert set(label.cells) <= set(TABLE.jurisdictions)
    for cell in label.cells.values():
        assert cell.source.strip()


@pytest.mark.parametrize("name", TABLE.jurisdictions)
def test_every_jurisdiction_says_what_plain_words_are_worth(name):
    there = TABLE.jurisdictions[name]
    assert sorted(there.name) == ["en", "fr"]
    assert there.words is not None
    assert there.words.source
    assert there.placement is None or there.placement.verdict == "no"


def test_one_label_has_different_verdicts():
    told = {law: cell.verdict for law, cell in TABLE.labels["brand-ambassador"].cells.items()}
    assert told == {"us": "yes", "uk": "no", "ca": "yes"}
    ad = TABLE.labels["ad"].cells
    assert (ad["fr"].verdict, ad["fr"].grade) == ("no", "C")
    assert (ad["de"].verdict, ad["de"].is_sure) == ("unsure", True)
    assert "be" not in ad


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (("US", "gb", "uk"), ("us", "uk")),
        (("zz",), ()),
        ((), ()),
        (("eu", "fr"), ("fr",)),
    ],
)
def test_jurisdictions_by_all_their_names(told, known):
    assert labels.known(told) == known


@pytest.mark.parametrize(
    ("text", "laws", "enough"),
    [
        ("#ad Acme", ["us"], True),
        ("#ad Acme", ["us", "uk", "ca"], True),
        ("#ad Acme", [], False),  # nobody's law was chosen: words are what counts
        ("#ad Acme", ["zz"], False),
        ("#spon Acme", ["us"], False),
        ("#spon Acme", ["us", "fr"], False),
        ("#spon Acme", ["fr"], False),  # nothing known, and no regulator takes it
        ("#ad Acme", ["fr"], True),  # refused by a commentary only: no error
        ("#ad Acme", ["de"], True),  # "may not be enough": no error
        ("#ad Acme", ["be"], True),  # nothing was found: no error
        ("#ad Acme", ["ie"], True),
        ("Acme #ad", ["ie"], False),  # not the first word
        ("Acme.\n\n#ad so", ["ie"], True),
        ("Acme.\r\n\r\n#ad so", ["ie"], True),
        ("Acme #ad", ["us", "ie"], False),
        ("#ad for it", ["it"], False),  # without the brand's hashtag
        ("#ad #Acme", ["it"], True),
        ("#a #b #c #ad #Acme so", ["it"], False),  # not among the first three
        ("so Acme #a #b #ad", ["us"], False),  # in a pile at the end
        ("Acme ambassador", ["us"], True),
        ("Acme ambassador", ["us", "uk"], False),
        ("#Employee Acme", ["in"], True),
        ("#collaboration Acme", ["in"], True),
        ("#collab Acme", ["in"], False),
        ("Thanks Acme", ["us"], False),
        ("#publicité Acme", ["fr", "be"], True),
        ("#publicité Acme", ["fr", "us"], True),  # nothing known in the US: no error
        ("#werbung Acme", ["de"], True),
        ("", ["us"], False),
    ],
)
def test_labels_that_satisfy_every_jurisdiction(text, laws, enough):
    assert bool(found("suffice", text, *laws)) == enough


def test_a_rejected_label_satisfies_nobody():
    assert found("suffice", "#ad Acme", "us", rejected=("#ad",)) == []
    assert found("suffice", "#ad #sponsored", "us", rejected=("#ad",)) == ["#sponsored"]


def test_what_a_vague_label_is_worth_where():
    (match,) = kind("vague")(post("#ad Lumen", "us", "fr", "be"))
    assert match.span == Span(0, 3)
    assert match.values["verdicts"] == {
        "en": " (US: accepted; France: not enough; Belgium: nothing known)",
        "fr": " (États-Unis : admis ; France : ne suffit pas ; Belgique : rien de connu)".replace(
            " :", "\u202f:"
        ).replace(" ;", "\u202f;"),
    }
    (other,) = kind("vague")(post("#collab Lumen"))
    assert other.values["verdicts"]["en"].startswith(" (US: not enough; UK: not enough")
    (unknown,) = kind("vague")(post("#partnership Lumen"))
    assert unknown.values["verdicts"] == {"en": "", "fr": ""}


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("#ambassador #collab #ad", ["#ambassador", "#collab", "#ad"]),
        ("#adventure #spoon", []),
        ("#Employee", ["#Employee"]),
    ],
)
def test_vague_labels(text, vague):
    assert found("vague", text) == vague


def test_the_label_that_says_who_speaks():
    assert found("vague", "#Employee", "in") == []
    assert found("vague", "#Employee", "in", "us") == ["#Employee"]


@pytest.mark.parametrize(
    ("text", "laws", "where", "options"),
    [
        ("Lumen", ["us", "fr"], None, ""),
        ("Lumen", [], None, ""),
        (
            "Lumen",
            ["in"],
            "India",
            "#ad, #sponsored, #collaboration, #partnership, #gifted, #employee",
        ),
        ("Lumen", ["ie"], "Ireland", "#ad, #fógra"),
        ("#ad Lumen", ["ie", "in"], None, ""),
        ("Lumen #ad", ["ie", "in"], "Ireland", "#ad, #fógra"),
        ("nothing", ["in"], None, ""),
    ],
)
def test_what_is_owed(text, laws, where, options):
    matches = list(kind("owed")(post(text, *laws)))
    if where is None:
        assert matches == []
    else:
        (match,) = matches
        assert match.values["where"]["en"] == where
        assert match.values["labels"] == options


def test_a_policy_that_allows_no_label_is_told_so():
    (match,) = kind("owed", rejected=("#ad", "#fógra"))(post("Lumen", "ie"))
    assert match.values["labels"] == TABLE.verdicts["refused"]


def test_only_sure_sources_are_asked_for_an_error():
    sure = kind("owed")._replace(sure=True)
    assert list(sure(post("Lumen", "ie"))) == []
    assert len(list(sure(post("Lumen", "in")))) == 1


ALL_OF_INDIA = labels.options("in")


@pytest.mark.parametrize(
    ("laws", "rejected", "cannot"),
    [
        (["us", "fr", "ie", "in"], [], ()),
        (["in"], ALL_OF_INDIA, ("in",)),
        (["IE"], ["#ad", "#FÓGRA"], ("ie",)),
        (["us"], ["#ad"], ()),
        (["zz"], [], ()),
        ([], [], ()),
    ],
)
def test_jurisdictions_that_no_text_can_satisfy(laws, rejected, cannot):
    assert labels.impossible(laws, rejected) == cannot


def verdicts(text, *laws, **disclosure):
    config = {**COMPANY, "disclosure": disclosure, "jurisdictions": list(laws)}
    report = open_session(config=config, as_of="2026-11-20").check_text(text)
    assert not report.problems
    return {one.rule.id.removeprefix(DISCLOSURE): str(one.severity) for one in report.findings}


@pytest.mark.parametrize(
    ("laws", "expected"),
    [
        ((), {"employer-missing": "error", "vague-label": "warning"}),
        (("us",), {"vague-label": "warning"}),
        (("us", "fr"), {"vague-label": "warning"}),
        (("de",), {"vague-label": "warning"}),
        (("it",), {"employer-missing": "error", "vague-label": "warning"}),
        (("zz",), {"employer-missing": "error", "vague-label": "warning"}),
    ],
)
def test_a_bare_ad_label_by_jurisdiction(laws, expected):
    assert verdicts("#ad Lumen is great, try it.", *laws) == expected


@pytest.mark.parametrize("laws", [(), ("us",), ("us", "uk", "fr", "be", "de", "it", "ca", "au")])
def test_plain_words_satisfy_where_a_label_does_not_say_who_speaks(laws):
    assert verdicts("I work at Acme as an engineer. Try Lumen, it is great.", *laws) == {}


@given(
    st.lists(
        st.sampled_from([*(one.any[0] for one in TABLE.labels.values()), "Lumen", "Acme", "x"]),
        max_size=6,
    ).map(" ".join),
    st.lists(st.sampled_from([*TABLE.jurisdictions, "zz"]), max_size=4, unique=True),
)
def test_more_jurisdictions_never_make_a_label_better(text, laws):
    """Each chosen jurisdiction must be satisfied."""
    whole = kind("suffice")(post(text, *laws))
    if list(whole):
        for law in labels.known(laws):
            assert list(kind("suffice")(post(text, law)))
    for match in kind("vague")(post(text, *laws)):
        assert match.span.cut(text).strip()


def test_a_cell_of_a_commentary_never_makes_an_error():
    for name, label in TABLE.labels.items():
        for law, cell in label.cells.items():
            if not cell.is_sure or cell.verdict == "unsure":
                text = f"{label.any[0].strip('^ ')} Lumen is great, try it."
                if "<" in text or "(" in text:
                    continue
                told = verdicts(text, law)
                heavy = [id for id, severity in told.items() if severity == Severity.ERROR]
                assert heavy == [] or not label.is_accepted, (name, law)
