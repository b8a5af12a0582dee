"""spaCy's token patterns, without a trained model; the only module that knows spaCy.

It costs a second to import, so it is asked last, and only about sentences that hold one
of the words the rule names. Patterns see the folded text with single blanks: `'` and `-`
in their one spelling, capitals kept.
"""

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from postlint.catalog import hint
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.folding import fold
from postlint.rule import Match
from postlint.text import Span
from postlint.words import anchor

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

_WORD = re.compile(r"[^\W_]+")
_SOLID = re.compile(r"\S+")
_BATCH = 64

# What a blank pipeline knows of a token. Stop words are left out: each spaCy has others.
_KNOWN = (
    "TEXT", "ORTH", "LOWER", "NORM", "SHAPE", "LENGTH", "SPACY", "OP",
    "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT",
    "IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "IS_CURRENCY",
    "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL",
)  # fmt: skip
_TRAINED = ("POS", "TAG", "DEP", "LEMMA", "MORPH", "ENT_TYPE", "ENT_IOB", "ENT_ID", "ENT_KB_ID")

# French: what is cut off in front of an apostrophe, the words that keep theirs, the pronouns
# behind a hyphen, the endings in brackets.
_ELIDED = ("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu")
_UNDIVIDED = ("aujourd", "prud", "entr", "grand", "rock", "presqu", "o")
_PRONOUNS = "je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|le|la|les|lui|leur|y|en"
_ENDINGS = ("e", "s", "es", "ne", "le", "te", "se", "euse", "trice", "rice")
_NUMBER = re.compile(
    r"\d+|zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|"
    r"quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|"
    r"cents?|mille|millions?|milliards?"
)

Pattern = tuple[Mapping[str, object], ...]


class Kind(NamedTuple):
    """`any` of the patterns (lists of tables, one a token), in sentences with one of `needs`.

    Of matches that overlap, the longest counts. `lang` says how words are cut.
    """

    any: tuple[Pattern, ...]
    needs: tuple[str, ...]
    lang: Literal["en", "fr"] = "en"

    def __call__(self, document: Document) -> Iterator[Match]:
        """The matches, in reading order."""
        parts = [_Part.of(document, sentence) for sentence in self._sentences(document)]
        if parts:
            yield from map(Match, self._places(parts, document))

    def anchors(self) -> frozenset[str]:
        """The words that the rule's author promised: of each phrase, the longest."""
        return frozenset(filter(None, (anchor(fold(word).lower) for word in self.needs)))

    def verify(self, where: str) -> None:
        """PolicyError at `where` for what can be told without spaCy."""
        if not (self.needs and all(_WORD.search(fold(word).lower) for word in self.needs)):
            raise PolicyError(f"{where}.needs", "it must name words", 'needs = ["guarantee"]')
        if not (self.any and all(self.any)):
            raise PolicyError(f"{where}.any", "a list is empty", 'any = [[{ LOWER = "never" }]]')
        for at, pattern in enumerate(self.any):
            for place, token in enumerate(pattern):
                _check_token(token, f"{where}.any[{at}][{place}]")

    def _sentences(self, document: Document) -> Iterator[Span]:
        wanted = self.anchors()
        folded = document.folded()
        for sentence in document.sentences:
            start, end = folded.offset(sentence.start), folded.offset(sentence.end)
            if not wanted.isdisjoint(_WORD.findall(folded.lower, start, end)):
                yield Span(start, end)

    def _places(self, parts: list["_Part"], document: Document) -> list[Span]:
        nlp, find = _matcher(self.lang, json.dumps(self.any, default=str))
        cut: Any = nlp.tokenizer
        folded = document.folded()
        places: list[Span] = []
        with nlp.memory_zone():  # spaCy would else remember every word it meets
            docs = cut.pipe((part.text for part in parts), batch_size=_BATCH)
            for part, doc in zip(parts, docs, strict=True):
                found = sorted(Span(start, end) for _, start, end in find(doc))
                places += [folded.span(*part.place(doc, span)) for span in found]
        return places


