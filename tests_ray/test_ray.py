"""Ray says of every post what a local run says; needs `pip install 'postlint[ray]'`."""

import os
import subprocess
import sys

import pytest

os.environ.setdefault("RAY_AUTH_MODE", "disabled")  # a cluster of this process alone
import ray

from postlint.batch import check_all
from postlint.cluster import Counts, judge, told
from postlint.discover import discover
from postlint.session import open_session

# Ray warns of its own ways
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
POLICY = """
exclude = ["drafts/**"]
[company]
name = "Acme"
products = ["Lumen"]
[[embargo]]
name = "Project Bluebird"
until = 2099-01-01
"""
SAID = (
    "The rain stopped.",
    "Project Bluebird comes soon.",
    "Try Lumen, it is great.",
    "I work at Acme as an engineer. Lumen is great.",
    "Essayez Lumen, c’est génial.",
)
AS_OF = "2026-11-23"


@pytest.fixture(scope="module", autouse=True)
def _cluster():
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    yield
    ray.shutdown()


@pytest.fixture
def folder(tmp_path):
    here = tmp_path / "posts"
    (here / "drafts").mkdir(parents=True)
    (here / "postlint.toml").write_text(POLICY)
    for number in range(230):
        (here / f"{number:04}.txt").write_text(f"{SAID[number % 5]} Number {number}.\n")
    (here / "page.md").write_text("# Lumen\n\nTry *Lumen*, it is great.\n")
    (here / "broken.txt").write_bytes(b"\xff\xfe\x00")
    (here / "drafts" / "one.txt").write_text(SAID[1])
    (here / ".hidden.txt").write_text(SAID[1])
    return here


def local(folder):
    """The rows that a run without Ray gives."""
    session = open_session(as_of=AS_OF)
    paths = [path.absolute() for path in discover([folder], session.names).posts]
    reports = [one for some in check_all(session, paths, workers=1) for one in some]
    return sorted(map(sorted, (row.items() for one in reports for row in told(one, "en"))))


def test_ray_and_a_local_run_say_the_same(folder, tmp_path):
    out = str(tmp_path / "out")
    counts = judge(str(folder), out, open_session(as_of=AS_OF), "en", 2)
    rows = ray.data.read_parquet(out).take_all()
    assert sorted(sorted(row.items()) for row in rows) == local(folder)
    assert counts == Counts(posts=231, unchecked=1, held=139)
    assert {row["path"] for row in rows if row["problem"]} == {str(folder / "broken.txt")}


def test_no_name_leaves_the_run(folder, tmp_path):
    judge(str(folder), str(tmp_path / "out"), open_session(as_of=AS_OF), "fr", 2)
    rows = ray.data.read_parquet(str(tmp_path / "out")).take_all()
    secret = [row for row in rows if row["rule"].startswith("secrets.")]
    assert len(secret) == 46
    assert "Bluebird" not in str(rows)


def test_the_command(folder, tmp_path):
    (folder / "broken.txt").unlink()
    command = [sys.executable, "-c", "from postlint.door import run; run()", "cluster"]
    done = subprocess.run(
        [*command, str(folder), str(tmp_path / "out"), "--as-of", AS_OF, "--ui-lang", "en"],
        capture_output=True,
        text=True,
        env={**os.environ, "RAY_ADDRESS": ray.get_runtime_context().gcs_address},
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "231" in done.stdout
    assert "139" in done.stdout
