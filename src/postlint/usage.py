"""Whether an ordinary word is used as a name where it stands."""

import re
from collections.abc import Iterable

from postlint.ordinary import is_word, signs
from postlint.spelling import bare, plain

_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(r"([^\W_]+)[\s\"'“”«»:(\-_./]{1,4}\Z")
_AFTER = re.compile(r"[\s\-_']{1,3}([^\W_]+)")
_NEXT = re.compile(r" ([A-ZÀ-Þ][a-zß-ÿ]+)")
_GOES_ON = re.compile(r"[a-zß-ÿ,] \Z")  # the end of something that is no sentence's end
_SUFFIX = re.compile(r"[\w-]*\.([A-Za-z0-9]{2,4})\b")
_END = re.compile(r"\s*(?:[.,;!?…)\"”»]|\Z|\n)")
_SPLIT = re.compile(r"(?<!-)\s+")  # between words, but not where a hyphen ends the line
_QUOTES = "\"“”«»'("
_WRAPPED = 40  # a line of so many characters may have been broken inside a sentence
_NEAR = 30  # characters between a name and an own name beside it, at most


def as_name(cased: str, start: int, end: int, name: str, own: Iterable[tuple[int, int]]) -> bool:
    """Whether `cased[start:end]`, which spells the ordinary word `name`, is meant as a name.

    It is in a hashtag or handle of its own, after "Project" or "codename", the name of a picture
    or document ("love.png"), beside one of
    the company's own names (their places are `own`), or capitalised inside a sentence.
    """
    if _tagged(cased, start, end):
        return True
    if _headed(cased, start) or _filed(cased, start, end):
        return True
    if not has_capitals(cased, start, end, name):
        return False
    if any(_beside(cased, start, end, *place) for place in own):
        return True
    if _titled(cased, start, end):
        return False
    return _inside(cased, start, end) or _alone(cased, start, end) or _arrives(cased, end)


def has_capitals(cased: str, start: int, end: int, name: str) -> bool:
    """Whether `cased[start:end]` has the capitals of a name, and is neither shouted nor a part
    of a longer word."""
    if cased[start - 1 : start].isalnum() or cased[end : end + 1].isalpha():
        return False
    return _capital(cased[start:end], name) and not _shouted(cased, start, end, name)


