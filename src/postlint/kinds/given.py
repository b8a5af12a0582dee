"""What another matcher finds, in posts of which something is known."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.gate import Gate, every, gate_of
from postlint.labels import ruled
from postlint.language import language_of
from postlint.lexicon import Lexicon
from postlint.rule import Match, Matcher


class Kind(NamedTuple):
    """The matches of `find`, where all that is asked holds of the post.

    `relation`: its author's tie to the company is one of these; unless the post says, the
    setting `relation` does. `channel`, `jurisdictions`: it is for one of these; a post that
    does not say is not. `ruled`: a regulator of one of its jurisdictions is known (by a source
    that was read or reported) to refuse what this row of `labels.toml` is about. `lang`: it
    is in one of these languages. `said`: another matcher finds something too;
    `unless`: another finds nothing. Both are asked first.
    """

    find: Matcher
    lexicon: Lexicon
    relation: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    ruled: str = ""
    lang: tuple[str, ...] = ()
    said: Matcher | None = None
    unless: Matcher | None = None

    def __call__(self, document: Document) -> Iterator[Match]:
        if self._holds(document):
            yield from self.find(document)

    def anchors(self) -> frozenset[str] | None:
        return self.find.anchors()

    def gate(self) -> Gate:
        """That of `find`, and of what must be said too."""
        return every(map(gate_of, (self.find, *((self.said,) if self.said else ()))))

    def _holds(self, document: Document) -> bool:
        meta = document.meta
        relation = meta.relation or str(self.lexicon.settings.get("relation", ""))
        return (
            (not self.relation or relation in self.relation)
            and (not self.channel or meta.channel in self.channel)
            and (not self.jurisdictions or not {*self.jurisdictions}.isdisjoint(meta.jurisdictions))
            and (not self.ruled or ruled(self.ruled, meta.jurisdictions))
            and (not self.lang or language_of(document) in self.lang)
            and (self.said is None or any(True for _ in self.said(document)))
            and not (self.unless and any(True for _ in self.unless(document)))
        )
