"""Where the inline markup of a block stands: markdown-it tells what it is, not where.

Each of its inline rules is watched: what the rule consumed is known from the parser's
position before and after. A rule asked to look ahead (`silent`) leaves no trace.
"""

import re
import string
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from postlint.readers._views import APART, DELIMITER, HIDDEN

_Rule = Callable[[StateInline, bool], bool]

_SIGNS = frozenset("\\`~*_[<&")  # without one of these, no rule below has anything to say
_TRACE = "postlint"  # the trace's key in the environment that a parser hands to its rules

# A comment ends where a browser ends it, which is never later than where Markdown does.
_HTML = re.compile(
    r"""
      (?P<comment> <!--(?: -?> | .*?(?:--!?>|\Z) ))
    | <(?P<silent>script|style)\b .*? (?:</(?P=silent)\s*>|\Z)
    | <[?!] .*? (?:>|\Z)
    | </?(?P<tag>[a-z][^\s/<>]*+) (?P<more>[^<>]*+) >
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# Tags that a reader's eye does not stop at; all others keep words apart.
_FLOWING = frozenset(
    "a abbr b bdi bdo big cite del dfn em font i ins kbd mark q s samp small span strike strong "
    "sub sup tt u var wbr".split()
)


class Mark(NamedTuple):
    """What a stretch of a block's content is; `comment`: an HTML comment."""

    start: int
    end: int
    kind: int
    comment: bool = False


class _Trace:
    """What the rules said of one block's content."""

    def __init__(self) -> None:
        self.base = 0  # where the content that is parsed now begins in the block's
        self.marks: list[Mark] = []
        self.maybe: list[tuple[Token, int, int]] = []

    def mark(self, start: int, end: int, kind: int, comment: bool = False) -> None:
        self.marks.append(Mark(self.base + start, self.base + end, kind, comment))


def inline_marks(md: MarkdownIt, content: str, references: object) -> list[Mark]:
    """The marks in a block's content, as `md` (made by `watch`) reads it."""
    if _SIGNS.isdisjoint(content):
        return []
    trace = _Trace()
    env = {_TRACE: trace, "references": references}
    md.inline.parse(content, md, env, [])
    # of a run of `*`, those that turned out to be emphasis lost their text
    pairs = (Mark(start, end, DELIMITER) for token, start, end in trace.maybe if not token.content)
    return [*trace.marks, *pairs]


def html_marks(html: str) -> Iterator[Mark]:
    """The tags and comments in HTML; the text between them is no mark."""
    for found in _HTML.finditer(html):
        start, end = found.span()
        if found["comment"]:
            yield Mark(start, end, HIDDEN, comment=True)
        elif (found["tag"] or "").lower() in _FLOWING:
            yield Mark(start, end, HIDDEN if (found["more"] or "").strip(" /") else DELIMITER)
        else:
            yield Mark(start, end, APART)


def watch(md: MarkdownIt) -> MarkdownIt:
    """Make a parser's inline rules leave a trace."""
    for rule in md.inline.ruler.__rules__:
        if rule.name in _NOTES:
            md.inline.ruler.at(rule.name, _watched(rule.fn, _NOTES[rule.name]), {"alt": rule.alt})
    # it moves the text of single tokens into their neighbours
    md.inline.ruler2.disable("fragments_join")
    return md


def _watched(rule: _Rule, note: Callable[[_Trace, StateInline, int], None]) -> _Rule:
    def watched(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, silent)
        trace: _Trace = state.env[_TRACE]
        start, base = state.pos, trace.base
        if note is _image:  # its rule parses the label as a content of its own
            trace.base += start + 2
        done = rule(state, silent)
        trace.base = base
        if done:
            note(trace, state, start)
        return done

    return watched


def _delimiters(trace: _Trace, state: StateInline, start: int) -> None:
    """One token for each delimiter, whose fate is known only at the end."""
    end = state.pos
    for token in reversed(state.tokens):
        if end <= start:
            break
        begin = end - len(token.content)
        trace.maybe.append((token, trace.base + begin, trace.base + end))
        end = begin


def _escape(trace: _Trace, state: StateInline, start: int) -> None:
    escaped = state.src[start + 1]
    if escaped == "\n":
        trace.mark(start, start + 1, APART)
    elif escaped in string.punctuation:
        trace.mark(start, start + 1, DELIMITER)


def _code(trace: _Trace, state: StateInline, start: int) -> None:
    code = state.src[start : state.pos]
    fence = len(code) - len(code.lstrip("`"))
    if fence < len(code):  # else the run of backticks found no partner and is text
        trace.mark(start, start + fence, DELIMITER)
        trace.mark(start + fence, state.pos - fence, APART)
        trace.mark(state.pos - fence, state.pos, DELIMITER)


def _link(trace: _Trace, state: StateInline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    if label_end >= 0:
        trace.mark(start, start + 1, DELIMITER)
        trace.mark(label_end, state.pos, HIDDEN)


def _image(trace: _Trace, state: StateInline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start + 1, False)
    if label_end >= 0:
        trace.mark(start, start + 2, APART)
        trace.mark(label_end, state.pos, APART)


def _autolink(trace: _Trace, state: StateInline, start: int) -> None:
    trace.mark(start, start + 1, DELIMITER)
    trace.mark(state.pos - 1, state.pos, DELIMITER)


def _html(trace: _Trace, state: StateInline, start: int) -> None:
    for mark in html_marks(state.src[start : state.pos]):
        trace.mark(start + mark.start, start + mark.end, mark.kind, mark.comment)


def _entity(trace: _Trace, state: StateInline, start: int) -> None:
    """An entity stays as it was written, unless it is one that nobody sees (`&shy;`)."""
    said = state.tokens[-1].content
    if said.isspace():
        trace.mark(start, state.pos, APART)
    elif all(unicodedata.category(char) == "Cf" for char in said):
        trace.mark(start, state.pos, DELIMITER)


_NOTES: dict[str, Callable[[_Trace, StateInline, int], None]] = {
    "escape": _escape,
    "backticks": _code,
    "strikethrough": _delimiters,
    "emphasis": _delimiters,
    "link": _link,
    "image": _image,
    "autolink": _autolink,
    "html_inline": _html,
    "entity": _entity,
}
