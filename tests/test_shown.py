"""Where the disclosure stands, who asks, and which posts are exempt: with the real command line."""

import json

import pytest

from postlint import open_session
from postlint.fix import applied

POLICY = '[company]\nname = "Acme"\nproducts = ["Lumen"]\nat.fr = "chez Acme"\n'
EN = (
    "Lumen is the best robot that I know, and you should try it.\n\n"
    "It sorts parcels at night.\n\nIt never sings.\n\nI work at Acme as an engineer.\n"
)
FR = (
    "Lumen est le meilleur robot que je connaisse, essayez-le.\n\n"
    "Il trie la nuit.\n\nIl ne chante jamais.\n\nJe travaille chez Acme comme ingénieure.\n"
)
BARE = "Lumen is the best robot that I know, and you should try it.\n"
HIDDEN = "disclosure.out-of-sight"
MISSING = "disclosure.employer-missing"


def matter(**told):
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in told.items()) + "---\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "postlint.toml").write_text(POLICY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def check(folder, postlint):
    """`check(text)` writes a draft and says what was found in it, and the exit code."""

    def run(text, *flags, name="a.txt", **env):
        (folder / name).write_bytes(text.encode())
        done = postlint("check", name, "-f", "json", *flags, cwd=folder, **env)
        report = json.loads(done.stdout)
        found = [(one["rule"], one["severity"]) for one in report["findings"]]
        return found, done.returncode

    return run


@pytest.mark.parametrize("text", [EN, FR])
class TestLastLine:
    def test_it_is_clear_for_a_blog(self, check, text):
        assert check(matter(channel="blog") + text) == ([], 0)
        assert check(text) == ([], 0)

    def test_it_is_warned_on_linkedin_with_the_reason(self, check, folder, postlint, text):
        assert check(matter(channel="linkedin") + text) == ([(HIDDEN, "warning")], 0)
        said = " ".join(postlint("check", "a.txt", cwd=folder).stdout.split())
        assert "below the fold" in said
        assert "LinkedIn cuts here" in said

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_the_fix_moves_it_and_then_there_is_nothing_left(
        self, check, folder, postlint, text, end
    ):
        written = (matter(channel="linkedin") + text).replace("\n", end)
        check(written)
        assert postlint("check", "--fix", "a.txt", cwd=folder).returncode == 0
        *rest, last = text.strip().split("\n\n")
        mended = (matter(channel="linkedin") + "\n\n".join([last, *rest])).replace("\n", end)
        after = (folder / "a.txt").read_bytes().decode()
        assert after.strip() == mended.strip()
        assert check(after) == ([], 0)
        postlint("check", "--fix", "a.txt", cwd=folder)
        assert (folder / "a.txt").read_bytes().decode() == after

    def test_an_error_only_where_a_regulator_is_known_to_say_so(self, check, text):
        for laws, severity, code in [
            ("us", "error", 1),
            ("fr", "warning", 0),
            ("[fr, in]", "error", 1),
            ("zz", "warning", 0),
        ]:
            draft = matter(channel="linkedin", jurisdictions=laws) + text
            found, status = check(draft)
            assert ((HIDDEN, severity) in found, status) == (True, code), laws


def test_two_jurisdictions_at_once(check):
    """India wants a label of its own, the US are content with words."""
    text = "I work at Acme as an engineer, and Lumen is the best. #ad\n"
    assert check(matter(jurisdictions="[us, in]") + text) == ([], 0)
    missing = [("disclosure.label-missing", "error")]
    assert check(matter(jurisdictions="[us, in]") + text.replace(" #ad", "")) == (missing, 1)


def test_an_unknown_label_is_no_label(check):
    assert check("#frobnicate Lumen is the best.\n") == ([(MISSING, "error")], 1)


def test_a_post_that_is_only_hashtags(check):
    found, status = check("#Lumen #best #robots\n")
    assert (found, status) == ([(MISSING, "error")], 1)


@pytest.mark.parametrize(
    "head",
    [
        matter(channel="linkedin", description="I work at Acme"),
        matter(channel="linkedin", first_comment="I work at Acme, by the way."),
        "---\nchannel: linkedin\nmedia:\n  - file: a.png\n    alt: I work at Acme\n---\n",
    ],
)
def test_what_nobody_reads_is_mended_by_an_opening(check, folder, postlint, head):
    text = head.replace("---\n", "---\nauthor: Zoé\nrole: designer\n", 1) + BARE
    assert check(text) == ([(HIDDEN, "warning")], 0)
    postlint("check", "--fix", "a.txt", cwd=folder)
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert after == text.replace(BARE, f"I work at Acme (designer).\n\n{BARE}")
    assert check(after) == ([], 0)


