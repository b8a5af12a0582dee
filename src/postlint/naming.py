"""A name of a policy, and whether words that spell it are written as that kind of name is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from postlint.document import Meta
from postlint.rule import Words
from postlint.spelling import Run, parts_of

# what makes an address or a handle longer than the name in it
_LONGER = re.compile(r"\w|[-.]\w")
_ADDRESS = re.compile(r"[.@]\w|://")
_FEWEST_COINED = 4  # letters of a name that counts in small letters too, where it is no word


class Name(NamedTuple):
    """One name of one fact list, with what a message may say about it.

    `since` and `until` bound the moments at which the name counts (until is exclusive);
    posts by one of `speakers` may say it.
    `shape` says how strictly its capitals are read: any, capital, exact, handle, domain.
    A `guarded` name is found in disguise too. `ordinary` says whether it is a word besides;
    None = the word lists decide.
    """

    text: str
    list: str
    values: Mapping[str, str | Words] = {}
    shape: str = "any"
    since: datetime | None = None
    until: datetime | None = None
    speakers: frozenset[str] = frozenset()
    guarded: bool = False
    ordinary: bool | None = None

    def counts_at(self, moment: datetime | None) -> bool:
        """Whether the name counts for a post judged at `moment`; not knowing means yes."""
        if moment is None:
            return True
        return not (self.since and moment < self.since) and not (
            self.until and moment >= self.until
        )

    def counts_for(self, meta: Meta) -> bool:
        """Whether the name counts for a post of which this is known."""
        return meta.author not in self.speakers and self.counts_at(meta.moment)

    @property
    def is_word(self) -> bool:
        """Whether it is an ordinary word too, and counts only where it is used as a name."""
        if self.ordinary is not None:
            return self.ordinary
        from postlint.ordinary import is_ordinary

        return is_ordinary(self.text)


def as_names(
    doubtful: Iterable[tuple[Run, Name]], cased: str, own: list[tuple[int, int]]
) -> Iterator[tuple[Run, Name]]:
    """Those of the ordinary words that are used as names; one such use tells of the others."""
    doubtful = list(doubtful)
    if not doubtful:
        return
    from postlint.usage import as_name, has_capitals

    sure = {
        at
        for at, (run, name) in enumerate(doubtful)
        if as_name(cased, run.start, run.end, name.text, own)
    }
    meant = {doubtful[at][1].text for at in sure}
    for at, (run, name) in enumerate(doubtful):
        if at in sure or (
            name.text in meant and has_capitals(cased, run.start, run.end, name.text)
        ):
            yield run, name


def is_own_word(letters: str) -> bool:
    """A word of its own is no plural: "canvas" is not what two of Canva are."""
    from postlint.ordinary import is_word

    return is_word(letters) and not is_word(letters[:-1])


def is_disguised(run: Run, text: str, lower: str) -> bool:
    """Whether look-alikes of other alphabets were put in."""
    return text[run.start : run.end] != lower[run.start : run.end]


def is_parted(name: Name, run: Run) -> bool:
    """A name may be written in as many words as it has; more only with hyphens or breaks.

    A full stop inside belongs to names such as "Dr. Bot"; elsewhere it ends a sentence.
    """
    return run.parts <= len(parts_of(name.text)) and (not run.stops or "." in name.text)


def fits(name: Name, cased: str, lower: str, start: int, end: int, capitals: bool) -> bool:
    """Whether a run of words that spells a name is written as that kind of name is.

    A name with a capital may also be a word ("a lumen", "here"): then small letters count only
    in a hashtag, a handle, an address, or in a post without any capital.
    """
    before = cased[start - 1] if start else " "
    said = cased[start:end]
    if name.shape == "domain":
        whole = before not in "-_" and not _LONGER.match(cased, end)
        return whole and lower[start:end] == name.text.lower()
    if name.shape == "handle":
        email = before == "@" and start > 1 and cased[start - 2].isalnum()
        whole = not email and not _LONGER.match(cased, end)
        return whole and before in "@/" and not any(map(str.isspace, said))
    if name.shape == "hashtag":
        return before == "#" and not any(map(str.isspace, said))
    if name.shape == "any" or not capitals or before in "#@":
        return True
    if before in "/._-" and _in_address(cased, start):
        return True
    if name.shape == "exact":
        return said.rstrip("s").upper() == said.rstrip("s") or _coined(name, said)
    return said[0].isupper() or name.text[0] == said[0] or _coined(name, said)


def _coined(name: Name, said: str) -> bool:
    """Whether small letters can mean nothing but the name: "tailscale", not "here"."""
    return len(said) >= _FEWEST_COINED and said.islower() and not name.is_word


def _in_address(cased: str, at: int) -> bool:
    """Whether the written word around `at` is an address or a file name."""
    before, after = cased[max(0, at - 200) : at], cased[at : at + 200]
    return bool(_ADDRESS.search(re.split(r"\s", before)[-1] + re.split(r"\s", after)[0]))
