"""Lists of secrets in files of their own: read, sealed, kept on shelves, and never told."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from postlint import cache, embargoes, open_session, seal, shelf
from postlint.errors import PolicyError
from postlint.facts import Embargo
from postlint.moment import Moment, zone
from postlint.spelling import parts_of
from postlint.vocabulary import Name

RULE = "secrets.embargoed-name"
LIST = '[[embargo]]\nname = "Zorblax"\naliases = ["Quivermoor Peak"]\nuntil = 2099-01-01\n'
SECRETS = ("zorblax", "quivermoor")


def long_list(extra: str = "") -> str:
    names = "".join(f'[[embargo]]\nname = "Zorblax {n:05} Vornik"\n' for n in range(1500))
    return f"{LIST}{names}{extra}"


def policy(folder, *lists):
    (folder / "postlint.toml").write_text(f"embargoes = {[*lists]}\n[company]\nname = 'Acme'\n")


def check(folder, text="We love Quivermoor Peak."):
    session = open_session(folder / "postlint.toml", as_of="2026-11-22")
    return session.check_text(text)


def postlint(*command, cwd, **env):
    return subprocess.run(
        [sys.executable, "-c", "from postlint.door import run; run()", *command],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", "CI": "", **env},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def user_key() -> bytes:
    found = shelf.user_key()
    assert found is not None
    return found


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.delenv("POSTLINT_NO_CACHE", raising=False)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def key(monkeypatch):
    made = seal.new_key()
    monkeypatch.setenv(seal.KEY_VARIABLE, made)
    return made


class TestLists:
    def test_a_list_beside_the_policy_counts(self, tmp_path):
        (tmp_path / "secret.toml").write_text(LIST)
        policy(tmp_path, "secret.toml")
        (finding,) = check(tmp_path).findings
        assert finding.rule.id == RULE
        assert "2 January 2099, 00:00 (UTC)" in finding.message("en", reveal=True)
        assert "le 2 janvier 2099 à 00 h 00 (UTC)" in finding.message("fr", reveal=True)

    def test_a_list_that_is_not_there(self, tmp_path):
        policy(tmp_path, "secret.toml")
        (problem,) = check(tmp_path).problems
        assert "embargoes[0]" in dict(problem.values)["what"]

    @pytest.mark.parametrize(
        ("entry", "said"),
        [
            ('name = ""', "fewer than two letters"),
            ('name = "Z"', "fewer than two letters"),
            ('name = "The"', "nearly every text"),
            ('name = "avec"', "nearly every text"),
            ('name = "Xq"\naliases = ["À"]', "fewer than two letters"),
            ('name = "Zorblax"\naliases = ["ZORBLAX"]', "listed twice"),
            ('name = "Zorblax"\nuntil = 2026-02-30', "this is not TOML"),
            ('name = "Zorblax"\nuntil = "Zorblax"', "expected a date"),
            ('name = "Zorblax"\nfrom = 2026-02-02\nuntil = 2026-02-01', "ends before it begins"),
            ('name = "Zorblax"\nzorblax = 1', "there is no key"),
            ('name = "Zorblax"\nreveal = "zorblax"', "none of the choices"),
            ('name = "Zorblax"\nsay_instead.zorblax = 1', "expected text"),
            ('name = "Zorblax', "this is not TOML"),
        ],
    )
    def test_a_broken_list_is_named_and_tells_nothing(self, tmp_path, entry, said):
        (tmp_path / "secret.toml").write_text(f"[[embargo]]\n{entry}\n")
        policy(tmp_path, "secret.toml")
        (problem,) = check(tmp_path).problems
        told = str(problem).casefold()
        assert said.casefold() in told
        assert "secret.toml" in told
        assert "zorblax" not in told

    @pytest.mark.parametrize("size", ["short", "long"])
    def test_a_name_stands_in_one_list_alone(self, tmp_path, kept, size):
        (tmp_path / "a.toml").write_text(LIST if size == "short" else long_list())
        (tmp_path / "b.toml").write_text(LIST)
        policy(tmp_path, "a.toml", "b.toml")
        for _ in range(2):
            (problem,) = check(tmp_path).problems
            assert "listed elsewhere too" in str(problem)

    def test_a_date_may_be_told_where_the_entry_says_so(self, tmp_path):
        (tmp_path / "secret.toml").write_text(LIST + 'reveal = "date"\n')
        policy(tmp_path, "secret.toml")
        (finding,) = check(tmp_path).findings
        assert "2 January 2099" in finding.message("en")
        assert "Quivermoor" not in finding.message("en")

    def test_stale(self, tmp_path):
        (tmp_path / "old.toml").write_text(LIST.replace("2099", "2001"))
        policy(tmp_path, "old.toml")
        done = postlint("policy", "stale", "--ui-lang", "en", cwd=tmp_path)
        assert done.returncode == 0
        assert "old.toml: embargo[0]: an embargo ended" in done.stdout
        assert "2 January 2001" in done.stdout
        assert "zorblax" not in (done.stdout + done.stderr).casefold()


class TestShelf:
    def test_the_second_run_reads_no_name_and_finds_the_same(self, tmp_path, kept, monkeypatch):
        (tmp_path / "secret.toml").write_text(long_list())
        policy(tmp_path, "secret.toml")
        for name in ("secret.toml", "postlint.toml"):  # files of this moment are not kept
            os.utime(tmp_path / name, (1_700_000_000, 1_700_000_000))
        texts = ("Nothing here.", "zorblax!", "At #QuivermoorPeak", "Zorblax 00042 Vornik")
        first = [check(tmp_path, text) for text in texts]
        read: list[object] = []
        real = embargoes.tables

        def noted(*told):
            read.extend(told)
            return real(*told)

        monkeypatch.setattr(embargoes, "tables", noted)
        assert [check(tmp_path, text).findings for text in texts[:1]] == [first[0].findings]
        assert not read
        again = [check(tmp_path, text) for text in texts]
        assert read
        for one, two in zip(first, again, strict=True):
            assert [f.span for f in one.findings] == [f.span for f in two.findings]
        assert [len(report.findings) for report in first] == [0, 1, 1, 1]

    def test_what_is_kept_holds_no_name(self, tmp_path, kept):
        (tmp_path / "secret.toml").write_text(long_list())
        policy(tmp_path, "secret.toml")
        check(tmp_path)
        files = [file for file in kept.rglob("*") if file.is_file()]
        assert any(file.suffix == ".names" for file in files)
        for file in files:
            assert not any(name.encode() in file.read_bytes().lower() for name in SECRETS)
            if os.name == "posix":
                assert file.stat().st_mode & 0o077 == 0

    def test_another_user_has_other_hashes(self, tmp_path, monkeypatch):
        monkeypatch.delenv("POSTLINT_NO_CACHE", raising=False)
        entries = []
        for user in ("a", "b"):
            monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / user))
            shelf.keep(b"data", user_key(), [Name("Zorblax", "embargo")])
            (entry,) = (tmp_path / user).glob("*.names")
            entries.append((entry.name, entry.read_bytes()[32:]))
        assert entries[0][0] != entries[1][0]
        assert entries[0][1] != entries[1][1]

    @pytest.mark.parametrize("harm", [lambda d: d[:-1], lambda d: d[:50] + b"\0" + d[51:], len])
    def test_a_damaged_shelf_is_built_anew(self, tmp_path, kept, harm):
        (tmp_path / "secret.toml").write_text(long_list())
        policy(tmp_path, "secret.toml")
        check(tmp_path)
        (entry,) = kept.glob("*.names")
        damaged = harm(entry.read_bytes())
        entry.write_bytes(damaged if isinstance(damaged, bytes) else b"")
        assert check(tmp_path).findings

    def test_a_changed_list_is_another_list(self, tmp_path, kept):
        (tmp_path / "secret.toml").write_text(long_list())
        policy(tmp_path, "secret.toml")
        assert not check(tmp_path, "We love Grumbelfax.").findings
        (tmp_path / "secret.toml").write_text(long_list('[[embargo]]\nname = "Grumbelfax"\n'))
        assert check(tmp_path, "We love Grumbelfax.").findings

    def test_without_a_cache_everything_works(self, tmp_path, monkeypatch):
        monkeypatch.setenv("POSTLINT_NO_CACHE", "1")
        assert shelf.user_key() is None
        (tmp_path / "secret.toml").write_text(long_list())
        policy(tmp_path, "secret.toml")
        assert check(tmp_path).findings

    def test_a_shelf_knows_what_opens_a_name(self, kept):
        user = user_key()
        names = [Name("Quivermoor Peak", "embargo"), Name("!", "embargo")]
        shelf.keep(b"data", user, names)
        found = shelf.look(b"data", user, frozenset(("embargo",)), lambda: names)
        assert found is not None
        assert found.spells("".join(parts_of("Quivermoor Peak")))
        assert found.opens("quivermoor")
        assert not found.opens("peak")
        assert (found.longest, found.letters) == (2, len("quivermoorpeak"))
        assert [*found.names()] == names
        assert cache.folder() == str(kept)


class TestSeal:
    def test_round_trip(self, key):
        data = LIST.encode()
        closed = seal.sealed(data, seal.find_key("x"))
        assert seal.is_sealed(closed)
        assert not any(name.encode() in closed.lower() for name in SECRETS)
        assert seal.unsealed(closed, seal.find_key("x"), "x") == data
        assert seal.unsealed(closed.replace(b"\n", b"\r\n"), seal.find_key("x"), "x") == data
        assert closed != seal.sealed(data, seal.find_key("x"))

    def test_a_sealed_list_counts_and_is_never_kept(self, tmp_path, key, kept):
        closed = seal.sealed(long_list().encode(), seal.find_key("x"))
        (tmp_path / "secret.sealed").write_bytes(closed)
        policy(tmp_path, "secret.sealed")
        assert check(tmp_path).findings
        assert not list(kept.rglob("*.names"))

    def test_a_long_sealed_list_brings_its_shelf_along(self, tmp_path, monkeypatch, key):
        (tmp_path / "secret.toml").write_text(long_list())
        made = {seal.KEY_VARIABLE: key}
        assert postlint("seal", "secret.toml", cwd=tmp_path, **made).returncode == 0
        closed = (tmp_path / "secret.toml.sealed").read_bytes()
        assert not any(name.encode() in closed.lower() for name in SECRETS)
        policy(tmp_path, "secret.toml.sealed")
        read: list[object] = []
        real = embargoes.tables

        def noted(*told):
            read.extend(told)
            return real(*told)

        monkeypatch.setattr(embargoes, "tables", noted)
        assert not check(tmp_path, "Nothing here.").findings
        assert not read
        (one,) = check(tmp_path, "Zorblax 00042 Vornik").findings
        assert one.span == (0, 20)
        assert read
        (tmp_path / "secret.toml").unlink()
        assert postlint("unseal", "secret.toml.sealed", cwd=tmp_path, **made).returncode == 0
        assert (tmp_path / "secret.toml").read_text() == long_list()
        assert len(embargoes.tables(tmp_path / "secret.toml.sealed")) == 1501
        # sealed where words were spelled otherwise: the names are read
        read.clear()
        shelf.edition.cache_clear()
        monkeypatch.setattr(shelf, "_VERSION", b"0")
        assert not check(tmp_path, "Nothing here.").findings
        assert read
        assert check(tmp_path, "Zorblax 00042 Vornik").findings
        shelf.edition.cache_clear()

    def test_a_key_file_does_as_well(self, tmp_path, monkeypatch):
        monkeypatch.delenv(seal.KEY_VARIABLE, raising=False)
        (tmp_path / "key").write_text(seal.new_key() + "\n")
        monkeypatch.setenv(seal.KEY_FILE_VARIABLE, str(tmp_path / "key"))
        assert len(seal.find_key("x")) == 32

    @pytest.mark.parametrize(
        ("told", "said"),
        [
            ({}, "there is no key"),
            ({seal.KEY_VARIABLE: "short"}, "holds no key"),
            ({seal.KEY_VARIABLE: "é" * 44}, "holds no key"),
            ({seal.KEY_VARIABLE: seal.new_key()}, "sealed with another key"),
            ({seal.KEY_FILE_VARIABLE: "/nowhere/key"}, "cannot be read"),
        ],
    )
    def test_without_the_right_key_nothing_is_checked(self, tmp_path, monkeypatch, told, said):
        closed = seal.sealed(LIST.encode(), bytes(32))
        (tmp_path / "secret.sealed").write_bytes(closed)
        policy(tmp_path, "secret.sealed")
        for name in (seal.KEY_VARIABLE, seal.KEY_FILE_VARIABLE):
            monkeypatch.delenv(name, raising=False)
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        report = check(tmp_path, "Zorblax")
        assert said in str(report.problems)
        assert not report.findings
        assert "zorblax" not in str(report.problems).casefold()

    @pytest.mark.parametrize(
        "harm",
        [
            lambda d: d[:-20],
            lambda d: d[:60],
            lambda d: d.split(b"\n")[0],
            lambda d: d.replace(b"sealed-1", b"sealed-1 "),
            lambda d: d[:-10] + (b"A" if d[-10:-9] != b"A" else b"B") + d[-9:],
        ],
    )
    def test_a_damaged_file_tells_nothing(self, key, harm):
        closed = seal.sealed(LIST.encode(), seal.find_key("x"))
        with pytest.raises(PolicyError) as caught:
            seal.unsealed(harm(closed), seal.find_key("x"), "list")
        assert caught.value.what == "this sealed list is damaged or was changed"

    def test_the_commands(self, tmp_path):
        (tmp_path / "secret.toml").write_text(LIST)
        made = postlint("seal", "--new-key", cwd=tmp_path)
        key = {seal.KEY_VARIABLE: made.stdout.strip()}
        assert postlint("seal", "secret.toml", cwd=tmp_path, **key).returncode == 0
        (tmp_path / "secret.toml").unlink()
        policy(tmp_path, "secret.toml.sealed")
        (tmp_path / "post.txt").write_text("We love Zorblax.")
        done = postlint("check", "post.txt", cwd=tmp_path, **key)
        assert done.returncode == 1
        wrong = postlint("check", "post.txt", cwd=tmp_path, **{seal.KEY_VARIABLE: ""})
        assert wrong.returncode == 2
        assert "zorblax" not in (done.stdout + wrong.stdout + wrong.stderr).casefold()
        for expected in (0, 2):  # the second time the file is there already
            undone = postlint("unseal", "secret.toml.sealed", cwd=tmp_path, **key)
            assert undone.returncode == expected
        assert (tmp_path / "secret.toml").read_text() == LIST
        twice = postlint("seal", "secret.toml.sealed", cwd=tmp_path, **key)
        assert (twice.returncode, "already" in twice.stderr or "déjà" in twice.stderr) == (2, True)
        assert postlint("seal", cwd=tmp_path, **key).returncode == 2
        assert postlint("unseal", "secret.toml", cwd=tmp_path, **key).returncode == 2
        (tmp_path / "bad.toml").write_text('[[embargo]]\nnam = "Zorblax"\n')
        assert postlint("seal", "bad.toml", cwd=tmp_path, **key).returncode == 2
        assert not (tmp_path / "bad.toml.sealed").exists()


def test_ended_embargoes_are_found_in_every_list():
    from postlint.facts import Facts

    facts = Facts(embargo=(Embargo("Aa"), Embargo("Bb", until=datetime(2001, 1, 1, tzinfo=UTC))))
    now = datetime(2026, 1, 1, tzinfo=UTC)
    (one,) = embargoes.ended("postlint.toml", facts, (), None, now)
    assert one.where == "postlint.toml: embargo[1]"
    moment = Moment(datetime(2026, 12, 1, 9, tzinfo=zone("Europe/Paris", "x")))
    assert dict(moment) == {
        "en": "1 December 2026, 09:00 (Europe/Paris)",
        "fr": "le 1er décembre 2026 à 09 h 00 (Europe/Paris)",
    }


ALIASES = """
[[embargo]]
name = "Zorblax"
say_instead.en = "our next robot"
say_instead.fr = "notre prochain robot"

