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
_WORD = re.compile(r"[^\W\d_]+")


def language_of(document: Document) -> str:
    """`en` or `fr`: as the post's metadata says, else the language of most of its small words."""
    if document.meta.lang:
        return document.meta.lang[:2].lower()
    return document.derived("language", lambda: _guess(document.folded().lower))


def _guess(text: str) -> str:
    words = _WORD.findall(text)
    score = {lang: sum(word in known for word in words) for lang, known in _WORDS.items()}
    accents = sum(char in "éèêàùçôîûëï" for char in text)
    return "fr" if score["fr"] + accents / 2 > score["en"] else "en"