def test_emoji_before_the_fold_count_as_one_each(check):
    text = (
        matter(channel="tiktok")
        + "👩‍🔬" * 60
        + " I work at Acme as an engineer. Lumen is the best.\n"
    )
    assert check(text) == ([], 0)
    assert check(text.replace("👩‍🔬", "👩‍🔬" * 2)) == ([(HIDDEN, "warning")], 0)


def test_a_sentence_too_long_for_the_top_is_helped_by_an_opening(check, folder, postlint):
    long = "By the way, as some asked me last week on the train home from the fair in Lyon, and "
    head = matter(channel="tiktok", author="Zoé", role="designer")
    text = f"{head}Lumen is the best.\n\nIt sorts.\n\n{long}because it matters, I work at Acme.\n"
    assert check(text)[0] == [(HIDDEN, "warning"), ("disclosure.role-missing", "warning")]
    postlint("check", "--fix", "a.txt", cwd=folder)
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert after == text.replace("Lumen", "I work at Acme (designer).\n\nLumen", 1)
    assert check(after) == ([], 0)


def test_the_first_comment_of_a_calendar_s_row(folder, postlint):
    rows = 'text,channel,first comment\n"Lumen is the best.",linkedin,I work at Acme\n'
    (folder / "plan.csv").write_text(rows, encoding="utf-8")
    report = json.loads(postlint("check", "plan.csv", "-f", "json", cwd=folder).stdout)
    found = [(one["rule"], one["severity"], one["match"]) for one in report["findings"]]
    assert found == [(HIDDEN, "warning", "I work at Acme")]


# Who asks


@pytest.fixture
def me(tmp_path_factory):
    """`me(name="Jo", …)` writes the user's own file; the environment that finds it."""

    def write(**told):
        home = tmp_path_factory.mktemp("home")
        (home / "postlint").mkdir()
        lines = "".join(f'{key} = "{value}"\n' for key, value in told.items())
        (home / "postlint" / "identity.toml").write_text(lines, encoding="utf-8")
        return {"XDG_CONFIG_HOME": str(home), "APPDATA": str(home)}

    return write


@pytest.mark.parametrize(
    ("head", "opening"),
    [
        ("", "I work at Acme (welder), so I am not neutral here."),
        (matter(author="Jo Park"), "I work at Acme (welder), so I am not neutral here."),
        (matter(handle="jo"), "I work at Acme (welder), so I am not neutral here."),
        (
            matter(author="jo park", role="nurse"),
            "I work at Acme (nurse), so I am not neutral here.",
        ),
        (matter(author="Sam Ortiz"), ""),
        (matter(handle="@sam"), ""),
    ],
)
def test_my_role_goes_into_my_posts_and_nobody_elses(check, folder, postlint, me, head, opening):
    env = me(name="Jo Park", role="welder", handle="@jo")
    check(head + BARE)
    postlint("check", "--fix", "a.txt", cwd=folder, **env)
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert after == head + (f"{opening}\n\n{BARE}" if opening else BARE)
    assert check(after, **env)[1] == (0 if opening else 1)
    postlint("check", "--fix", "a.txt", cwd=folder, **env)
    assert (folder / "a.txt").read_text(encoding="utf-8") == after


def test_the_verdict_is_the_same_whoever_asks(check, me):
    for text in (BARE, EN, FR, matter(author="Jo Park") + BARE):
        assert check(text) == check(text, **me(name="Jo Park", role="welder"))


def test_without_a_role_there_is_a_blank_and_nothing_is_written(check, folder, postlint):
    check(matter(author="Jo Park") + BARE)
    done = postlint("check", "--fix", "a.txt", cwd=folder)
    assert done.returncode == 1
    assert "I work at Acme ([your role]), so I am not neutral here." in " ".join(
        done.stdout.split()
    )
    assert (folder / "a.txt").read_text(encoding="utf-8") == matter(author="Jo Park") + BARE


