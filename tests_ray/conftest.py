"""A Ray of this machine, an object store on it, and a folder of posts; see `make test-ray`."""

import os

import pytest

os.environ.setdefault("RAY_AUTH_MODE", "disabled")  # a cluster of this process alone
import ray
from moto.server import ThreadedMotoServer

POLICY = """
exclude = ["drafts/**"]
[company]
name = "Acme"
products = ["Lumen"]
[[embargo]]
name = "Project Bluebird"
until = 2099-01-01
[[overrides]]
paths = ["page/**"]
speaker = "company"
"""
WAIVERS = """
[[waiver]]
rule = "disclosure.employer-missing"
path = "0002.txt"
quote = "Lumen"
reason = "agreed with legal"
approved-by = "c.martin@legal.example"
expires = 2026-12-31
"""
SAID = (
    "The rain stopped.",
    "Project Bluebird comes soon.",
    "Try Lumen, it is great.",
    "I work at Acme as an engineer. Lumen is great.",
    "Essayez Lumen, c’est génial.",
)


@pytest.fixture(scope="session", autouse=True)
def _store():
    """An S3 of this process, the only one that Arrow and Ray's workers know of."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    told = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in told.items():
            patch.setenv(name, value)
        yield
    server.stop()


@pytest.fixture(scope="session", autouse=True)
def _cluster(_store):
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    yield
    ray.shutdown()


@pytest.fixture
def folder(tmp_path):
    here = tmp_path / "posts"
    for below in ("drafts", "page", ".git"):
        (here / below).mkdir(parents=True)
    (here / "postlint.toml").write_text(POLICY)
    (here / "postlint-waivers.toml").write_text(WAIVERS)
    for number in range(230):
        (here / f"{number:04}.txt").write_text(f"{SAID[number % 5]} Number {number}.\n")
    (here / "page.md").write_text("# Lumen\n\nTry *Lumen*, it is great.\n")
    (here / "page" / "l’été à 100 %.txt").write_text("Try Lumen, it is great.\n")
    (here / "broken.txt").write_bytes(b"\xff\xfe\x00")
    (here / "drafts" / "one.txt").write_text(SAID[1])
    (here / ".hidden.txt").write_text(SAID[1])
    (here / ".git" / "hidden.txt").write_text(SAID[1])
    (here / "logo.png").write_bytes(b"\x89PNG")
    return here
