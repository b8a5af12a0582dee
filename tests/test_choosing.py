"""Which posts are checked: folders, lists, what git says, and what the policy names."""

import json
import subprocess

import pytest

from postlint.cli._checking import Asked, run
from postlint.cli._choosing import Choice
from postlint.discover import discover

POLICY = 'posts = ["posts/**"]\nexclude = ["posts/old/**"]\n[company]\nname = "Acme"\nproducts = ["Lumen"]\n'  # noqa: E501
BAD = "You should try Lumen, it is great.\n"


def git(folder, *words):
    told = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *told, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repo(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "postlint.toml").write_text(POLICY)
    for name in ("README.md", "posts/a.txt", "posts/été b.md", "posts/old/c.txt", "posts/gone.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BAD)
    (tmp_path / ".gitignore").write_text("gone.*\n/build/\n")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "x.txt").write_text(BAD)
    return tmp_path


@pytest.fixture
def told(repo, monkeypatch, capsys):
    monkeypatch.chdir(repo)

    def check(*paths, **choice):
        asked = Asked(paths, choice=Choice(paths, **choice), format="json")
        code = run(asked)
        found = json.loads(capsys.readouterr().out)["findings"]
        return code, sorted({one["path"] for one in found})

    return check


def test_a_folder_holds_what_the_policy_names_and_git_does_not_ignore(told):
    assert told(".") == (1, ["posts/a.txt", "posts/été b.md"])


def test_a_named_file_is_checked_whatever_the_policy_says(told):
    assert told("README.md", "posts/gone.txt") == (1, ["README.md", "posts/gone.txt"])


def test_a_program_that_lists_files_may_ask_for_posts_only(told):
    assert told("README.md", "posts/a.txt", only_posts=True) == (1, ["posts/a.txt"])
    assert told("README.md", "posts/old/c.txt", only_posts=True) == (0, [])
    assert told("posts/missing.txt", only_posts=True)[0] == 2


def test_what_has_changed(repo, told):
    assert told(changed=True) == (1, ["posts/a.txt", "posts/été b.md"])
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", "a")
    assert told(changed=True) == (0, [])
    (repo / "posts" / "a.txt").write_text(BAD * 2)
    (repo / "posts" / "new.txt").write_text(BAD)
    (repo / "README.md").write_text(BAD * 2)
    assert told(changed=True) == (1, ["posts/a.txt", "posts/new.txt"])
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", "b")
    assert told(changed=True, since="HEAD~1") == (1, ["posts/a.txt", "posts/new.txt"])
    assert told("posts/new.txt", changed=True, since="HEAD~1") == (1, ["posts/new.txt"])


@pytest.mark.parametrize(
    "words",
    [
        ("--changed", "--since", "no-such-commit"),
        ("--changed", "--since=--output=x"),
        (),
        ("--files-from", "no-such-file"),
    ],
)
def test_what_cannot_be_told_is_exit_2(repo, postlint, words):
    assert postlint("check", *words, cwd=repo).returncode == 2
    assert not (repo / "x").exists()


def test_no_git_repository_is_exit_2(tmp_path, postlint):
    result = postlint("check", "--changed", cwd=tmp_path, GIT_CEILING_DIRECTORIES=tmp_path.parent)
    assert result.returncode == 2


def test_a_list_of_files(repo, told):
    (repo / "list").write_bytes("posts/a.txt\nposts/été b.md\n".encode())
    assert told(files_from="list") == (1, ["posts/a.txt", "posts/été b.md"])
    (repo / "list").write_bytes(b"posts/a.txt\0")
    assert told(files_from="list", null=True) == (1, ["posts/a.txt"])


def test_a_nested_gitignore_says_more(repo):
    (repo / "posts" / ".gitignore").write_text("*.md\n!gone.txt\n")
    names = [path.name for path in discover([repo]).posts]
    assert names == ["README.md", "a.txt", "gone.txt", "c.txt"]


def test_globs_leave_in_and_take_out(repo, told):
    assert told(".", include=("*.md",)) == (1, ["posts/été b.md"])
    assert told("posts", exclude=("posts/é*",)) == (1, ["posts/a.txt"])
    assert told("posts/a.txt", "README.md", exclude=("posts/",)) == (1, ["README.md"])
    assert told(changed=True, include=("*.txt",)) == (1, ["posts/a.txt"])
    assert told("posts/missing.txt", include=("*.txt",))[0] == 2


def test_globs_that_leave_nothing_are_exit_2(repo, told):
    assert told("posts", include=("*.rst",))[0] == 2
    assert told("posts/a.txt", exclude=("*.txt",))[0] == 2
    assert told("posts/a.txt", exclude=("*.txt",), only_posts=True)[0] == 0


def test_a_path_outside_of_the_repository_is_checked(repo, postlint):
    outside = repo.parent / "outside.txt"
    outside.write_text(BAD)
    result = postlint("check", "../outside.txt", "-f", "sarif", cwd=repo)
    (found,) = json.loads(result.stdout)["runs"][0]["results"]
    where = found["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": outside.as_uri()}


def test_programs_get_paths_from_the_repository_wherever_they_run(repo, postlint):
    for format, said in (
        ("github", "file=posts/a.txt,"),
        ("gitlab", '"path": "posts/a.txt"'),
        ("sarif", '"uri": "posts/a.txt"'),
        ("rdjson", '"path": "a.txt"'),
    ):
        result = postlint("check", "a.txt", "-f", format, cwd=repo / "posts")
        assert said in result.stdout, format


def test_a_report_among_the_posts_is_no_post(repo, postlint):
    words = ("check", "posts", "--report", "markdown=posts/report.md", "-f", "json")
    told = [json.loads(postlint(*words, cwd=repo).stdout)["summary"]["posts"] for _ in range(2)]
    assert told == [2, 2]
    assert (repo / "posts" / "report.md").stat().st_size


def test_a_report_is_never_written_over_a_post(repo, postlint):
    for words in (("posts/a.txt",), ("posts",)):
        result = postlint("check", *words, "--report", "concise=./posts/a.txt", cwd=repo)
        assert (result.returncode, result.stdout) == (2, "")
        assert "posts/a.txt: this is a post" in result.stderr
        assert (repo / "posts" / "a.txt").read_text() == BAD


def test_a_folder_names_what_lies_in_it(repo, told):
    for posts in ("posts", "posts/", "posts/a.txt", "posts/**"):
        (repo / "postlint.toml").write_text(POLICY.replace("posts/**", posts, 1))
        assert "posts/a.txt" in told(".")[1], posts
        assert "README.md" not in told(".")[1], posts
    (repo / "postlint.toml").write_text(POLICY.replace('"posts/old/**"', '"posts/old"'))
    assert told(".") == (1, ["posts/a.txt", "posts/été b.md"])
