"""Letters: their subject and body, and the posts that are attached to them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from postlint.document import Document, Origin, Unread
from postlint.errors import PostError, Problem
from postlint.readers import html
from postlint.readers._pieces import Piece, document, numbered

if TYPE_CHECKING:
    from email.message import Message

SUFFIXES = frozenset({".eml"})

_MOST = 25_000_000  # bytes
_PARTS = 200
_EDGES = 2_000  # lines that may part two parts: each costs the parser far more than its bytes
_LONGEST = 2_000  # characters of a subject
_NO_WORDS = ("image", "audio", "video")
_NO_POSTS = ("application/pgp-signature", "application/pkcs7-signature", "text/calendar")
_LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def parse(data: bytes, name: str) -> tuple[Document | Unread, ...]:
    """The letter, and a post for each attachment that postlint can read."""
    if len(data) > _MOST:
        raise PostError(Problem(name, "page-big", (("most", f"{_MOST // 1_000_000} MB"),)))
    if data.count(b"\n--") > _EDGES or _is_all_headers(data):
        raise PostError(Problem(name, "letter-broken"))
    from email import message_from_bytes
    from email.errors import MessageError

    try:
        letter = message_from_bytes(data)
        parts = list(letter.walk())
    except (MessageError, RecursionError, ValueError, LookupError):
        parts = []
    if not parts or len(parts) > _PARTS or not (letter.keys() or letter.is_multipart()):
        raise PostError(Problem(name, "letter-broken"))
    if any(part.get_content_type() in _LOCKED for part in parts):
        raise PostError(Problem(name, "letter-locked"))
    attached = [part for part in parts if _is_attached(part)]
    body = [part for part in parts if part not in attached and not part.is_multipart()]
    pieces = [*_subject(letter), *numbered(_body(body, name)), *_files(parts)]
    post = document(pieces, name)
    return (post, *(one for part in attached for one in _posts(part, name)))


def _is_all_headers(data: bytes) -> bool:
    """Whether a large letter is made of short lines: no mail is, and a header costs much."""
    lines = data.count(b"\n")
    return lines > 100_000 and len(data) < 20 * lines


def _is_attached(part: "Message") -> bool:
    return part.get_content_disposition() == "attachment" and not part.is_multipart()


def _subject(letter: "Message") -> Iterator[Piece]:
    yield Piece("subject", " ".join(_decoded(letter.get("Subject", "")).split())[:_LONGEST])


def _body(parts: list["Message"], name: str) -> Iterator[Piece]:
    """What a mail program shows: the HTML where there is one, else the plain text. The other
    leaves the house too, where it says something else."""
    pages = [part for part in parts if part.get_content_type() == "text/html"]
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    import re

    seen: set[str] = set()
    for part in pages:
        for piece in html.pieces(_text(part), name):
            seen.update(piece.text.split())
            yield piece
    for part in plain:
        for words in re.split(r"\n[ \t]*\n\s*", _text(part)):
            if not pages:
                yield Piece("", words.strip())
            elif not set(words.split()) <= seen:
                yield Piece("plain text", words.strip(), shown=False)


def _text(part: "Message") -> str:
    found = part.get_payload(decode=True)
    data = found if isinstance(found, bytes) else b""
    return html.text_of(data, part.get_content_charset("") or "").replace("\r\n", "\n")


def _files(parts: list["Message"]) -> Iterator[Piece]:
    for part in parts:
        if named := _filename(part):
            yield Piece("file name", named, shown=False)


def _posts(part: "Message", name: str) -> Iterator[Document | Unread]:
    """The posts of an attachment. A picture is none; what may hold words must be read."""
    from postlint import readers

    inner = _filename(part)
    if part.get_content_maintype() in _NO_WORDS or part.get_content_type() in _NO_POSTS:
        return
    data = part.get_payload(decode=True)
    try:
        if inner.lower().endswith(".eml") or not isinstance(data, bytes):
            raise PostError(Problem(inner, "no-reader"))
        found = list(readers.read_each(data, inner))
    except PostError as error:
        where = error.problem._replace(where=f"{name}: {error.problem.where}")
        yield Unread(Origin(name, f"attachment {inner}"), where)
        return
    for post in found:
        place = ", ".join(filter(None, (f"attachment {inner}", post.origin.part)))
        origin = post.origin._replace(path=name, part=place)
        if isinstance(post, Unread):
            yield Unread(origin, post.problem)
        else:
            yield Document(
                post.text, post.prose, post.published, name, origin, post.meta, post.waivers
            )


def _filename(part: "Message") -> str:
    return _decoded(part.get_filename() or "")


def _decoded(header: object) -> str:
    """A header's words; as they stand where they cannot be decoded."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(str(header))))
    except (ValueError, LookupError, MessageError):
        return str(header)
