"""Whether a name is an ordinary word as well ("Love", "Blue"), and the signs of a name.

The words lie in `rules/data/words_*.txt`; they are read when the first hit asks for them.
"""

from functools import cache

from postlint.catalog import rules_folder
from postlint.spelling import bare, parts_of

_FEWEST = 4  # a name of fewer letters ("Oz", "B2") stands in too many other words' stead


@cache
def is_ordinary(name: str) -> bool:
    """Whether `name` reads as ordinary words, so that it counts only where it is used as a name.

    True for one or two words of the word lists and for names of fewer than four letters;
    False for coined names and for names that say what they are ("Project Love").
    """
    parts = parts_of(name)
    if len(parts) > 1 and parts[0] in signs("heads"):
        return False
    if sum(map(len, parts)) < _FEWEST:
        return True
    return len(parts) < 3 and all(map(is_word, parts))


@cache
def is_word(letters: str) -> bool:
    """Whether letters, small and without accents, are a word of the lists or its plural."""
    return _listed(letters) or (letters.endswith("s") and _listed(letters[:-1]))


def is_stop_word(letters: str) -> bool:
    """Whether they are a word that stands in nearly every text of a language ("the", "dans")."""
    return letters in _stop_words()


@cache
def signs(kind: str) -> frozenset[str]:
    """Words by which a name is known, bare: `heads` come before it ("Project"), `links` stand
    between it and the company's own names ("by", "de"), `tags` share a hashtag with it…"""
    import tomllib

    tables = tomllib.loads((rules_folder() / "data" / "name_signs.toml").read_text("utf-8"))
    return frozenset(bare(word) for word in tables[kind])


def _listed(letters: str) -> bool:
    word = f"\n{letters}\n".encode()
    return any(word in text for text in _lists())


@cache
def _lists() -> tuple[bytes, ...]:
    return tuple(
        path.read_bytes() for path in sorted((rules_folder() / "data").glob("words_*.txt"))
    )


@cache
def _stop_words() -> frozenset[str]:
    text = (rules_folder() / "data" / "stop_words.txt").read_text("utf-8")
    return frozenset(
        bare(word)
        for line in text.splitlines()
        if not line.startswith("#")
        for word in line.split()
    )
