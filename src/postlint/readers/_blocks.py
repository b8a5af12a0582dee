"""The blocks of a Markdown text, laid out on its characters.

markdown-it gives each block its lines and its content: those lines without quote marks,
list marks and indents. A content line is the end of its source line, so it is found again
by counting from the end. A block whose content is not found stays visible.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token

from postlint.readers._inline import Mark, html_marks, inline_marks, watch
from postlint.readers._views import APART, DELIMITER, SHOWN, Layout
from postlint.text import Span

# The marks of quotes and list items that a line can begin with.
_CONTAINERS = re.compile(
    r"(?:[ \t]*(?:>|[-*+](?=[ \t]|\Z)|\d{1,9}[.)](?=[ \t]|\Z)))*[ \t]*", re.ASCII
)
_NUMBER = re.compile(r"\d{1,9}[.)]", re.ASCII)
_PIPE = re.compile(r"(?<!\\)\|")
_NOWHERE = -1


class Page(NamedTuple):
    """A laid out text: where its HTML comments and its blocks are, in order."""

    layout: Layout
    comments: list[Span]
    blocks: list[Span]


def lay_out(text: str, body: int) -> Page:
    """Read `text`, whose lines end in LF, as Markdown from `body` on."""
    # markdown-it would put U+FFFD for NUL; blank lines keep the count of lines
    source = re.sub(r"[^\n]", " ", text[:body]) + text[body:].replace("\0", "\ufffd")
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    md = _parser()
    md.block.parse(source, md, env, tokens)
    work = _Work(md, env.get("references", {}), source, Layout(text))
    for index, token in enumerate(tokens):
        work.block(tokens, index, token)
    for definition in (*env.get("references", {}).values(), *env.get("duplicate_refs", ())):
        work.hide(*definition["map"])
    work.containers(tokens)
    work.layout.mark(0, body, APART)
    return Page(work.layout, sorted(work.comments), sorted(set(work.blocks)))


@cache
def _parser() -> MarkdownIt:
    md = watch(MarkdownIt("commonmark").enable(["table", "strikethrough"]))
    md.block.ruler.at("reference", _definition)
    return md


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Footnotes look like link definitions to CommonMark, but they are read."""
    at = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", at) and reference(state, start, end, silent)


