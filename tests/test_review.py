"""A policy judged by itself: faults, hints, and no fault in what ships."""

from datetime import UTC, datetime

import pytest

from postlint.assembly import open_policy
from postlint.review import review

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def rule(
    name, message, match='kind = "phrases", any = ["some unlikely phrase"]', severity="warning"
):
    return (
        f'[{name}]\nseverity = "{severity}"\nmessage.en = "{message}"\n'
        f'bad.en = [">>some unlikely phrase<<"]\ngood.en = ["x"]\nmatch = {{ {match} }}\n'
    )


def points(tmp_path, pack="", **tables):
    (tmp_path / "house.toml").write_text(pack, encoding="utf-8")
    told = {"packs": ["house.toml"], **tables} if pack else tables
    policy = open_policy(told, "x", tmp_path)
    return review(policy, told, NOW)


def faults(tmp_path, pack, **tables):
    return {(one.where, one.key) for one in points(tmp_path, pack, **tables) if one.fault}


@pytest.mark.parametrize(
    ("name", "message", "key"),
    [
        ("tone", "No negative comments about Acme.", "negative-talk"),
        ("tone", "Never disparage us, our products or our competitors.", "negative-talk"),
        ("tone", "This may damage our reputation.", "negative-talk"),
        ("tone", "Pas de propos négatifs sur l'entreprise.", "negative-talk"),
        ("tone", "Ne dénigrez personne.", "negative-talk"),
        ("tone", "Ce post peut nuire à l'image du groupe.", "negative-talk"),
        ("facts", "Do not post incomplete or inaccurate information.", "inaccurate-talk"),
        ("facts", "Pas d'informations inexactes.", "inaccurate-talk"),
        ("money", "Do not talk about your salary.", "working-conditions"),
        ("money", "Les salaires sont confidentiels.", "working-conditions"),
        ("watch", "Get approval before you speak to a regulator.", "regulators"),
        (
            "watch",
            "Demandez l'accord de la direction avant d'écrire à l'inspection du travail.",
            "regulators",
        ),
    ],
)
def test_what_a_company_may_not_forbid(tmp_path, name, message, key):
    assert faults(tmp_path, rule(name, message)) == {(f"house.{name}", key)}


def test_a_rule_that_looks_for_talk_of_pay(tmp_path):
    pack = rule("money", "Hm.", 'kind = "phrases", any = ["wages", "overtime"]')
    assert faults(tmp_path, pack) == {("house.money", "working-conditions")}
    pack = (
        rule("money", "Hm.", 'kind = "wording", any = ["<list>"]')
        + '[words]\nlist = ["(salaire|prime)"]\n'
    )
    assert faults(tmp_path, pack) == {("house.money", "working-conditions")}


def test_what_is_looked_for_beside_a_person_is_that_persons_matter(tmp_path):
    words = 'find = { kind = "phrases", any = ["wages"] }'
    of_company = f'kind = "near", {words}, near = {{ kind = "names", of = ["company"] }}'
    of_firm = f'kind = "near", {words}, near = {{ kind = "phrases", any = ["our company"] }}'
    for match in (of_company, of_firm):
        found = faults(tmp_path, rule("money", "Hm.", match))
        assert found == {("house.money", "working-conditions")}
    of_person = f'kind = "near", {words}, near = {{ kind = "names", of = ["person"] }}'
    assert faults(tmp_path, rule("money", "Hm.", of_person)) == set()


def test_a_bare_ordinary_word_as_an_error(tmp_path):
    bare = 'kind = "phrases", any = ["launch"]'
    assert faults(tmp_path, rule("soon", "Hm.", bare, "error")) == {("house.soon", "bare-word")}
    assert faults(tmp_path, rule("soon", "Hm.", bare, "warning")) == set()
    assert faults(tmp_path, rule("soon", "Hm.", bare), severity={"house.soon": "error"})
    near = f'kind = "near", find = {{ {bare} }}, near = {{ kind = "names", of = ["company"] }}'
    assert faults(tmp_path, rule("soon", "Hm.", near, "error")) == set()


def test_a_rule_that_is_off_is_not_judged(tmp_path):
    pack = rule("tone", "No negative comments.") + "default = false\n"
    pack = pack.replace("match =", "default = false\nmatch =", 1).removesuffix("default = false\n")
    assert faults(tmp_path, pack) == set()


@pytest.mark.parametrize("enable", [[], ["*"]])
def test_what_ships_has_no_fault(tmp_path, enable):
    assert faults(tmp_path, "", enable=enable, company={"name": "Acme"}) == set()


def test_stale_and_thin_facts_are_hints(tmp_path):
    from datetime import date

    found = points(
        tmp_path,
        embargo=[{"name": "Bird", "until": date(2026, 11, 21)}, {"name": "Tree"}],
        crisis=[
            {"name": "Old", "terms": ["Lyon fire"], "to": date(2026, 11, 1)},
            {"name": "Recall", "terms": ["recall"], "contact": "Jo", "owner": "Jo"},
        ],
        go_ahead=[{"name": "News", "link": "x", "to": date(2026, 11, 1)}],
        policy={"next_review": date(2026, 11, 21)},
    )
    assert not any(point.fault for point in found)
    told = {(point.where, point.key) for point in found}
    assert told == {
        ("[policy]", "no-owner"),
        ("[policy]", "no-since"),
        ("[policy]", "review-due"),
        ("[contacts]", "no-contact"),
        ("embargo[0]", "embargo-over"),
        ("embargo[1]", "embargo-no-end"),
        ("crisis[0] (Old)", "crisis-over"),
        ("crisis[0] (Old)", "crisis-no-contact"),
        ("crisis[0] (Old)", "crisis-no-line"),
        ("crisis[0] (Old)", "crisis-no-owner"),
        ("crisis[1] (Recall)", "crisis-no-line"),
        ("crisis[1] (Recall)", "crisis-no-end"),
        ("crisis[1] (Recall)", "crisis-bare"),
        ("go_ahead[0] (News)", "go-ahead-over"),
    }
    for point in found:
        for lang in ("en", "fr"):
            assert "{" not in point.said(lang)


def test_a_secret_name_is_not_told(tmp_path):
    from datetime import date

    found = points(tmp_path, embargo=[{"name": "Bluebird", "until": date(2026, 1, 1)}])
    assert not any("Bluebird" in point.said("en") for point in found)


def test_a_whole_policy_is_fine(tmp_path):
    from datetime import date

    about = {"owner": "Inès", "since": date(2026, 1, 1), "next_review": date(2027, 1, 1)}
    assert points(tmp_path, policy=about, contacts={"questions": "Sam"}) == ()
