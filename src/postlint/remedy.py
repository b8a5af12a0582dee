"""What would mend a finding: a rule's own sentences, put where the rule wants them. Pure."""

import re
from collections.abc import Iterator, Mapping

from postlint.document import Document, Meta
from postlint.finding import Edit, Fix
from postlint.language import language_of
from postlint.rule import Blank, Match, Place, Remedy, Words
from postlint.text import Span

Values = Mapping[str, str | Words]

_PLACE = re.compile(r"\{(\w+)\}")
_READ = re.compile(r"[^\s\u2060]")
_TITLE = re.compile(r" {0,3}#{1,6}[ \t]")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*\Z")
# Markup that may stand before the first words of a line without reaching over its start.
_HARMLESS = re.compile(r"[\s>*_~\-+\[!#|`\d.()]*\Z")
_ITEM = re.compile(r"[-*+•>–—#|]|\d+[.)]\s")
_VOWELS = frozenset("aàâeéèêiîoôuûyhœæ")
_GLUE = re.compile(r"[\w#@/]")
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")


def proposed(
    remedy: Remedy, match: Match, values: Values, document: Document
) -> tuple[Fix | None, tuple[Fix, ...]]:
    """The fix that may be applied unasked, if there is one, and the suggestions."""
    if remedy.place is Place.MOVE:
        fixes = list(_moved(remedy, match.moves or match.span, document))
        if not any(fix.safe for fix in fixes) and remedy.text:
            other = remedy._replace(place=Place.START)
            fixes += _written(other, match.span, values, document)
    else:
        fixes = list(_written(remedy, match.span, values, document))
    safe = next((fix for fix in fixes if fix.safe), None)
    others = (fix._replace(safe=False) for fix in fixes if fix is not safe)
    return safe, tuple(others)


def _written(remedy: Remedy, span: Span, values: Values, document: Document) -> Iterator[Fix]:
    """One fix for each sentence that the rule has in the language of the post."""
    lang = language_of(document)
    place, sound = _place(remedy.place, span, document)
    if place is None:
        return
    unknown = any(_is_blank(values.get(name), lang) for name in remedy.needs)
    for option in remedy.text.get(lang, ()):
        text, blanks = _filled(option, values, lang)
        if text in document.prose and remedy.place is not Place.MATCH:
            continue  # it stands there already; it must not stand there twice
        safe = remedy.safe and sound and not unknown and not blanks
        put, changed = place, ""
        if remedy.place is Place.MATCH:
            put, changed = _joined(place, text, remedy.before.get(lang, {}), document)
        yield Fix((Edit(put, _set(changed + text, remedy.place, put, document)),), safe, blanks)


def _filled(option: str, values: Values, lang: str) -> tuple[str, tuple[str, ...]]:
    """A sentence with its places filled, and the names of those that nobody can fill."""
    blanks = tuple(
        dict.fromkeys(key for key in _PLACE.findall(option) if _is_blank(values.get(key), lang))
    )

    def value(place: re.Match[str]) -> str:
        told = values.get(place[1])
        if isinstance(told, str) and told:
            return told
        words = told if isinstance(told, Mapping) else {}
        return words.get(lang) or words.get("") or f"[{place[1]}]"

    return _PLACE.sub(value, option), blanks


def _joined(
    span: Span, text: str, before: Mapping[str, tuple[str, str]], document: Document
) -> tuple[Span, str]:
    """The place with the words before it that change with it, and what they become."""
    start, changed = span.start, ""
    while True:
        said = document.prose[:start].lower().replace("’", "'").replace("\u00a0", " ")
        word = max((one for one in before if _ends(said, one)), key=len, default=None)
        if (
            word is None
            or document.text[start - len(word) : start] != document.prose[start - len(word) : start]
        ):
            return Span(start, span.end), changed
        start -= len(word)
        changed = before[word][(changed + text)[:1].lower() in _VOWELS] + changed


def _ends(said: str, word: str) -> bool:
    return said.endswith(word) and not said[: -len(word)][-1:].isalnum()


def _is_blank(value: str | Words | None, lang: str) -> bool:
    """Whether a value is not known, or not in the language of the post."""
    if isinstance(value, Blank) or not value:
        return True
    return not isinstance(value, str) and not (value.get(lang) or value.get(""))


