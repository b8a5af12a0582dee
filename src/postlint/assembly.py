"""A policy put together: the packs that it asks for, bound to its facts."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from postlint import config as configs
from postlint import embargoes, library
from postlint.binding import checks
from postlint.config import Config
from postlint.index import Index
from postlint.knobs import settings_of
from postlint.moment import zone
from postlint.names import vocabulary as vocabulary_of
from postlint.overlay import proved_anew
from postlint.pack import proofs
from postlint.policy import Book, Policy
from postlint.rule import Check
from postlint.vocabulary import Vocabulary


def open_policy(tables: Mapping[str, Any], where: str, root: Path | None) -> Policy:
    """Bind the shipped packs and the policy's own to its facts; PolicyError for any mistake."""
    wanted = tables.get("packs", ())
    own = library.own_packs(wanted, where, root)
    all_packs = library.packs_of(tables, where, root)
    changed = {pack.topic for pack in own}
    topics = {pack.topic for pack in all_packs} - {*Config._fields}
    config, settings = configs.decoded(tables, where, topics)
    listed = _listed(config, where, root)
    vocabulary = vocabulary_of(config.facts, where, listed.names, listed.shelves)
    offered: dict[str, tuple[Check, bool]] = {}
    for pack in all_packs:
        topic = settings_of(pack.knobs, settings.get(pack.topic, {}), f"{where}: {pack.topic}")
        for check, default in checks(pack, vocabulary, topic, verify=pack.topic in changed):
            offered[check.rule.id] = (check, default)
    index = Index(configs.select(offered.values(), config, where), vocabulary)

    @cache
    def book() -> Book:
        proved = {id: proof for pack in all_packs for id, proof in proofs(pack).items()}
        anew = frozenset[str]().union(*map(proved_anew, own))
        return Book(tuple(offered.values()), proved, anew)

    if changed:
        book()  # a mistake in an example of the company's own shows at once
    files = (*library.files(own, wanted, root), *listed.files)
    compares = any("echoes" in check.conditions.given for check in index.checks)
    return Policy(where, root, config, index, book, files, not listed.sealed, compares=compares)


def names_of(config: Config, where: str, root: Path | None) -> Vocabulary:
    """All names of a policy; PolicyError if a list beside it cannot be read."""
    listed = _listed(config, where, root)
    return vocabulary_of(config.facts, where, listed.names, listed.shelves)


def _listed(config: Config, where: str, root: Path | None) -> embargoes.Listed:
    """The names of the lists beside the policy."""
    if not config.embargoes:
        return embargoes.Listed()
    tz = zone(config.company.timezone, f"{where}: company.timezone")
    return embargoes.read(config.embargoes, root, tz, where, config.facts)
