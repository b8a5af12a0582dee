"""The packs that a policy asks for: the shipped ones, and the company's own laid over them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from postlint import pack as packs
from postlint.catalog import rules_folder
from postlint.config import Config
from postlint.errors import PolicyError
from postlint.overlay import laid_over
from postlint.pack import Pack
from postlint.ui import Told


def packs_of(tables: Mapping[str, Any], where: str, root: Path | None) -> tuple[Pack, ...]:
    """The packs that a policy's tables ask for: the shipped ones and the company's own."""
    own = own_packs(tables.get("packs", ()), where, root)
    _check_topics(own, where)
    return _together(own)


def _together(own: tuple[Pack, ...]) -> tuple[Pack, ...]:
    """The shipped packs, those of the company laid over them, and its others."""
    mine = {pack.topic: pack for pack in own}
    over = tuple(
        laid_over(pack, mine.pop(pack.topic)) if pack.topic in mine else pack for pack in shipped()
    )
    return (*over, *mine.values())


def own_packs(wanted: object, where: str, root: Path | None) -> tuple[Pack, ...]:
    """The company's own packs: files, or folders of them, from the policy's folder."""
    if not isinstance(wanted, (list, tuple)) or not all(isinstance(one, str) for one in wanted):
        raise PolicyError(f"{where}: packs", "expected a list of files or folders")
    found: list[Pack] = []
    for at, name in enumerate(wanted):
        path = (root or Path()) / str(name)
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
        if not files:
            raise PolicyError(f"{where}: packs[{at}]", Told("policy.no-pack", name=repr(name)))
        found += [packs.load(file) for file in files]
    return tuple(found)


def files(own: tuple[Pack, ...], wanted: tuple[str, ...], root: Path | None) -> Iterator[Path]:
    """The company's own packs, their word lists, and the folders that may get more of them."""
    for pack in own:
        yield from (Path(pack.path), *pack.data)
    for name in wanted:
        if (folder := (root or Path()) / name).is_dir():
            yield folder


def _check_topics(all_packs: tuple[Pack, ...], where: str) -> None:
    """Two packs of one name would hide each other's rules; a key's name would hide its table."""
    taken: set[str] = set()
    for pack in all_packs:
        if pack.topic in taken or (pack.knobs and pack.topic in Config._fields):
            raise PolicyError(
                f"{where}: packs", f"the name {pack.topic!r} is taken", f"rename {pack.path}"
            )
        taken.add(pack.topic)


@cache
def shipped() -> tuple[Pack, ...]:
    """The packs that come with postlint."""
    folder = rules_folder()
    return tuple(
        packs.load(path) for path in sorted(folder.glob("*.toml")) if path.stem != "example"
    )
