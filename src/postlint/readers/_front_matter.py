"""Front matter: the YAML between two fences at the very start of a post.

It is front matter only if both fences are there and a key in it is one of ours or one that
site generators know: a post may begin with a thematic break, and words that readers read
must not vanish. Values stay the words that were written (`no` is a language, not False).
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from postlint.document import Media, Meta
from postlint.errors import PostError, Problem

_Node = Any  # of yaml; its own types do not tell a scalar from a list

_WORDS = frozenset(
    "author role handle speaker relation channel lang revises reply_to first_comment "
    "approved".split()
)
_DATES = ("publish_at", "scheduled_at")
_OURS = _WORDS | {*_DATES, "jurisdictions", "media"}
_OTHERS = frozenset(
    "authors campaign categories category date description draft excerpt image keywords layout "
    "permalink published slug status subtitle summary tags title updated url".split()
)
_NULLS = ("", "~", "null", "Null", "NULL")
_MOST = 20_000  # PyYAML reads some 100 characters a millisecond; no front matter is longer
_DEEPEST = 20  # and its time grows with the square of the depth

_LINE_END = re.compile(r"\r\n|\r|\n")
_FENCED = re.compile(
    r"---[ \t]*(?:\r\n|\r|\n)(?P<yaml>(?:.*?(?:\r\n|\r|\n))?)"
    r"(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)",
    re.DOTALL,
)
_KEY = re.compile(r"""^["']?([A-Za-z_][\w-]*)["']?[ \t]*:(?=[ \t\n]|\Z)""", re.MULTILINE)
_BARE_HANDLE = re.compile(r"^([\w-]+:[ \t]+)(@[\w.@-]+)[ \t]*$", re.MULTILINE)
_ZONE_GAP = re.compile(r"[ \t]+(?=[+-]\d|Z$)")


class Matter(NamedTuple):
    """The YAML of a post, and the offset behind its closing fence; 0 without front matter."""

    yaml: str = ""
    end: int = 0


def find(text: str) -> Matter:
    """The front matter of a text."""
    fenced = _FENCED.match(text) if text.startswith("---") else None
    if not fenced:
        return Matter()
    yaml = _LINE_END.sub("\n", fenced["yaml"])
    keys = {_plain(key) for key in _KEY.findall(yaml)}
    return Matter(yaml, fenced.end()) if keys & (_OURS | _OTHERS) else Matter()


def meta(matter: Matter, name: str) -> Meta:
    """What front matter says of its post. Keys of others are left alone."""
    if not matter.end:
        return Meta()
    known = _Reading(name).known(matter.yaml)
    date = known.get("publish_at") or known.get("scheduled_at")
    fields = {key: value for key, value in known.items() if key not in _DATES}
    return Meta(**fields, publish_at=date)  # type: ignore[arg-type]


class _Reading(NamedTuple):
    """Reads one front matter; `name` is the post that problems are about."""

    name: str

    def known(self, yaml: str) -> dict[str, object]:
        known: dict[str, object] = {}
        for key, node in self._pairs(self._root(yaml)):
            if key in known:
                raise self._broken(node.start_mark.line)
            if key in _WORDS:
                known[key] = self._word(node, key)
            elif key in _DATES:
                known[key] = self._date(node, key)
            elif key == "jurisdictions":
                known[key] = self._list(node, key)
            elif key == "media":
                known[key] = tuple(self._medium(one) for one in _items(node))
        return known

    def _root(self, text: str) -> _Node:
        """The nodes, never objects."""
        import yaml  # a post without front matter need not pay for it

        if len(text) > _MOST:
            raise self._broken(0)
        text = _BARE_HANDLE.sub(r'\1"\2"', text)
        line = 0
        try:
            self._guard(yaml.parse(text, Loader=yaml.BaseLoader))
            root = yaml.compose(text, Loader=yaml.BaseLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line if mark else 0
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position)
        except yaml.YAMLError:
            pass
        else:
            if isinstance(root, yaml.MappingNode):
                return root
        # outside the handlers: what YAML raises quotes the text
        raise self._broken(line)

    def _guard(self, events: Iterable[Any]) -> None:
        """Refuse what makes a few bytes endless: aliases, and nesting without end."""
        depth = 0
        for event in events:
            line = event.start_mark.line
            if getattr(event, "anchor", None):
                raise PostError(Problem(self.name, "front-matter-alias", _at(line)))
            kind = type(event).__name__
            depth += kind in ("SequenceStartEvent", "MappingStartEvent")
            depth -= kind in ("SequenceEndEvent", "MappingEndEvent")
            if depth > _DEEPEST:
                raise self._broken(line)

    def _pairs(self, node: _Node) -> list[tuple[str, _Node]]:
        return [(_plain(key.value), value) for key, value in node.value if key.id == "scalar"]

    def _word(self, node: _Node, key: str) -> str:
        if node.id != "scalar":
            raise self._type(node, key, "text")
        # of the nulls only those without quotes: the style of a plain scalar is None
        return "" if node.style is None and node.value in _NULLS else str(node.value).strip()

    def _date(self, node: _Node, key: str) -> datetime | None:
        word = self._word(node, key)
        try:
            return datetime.fromisoformat(_ZONE_GAP.sub("", word)) if word else None
        except ValueError:
            pass
        raise self._type(node, key, "date")

    def _list(self, node: _Node, key: str) -> tuple[str, ...]:
        if node.id == "mapping":
            raise self._type(node, key, "list")
        words = (self._word(one, key) for one in _items(node))
        return tuple(part.strip() for word in words for part in word.split(",") if part.strip())

    def _medium(self, node: _Node) -> Media:
        if node.id == "scalar":
            return Media(self._word(node, "media"))
        if node.id != "mapping":
            raise self._type(node, "media", "media")
        fields: Mapping[str, _Node] = dict(self._pairs(node))
        told = {key: one for key, one in fields.items() if key in Media._fields}
        return Media(**{key: self._words(one, f"media.{key}") for key, one in told.items()})

    def _words(self, node: _Node, key: str) -> str:
        return ", ".join(self._word(one, key) for one in _items(node))

    def _type(self, node: _Node, key: str, expected: str) -> PostError:
        values = (("key", key), ("expected", expected), *_at(node.start_mark.line))
        return PostError(Problem(self.name, "front-matter-type", values))

    def _broken(self, line: int) -> PostError:
        return PostError(Problem(self.name, "front-matter-broken", _at(line)))


def _items(node: _Node) -> list[_Node]:
    """The items of a list; anything else is its own only item, and null is none."""
    if node.id == "sequence":
        return list(node.value)
    return [] if node.id == "scalar" and node.value in _NULLS else [node]


def _plain(key: str) -> str:
    return key.casefold().replace("-", "_")


def _at(line: int) -> tuple[tuple[str, str]]:
    """The line as people count it: from one, and the fence is the first."""
    return (("line", str(line + 2)),)
