"""The command line as a shell sees it: exit codes, hints, and what a policy decides."""

import re

import pytest
import typer

from postlint import catalog, cli
from postlint.cli import _main
from postlint.cli._shared import PANELS
from postlint.ui.help.fr import HELP

POLICY = '[company]\nname = "Acme"\nproducts = ["Lumen"]\n'


def test_every_module_is_a_command():
    for name in catalog.names(cli):
        module = catalog.load(cli, name, "test")
        assert module.PANEL in PANELS, name
        assert module.app.registered_commands, name


def test_help_lists_every_command(tmp_path, postlint):
    shown = postlint("--help", cwd=tmp_path)
    assert shown.returncode == 0
    for name in catalog.names(cli):
        assert f" {name.replace('_', '-')} " in shown.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chek",), "Did you mean 'check'"),
        (("rules", "tst"), "Did you mean 'test'?"),
        (("check", "x.txt", "--formt", "json"), "--format"),
        (("check", "x.txt", "-f", "jsn"), "did you mean 'json'?"),
        (("explain", "waivers"), "(there are: waivers.incomplete, waivers.ended, "),
        (("check", "x.txt", "--as-of", "soon"), "--as-of: 'soon' is not a date"),
        (("check",), "postlint: check: name a post or a folder"),
        (("explain", "disclosure.employer-mising"), "did you mean 'disclosure.employer-missing'?"),
    ],
)
def test_a_slip_is_a_question_and_exit_2(tmp_path, postlint, words, said):
    result = postlint(*words, cwd=tmp_path)
    assert result.returncode == 2
    assert said in " ".join(result.stderr.split())


def test_the_hint_about_init_is_for_posts_without_a_policy(tmp_path, postlint):
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "postlint.toml").write_text(POLICY)
    (tmp_path / "team" / "a.txt").write_text("Nothing in here.")
    (tmp_path / "b.txt").write_text("Nothing in here.")
    assert "postlint init" not in postlint("check", "team/a.txt", cwd=tmp_path).stdout
    assert "postlint init" in postlint("check", "team/a.txt", "b.txt", cwd=tmp_path).stdout
    assert "postlint init" not in postlint("check", "missing.txt", cwd=tmp_path).stdout


def test_each_post_fails_on_what_its_own_policy_says(tmp_path, postlint):
    post = "You should try Lumen. It is embargoed until the 3rd."
    for folder, fail_on in (("mild", "error"), ("strict", "note")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "postlint.toml").write_text(
            f'fail_on = "{fail_on}"\nseverity = {{ "*" = "note" }}\n{POLICY}'
        )
        (tmp_path / folder / "a.txt").write_text(post)
    assert postlint("check", "mild", cwd=tmp_path).returncode == 0
    assert postlint("check", "strict", cwd=tmp_path).returncode == 1
    assert postlint("check", "mild", "strict", cwd=tmp_path).returncode == 1
    assert postlint("check", "strict", "--fail-on", "error", cwd=tmp_path).returncode == 0
    assert postlint("check", "mild", "--fail-on", "note", cwd=tmp_path).returncode == 1


def test_a_post_alone_is_checked_and_help_is_a_word(tmp_path, postlint):
    (tmp_path / "draft.txt").write_text("Hello.")
    (tmp_path / "rules").mkdir()
    alone = postlint("draft.txt", "-f", "concise", cwd=tmp_path)
    assert (alone.returncode, alone.stderr) == (0, "")
    assert "Nothing to change in the text" in alone.stdout
    assert postlint("drft.txt", cwd=tmp_path).returncode == 2
    assert "Nothing to change" in postlint("-", cwd=tmp_path, stdin="Hello.").stdout
    assert "rules" in postlint("rules", "--help", cwd=tmp_path).stdout  # a command, not the folder
    assert postlint("help", cwd=tmp_path).stdout == postlint("--help", cwd=tmp_path).stdout
    assert postlint("help", "waive", cwd=tmp_path).stdout.split()[:3] == [
        "Usage:", "postlint", "waive",
    ]  # fmt: skip


def test_a_misspelt_file_is_a_question(tmp_path, postlint):
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "q3-results.md").write_text("Hello.")
    result = postlint("check", "posts/q3-result.md", "-f", "concise", cwd=tmp_path)
    assert result.returncode == 2
    assert "posts/q3-result.md does not exist. Did you mean posts/q3-results.md?" in result.stdout
    other = postlint("check", "posts/a.txt", "-f", "concise", cwd=tmp_path)
    assert "Check how its name is spelled" in other.stdout


def helps(command):
    """What a command says of itself, its options and the commands below it."""
    for one in (command, *command.params):
        if text := getattr(one, "help", None):
            yield text
    if hasattr(command, "list_commands"):
        for name in command.list_commands(None):
            yield from helps(command.get_command(None, name))


def test_every_help_is_there_in_french(monkeypatch):
    """A new option or command gets its French words in `ui/help/fr.py`."""
    monkeypatch.setenv("POSTLINT_UI_LANG", "en")
    said = {*helps(typer.main.get_command(_main.app)), *PANELS.values()}
    assert sorted(said - HELP.keys()) == []
    assert sorted(HELP.keys() - said - {"Show this message and exit."}) == []


@pytest.mark.parametrize("text", HELP.values())
def test_french_help_has_its_typography(text):
    text = re.sub(r"`[^`]*`|\d\d:\d\d|\w:\d", "x", text)
    assert "'" not in text
    assert not re.search(r"[^\u202f][:;!?]", text)


def test_help_is_french_for_who_reads_french(tmp_path, postlint):
    for words, env in ((["--help"], {"POSTLINT_UI_LANG": "fr"}), ([], {"LANG": "fr_FR.UTF-8"})):
        whole = postlint(*words, cwd=tmp_path, **env).stdout
        assert "Pour commencer" in whole
        assert "Vérifie des brouillons" in whole
        assert "Check drafts" not in whole
    one = postlint("check", "--help", "--ui-lang", "fr", cwd=tmp_path).stdout
    assert "Qui le publie." in one
    deep = postlint("rules", "new", "--help", cwd=tmp_path, POSTLINT_UI_LANG="fr").stdout
    assert "Écrit une règle à compléter" in deep


@pytest.mark.parametrize(
    ("lang", "status", "told"),
    [
        ("de", 2, "does not speak de"),
        ("", 2, "does not speak"),
        ("FR_ca", 0, "Rien à changer"),
        ("auto", 0, "Nothing to change"),
    ],
)
def test_a_language_that_it_does_not_speak_is_refused(lang, status, told, tmp_path, postlint):
    (tmp_path / "draft.txt").write_text("It rained.\n", encoding="utf-8")
    done = postlint("check", "draft.txt", "--ui-lang", lang, cwd=tmp_path)
    assert done.returncode == status
    assert told in done.stdout + done.stderr
