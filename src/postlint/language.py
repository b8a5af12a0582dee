"""Which language a post is in: asked only where a rule or a fix is about it."""

import re

from postlint.document import Document

# Short words that the other language does not have; a post of a few words holds some.
_WORDS = {
    "en": frozenset(
        "the and of to is are was were it that this with for you we our my have has had be been "
        "will would not at by from your they he she i i'm it's but what who when how if an as "
        "there their just about can all more so do does did new here".split()
    ),
    "fr": frozenset(
        "le la les des du de et est sont une un que qui dans pour avec sur pas plus nous vous je "
        "il elle ils elles mon ma mes ton ta notre votre nos vos ce cette ces au aux en ne se sa "
        "ses son leur chez mais ou où si être avoir fait très bien tout tous c j l d n qu".split()
    ),
}
_FEW = 3  # small words of a language that make a sentence
_WORD = re.compile(r"[^\W\d_]+")


def language_of(document: Document) -> str:
    """`en` or `fr`: as the post's metadata says, else the language of most of its small words."""
    if document.meta.lang:
        return document.meta.lang[:2].lower()
    return document.derived("language", lambda: _guess(document))


def languages_of(document: Document) -> frozenset[str]:
    """The languages that are spoken in a post: its own, and any of which some small words say
    that a sentence is in it."""
    scores = _scores(document)
    return frozenset({language_of(document), *(one for one in scores if scores[one] >= _FEW)})


def _guess(document: Document) -> str:
    scores = _scores(document)
    accents = sum(char in "éèêàùçôîûëï" for char in document.folded().lower)
    return "fr" if scores["fr"] + accents / 2 > scores["en"] else "en"


def _scores(document: Document) -> dict[str, int]:
    """How many small words of each language a post has."""
    return document.derived("small words", lambda: _counted(document.folded().lower))


def _counted(text: str) -> dict[str, int]:
    words = _WORD.findall(text)
    return {lang: sum(map(known.__contains__, words)) for lang, known in _WORDS.items()}
