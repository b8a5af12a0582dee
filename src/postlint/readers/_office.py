"""Office files from outside: what makes one unsafe or unreadable, said before it is opened."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from postlint.errors import PostError, Problem

_MOST = 50_000_000  # bytes of the file
_UNPACKED = 250_000_000  # bytes of all its parts; a zip never gives more than it declares
_PARTS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PROLOG = 65_536


def opened(data: bytes, name: str, part: str, most: int = _UNPACKED) -> ZipFile:
    """The file as a zip that holds `part`; PostError for what must not be opened, such as one
    that unpacks to more than `most` bytes of XML."""
    if data.startswith(_OLE):
        raise PostError(Problem(name, "office-locked" if _ENCRYPTED in data else "office-old"))
    if len(data) > _MOST:
        raise _big(name, _MOST)
    try:
        file = ZipFile(BytesIO(data))
        parts = file.infolist()
        broken = part not in file.namelist()
    except (BadZipFile, NotImplementedError, ValueError, OSError):
        broken = True
    if broken:
        raise PostError(Problem(name, "office-broken"))
    if len(parts) > _PARTS or sum(one.file_size for one in parts) > _UNPACKED:
        raise _big(name, _UNPACKED)
    if sum(one.file_size for one in parts if _is_xml(one)) > most:
        raise _big(name, most)
    for one in parts:
        _inspected(file, one, name)
    return file


def _inspected(file: ZipFile, one: ZipInfo, name: str) -> None:
    if one.flag_bits & 1:
        raise PostError(Problem(name, "office-locked"))
    if one.filename.lower().endswith("vbaproject.bin"):
        raise PostError(Problem(name, "office-macros"))
    if not _is_xml(one):
        return
    try:
        with file.open(one) as stream:
            head = stream.read(_PROLOG)
    except (BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        head = None
    except Exception:  # zlib and lzma have errors of their own
        head = None
    if head is None or _DOCTYPE.search(head):
        raise PostError(Problem(name, "office-broken"))


def _is_xml(one: ZipInfo) -> bool:
    return one.filename.lower().endswith((".xml", ".rels"))


def _big(name: str, most: int) -> PostError:
    return PostError(Problem(name, "calendar-big", (("most", f"{most // 1_000_000} MB"),)))
