"""What another matcher finds, by where readers meet it: at the top, below the fold, hidden."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from postlint.catalog import hint
from postlint.channels import channel
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.finding import fill
from postlint.gate import Gate, gate_of
from postlint.kinds import _places as places
from postlint.rule import Match, Matcher, Related, Words
from postlint.text import Span
from postlint.ui import Told


class Kind(NamedTuple):
    """The matches of `find` that stand at one of the places `at`.

    top: seen at once. fold: behind the "more" of the channel. hashtags: in a pile of three or
    more at the end. alt, link, front-matter, comment: in a picture's description, an address,
    the front matter, the first comment. `say` is the value `{place}` of a message, for each
    place; `cut` what to say where the channel cuts (both may name the `{channel}`).
    """

    find: Matcher
    at: tuple[str, ...]
    say: Mapping[str, Words] = {}
    cut: Words = {}

    def __call__(self, document: Document) -> Iterator[Match]:
        """The matches, those of the prose first."""
        for found in self.find(document):
            place = places.place_of(found.span, document)
            if place in self.at:
                yield self._told(found, place, document)
        if {*self.at} - {places.TOP, places.FOLD, places.HASHTAGS}:
            yield from self._hidden(document)

    def anchors(self) -> frozenset[str] | None:
        return self.find.anchors()

    def gate(self) -> Gate:
        """That of `find`; what stands outside the text has no words of it."""
        return gate_of(self.find)

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a place that no post has."""
        for at, place in enumerate(self.at):
            if place not in places.PLACES:
                what = Told("policy.no-place", name=repr(place))
                raise PolicyError(f"{where}.at[{at}]", what, hint(place, places.PLACES))

    def _hidden(self, document: Document) -> Iterator[Match]:
        """What is found in words that are no part of what readers read."""
        unread = places.hidden(document)
        for found in self.find(unread) if unread else ():
            place = places.hidden_place(found.span, document)
            if place in self.at:
                yield self._told(found, place, document)
        end = len(document.text)
        for place, other in places.beside(document):
            words = next(iter(self.find(other)), None) if place in self.at else None
            if words:
                values = {"match": words.span.cut(other.text)}
                yield self._told(Match(Span(end, end), values), place, document)

    def _told(self, found: Match, place: str, document: Document) -> Match:
        """A match with its place in words. Only what is a sentence of its own can be moved."""
        there = channel(document.meta.channel)
        values = {"channel": there.name if there else ""}
        say = _filled(self.say.get(place, {}), values)
        related = found.related
        if place == places.FOLD and self.cut:
            at = places.fold_of(document)
            word = document.prose[at:].split(maxsplit=1)
            start = document.prose.index(word[0], at) if word else at
            end = start + len(word[0]) if word else at
            related = (*related, Related(Span(start, end), _filled(self.cut, values)))
        movable = place == places.TOP or (place == places.FOLD and _fits(found.span, document))
        moves = found.moves if movable else Span(0, 0)
        told = {**found.values, **({"place": say} if say else {})}
        return found._replace(values=told, related=related, moves=moves)


def _fits(span: Span, document: Document) -> bool:
    """Whether the sentence of a place, brought to the top, would show the place there."""
    there = channel(document.meta.channel)
    most = there.fold.characters if there else 0
    held = [one for one in document.sentences if one.overlaps(span)]
    return not most or not held or span.end - held[0].start <= most


def _filled(words: Words, values: Mapping[str, str]) -> Words:
    return {lang: fill(words, values, lang, masked=False) for lang in words}