def _place(wanted: Place, span: Span, document: Document) -> tuple[Span | None, bool]:
    """Where to write, and whether that is sound without a look at it.

    Words put at the start or the end speak for the author, so the author must be known.
    """
    if wanted is Place.MATCH:
        glued = _GLUE.match(document.text, span.start - 1) if span.start else None
        if glued or _GLUE.match(document.text, span.end):
            return None, False  # part of a hashtag, an address, a longer word
        return span, _is_read(span, document)
    known = _is_introduced(document.meta)
    if wanted is Place.END:
        at = len(document.text.rstrip())
        return Span(at, at), known
    at, sound = document.derived("remedy.start", lambda: _start(document))
    return Span(at, at), known and sound


def _is_introduced(meta: Meta) -> bool:
    return bool(meta.author or meta.handle or meta.role)


def _is_read(span: Span, document: Document) -> bool:
    """Whether a place is all words that readers read, with no markup in it."""
    return span.cut(document.text) == span.cut(document.prose)


def _set(text: str, wanted: Place, place: Span, document: Document) -> str:
    """The words as they stand in the post: a paragraph of their own, or a capital."""
    gap = "\r\n\r\n" if "\r\n" in document.text else "\n\n"
    if wanted is Place.START:
        return f"{text}{gap}" if place.start < len(document.text.rstrip()) else f"{gap}{text}"
    if wanted is Place.END:
        return f"{gap}{text}"
    if place.cut(document.text)[:1].isupper() and _begins_sentence(place, document):
        return text[:1].upper() + text[1:]
    return text


def _begins_sentence(place: Span, document: Document) -> bool:
    held = (sentence for sentence in document.sentences if sentence.overlaps(place))
    return any(_begin(sentence, document) == place.start for sentence in held)


def _begin(span: Span, document: Document) -> int:
    found = _READ.search(document.prose, span.start, span.end)
    return found.start() if found else span.end


def _start(document: Document) -> tuple[int, bool]:
    """The offset before the first words behind a title, and whether no markup is cut there."""
    first = _READ.search(document.prose)
    if first and (after := _title(first.start(), document)):
        first = _READ.search(document.prose, after)
    if first is None:
        return len(document.text.rstrip()), True
    line = document.lines.span(document.lines.position(first.start()).line)
    before = document.text[line.start : first.start()]
    return line.start, bool(_HARMLESS.match(before))


def _title(at: int, document: Document) -> int:
    """The end of the Markdown title that the words at `at` are, else 0.

    In plain text nothing is a title: there the signs of one are read like all others.
    """
    row = document.lines.position(at).line
    line = document.lines.span(row)
    if _TITLE.match(line.cut(document.text)) and not _TITLE.match(line.cut(document.prose)):
        return line.end
    if row < len(document.lines):
        below = document.lines.span(row + 1)
        if _UNDERLINE.match(below.cut(document.text)) and not below.cut(document.prose).strip():
            return below.end
    return 0


def _moved(remedy: Remedy, span: Span, document: Document) -> Iterator[Fix]:
    """The sentence of a place, taken out there and put at the start."""
    held = [sentence for sentence in document.sentences if sentence.overlaps(span)]
    at, sound = _start(document)
    if len(held) != 1:
        return
    start = _begin(held[0], document)
    core = Span(start, start + len(document.prose[start : held[0].end].rstrip()))
    if core.start <= at or not _stands_alone(core, document):
        return
    gap = "\r\n\r\n" if "\r\n" in document.text else "\n\n"
    put = Edit(Span(at, at), core.cut(document.text) + gap)
    yield Fix((put, Edit(_with_blanks(core, document.text), "")), remedy.safe and sound)


def _stands_alone(core: Span, document: Document) -> bool:
    """Whether taking a sentence out leaves no half of any markup or list behind."""
    line = document.lines.span(document.lines.position(core.start).line)
    around = Span(line.start, min(core.end + 1, len(document.text)))
    item = _ITEM.match(line.cut(document.text).lstrip())
    return not item and _is_read(around, document)


def _with_blanks(core: Span, text: str) -> Span:
    """A sentence with the blanks on one side of it, so that one gap is left."""
    before = core.start - len(text[: core.start].rstrip())
    after = len(text) - core.end - len(text[core.end :].lstrip())
    left, right = text[core.start - before : core.start], text[core.end : core.end + after]
    apart = bool(_EMPTY_LINE.search(left)), bool(_EMPTY_LINE.search(right))
    last = core.end + after == len(text) or (apart[1] and not apart[0])
    return Span(core.start - before, core.end) if last else Span(core.start, core.end + after)
