"""`postlint mend`: the line that corrects a post which is already out."""

import subprocess
import sys
from datetime import date

from postlint import open_session
from postlint.repair import correction

CONFIG = {
    "company": {"name": "Acme", "products": ["Lumen"]},
    "people": [{"name": "Jo Park", "role": {"en": "engineer", "fr": "ingénieure"}}],
    "embargo": [{"name": "Bluebird"}],
}
TODAY = date(2026, 11, 23)


def mended(text, lang="en", author="Jo Park"):
    return correction(open_session(config=CONFIG).check_text(text, author=author), lang, TODAY)


def test_the_line_says_who_speaks():
    said = mended("You should try Lumen, it is great.")
    assert "Correction (2026-11-23): I work at Acme as engineer, and should have said so." in said


def test_the_line_is_in_the_language_of_the_post():
    said = mended("Essayez Lumen, c'est top, vous devriez le voir.", lang="en")
    assert "Rectificatif (2026-11-23)" in said
    assert "je travaille chez Acme, comme ingénieure" in said
    assert "Already out?" in said


def test_one_line_for_each_topic():
    said = mended("Try Lumen! I have no connection to Acme. All views my own.")
    assert said.count("I work at Acme") == 1


def test_a_secret_is_taken_down_and_never_named():
    said = mended("Bluebird is coming, says nobody.", lang="fr")
    assert "Retirez le post" in said
    assert "Bluebird" not in said


def test_a_post_that_is_fine_stays():
    assert mended("A fine day.") == "Nothing to mend. This post may stay as it is.\n"


def run(*words, cwd, text=None):
    launch = [sys.executable, "-c", "from postlint.cli import run; run()", *words]
    return subprocess.run(launch, cwd=cwd, input=text, capture_output=True, text=True, check=False)


def test_the_commands(tmp_path):
    policy = '[company]\nname = "Acme"\nproducts = ["Lumen"]\n'
    (tmp_path / "postlint.toml").write_text(policy)
    (tmp_path / "post.txt").write_text("You should try Lumen, it is great.")
    done = run("mend", "post.txt", cwd=tmp_path)
    assert (done.returncode, "I work at Acme" in done.stdout) == (0, True)
    assert run("mend", "-", cwd=tmp_path, text="A fine day.").stdout.startswith("Nothing")
    assert run("mend", "gone.txt", cwd=tmp_path).returncode == 2
    assert run("policy", "check", cwd=tmp_path).returncode == 0
    assert run("policy", "check", "--as-of", "soon", cwd=tmp_path).returncode == 2
    shown = run("policy", "show", "-f", "html", "--ui-lang", "fr", cwd=tmp_path)
    assert "<h1>Acme\u202f: publier l’esprit tranquille</h1>" in shown.stdout
    assert run("policy", "show", "-f", "pdf", cwd=tmp_path).returncode == 2
    bad = '[tone]\nseverity = "error"\nmessage.en = "No negative comments."\n'
    bad += (
        'bad.en = [">>awful<<"]\ngood.en = ["x"]\nmatch = { kind = "phrases", any = ["awful"] }\n'
    )
    (tmp_path / "house.toml").write_text(bad)
    (tmp_path / "postlint.toml").write_text('packs = ["house.toml"]\n' + policy)
    judged = run("policy", "check", cwd=tmp_path)
    assert judged.returncode == 1
    assert "house.tone: It forbids negative or critical talk." in judged.stdout
    assert "“awful” is an ordinary word" in judged.stdout
