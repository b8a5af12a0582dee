"""Sealed lists: a file that only who has the key can read, and nobody can change unnoticed.

A sealed file is text: a line that says what it is and which key it needs, then ChaCha20-Poly1305
of the content in base64. The first line is authenticated too.
"""

import os
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from textwrap import fill

from postlint.errors import PolicyError
from postlint.ui import Told

KEY_VARIABLE = "POSTLINT_SEAL_KEY"
KEY_FILE_VARIABLE = "POSTLINT_SEAL_KEY_FILE"
_MAGIC = "postlint-sealed-1"
_KEY_BYTES = 32
_NONCE_BYTES = 12


def is_sealed(data: bytes) -> bool:
    """Whether these are the bytes of a sealed file, whole or damaged."""
    return data.lstrip(b"\xef\xbb\xbf").startswith(_MAGIC.encode())


def new_key() -> str:
    """A fresh key, as text for an environment variable or a file."""
    return urlsafe_b64encode(os.urandom(_KEY_BYTES)).decode()


def find_key(where: str, environment: Mapping[str, str] = os.environ) -> bytes:
    """The key that this user has; PolicyError at `where` that says what is missing."""
    told = environment.get(KEY_VARIABLE, "").strip()
    if told:
        return read_key(told, where, Told("thing.variable", name=KEY_VARIABLE))
    path = environment.get(KEY_FILE_VARIABLE, "").strip()
    if not path:
        raise PolicyError(
            where,
            Told("policy.sealed"),
            Told("advice.key", variable=KEY_VARIABLE, file=KEY_FILE_VARIABLE),
        )
    try:
        text = Path(path).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        raise PolicyError(where, Told("policy.key-file", variable=KEY_FILE_VARIABLE)) from None
    return read_key(text.strip(), where, Told("thing.key-file"))


def read_key(text: str, where: str, source: str) -> bytes:
    """The key that `text` writes; PolicyError if it is none. Never says any of it."""
    try:
        key = urlsafe_b64decode(text.encode("ascii"))
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise PolicyError(where, Told("policy.no-seal-key", source=source), Told("advice.make-key"))
    return key


def sealed(data: bytes, key: bytes) -> bytes:
    """`data` under `key`, as the bytes of a sealed file."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    head = f"{_MAGIC} key {_key_id(key)}"
    nonce = os.urandom(_NONCE_BYTES)
    body = nonce + ChaCha20Poly1305(key).encrypt(nonce, data, head.encode())
    return f"{head}\n{fill(b64encode(body).decode(), 76, break_on_hyphens=False)}\n".encode()


def unsealed(data: bytes, key: bytes, where: str) -> bytes:
    """What a sealed file holds; PolicyError if the key is another or the file was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    head, _, body = data.lstrip(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").partition(b"\n")
    if head.decode("ascii", "replace").rpartition(" ")[2] != _key_id(key):
        raise PolicyError(where, Told("policy.other-key"), Told("advice.new-key"))
    try:
        whole = b64decode(b"".join(body.split()), validate=True)
        nonce, rest = whole[:_NONCE_BYTES], whole[_NONCE_BYTES:]
        return ChaCha20Poly1305(key).decrypt(nonce, rest, head)
    except (ValueError, InvalidTag):
        raise PolicyError(where, Told("policy.seal-damaged"), Told("advice.get-again")) from None


def _key_id(key: bytes) -> str:
    """Eight characters that tell keys apart and tell nothing of them."""
    return blake2b(key, digest_size=4, person=b"postlint-key-id").hexdigest()