[[embargo]]
name = "Quivermoor"
say_instead.en = "a new arm"
say_instead.fr = "un nouveau bras"

[[embargo]]
name = "Vexil"
"""


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", "Zorblax is fun. The Zorblax!", "Our next robot is fun. Our next robot!"),
        ("en", "The Quivermoor's grip", "A new arm's grip"),
        ("en", "In our Project Zorblax, in Zor-\nblax", "In our next robot, in our next robot"),
        ("en", "**Zorblax** and #Zorblax", "**Our next robot** and #Zorblax"),
        ("en", "Vexil stays.", "Vexil stays."),
        ("fr", "On parle du Zorblax et d’Quivermoor.",
         "On parle de notre prochain robot et d'un nouveau bras."),
        ("fr", "L'Zorblax plaît au Quivermoor.", "Notre prochain robot plaît à un nouveau bras."),
        ("fr", "Je crois que Quivermoor et le projet Zorblax vont plaire.",
         "Je crois qu'un nouveau bras et notre prochain robot vont plaire."),
    ],
)  # fmt: skip
def test_fix_puts_what_to_say_instead(tmp_path, lang, before, after):
    (tmp_path / "postlint.toml").write_text(ALIASES, encoding="utf-8")
    post = tmp_path / "post.md"
    head = f"---\nlang: {lang}\n---\n"
    post.write_text(head + before, encoding="utf-8")
    done = postlint("check", "post.md", "--fix", cwd=tmp_path)
    assert post.read_text(encoding="utf-8") == head + after
    assert done.returncode == int("orblax" in after or "Vexil" in after)
    for word in ("zorblax", "quivermoor", "robot", "arm", "bras"):
        assert word not in (done.stdout + done.stderr).casefold()


def test_a_mistake_in_a_list_is_told_in_french_without_its_words(tmp_path):
    (tmp_path / "secret.toml").write_text(LIST + 'reveal = "Quivermoor"\n', encoding="utf-8")
    policy(tmp_path, "secret.toml")
    (tmp_path / "post.txt").write_text("Hello.", encoding="utf-8")
    done = postlint("check", "post.txt", "--ui-lang", "fr", cwd=tmp_path)
    assert done.returncode == 2
    assert "'…' ne fait pas partie des choix" in " ".join(done.stdout.split())
    assert "uivermoor" not in done.stdout + done.stderr
