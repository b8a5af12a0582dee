"""Posts in an object store: the verdicts of a local run, and a clear word for all that goes wrong.

The store is an S3 that `conftest.py` starts on 127.0.0.1.
"""

import json
import os
import subprocess
import sys

import boto3
import pytest
import ray
from test_ray import AS_OF, local

from postlint import store
from postlint.cluster import Counts, judge
from postlint.errors import PostError, Problem
from postlint.session import open_session

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
NOBODY = {"Effect": "Deny", "Principal": "*"}  # what a bucket says of what nobody may do


@pytest.fixture
def bucket(request):
    """A function that fills a bucket of this test and names it."""
    client = boto3.client("s3")
    name = request.node.name.partition("[")[0].replace("_", "-")[:50]

    def filled(objects, denied=(), name=name):
        client.create_bucket(Bucket=name)
        for key, data in objects.items():
            client.put_object(Bucket=name, Key=key, Body=data)
        if denied:
            rules = [
                {**NOBODY, "Action": action, "Resource": f"arn:aws:s3:::{name}/{key}"}
                for action, key in denied
            ]
            client.put_bucket_policy(
                Bucket=name, Policy=json.dumps({"Version": "2012-10-17", "Statement": rules})
            )
        return f"s3://{name}"

    yield filled
    for one in client.list_buckets()["Buckets"]:
        client.delete_bucket_policy(Bucket=one["Name"])
        for some in client.list_objects_v2(Bucket=one["Name"]).get("Contents", ()):
            client.delete_object(Bucket=one["Name"], Key=some["Key"])
        client.delete_bucket(Bucket=one["Name"])


