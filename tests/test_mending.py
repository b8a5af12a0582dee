"""`check --fix` and `check --diff`, on files, with a company's own pack."""

import json
import os
import stat

import pytest

POLICY = '[company]\nname = "Acme"\nproducts = ["Lumen"]\n'

PACK = """
[guarantee]
severity = "error"
message.en = "“{match}” promises."
message.fr = "« {match} » promet."
bad.en = ["It is >>guaranteed<< to work."]
bad.fr = ["Le résultat est >>garanti<<."]
good.en = ["It works."]
good.fr = ["Ça marche."]
[guarantee.match]
kind = "phrases"
any = ["guaranteed", "garanti"]
[guarantee.fix]
text.en = ["meant", "built"]
text.fr = ["prévu"]
safe = true

[unsigned]
severity = "warning"
message.en = "Nobody says where they work."
message.fr = "Personne ne dit où il travaille."
bad.en = [{ text = ">>Lumen<< is here.", author = "Jo Park" }]
bad.fr = [{ text = "Le >>Lumen<< est là.", author = "Jo Park" }]
good.en = ["I work at Acme as {role}. Lumen is here."]
good.fr = ["Je travaille chez Acme. Le Lumen est là."]
[unsigned.match]
kind = "requires"
when = { kind = "names", of = ["product"] }
need = { kind = "phrases", any = ["I work at Acme", "Je travaille chez Acme"] }
[unsigned.fix]
text.en = ["I work {at_company} as {role}."]
text.fr = ["Je travaille {at_company}, comme {role}."]
place = "start"
safe = true

[codename]
severity = "error"
secret = true
message.en = "“{match}” is secret."
message.fr = "« {match} » est secret."
bad.en = ["Hear >>Falcon<<."]
bad.fr = ["Voici >>Falcon<<."]
good.en = ["A bird."]
good.fr = ["Un oiseau."]
[codename.match]
kind = "phrases"
any = ["Falcon"]
[codename.fix]
text.en = ["our robot"]
text.fr = ["notre robot"]
safe = true
"""
PEOPLE = """
packs = ["house.toml"]
enable = ["house.*"]
disable = ["disclosure.*"]
waivers.max_days = 1000000
%s
[[people]]
name = "Jo Park"
role.en = "engineer"
role.fr = "ingénieure"
"""


@pytest.fixture
def team(tmp_path):
    """A folder with a company's own rules, which have fixes."""
    (tmp_path / "postlint.toml").write_text(PEOPLE % POLICY, encoding="utf-8")
    (tmp_path / "house.toml").write_text(PACK, encoding="utf-8")
    return tmp_path


def write(path, text):
    path.write_bytes(text.encode())
    return path


def test_the_fixes_of_a_pack_are_proved(team, postlint):
    result = postlint("rules", "test", cwd=team)
    assert result.returncode == 0, result.stdout
    text = PACK.replace('["meant", "built"]', '["meant", "guaranteed"]')
    (team / "house.toml").write_text(text, encoding="utf-8")
    result = postlint("rules", "test", cwd=team)
    assert result.returncode == 1
    assert "is not mended by 'It is guaranteed to work.'" in result.stdout


def test_a_safe_fix_is_written_and_the_rest_is_reported(team, postlint):
    post = write(
        team / "a.txt", "It is guaranteed to work, and Lumen is guaranteed to be here.\r\n"
    )
    os.chmod(post, 0o640)
    result = postlint("check", "a.txt", "--fix", cwd=team)
    assert result.returncode == 0
    assert post.read_bytes() == b"It is meant to work, and Lumen is meant to be here.\r\n"
    assert stat.S_IMODE(post.stat().st_mode) == 0o640
    assert "2 findings were mended." in result.stdout
    # whom nobody knows is not spoken for: the sentence is offered, with a blank
    assert "I work at Acme as [your role]." in " ".join(result.stdout.split())


def test_the_words_of_a_known_author_are_written_once(team, postlint):
    post = write(
        team / "a.md", "\ufeff---\nauthor: Jo Park\n---\n# News\n\nLumen is here for you.\n"
    )
    mended = "\ufeff---\nauthor: Jo Park\n---\n# News\n\n"
    mended += "I work at Acme as engineer.\n\nLumen is here for you.\n"
    for _ in range(2):
        assert postlint("check", "a.md", "--fix", cwd=team).returncode == 0
        assert post.read_bytes().decode() == mended


def test_a_french_post_is_mended_in_french(team, postlint):
    post = write(team / "a.txt", "Le résultat est garanti pour vous.")
    postlint("check", "a.txt", "--fix", "--ui-lang", "en", cwd=team)
    assert post.read_text(encoding="utf-8") == "Le résultat est prévu pour vous."


def test_a_diff_changes_nothing_and_can_be_applied(team, postlint):
    text = "It is guaranteed.\nMore words for you."
    post = write(team / "a.txt", text)
    result = postlint("check", "a.txt", "--diff", cwd=team)
    assert result.returncode == 1
    assert post.read_text() == text
    assert result.stdout.splitlines() == [
        "--- a.txt",
        "+++ a.txt",
        "@@ -1,2 +1,2 @@",
        "-It is guaranteed.",
        "+It is meant.",
        " More words for you.",
        "\\ No newline at end of file",
    ]
    assert "`--fix` would mend 1 finding." in result.stderr


def test_a_diff_shows_no_secret(team, postlint):
    write(team / "a.txt", "It is guaranteed that Falcon works.\nMore.")
    result = postlint("check", "a.txt", "--diff", cwd=team)
    assert "Falcon" not in result.stdout + result.stderr
    assert "would show what is not public" in result.stderr
    told = json.loads(postlint("check", "a.txt", "-f", "json", cwd=team).stdout)
    by_rule = {found["rule"]: found for found in told["findings"]}
    assert by_rule["house.guarantee"]["fix"]["edits"][0]["text"] == "meant"
    assert [one["edits"][0]["text"] for one in by_rule["house.guarantee"]["suggestions"]] == [
        "built"
    ]
    assert by_rule["house.codename"]["fix"] is None
    assert by_rule["house.codename"]["suggestions"] == []
    assert postlint("check", "a.txt", "--fix", cwd=team).returncode == 0
    assert (team / "a.txt").read_text() == "It is meant that our robot works.\nMore."


def test_a_waived_finding_is_not_mended(team, postlint):
    text = (
        "<!-- postlint-ignore-next house.guarantee: agreed until=2999-01-01 -->\n"
        "It is guaranteed to work for you.\n"
    )
    post = write(team / "a.md", text)
    assert postlint("check", "a.md", "--fix", cwd=team).returncode == 0
    assert post.read_text() == text


def test_what_cannot_be_written_is_exit_2(team, postlint):
    write(team / "a.txt", "It is guaranteed.")
    result = postlint("check", "-", "--fix", cwd=team)
    assert result.returncode == 2
    assert "--diff" in result.stderr


def test_a_post_that_changes_while_it_is_read_is_left_alone(tmp_path):
    from postlint.cli import _mend

    post = write(tmp_path / "a.txt", "new words")
    problem = _mend.store(post, b"old words", "mended words")
    assert problem is not None
    assert problem.key == "changed"
    assert post.read_text() == "new words"


def test_a_link_to_a_post_stays_a_link(tmp_path):
    from postlint.cli import _mend

    post = write(tmp_path / "a.txt", "old")
    link = tmp_path / "b.txt"
    link.symlink_to(post)
    assert _mend.store(link, b"old", "new") is None
    assert link.is_symlink()
    assert post.read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]
