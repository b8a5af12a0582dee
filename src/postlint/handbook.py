"""The policy as a short, friendly page for people: what they can do first, then what to check."""

import textwrap
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from html import escape
from typing import NamedTuple

from postlint.facts import Crisis
from postlint.finding import fill, said
from postlint.guide import is_awake, speaks
from postlint.moment import aware, end_of, zone
from postlint.pack import Example
from postlint.policy import Policy
from postlint.rule import Check, Severity
from postlint.ui import say

_CAN = ("can-work", "can-opinion", "can-thanks", "can-protected", "can-repair")
_LONGEST = 110  # characters of an example: a longer one is no help at a glance
_WIDTH = 80


class Part(NamedTuple):
    """A heading with paragraphs and points under it; a point is a lead and its text."""

    heading: str
    texts: tuple[str, ...] = ()
    points: tuple[tuple[str, str], ...] = ()


def page(policy: Policy, lang: str, now: datetime) -> tuple[Part, ...]:
    """The active policy as of `now`, in `lang`. It holds no secret name."""
    parts = [
        _head(policy, lang),
        Part(
            say(lang, "handbook.can"), points=tuple(("", text) for text in _can(policy, lang, now))
        ),
        Part(
            say(lang, "handbook.now"), points=tuple(("", text) for text in _now(policy, lang, now))
        ),
        Part(say(lang, "handbook.check"), points=tuple(_rules(policy, lang))),
        Part(
            say(lang, "handbook.help"),
            (say(lang, "handbook.end"),),
            tuple(("", text) for text in _contacts(policy, lang)),
        ),
    ]
    return tuple(part for part in parts if part.texts or part.points)


def _head(policy: Policy, lang: str) -> Part:
    config = policy.config
    company = config.company.name or say(lang, "handbook.company")
    owned = [say(lang, "handbook.owner", owner=config.policy.owner)] if config.policy.owner else []
    if config.policy.since:
        owned.append(say(lang, "handbook.since", since=config.policy.since))
    intro = " ".join([say(lang, "handbook.intro"), *owned])
    return Part(say(lang, "handbook.title", company=company), (intro,))


def _can(policy: Policy, lang: str, now: datetime) -> Iterator[str]:
    tz = zone(policy.config.company.timezone, "company.timezone")
    for topic in policy.config.go_ahead:
        begun = not topic.from_ or aware(topic.from_, tz) <= now
        if begun and not (topic.to and end_of(topic.to, tz) <= now):
            where = " ".join((topic.link, *topic.hashtags))
            yield say(lang, "handbook.can-topic", topic=topic.name, where=where).strip()
    yield from (say(lang, f"handbook.{key}") for key in _CAN)


def _now(policy: Policy, lang: str, now: datetime) -> Iterator[str]:
    config = policy.config
    tz = zone(config.company.timezone, "company.timezone")
    for crisis in config.crisis:
        begun = not crisis.from_ or aware(crisis.from_, tz) <= now
        if begun and not (crisis.to and end_of(crisis.to, tz) <= now):
            yield _crisis(crisis, crisis.contact or config.contacts.crisis, lang)
    for period in policy.index.vocabulary.register.periods:
        if period.counts_at(now):
            told = {
                key: value if isinstance(value, str) else said(value, lang)
                for key, value in period.values.items()
            }
            yield say(lang, "handbook.quiet", **told)
    live = sum(
        not (embargo.from_ and aware(embargo.from_, tz) > now)
        and not (embargo.until and end_of(embargo.until, tz) <= now)
        for embargo in config.embargo
    )
    if live:
        yield say(lang, "handbook.embargo", n=live)


def _crisis(crisis: Crisis, contact: str, lang: str) -> str:
    key = "handbook.shared" if crisis.answer == "everyone" else "handbook.crisis"
    line = said(crisis.line, lang) or "…"
    return say(lang, key, crisis=crisis.name, contact=contact or "…", line=line)


