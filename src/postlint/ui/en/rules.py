"""What `postlint rules` and `postlint explain` say; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "rules.on": "on",
    "rules.off": "off",
    "rules.hint": "`postlint explain RULE` tells more about a rule.",
    "rules-new.name": (
        "“{name}” is no name of a rule; write topic and rule in small letters, such as "
        "house.old-name"
    ),
    "rules-new.taken": "there is a rule called {name} already",
    "rules-new.done": (
        "{name} was written to {where}. Fill it in, then type `postlint rules test`."
    ),
    "rules-new.add": "So that the policy reads it, write in postlint.toml: {line}",
    # `postlint explain`
    "explain.what": "What it says",
    "explain.why": "Why",
    "explain.help": "What to do",
    "explain.basis": "Where it comes from",
    "explain.bad": "It finds",
    "explain.good": "It leaves alone",
    "explain.grade.P": "read at its source",
    "explain.grade.R": "reported by others",
    "explain.grade.C": "a commentary",
    "explain.grade.K": "general knowledge, not verified",
    "explain.grade.own": "the company’s own choice",
    "explain.since": "in force since {date}",
    "explain.checked": "checked on {date}",
    # `postlint rules test`, `rules stats`
    "proof.fine": "All {rules} rules do what their {examples} examples say.",
    "proof.flawed": ("Flaws found: {flaws} ({rules} rules, {examples} examples). See above."),
    "stats.rule": "rule",
    "stats.found": "found",
    "stats.waived": "waived",
    "stats.baselined": "in the baseline",
    "stats.posts": "posts",
    "stats.last.one": "{posts} read; {n} rule that is on found nothing.",
    "stats.last.many": "{posts} read; {n} rules that are on found nothing.",
}
