"""A policy and those that it extends, as one: `extends = ["../company.toml", "pkg:acme_rules"]`."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from postlint.errors import PolicyError
from postlint.home import NAME
from postlint.pack import read_toml
from postlint.ui import Told

# What names a rule or a post only from the file that says it.
OWN = ("extends", "posts", "exclude")
_PACKAGE = "pkg:"
_RANK = {"note": 0, "warning": 1, "error": 2}

Tables = dict[str, Any]


def read(path: Path) -> Tables:
    """The tables of a policy file, with those of the policies it extends below them.

    Lists of both are one list, tables are merged key by key, and the nearer file has the last
    word, except on what a farther one has `required`. PolicyError if a file cannot be read.
    """
    return _read(path, ())


def files(path: Path) -> tuple[Path, ...]:
    """The policy file and all that it extends, nearest first."""
    found = [path]
    for parent in _parents(path, own_tables(path)):
        found += [file for file in files(parent) if file not in found]
    return tuple(found)


def packages(path: Path) -> dict[str, str]:
    """The installed packages among what a policy file extends, and the files they mean today."""
    found: dict[str, str] = {}
    for name in own_tables(path).get("extends", ()):
        place = _place(name, path, f"{path}: extends")
        if name.startswith(_PACKAGE):
            found[name] = str(place)
        found.update(packages(place))
    return found


def package_file(name: str) -> str:
    """The policy file of an installed package `pkg:name`; PolicyError if there is none."""
    return str(_place(name, Path(), name))


def _read(path: Path, below: tuple[Path, ...]) -> Tables:
    if path.resolve() in below:
        raise PolicyError(f"{path}: extends", "it extends itself", "take one of the two out")
    own = own_tables(path)
    above: Tables = {}
    for parent in _parents(path, own):
        told = _read(parent, (*below, path.resolve()))
        above = _joined(above, {key: told[key] for key in told if key not in OWN})
    _check_floor(above, own, str(path))
    merged = _joined(above, own)
    merged.pop("extends", None)
    return merged


def own_tables(path: Path) -> Tables:
    """What one file says, its packs and lists as absolute paths."""
    tables = read_toml(path)
    if path.name == "pyproject.toml":
        tools = tables.get("tool")
        tables = tools.get("postlint") if isinstance(tools, dict) else None  # type: ignore[assignment]
        if not isinstance(tables, dict):
            raise PolicyError(str(path), "it holds no table [tool.postlint]")
    for key in ("packs", "embargoes"):
        files = tables.get(key)
        if isinstance(files, list) and all(isinstance(name, str) for name in files):
            tables = {**tables, key: [str(path.parent / name) for name in files]}
    return tables


def _parents(path: Path, own: Mapping[str, Any]) -> Iterator[Path]:
    told = own.get("extends", [])
    if not isinstance(told, list) or not all(isinstance(name, str) for name in told):
        raise PolicyError(f"{path}: extends", "expected a list of files", 'extends = ["../a.toml"]')
    for at, name in enumerate(told):
        yield _place(name, path, f"{path}: extends[{at}]")


def _place(name: str, path: Path, where: str) -> Path:
    """The file that `name` means: a path from the policy's folder, or an installed package."""
    if not name.startswith(_PACKAGE):
        place = path.parent / name
        return place / NAME if place.is_dir() else place
    from importlib.util import find_spec

    package = name.removeprefix(_PACKAGE)
    # a dotted name would run code of its parents, and a policy runs none
    found = find_spec(package) if package.isidentifier() else None
    folders = list(found.submodule_search_locations or ()) if found else []
    if not folders:
        raise PolicyError(where, f"no package {package!r} is installed", f"pip install {package}")
    return Path(folders[0]) / NAME


def _joined(above: Tables, own: Tables) -> Tables:
    merged = dict(above)
    for key, value in own.items():
        there = merged.get(key)
        if isinstance(there, list) and isinstance(value, list):
            merged[key] = [*there, *(one for one in value if one not in there)]
        elif isinstance(there, dict) and isinstance(value, dict):
            merged[key] = _joined(there, value)
        else:
            merged[key] = value
    return merged


def _check_floor(above: Tables, own: Tables, where: str) -> None:
    """PolicyError for what would go below what a policy above has required."""
    floor = above.get("required")
    if not isinstance(floor, dict):
        return
    for name in _listed(own.get("disable")):
        if met := _meeting(name, floor):
            raise PolicyError(
                f"{where}: disable",
                Told("policy.required", name=repr(met)),
                Told("advice.take-out"),
            )
    for table in ("severity", "required"):
        told = own.get(table)
        for name, severity in told.items() if isinstance(told, dict) else ():
            met = _meeting(name, floor)
            if met and _RANK.get(severity, 2) < _RANK.get(floor[met], 0):
                what = Told("policy.required-as", name=repr(met), severity=repr(floor[met]))
                raise PolicyError(
                    f"{where}: {table}.{name}",
                    what,
                    Told("advice.or-more", severity=repr(floor[met])),
                )
    _check_settings(above, own, floor, where)
    _check_speakers(own, floor, where)


def _check_settings(above: Tables, own: Tables, floor: Tables, where: str) -> None:
    """A setting of the topic of a required rule stays as the policy above has it."""
    for topic in {name.partition(".")[0] for name in floor}:
        there, told = above.get(topic), own.get(topic)
        if isinstance(there, dict) and isinstance(told, dict):
            for name in there.keys() & told.keys():
                if there[name] != told[name]:
                    what = Told("policy.set-above", topic=repr(topic))
                    raise PolicyError(f"{where}: {topic}.{name}", what, Told("advice.take-out"))


def _check_speakers(own: Tables, floor: Tables, where: str) -> None:
    """Whole folders are neither made the company's own page, about which fewer rules speak, nor
    exempt from what is required above."""
    told = own.get("overrides")
    for at, override in enumerate(told if isinstance(told, list) else ()):
        if floor and isinstance(override, dict) and override.get("speaker"):
            what = "it would lift rules that are required above"
            advice = "write `speaker` in the front matter of each post, or ask for it above"
            raise PolicyError(f"{where}: overrides[{at}].speaker", what, advice)
        for name in _listed(override.get("disable")) if isinstance(override, dict) else ():
            if met := _meeting(name, floor):
                raise PolicyError(
                    f"{where}: overrides[{at}].disable",
                    Told("policy.required", name=repr(met)),
                    Told("advice.take-out"),
                )


def _listed(value: object) -> Iterable[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else ()


def _meeting(name: str, floor: Mapping[str, Any]) -> str | None:
    """A required name that means a rule which `name` means too; both may hold `*`."""
    both = (one for one in floor if fnmatchcase(one, name) or fnmatchcase(name, one))
    return next(both, None)
