"""How the patterns of a policy read, kept sealed: most posts need none, and a finding some."""

import json
import zlib
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from postlint import cache
from postlint.rule import Check

_KEY = 16  # hex digits that tell patterns apart


def kept_readings(checks: Iterable[Check], secret: bytes) -> bytes:
    """All patterns of checks as they read, for those who have the secret."""
    from postlint.kinds import inside

    found: dict[str, object] = {}
    asked: set[int] = set()  # parts that several rules share stand in each of them
    for check in checks:
        topic = check.rule.id.partition(".")[0]
        for one in inside((check.matcher, *(grade.where for grade in check.grades))):
            if id(one) in asked:
                continue
            asked.add(id(one))
            readings = getattr(one, "readings", tuple)  # only some kinds have patterns
            for sources, reading in readings():
                key = _key(topic, sources)
                if key not in found:
                    found[key] = reading.told()
    lines = (key + json.dumps(told, separators=(",", ":")) for key, told in found.items())
    return cache.Sealed(secret).shut(zlib.compress("\n".join(lines).encode()))


class KeptReadings:
    """Patterns as they were read, opened when the first is asked for."""

    def __init__(self, sealed: bytes, secret: bytes) -> None:
        self._sealed = sealed
        self._secret = secret

    def of(self, topic: str) -> Callable[[tuple[str, ...]], Any]:
        """What tells how patterns of the pack on `topic` read; None if it is not known."""

        def kept(sources: tuple[str, ...]) -> Any:
            line = self._lines.get(_key(topic, sources))
            return json.loads(line) if line else None

        return kept

    @cached_property
    def _lines(self) -> dict[str, str]:
        text = zlib.decompress(cache.Sealed(self._secret).opened(self._sealed)).decode()
        return {line[:_KEY]: line[_KEY:] for line in text.split("\n")}


def _key(topic: str, sources: tuple[str, ...]) -> str:
    parts = (one.encode() for one in (topic, *sources))
    return cache.digest("patterns", parts).hex()[:_KEY]
