"""One thing, unless another stands in the same post or sentence."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.gate import Gate, gate_of
from postlint.rule import Match, Matcher
from postlint.text import Span


class Kind(NamedTuple):
    """The matches of `find`, in a post (or `within` a sentence, or in their own place) that
    holds no `absent`."""

    find: Matcher
    absent: Matcher
    within: Literal["post", "sentence", "place"] = "post"

    def __call__(self, document: Document) -> Iterator[Match]:
        if self.within == "post":
            yield from self._alone(document)
            return
        found = list(self.find(document))
        undone = [one.span for one in self.absent(document)] if found else []
        for match in found:
            if not self._beside(match, undone, document):
                yield match

    def _alone(self, document: Document) -> Iterable[Match]:
        """The matches in a post without `absent`, which is looked for first if that is quick."""
        if getattr(self.absent, "is_quick", False):
            return () if any(True for _ in self.absent(document)) else self.find(document)
        found = list(self.find(document))
        return () if found and any(True for _ in self.absent(document)) else found

    def _beside(self, match: Match, undone: list[Span], document: Document) -> list[Span]:
        """What of `undone` stands in the sentence of the match, or shares its place."""
        if self.within == "place":
            return [one for one in undone if one.overlaps(match.span)]
        at = match.span.start
        sentence = next((one for one in document.sentences if one.start <= at < one.end), None)
        return [one for one in undone if sentence and sentence.overlaps(one)]

    def anchors(self) -> frozenset[str] | None:
        """Those of `find`: without it there is nothing to leave out."""
        return self.find.anchors()

    def gate(self) -> Gate:
        """That of `find`."""
        return gate_of(self.find)
