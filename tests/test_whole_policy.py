"""The samples of the whole policy, each with what must be said about it."""

from pathlib import Path

import pytest

from postlint import open_session

FOLDER = Path(__file__).parents[1] / "sample_posts" / "whole-policy"
AS_OF = "2026-11-24T09:00+01:00"
# what stands (`!` = an error), and what is praised besides the disclosure
EXPECTED = {
    "linkedin-fire.txt": "!crisis.own-words",
    "linkedin-incendie.txt": "!crisis.own-words",
    "linkedin-incendie-convenu.txt": "disclosure.role-missing",
    "linkedin-fausses-offres.txt": "",
    "linkedin-mini.txt": "+go-ahead.topic",
    "linkedin-mini-fr.txt": "+go-ahead.topic +people.thanks",
    "linkedin-for-everybody.txt": "voice.speaks-for-company",
    "linkedin-au-nom-de.txt": "voice.speaks-for-company",
    "linkedin-best-of-all.txt": "claims.absolute claims.guarantee",
    "linkedin-tout-vert.txt": "green.generic-claim green.neutral-claim green.broad-claim",
    "linkedin-soup.txt": "people.opted-out",
    "linkedin-retour.txt": "people.private-matter",
    "linkedin-changed.md": "repair.silent-change",
    "linkedin-rectificatif.md": "+repair.open-correction",
    "linkedin-reply.md": "reply.attack reply.feeding",
    "x-trop-long.txt": "channel.too-long",
    "linkedin-picture.md": (
        "channel.alt-missing claims.ai-unlabelled people.picture-unseen channel.placeholder"
    ),
    "linkedin-pay.txt": "",
    "linkedin-salaires.txt": "",
    "linkedin-lenses.txt": "!secrets.customer-private",
    "linkedin-verres.txt": "!secrets.customer-private",
    "linkedin-ticket.txt": "!secrets.internal-reference",
    "linkedin-serveur.txt": "secrets.internal-address",
    "linkedin-quarter.txt": "secrets.quiet-period",
    "linkedin-effectif.txt": "secrets.unpublished-figure",
    "linkedin-strike.txt": "voice.speaks-for-company",
}


def judged(name, as_of=AS_OF):
    (report,) = open_session(as_of=as_of).check_path(FOLDER / name)
    assert not report.problems
    return report


def test_every_sample_is_expected():
    assert {path.name for path in FOLDER.iterdir() if path.suffix != ".toml"} == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_said_about_a_sample(name):
    report = judged(name)
    wanted = set(EXPECTED[name].split())
    found = {("!" if f.severity == "error" else "") + f.rule.id for f in report.standing}
    assert {one for one in found if "disclosure.role" not in one or one in wanted} == {
        one for one in wanted if not one.startswith("+")
    }
    praised = {f"+{one.rule.id}" for one in report.praise}
    assert {one for one in wanted if one.startswith("+")} <= praised


@pytest.mark.parametrize("name", ["linkedin-pay.txt", "linkedin-salaires.txt"])
def test_protected_speech_is_softened(name):
    softened = [f.rule.id for f in judged(name).findings if f.excuse and not f.rule.softens]
    assert "crisis.own-words" in softened
    assert "people.opted-out" in softened


@pytest.mark.parametrize(
    ("as_of", "held"),
    [("2026-11-09T23:59", False), ("2026-11-10T00:00", True), ("2026-11-30T23:59", True),
     ("2026-12-01T00:00", False)],
)  # fmt: skip
@pytest.mark.parametrize("name", ["linkedin-fire.txt", "linkedin-incendie.txt"])
def test_a_crisis_starts_and_ends_by_date(name, as_of, held):
    report = judged(name, f"{as_of}+01:00")
    assert ("crisis.own-words" in {f.rule.id for f in report.standing}) is held
