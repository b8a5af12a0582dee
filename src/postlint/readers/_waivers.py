"""Waivers, as their authors write them: HTML comments that name a rule, a reason and an end.

`<!-- postlint-ignore-next RULE: reason until=2026-12-31 -->` reaches the rest of its own
block if readers read any of it, else the next block; `ignore-file` reaches the whole post;
`postlint-off RULE: …` reaches to `postlint-on RULE`, or to the end. Any other word waives
nothing. Whether a waiver holds is not judged here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from postlint.document import Waiver
from postlint.text import Span

_COMMENT = re.compile(
    r"<!--\s*postlint-(?P<verb>\w+(?:-\w+)*)(?P<rest>.*?)--!?>\Z",
    re.DOTALL,
)
_RULES = re.compile(r"(?P<rules>[^\s:,=]++(?:\s*+,\s*+[^\s:,=]++)*+)(?:\s*+(?::|\Z)|(?=\s+until=))")
_UNTIL = re.compile(r"(?:^|(?<=\s))until=(\S*)")


class _Order(NamedTuple):
    """One comment: `off`, the rules it names, why, how long, where it stands."""

    verb: str
    rules: tuple[str, ...]
    reason: str
    until: str
    place: Span


def waivers(text: str, prose: str, comments: list[Span], blocks: list[Span]) -> Iterator[Waiver]:
    """The waivers in the comments of a post; `comments` and `blocks` are in order."""
    readable = [block for block in blocks if _reads(block.cut(prose))]
    orders = [order for place in comments if (order := _order(place.cut(text), place))]
    for at, order in enumerate(orders):
        if order.verb == "on":
            continue
        if order.verb not in ("ignore-next", "ignore-file", "off"):
            yield Waiver("", Span(order.place.end, order.place.end), "", "", order.place)
            continue
        for rule in order.rules or ("",):
            if order.verb == "ignore-file":
                reach = Span(0, len(text))
            elif order.verb == "ignore-next":
                reach = _next_block(prose, readable, order.place.end)
            else:
                reach = Span(order.place.end, _back_on(orders[at + 1 :], rule, len(text)))
            yield Waiver(rule, reach, order.reason, order.until, order.place)


def _order(comment: str, place: Span) -> _Order | None:
    found = _COMMENT.match(comment)
    if not found:
        return None
    rest = found["rest"].strip()
    named = _RULES.match(rest)
    rules = re.split(r"\s*,\s*", named["rules"]) if named else []
    said = rest[named.end() :] if named else rest
    until = _UNTIL.search(said)
    reason = " ".join(_UNTIL.sub("", said).split())
    return _Order(found["verb"], tuple(rules), reason, _date(until[1] if until else ""), place)


def _date(word: str) -> str:
    """A date that can be, else "": waivers are compared with today as text."""
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError:
        return ""


def _next_block(prose: str, blocks: list[Span], at: int) -> Span:
    here = bisect_right(blocks, at, key=lambda block: block.end)
    if here < len(blocks) and blocks[here].start < at:
        rest = Span(at, blocks[here].end)
        if _reads(rest.cut(prose)):
            return rest
        here += 1
    return blocks[here] if here < len(blocks) else Span(at, at)


def _reads(prose: str) -> bool:
    return bool(prose.strip(" \t\n\u2060"))


def _back_on(later: list[_Order], rule: str, end: int) -> int:
    ends = (o.place.start for o in later if o.verb == "on" and (not o.rules or rule in o.rules))
    return next(ends, end)