class _Part(NamedTuple):
    """A sentence with single blanks, and where each of its characters stands."""

    text: str
    offsets: list[int]

    @classmethod
    def of(cls, document: Document, place: Span) -> "_Part":
        """The part of the folded prose at `place`."""
        words = list(_SOLID.finditer(document.folded().cased, *place))
        offsets = [at for word in words for at in range(word.start(), word.end() + 1)]
        return cls(" ".join(word.group() for word in words), offsets)

    def place(self, doc: "Doc", tokens: Span) -> Span:
        """Where these tokens stand in the folded prose."""
        last = doc[tokens.end - 1]
        start, end = doc[tokens.start].idx, last.idx + len(last)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def _check_token(token: Mapping[str, object], where: str) -> None:
    for key in token:
        if key in _TRAINED:
            raise PolicyError(
                f"{where}.{key}", "only a trained model knows this", "no model judges a post"
            )
        if key not in _KNOWN:
            raise PolicyError(where, f"there is no key {key!r} here", hint(key.upper(), _KNOWN))


@cache
def _matcher(lang: str, patterns: str) -> tuple["Language", "Matcher"]:
    """A pipeline and the matcher of these patterns, which are in JSON; PolicyError if wrong."""
    nlp = _pipeline(lang)
    from spacy.errors import MatchPatternError
    from spacy.matcher import Matcher

    matcher = Matcher(nlp.vocab, validate=True)
    try:
        matcher.add("", _folded(json.loads(patterns)), greedy="LONGEST")
    except (MatchPatternError, ValueError, TypeError, KeyError, AttributeError, re.error) as error:
        raise PolicyError("kind tokens", " ".join(str(error).split())) from None
    return nlp, matcher


def _folded(pattern: Any) -> Any:
    """A pattern with all its texts in the spelling of the folded text."""
    if isinstance(pattern, str):
        return fold(pattern).cased
    if isinstance(pattern, list):
        return [_folded(part) for part in pattern]
    if isinstance(pattern, dict):
        return {key: _folded(part) for key, part in pattern.items()}
    return pattern


@cache
def _pipeline(lang: str) -> "Language":
    """A pipeline that only cuts words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what spaCy says to programmers is no use to an author
        if lang == "fr":
            return _french()
        from spacy.lang.en import English

        return English()


def _french() -> "Language":
    """French without `spacy.lang.fr`, which spends 2.5 seconds on one regular expression."""
    from spacy.attrs import LIKE_NUM, ORTH  # type: ignore[import-not-found]
    from spacy.lang.char_classes import ALPHA, HYPHENS
    from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_SUFFIXES
    from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
    from spacy.language import BaseDefaults, Language

    undivided = "".join(rf"(?<!\b(?i:{word})')" for word in _UNDIVIDED)
    no_ending = "".join(rf"(?<!\({ending})" for ending in _ENDINGS)
    elided = [spelled + "'" for word in _ELIDED for spelled in (word, word.title(), word.upper())]
    whole = [*elided, "rendez-vous", "Rendez-vous"]

    class Defaults(BaseDefaults):
        lex_attr_getters = {LIKE_NUM: _like_number}
        tokenizer_exceptions = {**BASE_EXCEPTIONS, **{one: [{ORTH: one}] for one in whole}}
        infixes = (
            *(rule for rule in TOKENIZER_INFIXES if HYPHENS not in rule),
            "-{2,}",
            rf"{undivided}(?<=[{ALPHA}]')(?=[{ALPHA}0-9@#])",
        )
        suffixes = (
            *(rule for rule in TOKENIZER_SUFFIXES if rule != r"\)"),
            rf"{no_ending}\)",  # salarié(e) stays whole
            rf"(?<=[{ALPHA}])(?:-t)?-(?i:{_PRONOUNS})",
        )

    class French(Language):  # type: ignore[no-untyped-call]
        lang = "fr"

    French.Defaults = Defaults
    return French()


def _like_number(text: str) -> bool:
    plain = text.lower().lstrip("+-±~").replace(",", "").replace(".", "")
    parts = [part for part in re.split("[-/]", plain) if part != "et"]
    return bool(parts) and all(_NUMBER.fullmatch(part) for part in parts)
