"""What somebody approved: a digest of a post's text and of the policy that it was read under."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from postlint import cache
from postlint.document import Document
from postlint.readers import published

# it begins with letters, or a spreadsheet would take some digests for numbers
_FORM = r"ok-([0-9a-f]{20})(?:-([0-9a-f]{12}))?"
_WORDS, _POLICY = 10, 6  # bytes


def digest(document: Document, policy: str) -> str:
    """`ok-TEXT-POLICY`, of a post as it is published and a policy's digest ("" = of none)."""
    return "-".join(filter(None, ("ok", _text(document), policy)))


def stale(document: Document, policy: str) -> str:
    """What is no longer as it was when the post was approved: "text", "policy" or nothing.

    A digest that is none counts as one of another text: nobody knows what was approved. One
    without a policy holds under every policy.
    """
    parts = re.split(r"[\s,;]+", document.meta.approved.strip())
    told = [one for part in parts if (one := re.fullmatch(_FORM, part))]
    # a row with a text for each language has a digest for each
    mine = [one for one in told if one[1] == _text(document)]
    if not mine:
        return "text"
    return "" if any(one[2] in (None, policy) for one in mine) else "policy"


def policy_digest(sources: tuple[Path, ...]) -> str:
    """What a policy says, by the bytes of its files; where they lie does not count."""
    return _digest(tuple((str(path), _look(path)) for path in sources))


def _text(document: Document) -> str:
    """The post as published, whatever blanks stand around its lines."""
    text = unicodedata.normalize("NFC", published(document)).strip()
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return blake2b(lines.encode("utf-8", "surrogatepass"), digest_size=_WORDS).hexdigest()


def _look(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _digest(looks: tuple[tuple[str, tuple[int, int]], ...]) -> str:
    if not looks:
        return ""
    states = (cache.state(path).encode() for path, _ in looks)
    return cache.digest("approved policy", states).hex()[: 2 * _POLICY]