class _Work:
    """Lays out one text, block by block."""

    def __init__(self, md: MarkdownIt, references: object, source: str, layout: Layout) -> None:
        self._md = md
        self._references = references
        self._source = source
        lines = source.split("\n")
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        self._lines = [
            Span(start, start + len(line)) for start, line in zip(starts, lines, strict=False)
        ]
        self._claimed: set[int] = set()
        self.layout = layout
        self.comments: list[Span] = []
        self.blocks: list[Span] = []

    def block(self, tokens: list[Token], index: int, token: Token) -> None:
        """Lay out the block that a token opens; most tokens open none."""
        first, last = token.map or (0, 0)
        if token.type in ("fence", "code_block", "hr"):
            self.hide(first, last)
        elif token.type == "html_block":
            self._html(first, last, token.content)
        elif token.type == "paragraph_open":
            self._inline(first, last, tokens[index + 1].content)
        elif token.type == "heading_open" and token.markup.startswith("#"):
            self._heading(first, tokens[index + 1].content)
        elif token.type == "heading_open":
            self._inline(first, last - 1, tokens[index + 1].content)
            self._hide_lines(last - 1, last)
            self._claim(first, last)
        elif token.type == "table_open":
            self._hide_lines(first + 1, first + 2)
            self._claim(first, last)
        elif token.type == "tr_open":
            self._row(first, _cells(tokens, index))

    def hide(self, first: int, last: int) -> None:
        """Hide the lines of a block."""
        self._hide_lines(first, last)
        self._claim(first, last)

    def containers(self, tokens: list[Token]) -> None:
        """Hide the marks of lines that hold nothing else, as an empty line of a quote."""
        for token in tokens:
            if token.level or not token.map or token.nesting != 1:
                continue
            for row in set(range(*token.map)) - self._claimed:
                line = self._lines[row]
                if _CONTAINERS.fullmatch(line.cut(self._source)):
                    self._hide_prefix(line.start, line.end)

    def _inline(self, first: int, last: int, content: str) -> None:
        self._claim(first, last)
        offsets = self._aligned(first, last, content)
        if offsets:
            self._place(inline_marks(self._md, content, self._references), offsets)

    def _html(self, first: int, last: int, content: str) -> None:
        content = content.rstrip("\n")
        self._claim(first, last)
        offsets = self._aligned(first, first + content.count("\n") + 1, content)
        if offsets:
            self._place(html_marks(content), offsets)

    def _heading(self, row: int, content: str) -> None:
        self._claim(row, row + 1)
        line = self._lines[row]
        end = line.start + len(_opened(line.cut(self._source))) if content else line.end
        offsets = self._aligned(row, row + 1, content, end)
        if offsets:
            self.layout.mark(end, line.end, APART)
            self._place(inline_marks(self._md, content, self._references), offsets)
        elif not content:
            self._hide_lines(row, row + 1)

    def _aligned(
        self, first: int, last: int, content: str, end: int | None = None
    ) -> list[int] | None:
        """Where each character of a content stands; what is before it on its line is hidden."""
        lines = content.split("\n")
        # a line of odd blanks, such as U+2028, is trimmed away with the blanks of its block
        while len(lines) < last - first and self._is_blank(first):
            first += 1
        while len(lines) < last - first and self._is_blank(last - 1):
            last -= 1
        if len(lines) != last - first:
            return None
        offsets: list[int] = []
        prefixes: list[Span] = []
        for line, place in zip(lines, self._lines[first:last], strict=True):
            written = self._source[place.start : end or place.end].rstrip()
            solid = line.strip()
            if not written.endswith(solid):
                return None
            start = place.start + len(written) - len(solid)
            lead = len(line) - len(line.lstrip()) if solid else 0
            offsets += [_NOWHERE] * lead
            offsets += range(start, start + len(solid))
            offsets += [_NOWHERE] * (len(line) - lead - len(solid) + 1)
            prefixes.append(Span(place.start, start))
        for prefix in prefixes:
            self._hide_prefix(*prefix)
        return offsets

    def _is_blank(self, row: int) -> bool:
        line = self._lines[row].cut(self._source)
        marks = _CONTAINERS.match(line)
        return not line[marks.end() if marks else 0 :].strip()

    def _row(self, row: int, cells: list[str]) -> None:
        """A row of a table. A pipe in a cell is written with a backslash that its content lacks."""
        line = self._lines[row]
        edges = [found.start() for found in _PIPE.finditer(line.cut(self._source))]
        bounds = [line.start - 1, *(line.start + edge for edge in edges), line.end]
        parts = [Span(left + 1, right) for left, right in pairwise(bounds)]
        if _CONTAINERS.fullmatch(parts[0].cut(self._source)):
            self._hide_prefix(*parts.pop(0))
        for edge in edges:
            self.layout.mark(line.start + edge, line.start + edge + 1, APART)
        for part, content in zip(parts, cells, strict=False):
            self._cell(part, content)

    def _cell(self, part: Span, content: str) -> None:
        written = part.cut(self._source).rstrip()
        wanted = content.replace("|", "\\|")
        if not content or not written.endswith(wanted):
            return
        start = part.start + len(written) - len(wanted)
        self._hide_prefix(part.start, start)
        offsets: list[int] = []
        for char in content:
            if char == "|":
                self.layout.mark(start, start + 1, DELIMITER)
                start += 1
            offsets.append(start)
            start += 1
        self._place(inline_marks(self._md, content, self._references), offsets)

    def _place(self, marks: Iterable[Mark], offsets: list[int]) -> None:
        """Put the marks of a content where its characters stand."""
        for mark in marks:
            placed = [at for at in offsets[mark.start : mark.end] if at != _NOWHERE]
            for at in placed:
                self.layout.kinds[at] = mark.kind
            if mark.comment:
                self.comments.append(Span(placed[0], placed[-1] + 1))

    def _hide_prefix(self, start: int, end: int) -> None:
        """Hide the marks before a line's content; the number of a list item is read."""
        self.layout.mark(start, end, APART)
        for number in _NUMBER.finditer(self._source, start, end):
            self.layout.mark(*number.span(), SHOWN)

    def _hide_lines(self, first: int, last: int) -> None:
        for line in self._lines[first:last]:
            self.layout.mark(*line, APART)

    def _claim(self, first: int, last: int) -> None:
        self._claimed.update(range(first, last))
        end = min(last, len(self._lines)) - 1
        self.blocks.append(Span(self._lines[first].start, self._lines[end].end))


def _opened(heading: str) -> str:
    """A heading's line without the `#` that may close it."""
    line = heading.rstrip(" \t")
    stem = line.rstrip("#")
    return stem if stem.endswith((" ", "\t")) else line


def _cells(tokens: list[Token], row: int) -> list[str]:
    cells: list[str] = []
    while tokens[row].type != "tr_close":
        if tokens[row].type == "inline":
            cells.append(tokens[row].content)
        row += 1
    return cells
