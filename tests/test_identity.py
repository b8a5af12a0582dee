"""Who the user is: read from their own settings, kept there, and whose posts are theirs."""

import pytest

from postlint import identity

ME = {"name": "Jo Park", "role": "welder", "handle": "@jo"}


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    return identity.home()


def test_what_is_saved_is_read_again(home):
    assert identity.load() == {"name": "", "role": "", "handle": ""}
    assert identity.save({"name": ' Zoé "Z"\n', "role": "designer"})
    assert identity.load() == {"name": 'Zoé "Z"', "role": "designer", "handle": ""}


@pytest.mark.parametrize("text", ["name = ", "\0", "name = 1\nrole = ['x']\n", "[name]\n"])
def test_a_broken_file_says_nothing(home, text):
    home.parent.mkdir(parents=True)
    home.write_text(text, encoding="utf-8")
    assert identity.load() == {"name": "", "role": "", "handle": ""}


@pytest.mark.parametrize(
    ("author", "handle", "mine"),
    [
        ("", "", True),
        ("Jo Park", "", True),
        ("jo park", "", True),
        ("", "@jo", True),
        ("", "JO", True),
        ("Jo Park", "@acme", True),
        ("Sam", "", False),
        ("", "@sam", False),
        ("Sam", "@jo", False),
    ],
)
def test_a_post_is_mine_unless_somebody_else_is_named(author, handle, mine):
    assert identity.owns(ME, author, handle) is mine


def test_who_says_nothing_owns_what_nobody_signed():
    assert identity.owns({}, "", "")
    assert not identity.owns({}, "Sam", "")