def _rules(policy: Policy, lang: str) -> Iterator[tuple[str, str]]:
    """Each active rule, the heavy ones first: why, what to do, an example that is fine."""
    for check in sorted(policy.index.checks, key=lambda check: -_heaviest(check).rank):
        if speaks(check) and is_awake(check, policy):
            severity = say(lang, f"severity.{_heaviest(check)}")
            example = _example(policy.proofs[check.rule.id].good, lang)
            told = [_filled(check, check.rule.why, lang), _filled(check, check.rule.help, lang)]
            if example and not check.rule.secret:
                told.append(say(lang, "handbook.example", text=example))
            yield severity, " ".join(filter(None, told))


def _heaviest(check: Check) -> Severity:
    weights = [check.rule.severity, *(grade.severity for grade in check.grades)]
    return max(weights, key=lambda severity: severity.rank)


def _filled(check: Check, words: Mapping[str, str], lang: str) -> str:
    """A text without its places: what only a post can fill is an ellipsis."""
    text = fill(words, check.values, lang, masked=False)
    head, *rest = text.split("{")
    return head + "".join("…" + piece.partition("}")[2] for piece in rest)


def _example(examples: Mapping[str, tuple[Example, ...]], lang: str) -> str:
    """The first that is one short line."""
    texts = (one.text.replace(">>", "").replace("<<", "") for one in examples.get(lang, ()))
    return next((text for text in texts if "\n" not in text and len(text) <= _LONGEST), "")


def _contacts(policy: Policy, lang: str) -> Iterator[str]:
    contacts = policy.config.contacts
    for key, who in (
        ("questions", contacts.questions),
        ("press", contacts.press),
        ("contact", contacts.crisis),
        ("legal", contacts.legal),
    ):
        if who:
            yield say(lang, f"handbook.{key}", who=who)


def markdown(parts: tuple[Part, ...], lang: str) -> str:
    """The page as Markdown."""
    lines: list[str] = []
    for at, part in enumerate(parts):
        lines += [f"{'#' if at == 0 else '##'} {part.heading}", ""]
        lines += [f"- **{lead}.** {text}" if lead else f"- {text}" for lead, text in part.points]
        lines += [""] if part.points else []
        lines += [line for text in part.texts for line in (text, "")]
    return "\n".join(lines).rstrip() + "\n"


def html(parts: tuple[Part, ...], lang: str) -> str:
    """The page as one HTML file that needs nothing else, and prints on two sheets."""
    body: list[str] = []
    for at, part in enumerate(parts):
        level = "h1" if at == 0 else "h2"
        body.append(f"<{level}>{escape(part.heading)}</{level}>")
        items = [
            f"<li>{f'<b>{escape(lead)}.</b> ' if lead else ''}{escape(text)}</li>"
            for lead, text in part.points
        ]
        body += ["<ul>", *items, "</ul>"] if items else []
        body += [f"<p>{escape(text)}</p>" for text in part.texts]
    title = escape(parts[0].heading)
    style = "body{font:11pt/1.45 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}"
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f"<style>{style} li{{margin:.4em 0}}</style>\n" + "\n".join(body) + "\n</html>\n"
    )


def terminal(parts: tuple[Part, ...], lang: str) -> str:
    """The page as plain text for a terminal."""
    lines: list[str] = []
    for part in parts:
        lines += [part.heading, "-" * len(part.heading), ""]
        for lead, text in part.points:
            told = f"{say(lang, 'label', name=lead)} {text}" if lead else text
            lines += textwrap.wrap(told, _WIDTH, initial_indent="  * ", subsequent_indent="    ")
        lines += [""] if part.points else []
        for text in part.texts:
            lines += [*textwrap.wrap(text, _WIDTH), ""]
    return "\n".join(lines).rstrip() + "\n"


FORMATS: Mapping[str, Callable[[tuple[Part, ...], str], str]] = {
    "markdown": markdown,
    "html": html,
    "terminal": terminal,
}
