"""Ray says of every post what a local run says; needs `pip install 'postlint[ray]'`."""

import os
import subprocess
import sys

import pytest
import ray

from postlint.batch import check_all
from postlint.cluster import Counts, judge, told
from postlint.discover import discover
from postlint.session import open_session

# Ray warns of its own ways
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
AS_OF = "2026-11-23"


def local(folder, config=None):
    """The rows that a run without Ray gives."""
    session = open_session(config, as_of=AS_OF)
    paths = [path.absolute() for path in discover([folder], session.names).posts]
    reports = [one for some in check_all(session, paths, workers=1) for one in some]
    return sorted(map(sorted, (row.items() for one in reports for row in told(one, "en"))))


def test_ray_and_a_local_run_say_the_same(folder, tmp_path):
    out = str(tmp_path / "out")
    counts = judge(str(folder), out, open_session(as_of=AS_OF), "en", 2)
    rows = ray.data.read_parquet(out).take_all()
    assert sorted(sorted(row.items()) for row in rows) == local(folder)
    said = (
        f"{folder / 'broken.txt'} is not saved as UTF-8 (byte 0 does not fit). "
        "Save it again with the encoding UTF-8."
    )
    assert counts == Counts(posts=232, unchecked=1, held=138, where=out, problems=(said,))
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
    assert "232 posts judged, 0 not; 138 to fix." in done.stdout
