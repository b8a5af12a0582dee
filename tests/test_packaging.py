"""What is shipped works where nothing of the checkout is at hand.

The new environment borrows its dependencies from the one that runs the tests (spaCy alone
is 300 MB), through a `.pth` file. Such a file adds a folder without reading the `.pth` files
in it, so an editable postlint in that folder stays invisible. That the dependencies are all
declared is therefore tested on its own.
"""

import ast
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
POLICY = """
[company]
name = "Acme"
products = ["Lumen"]
"""
TOOLS = ("dev", "ray-tests")  # extras of who works on postlint
DRAFTS = {
    "praise.txt": "You should try Lumen, it is great.",
    "disclosed.txt": "I work at Acme as an engineer. You should try Lumen, it is great.",
    "praise.md": "Essayez **Lumen**, c'est top.",
    "banner.txt": "Diffusion interne : les chiffres du mois.",
    "empty.txt": "",
}
# a launch without the script of an environment: what an editable install runs
LAUNCH = (sys.executable, "-c", "from postlint.cli import run; run()")


def run(*command, cwd, **env):
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, "PYTHONUTF8": "1", **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of programs of a new environment that holds the wheel."""
    home = tmp_path_factory.mktemp("env")
    venv.create(home, with_pip=False)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    result = run(*pip, "install", "--no-deps", "--no-index", wheel, cwd=home)
    assert result.returncode == 0, result.stderr
    where = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home)
    lenders = {str(distribution(name).locate_file("")) for name in requirements()}
    borrowed = Path(where.stdout.strip()) / "borrowed.pth"
    borrowed.write_text("\n".join(sorted(lenders)), encoding="utf-8")
    return programs


@pytest.fixture
def desk(tmp_path):
    """A folder of drafts with a policy, far from the checkout."""
    (tmp_path / "postlint.toml").write_text(POLICY, encoding="utf-8")
    for name, text in DRAFTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def requirements():
    """The names of the distributions that postlint always needs."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = tomllib.loads(text)["project"]["dependencies"]
    return [re.split(r"[<>=~!\[ ]", line)[0] for line in lines if ";" not in line]


def extras():
    """The names of the distributions that the doors beside the command line need."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    groups = tomllib.loads(text)["project"]["optional-dependencies"]
    lines = [line for name, group in groups.items() if name not in TOOLS for line in group]
    return [re.split(r"[<>=~!\[ ]", line)[0] for line in lines]


def test_the_wheel_holds_the_policy(wheel):
    shipped = {name for name in zipfile.ZipFile(wheel).namelist() if "/rules/" in name}
    there = [path for path in (ROOT / "rules").rglob("*") if path.is_file()]
    assert shipped == {f"postlint/{path.relative_to(ROOT).as_posix()}" for path in there}
    assert {"postlint/rules/example.toml", "postlint/rules/disclosure.toml"} <= shipped


def test_the_wheel_is_typed_and_licensed(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "postlint/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_is_the_wheel_that_runs(installed, tmp_path):
    found = run(
        installed / "python", "-c", "import postlint; print(postlint.__file__)", cwd=tmp_path
    )
    assert found.returncode == 0, found.stderr
    assert Path(found.stdout.strip()).is_relative_to(installed.parent)


def test_the_wheel_finds_its_rules(installed, tmp_path):
    result = run(installed / "postlint", "rules", "list", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "disclosure.employer-missing" in result.stdout


def test_the_wheel_proves_its_rules(installed, tmp_path):
    result = run(installed / "postlint", "rules", "test", cwd=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("name", [*DRAFTS, "nowhere.txt"])
def test_the_wheel_says_what_the_checkout_says(installed, desk, name):
    check = ("check", name, "--format", "concise", "--ui-lang", "en")
    there = run(installed / "postlint", *check, cwd=desk)
    here = run(*LAUNCH, *check, cwd=desk, PYTHONPATH=str(ROOT / "src"))
    assert (there.returncode, there.stdout) == (here.returncode, here.stdout)


@pytest.mark.parametrize(("name", "code"), [("praise.txt", 1), ("disclosed.txt", 0)])
def test_a_draft_is_judged_by_the_wheel(installed, desk, name, code):
    result = run(installed / "postlint", "check", name, cwd=desk)
    assert result.returncode == code, result.stdout + result.stderr


def test_the_checkout_finds_its_rules_from_any_folder(tmp_path):
    result = run(*LAUNCH, "rules", "list", cwd=tmp_path, PYTHONPATH=str(ROOT / "src"))
    assert result.returncode == 0, result.stderr
    assert "disclosure.employer-missing" in result.stdout


def test_every_import_is_declared():
    names = {name.lower() for name in (*requirements(), *extras())}
    providers = packages_distributions()
    for module in sorted(imported() - sys.stdlib_module_names - {"postlint"}):
        # an extra that need not be installed here is provided under its own name
        there = providers.get(module, [module])
        assert {name.lower() for name in there} & names, f"{module} is not declared"


def imported():
    """The top-level names of all modules that `src` imports, wherever in the file."""
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add((node.module or "").partition(".")[0])
    return found