def below(folder, at="posts"):
    """What a copy of a folder into a store holds."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {f"{at}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in files}


def rows(where):
    there = store.place(where)
    return ray.data.read_parquet(there.path, filesystem=there.files).take_all()


def command(source, out, lang="en"):
    told = ["cluster", source, out, "--as-of", AS_OF, "--ui-lang", lang]
    return subprocess.run(
        [sys.executable, "-c", "from postlint.door import run; run()", *told],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "RAY_ADDRESS": ray.get_runtime_context().gcs_address},
        check=False,
    )


def complaints(done):
    """What the command itself says on standard error, where Ray talks too."""
    lines = done.stderr.splitlines()
    return [line.removeprefix("postlint: ") for line in lines if line.startswith("postlint: ")]


def test_a_store_and_a_local_run_say_the_same(folder, bucket):
    source = bucket(below(folder)) + "/posts"
    out = source.replace("/posts", "/found")
    config = folder / "postlint.toml"
    counts = judge(source, out, open_session(config, as_of=AS_OF), "en", 2)
    found = rows(out)
    here = [
        [(key, said.replace(str(folder), source) if isinstance(said, str) else said)
         for key, said in row]
        for row in local(folder, config)
    ]  # fmt: skip
    assert sorted(sorted(row.items()) for row in found) == sorted(here)
    said = (
        f"{source}/broken.txt is not saved as UTF-8 (byte 0 does not fit). "
        "Save it again with the encoding UTF-8."
    )
    assert counts == Counts(posts=232, unchecked=1, held=138, where=out, problems=(said,))
    assert {row["excuse"] for row in found if row["path"] == f"{source}/0002.txt"} == {"waiver", ""}
    assert "Bluebird" not in str(found)
    names = {row["path"].removeprefix(source) for row in found}
    assert "/page/l’été à 100 %.txt" in names
    assert not names & {"/drafts/one.txt", "/.hidden.txt", "/.git/hidden.txt", "/logo.png"}


def test_without_a_policy_too(bucket, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    here = tmp_path / "a b"
    here.mkdir()
    (here / "a.txt").write_text("Internal use only: the key is AKIAIOSFODNN7EXAMPLQ.")
    (here / "b.txt").write_text("")
    source = bucket(below(here)) + "/posts"
    counts = judge(source, str(tmp_path / "stored"), open_session(as_of=AS_OF), "en", 1)
    judge(here.as_uri(), str(tmp_path / "local"), open_session(as_of=AS_OF), "en", 1)
    assert counts[:3] == (1, 1, 1)
    for row in (stored := rows(str(tmp_path / "stored"))):
        for key in ("path", "message"):
            row[key] = row[key].replace(source, str(here))
    assert sorted(map(str, stored)) == sorted(map(str, rows(str(tmp_path / "local"))))


def test_posts_that_cannot_be_read_are_named(bucket, tmp_path):
    at = bucket(
        {"posts/a.txt": b"The rain stopped.", "posts/b.txt": b"x", "posts/c.txt": b"caf\xe9"},
        denied=[("s3:GetObject", "posts/b.txt")],
    )
    done = command(f"{at}/posts", f"{at}/out")
    assert done.returncode == 2, done.stderr
    assert complaints(done) == [
        f"{at}/posts/b.txt: the store refuses access. Check the credentials, on every machine, "
        "and what they may read and write.",
        f"{at}/posts/c.txt is not saved as UTF-8 (byte 3 does not fit). "
        "Save it again with the encoding UTF-8.",
    ]
    assert f"1 posts judged, 2 not; 0 to fix. It is all in {at}/out." in done.stdout
    assert sorted((row["path"], row["problem"]) for row in rows(f"{at}/out")) == [
        (f"{at}/posts/a.txt", ""),
        (f"{at}/posts/b.txt", "store-refused"),
        (f"{at}/posts/c.txt", "not-utf8"),
    ]
    again = command(f"{at}/posts", f"{at}/out", lang="fr")
    assert (again.returncode, complaints(again)) == (
        2,
        [f"{at}/out contient déjà des fichiers Parquet. "
         "Indiquez un autre dossier, pour ne pas mélanger les résultats."],
    )  # fmt: skip


def test_one_object_and_options_in_the_address(bucket, monkeypatch):
    """An address may say where the store is, and hold a key that nobody repeats."""
    at = bucket({"posts/a b.txt": b"The rain stopped.", "posts/c.txt": b"The sun."})
    host = os.environ["AWS_ENDPOINT_URL"].removeprefix("http://")
    monkeypatch.delenv("AWS_ENDPOINT_URL")
    keyed = at.replace("s3://", "S3://someone:hush@") + "/{}?region=us-east-1&scheme=http"
    keyed += f"&endpoint_override={host}"
    counts = judge(keyed.format("posts/a%20b.txt"), keyed.format("out"), open_session(), "en", 1)
    assert counts == Counts(posts=1, unchecked=0, held=0, where=f"{at}/out")
    assert [row["path"] for row in rows(keyed.format("out"))] == [f"{at}/posts/a b.txt"]


WRONG = [
    ("ftp://host/posts", "", Problem("ftp://host/posts", "store-scheme", (("scheme", "ftp"),))),
    (
        "nope://me:hush@host/x?key=hush", "",
        Problem("nope://…", "store-scheme", (("scheme", "nope"),)),
    ),
    ("s3://me:hush@{b}/p?no=hush", "",
     Problem("s3://…", "store-address", (("scheme", "s3"),))),
    ("s3://{b}/po sts", "", Problem("s3://{b}/po sts", "store-address", (("scheme", "s3"),))),
    ("s3://{b}/posts#1.txt", "",
     Problem("s3://{b}/posts#1.txt", "store-address", (("scheme", "s3"),))),
    ("s3://", "", Problem("s3://", "store-address", (("scheme", "s3"),))),
    ("s3://no-such-bucket/posts", "", Problem("s3://no-such-bucket", "missing")),
    ("s3://{b}/none", "", Problem("s3://{b}/none", "missing")),
    ("s3://{b}/pictures", "", Problem("s3://{b}/pictures", "nothing-to-check")),
    ("s3://{b}/closed", "", Problem("s3://{b}/closed", "store-refused")),
    ("s3://{b}/ruled", "", Problem("s3://{b}/ruled/team/postlint.toml", "store-policy")),
    ("s3://{b}/project", "", Problem("s3://{b}/project/pyproject.toml", "store-policy")),
    ("s3://{b}/posts", "ftp://host/out",
     Problem("ftp://host/out", "store-scheme", (("scheme", "ftp"),))),
    ("s3://{b}/posts", "s3://no-such-bucket/out",
     Problem("s3://no-such-bucket/out", "store-failed", (("reason",
        "Bucket 'no-such-bucket' not found. To create buckets, enable the "
        "allow_bucket_creation option."),))),
    ("s3://{b}/posts", "s3://{b}/locked/out", Problem("s3://{b}/locked/out", "store-refused")),
    ("s3://{b}/posts", "s3://{b}/used", Problem("s3://{b}/used", "store-used")),
    ("s3://{b}/posts", "s3://{b}/half", Problem("s3://{b}/half", "store-refused")),
]  # fmt: skip
OBJECTS = {
    "posts/a.txt": b"The rain stopped.",
    "posts/pyproject.toml": b"[project]\nname = 'x'\n",
    "pictures/a.png": b"",
    "pictures/.a.txt": b"Hidden.",
    "closed/a.txt": b"The rain stopped.",
    "ruled/a.txt": b"The rain stopped.",
    "ruled/team/postlint.toml": b"",
    "project/a.txt": b"The rain stopped.",
    "project/pyproject.toml": b"[tool.postlint]\n",
    "used/1.parquet": b"",
}
DENIED = [("s3:*", "closed"), ("s3:*", "locked/*"), ("s3:PutObject", "half/*.parquet")]


@pytest.mark.parametrize(
    ("source", "out", "expected"), WRONG, ids=[f"{a} {b}" for a, b, _ in WRONG]
)
def test_what_is_wrong_with_a_place_is_told(bucket, tmp_path, monkeypatch, source, out, expected):
    monkeypatch.chdir(tmp_path)  # no policy is here
    bucket(OBJECTS, DENIED, "this-bucket")
    where = out.format(b="this-bucket") or str(tmp_path / "out")
    with pytest.raises(PostError) as told:
        judge(source.format(b="this-bucket"), where, open_session(), "en", 1)
    assert told.value.problem == expected._replace(where=expected.where.format(b="this-bucket"))


SAID = [
    ("gopher://x/y", "en",
     "gopher://x/y: postlint does not know `gopher://`. Name a folder, or an address such as "
     "`s3://bucket/folder`, `gs://…` or `abfs://…`"),
    ("s3://no-such-bucket/x", "en",
     "s3://no-such-bucket does not exist. Check how its name is spelled."),
    ("s3://no-such-bucket/x", "fr",
     "s3://no-such-bucket n’existe pas. Vérifiez l’orthographe de son nom."),
    ("s3://this-bucket/closed", "fr",
     "s3://this-bucket/closed\u202f: le stockage refuse l’accès. Vérifiez les identifiants, sur "
     "chaque machine, et ce qu’ils permettent de lire et d’écrire."),
    ("s3://this-bucket/pictures", "fr",
     "s3://this-bucket/pictures ne contient rien à vérifier. Indiquez un fichier ou un dossier."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "lang", "said"), SAID, ids=lambda one: str(one)[:40])
def test_the_command_says_it_and_ends_with_2(bucket, tmp_path, source, lang, said):
    bucket(OBJECTS, DENIED, "this-bucket")
    done = command(source, str(tmp_path / "out"), lang=lang)
    assert (done.returncode, done.stdout, complaints(done)) == (2, "", [said])


def test_an_empty_folder_of_this_machine_is_told_too(tmp_path):
    with pytest.raises(PostError) as told:
        judge(str(tmp_path), str(tmp_path / "out"), open_session(), "en", 1)
    assert told.value.problem == Problem(str(tmp_path), "nothing-to-check")


def test_an_object_that_is_gone_and_a_store_that_is_down(bucket, monkeypatch):
    at = store.place(bucket({"posts/a.txt": b"x"}) + "/posts")
    assert store.read(at, f"{at.path}/a.txt") == b"x"
    assert store.read(at, f"{at.path}/b.txt") == Problem(f"s3://{at.path}/b.txt", "missing")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    down = store.place("s3://bucket/posts")
    problem = store.read(down, "bucket/posts/a.txt")
    assert isinstance(problem, Problem)
    assert problem[:2] == ("s3://bucket/posts/a.txt", "store-failed")
    assert "NETWORK_CONNECTION" in dict(problem.values)["reason"]
