"""Parts found by their file name: the module `kinds/phrases.py` is what a rule calls `phrases`."""

import os
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from postlint.errors import PolicyError
from postlint.home import rules
from postlint.ui import Told

# What a package's parts are called.
_THINGS = {"kinds": "kind", "reporters": "format", "readers": "reader", "cli": "command"}
_ENDINGS = ("py", "pyc")
_MANY = 40  # so many names are all told, of more than that only a few
_FEW = 8


@cache
def names(package: ModuleType) -> tuple[str, ...]:
    """The parts of a package, sorted; a name with a leading underscore is no part."""
    return tuple(sorted(name for name in _modules(package) if not name.startswith("_")))


def _modules(package: ModuleType) -> list[str]:
    """The modules of a package. `pkgutil` knows them too, but takes `inspect` along."""
    (folder,) = package.__path__
    if not os.path.isdir(folder):  # such as inside a zip file
        from pkgutil import iter_modules

        return [module.name for module in iter_modules(package.__path__)]
    files = [one.partition(".") for one in os.listdir(folder)]
    packages = [name for name, dot, _ in files if not dot and _is_package(folder, name)]
    return packages + [name for name, _, ending in files if ending in _ENDINGS]


def _is_package(folder: str, name: str) -> bool:
    return os.path.isfile(os.path.join(folder, name, "__init__.py"))


def load(package: ModuleType, name: str, where: str) -> ModuleType:
    """Import the part called `name`; PolicyError at `where` if there is none."""
    if name not in names(package):
        thing = _THINGS.get(package.__name__.rpartition(".")[2], "part")
        what = Told("policy.no-thing", thing=Told(f"thing.{thing}"), name=repr(name))
        raise PolicyError(where, what, hint(name, names(package)))
    return import_module(f"{package.__name__}.{name}")


def hint(wrong: str, known: tuple[str, ...] | list[str]) -> str:
    """A did-you-mean, or what there is."""
    from difflib import get_close_matches

    close = get_close_matches(wrong, known, n=1)
    if close:
        return Told("advice.close", word=repr(close[0]))
    if len(known) > _MANY:
        return Told("advice.some", words=", ".join(known[:_FEW]), n=len(known) - _FEW)
    return Told("advice.all", words=", ".join(known))


def rules_folder() -> Path:
    """Where the shipped rules lie."""
    return Path(rules()).resolve()
