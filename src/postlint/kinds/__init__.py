"""Ways to match.

A module here is a kind. Its file name is what a rule writes after `kind =`; its class
`Kind` is a NamedTuple whose fields are the rule's settings and whose call finds the places.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from postlint import catalog
from postlint.decode import decode
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, gate_of
from postlint.lexicon import Lexicon, Setting
from postlint.rule import Match, Matcher


class Never(NamedTuple):
    """Matches nothing: what a part becomes whose `setting` the policy did not choose."""

    def __call__(self, document: Document) -> Iterator[Match]:
        return iter(())

    def anchors(self) -> frozenset[str]:
        """No word makes it match."""
        return frozenset()


class Shared:
    """A matcher that several rules of a pack use: it looks at a document once."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher

    def __call__(self, document: Document) -> Iterator[Match]:
        return iter(document.derived(self, lambda: tuple(self.matcher(document))))

    def met(self, document: Document) -> Match | None:
        """What meets the requirement, where the matcher is one."""
        met = getattr(self.matcher, "met", None)
        found: Match | None = met(document) if met else None
        return found

    def anchors(self) -> frozenset[str] | None:
        """Those of the matcher."""
        return self.matcher.anchors()

    def gate(self) -> Gate:
        """That of the matcher."""
        return gate_of(self.matcher)


class Later:
    """A matcher that is built when it is first asked: rules that are off cost nothing."""

    def __init__(self, make: Callable[[], Matcher]) -> None:
        self._make = make

    @cached_property
    def built(self) -> Matcher:
        """The matcher."""
        return self._make()

    def __call__(self, document: Document) -> Iterable[Match]:
        return self.built(document)

    def anchors(self) -> frozenset[str] | None:
        """Those of the matcher."""
        return self.built.anchors()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.built, name)  # what only some kinds have: gate, met


def inside(matcher: object) -> Iterator[object]:
    """A matcher and all that it is made of, parts that are shared each time they are used."""
    if isinstance(matcher, Shared):
        yield from inside(matcher.matcher)
    elif isinstance(matcher, Later):
        yield from inside(matcher.built)
    elif isinstance(matcher, tuple):
        if callable(matcher):
            yield matcher
        for part in matcher:
            yield from inside(part)


def builder(
    lexicon: Lexicon,
    settings: Mapping[str, Setting],
    shared: Mapping[str, object] | None = None,
    *,
    verify: bool = True,
) -> Callable[[object, str], Matcher]:
    """A function that makes the matcher a `match` table describes.

    A table `{ use = "name" }` is the one of that name in `shared`, the pack's `[matchers]`.
    Any table may hold `setting = { name = value }`: it then counts only under a policy that
    chose so. PolicyError for anything that is no kind or no setting. With `verify` each
    pattern is read at once, so that a mistake shows before the first post; shipped packs
    are proved by tests and skip that.
    """

    known: dict[str, Matcher] = {}
    opening: list[str] = []

    def use(name: object, where: str) -> Matcher:
        if not isinstance(name, str) or name not in (shared or {}):
            raise PolicyError(
                where, f"there is no matcher {name!r}", catalog.hint(str(name), tuple(shared or ()))
            )
        if name not in known:
            if name in opening:
                raise PolicyError(where, f"the matcher {name!r} uses itself", "take that use out")
            opening.append(name)
            known[name] = Shared(build((shared or {})[name], f"{where} -> matchers.{name}"))
            opening.remove(name)
        return known[name]

    def build(table: object, where: str) -> Matcher:
        if not isinstance(table, dict):
            raise PolicyError(where, "expected a table with a kind", 'kind = "phrases"')
        fields = dict(table)
        if not chosen(fields.pop("setting", {}), settings, f"{where}.setting"):
            return Never()
        if set(fields) == {"use"}:
            return use(fields["use"], f"{where}.use")
        name = fields.pop("kind", None)
        if not isinstance(name, str):
            raise PolicyError(where, "missing key 'kind'", 'kind = "phrases"')
        module = catalog.load(sys.modules[__name__], name, f"{where}.kind")
        matcher: Matcher = decode(
            module.Kind, fields, where, hooks={Matcher: build}, given={Lexicon: lexicon}
        )
        if verify and hasattr(matcher, "verify"):
            matcher.verify(where)
        return matcher

    return build


def chosen(wish: object, settings: Mapping[str, Setting], where: str) -> bool:
    """Whether the policy's settings are all as `wish` (name -> value or list of values)."""
    if not isinstance(wish, dict):
        raise PolicyError(where, "expected a table of settings", 'setting = { when = "mention" }')
    for name, value in wish.items():
        if name not in settings:
            raise PolicyError(
                where, f"there is no setting {name!r}", catalog.hint(name, tuple(settings))
            )
        if settings[name] not in (value if isinstance(value, list) else [value]):
            return False
    return True