def _tagged(cased: str, start: int, end: int) -> bool:
    """#Love, @love, #Love2027, #LoveLaunch, #ProjectLove; not #ILoveRobots."""
    first = start
    while first and (cased[first - 1].isalnum() or cased[first - 1] == "_"):
        first -= 1
    if not first or cased[first - 1] not in "#@":
        return False
    if cased[first - 1] == "@" and first > 1 and cased[first - 2].isalnum():
        return False  # an e-mail address
    last = end
    while last < len(cased) and (cased[last].isalnum() or cased[last] == "_"):
        last += 1
    others = re.findall(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+", cased[first:start] + " " + cased[end:last])
    known = signs("tags") | signs("heads")
    return all(bare(plain(word)) in known for word in others)


def _headed(cased: str, start: int) -> bool:
    """Project Love, nom de code : Love."""
    before = _BEFORE.search(cased, max(0, start - 30), start)
    if not before:
        return False
    word = bare(plain(before[1]))
    if word in signs("heads"):
        return True
    earlier = _BEFORE.search(cased, max(0, before.start() - 30), before.start(1))
    return earlier is not None and f"{bare(plain(earlier[1]))} {word}" in signs("pairs")


def _filed(cased: str, start: int, end: int) -> bool:
    """love.png, img/love-2.jpg."""
    if cased[start - 1 : start].strip("/\\([\"' \n\t"):
        return False
    suffix = _SUFFIX.match(cased, end)
    return suffix is not None and suffix[1].lower() in signs("suffixes")


def _capital(said: str, name: str) -> bool:
    """Each word of it as the name writes it, or with a capital."""
    written = [word for word in _SPLIT.split(said) if len(word) > 3]
    return all(word[0].isupper() or word[0].isdigit() for word in written) and (
        said[0].isupper() or (name != name.lower() and name[0] == said[0])
    )


def _shouted(cased: str, start: int, end: int, name: str) -> bool:
    """I LOVE IT. A name in capitals is shouted too where its neighbours are."""
    said = cased[start:end]
    if len(said) < 2 or not said.isupper():
        return False
    if not name.isupper():
        return True
    around = cased[max(0, start - 40) : start] + cased[end : end + 40]
    return sum(map(str.isupper, around)) > sum(map(str.islower, around))


def _beside(cased: str, start: int, end: int, own_start: int, own_end: int) -> bool:
    """Acme Love, Acme's Love, Love by Acme; with nothing but a link between."""
    if own_start < end and start < own_end:
        return False
    between = cased[own_end:start] if own_end <= start else cased[end:own_start]
    if len(between) > _NEAR or re.search(r"[.!?…\n]", between):
        return False
    words = [bare(plain(word)) for word in _WORD.findall(between)]
    if own_end <= start:
        return all(word == "s" for word in words)
    return bool(words) and all(word in signs("links") for word in words)


def _titled(cased: str, start: int, end: int) -> bool:
    """Whether the words around it have capitals too, as titles and tables do."""
    line_start = cased.rfind("\n", 0, start) + 1
    line_end = cased.find("\n", end)
    line = (
        cased[max(line_start, start - 80) : start]
        + " "
        + cased[end : min(end + 80, line_end if line_end >= 0 else len(cased))]
    )
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and 2 * capitals > len(words)


def _inside(cased: str, start: int, end: int) -> bool:
    """Whether something of the same sentence, in small letters, stands before it."""
    if end - start > 3 and any(c.isspace() for c in cased[start:end]):
        return True  # a capital inside a name of several words
    if cased[start - 1 : start] == "'" and cased[start - 2 : start - 1].isalpha():
        return True  # l'Aurore: the capital of a sentence stands before it
    at = start
    quoted = False
    while at and (cased[at - 1] in " \t*_" or cased[at - 1] in _QUOTES):
        quoted = quoted or cased[at - 1] in _QUOTES
        at -= 1
    if not at:
        return False
    before = cased[at - 1]
    if before in ".!?…•#>|=[]{}<\\" or (
        before in "/-" and cased[at - 2 : at - 1].strip() in ("", "-")
    ):
        return False
    if before == ":" or quoted:
        return bool(_END.match(cased, end))
    if before == "\n":
        return _wrapped(cased, at - 1)
    return not _in_longer_name(cased, start, end)


def _alone(cased: str, start: int, end: int) -> bool:
    """Whether it is a line of its own."""
    before = cased[cased.rfind("\n", 0, start) + 1 : start]
    after = cased[end:].partition("\n")[0]
    return not any(map(str.isalnum, before + after))


def _arrives(cased: str, end: int) -> bool:
    """Love lands on Monday, Love is coming, Love sort en mai."""
    after = [bare(plain(word)) for word in _WORD.findall(cased[end : end + 40])[:3]]
    if not after or not re.match(r"\s[a-z]", cased[end : end + 2]):
        return False
    comes = signs("arrivals")
    return after[0] in comes or (after[0] in signs("auxiliaries") and not comes.isdisjoint(after))


def _wrapped(cased: str, at: int) -> bool:
    """Whether the line that ends `at` goes on in the next."""
    line = cased[cased.rfind("\n", 0, at) + 1 : at].rstrip()
    return len(line) >= _WRAPPED and line[-1] not in ".!?…:"


def _in_longer_name(cased: str, start: int, end: int) -> bool:
    """Monty Python, Captain Love, Woody Allen: a capital right beside it makes another name.

    The capital of an ordinary word ("Our Love") may be that of its sentence.
    """
    after = _NEXT.match(cased, end)
    if after and not is_word(bare(plain(after[1]))):
        return True
    before = _BEFORE.search(cased, max(0, start - 30), start)
    if before is None or not before[1][0].isupper() or len(before[1]) < 2:
        return False
    return not is_word(bare(plain(before[1]))) or bool(_GOES_ON.search(cased, 0, before.start(1)))