def test_the_policy_knows_my_role_in_the_language_of_the_post(folder, check, postlint, me):
    people = '\n[[people]]\nname = "Jo Park"\nrole.en = "engineer"\nrole.fr = "ingénieure"\n'
    (folder / "postlint.toml").write_text(POLICY + people, encoding="utf-8")
    text = "Lumen est le meilleur robot que je connaisse, essayez-le.\n"
    check(text)
    postlint("check", "--fix", "a.txt", cwd=folder, **me(name="Jo Park", role="welder"))
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert after == f"Je travaille chez Acme (ingénieure), je ne suis donc pas neutre.\n\n{text}"


def test_a_company_s_own_opening(folder, check, postlint):
    (folder / "disclosure.toml").write_text(
        '[employer-missing.fix]\ntext.en = ["Hello from {company}, where I work as a {role}."]\n'
        'text.fr = ["Bonjour de chez {company}, où je travaille comme {role}."]\n',
        encoding="utf-8",
    )
    (folder / "postlint.toml").write_text(
        f'packs = ["disclosure.toml"]\n{POLICY}', encoding="utf-8"
    )
    head = matter(author="Jo", role="welder")
    check(head + BARE)
    postlint("check", "--fix", "a.txt", cwd=folder)
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert after == f"{head}Hello from Acme, where I work as a welder.\n\n{BARE}"
    assert check(after) == ([], 0)


# Ties, and posts that are exempt


@pytest.mark.parametrize(
    ("tie", "message"),
    [
        ("", "Readers cannot tell that you work at Acme."),
        ("employee", "Readers cannot tell that you work at Acme."),
        ("agency", "Readers cannot tell that you work for Acme, through an agency."),
        ("contractor", "Readers cannot tell that you work for Acme, on contract."),
        ("founder", "Readers cannot tell that you work at Acme, as a founder."),
    ],
)
@pytest.mark.parametrize("by", ["post", "policy"])
def test_the_tie_is_said_as_it_is(tie, message, by):
    config = {"company": {"name": "Acme", "products": ["Lumen"]}}
    if by == "policy" and tie:
        config["disclosure"] = {"relation": tie}
    meta = {"relation": tie} if by == "post" else {}
    (found,) = open_session(config=config).check_text(BARE, **meta).findings
    assert (found.rule.id, found.message()) == (MISSING, message)


ASKING = {
    "en": ("You should try the Lumen, it is great and you will love it.", "welder"),
    "fr": ("Essayez le Lumen, c'est génial et vous allez l'adorer.", "soudeuse"),
}


@pytest.mark.parametrize("role", ["recommended", "required"])
@pytest.mark.parametrize("tie", ["employee", "agency", "contractor", "founder"])
@pytest.mark.parametrize("lang", ASKING)
def test_after_any_opening_the_post_passes(lang, tie, role):
    text, job = ASKING[lang]
    company = {"name": "Acme", "products": ["Lumen"], "at": {"fr": "chez Acme"}}
    session = open_session(config={"company": company, "disclosure": {"role": role}})
    meta = {"author": "Zoé", "role": job, "relation": tie}
    (found,) = session.check_text(text, **meta).findings
    assert found.fix
    assert len(found.suggestions) == 2
    for fix in (found.fix, *found.suggestions):
        written = applied(text, fix.edits)
        assert job in written
        assert session.check_text(written, **meta).findings == ()


def test_a_misspelt_tie_is_named(check):
    assert check(matter(relation="agnecy") + BARE) == ([], 2)


def test_exempt_paths(folder, check):
    (folder / "jobs").mkdir()
    more = '\n[[overrides]]\npaths = ["jobs/**"]\ndisable = ["disclosure.*"]\n'
    (folder / "postlint.toml").write_text(POLICY + more, encoding="utf-8")
    assert check(BARE, name="jobs/a.txt") == ([], 0)
    assert check(BARE) == ([(MISSING, "error")], 1)


def test_nobody_is_exempt_from_what_is_required(folder, check, postlint):
    more = '\n[[overrides]]\npaths = ["jobs/**"]\ndisable = ["disclosure.*"]\n'
    floor = f'\n[required]\n"{MISSING}" = "error"\n'
    (folder / "postlint.toml").write_text(POLICY + more + floor, encoding="utf-8")
    check(BARE)
    done = postlint("check", "a.txt", cwd=folder)
    assert done.returncode == 2
    assert "overrides[0].disable" in done.stdout
    (folder / "below").mkdir()
    (folder / "postlint.toml").write_text(POLICY + floor, encoding="utf-8")
    below = f'extends = ["../postlint.toml"]\n{more}'
    (folder / "below" / "postlint.toml").write_text(below, encoding="utf-8")
    (folder / "below" / "a.txt").write_text(BARE, encoding="utf-8")
    done = postlint("check", "below/a.txt", cwd=folder)
    assert done.returncode == 2
    assert "overrides[0].disable" in done.stdout


def test_the_policy_is_told_what_no_text_can_satisfy(folder, postlint):
    laws = 'jurisdictions = ["ie", "zz"]\n'
    more = '[disclosure]\nrejected = ["#ad", "#fógra"]\n'
    (folder / "postlint.toml").write_text(laws + POLICY + more, encoding="utf-8")
    done = postlint("policy", "check", cwd=folder)
    assert done.returncode == 1
    said = " ".join(done.stdout.split())
    assert "No text can satisfy ie beside the rest" in said
    assert "Nothing is known of labels in zz" in said


# Why words that look like a disclosure do not count

REASONS = {
    "I work at Globex. Try Lumen, it is great.": ("Globex", "this is about Globex"),
    "I used to work at Acme. Lumen is great.": ("I used to work", "this is in the past"),
    "My sister works at Acme. Lumen is great.": (
        "My sister works at Acme", "this is about somebody else"),
    "I would love to work at Acme: Lumen is great.": (
        "I would love to work at Acme", "this is a wish, or an “if”"),
    "“I work at Acme myself”, she said, and Lumen is great.": (
        "I work at Acme", "these are somebody's words, in quotation marks"),
    "If I worked at Acme I would say that Lumen is great.": (
        "If I worked at Acme", "this is a wish, or an “if”"),
    "Chez Globex, où je travaille, on adore Lumen.": ("Globex", "this is about Globex"),
    "Mon profil dit tout. Lumen est génial.": (
        "Mon profil dit", "a profile is not read with the post"),
    "I do not work at Acme. Lumen is great.": (
        "I do not work at Acme", "this says that you do not"),
    "My company only buys Acme, and Lumen is great.": (
        "My company only buys Acme", "this is about a company that only uses it"),
    "I work at Initech. Try Lumen, it is great.": (
        "I work at Initech", "this is about another company"),
    "See my profile. Lumen is great.": ("See my profile", "a profile is not read with the post"),
    "Full disclosure: Lumen is great.": (
        "Full disclosure", "this announces a disclosure, and does not make it"),
    "Lumen is great, says @acme.": ("acme", "a tag does not tell that you work there"),
    "J'ai travaillé chez Acme. Lumen est génial, essayez.": (
        "J'ai travaillé chez Acme", "this is in the past"),
    "Ma sœur travaille chez Acme. Lumen est génial.": (
        "Ma sœur travaille chez Acme", "this is about somebody else"),
    "J'aimerais travailler chez Acme. Lumen est génial.": (
        "aimerais travailler chez Acme", "this is a wish, or an “if”"),
    "Je travaille chez Globex. Lumen est génial.": ("Globex", "this is about Globex"),
}  # fmt: skip


@pytest.mark.parametrize("text", REASONS)
def test_why_it_does_not_count(text):
    config = {
        "company": {"name": "Acme", "products": ["Lumen"], "handles": ["@acme"]},
        "competitors": ["Globex"],
    }
    report = open_session(config=config).check_text(text)
    (found,) = [one for one in report.findings if one.rule.id == MISSING]
    told = {(one.span.cut(text), one.label.get("en")) for one in found.related if one.label}
    words, label = REASONS[text]
    assert any(label == said and words in cut for cut, said in told), told


def test_what_was_taken_as_the_disclosure_is_praised():
    config = {"company": {"name": "Acme", "products": ["Lumen"]}}
    report = open_session(config=config).check_text("Me? I work at Acme as an engineer. Try Lumen.")
    said = [one.message() for one in report.praise]
    assert said[0] == "Readers can see that you work at Acme: “I work at Acme”."


def test_nothing_out_of_sight_is_praised():
    config = {"company": {"name": "Acme", "products": ["Lumen"]}}
    report = open_session(config=config).check_text(EN, channel="linkedin")
    assert [one.rule.id for one in report.praise] == ["disclosure.role-missing"]
