"""What keeps a policy in order: `policy check`, `policy stale`, `seal`, `unseal`; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "review.fault": "Fault",
    "review.hint": "Hint",
    "review.fine": "Nothing to mend in this policy.",
    "review.done.one": "{n} fault to mend. See above.",
    "review.done.many": "{n} faults to mend. See above.",
    "review.only-hints": "No fault. The hints above can wait, but not for ever.",
    "review.bare-word": (
        "“{word}” is an ordinary word, and the rule stops every post that holds it. Anchor it "
        "on a name of yours, or make it a warning."
    ),
    "review.no-owner": "Nobody answers for this policy. Add `owner`.",
    "review.no-since": (
        "It has no date. Add `since`, because what was not written down binds nobody."
    ),
    "review.no-review": "Nobody will look at it again. Add `next_review`.",
    "review.review-due": "It was to be looked at again on {date}.",
    "review.no-contact": "People have nobody to ask. Add `questions`.",
    "review.unknown-law": (
        "Nothing is known of labels in {name}: posts are judged by the other rules alone. Known: "
        "{known}."
    ),
    "review.no-label": (
        "No text can satisfy {names} beside the rest: every label that it accepts is in "
        "`disclosure.rejected`, or another jurisdiction wants another first word."
    ),
    "review.many-rules": "{n} rules are on. Nobody reads more than about twelve.",
    "review.crisis-no-contact": "Nobody is named who answers. Add `contact`.",
    "review.crisis-no-line": "There are no approved words. Add `line.en` and `line.fr`.",
    "review.crisis-no-owner": "Nobody looks after it. Add `owner`.",
    "review.crisis-no-end": "It has no end. Add `to`, and move it when needed.",
    "review.crisis-over": "This crisis is over. Take it out.",
    "review.crisis-bare": (
        "“{term}” is an ordinary word and will hold back innocent posts. Say more."
    ),
    "review.embargo-no-end": "It has no date from which the name may be said. Add `until`.",
    "review.embargo-over": "This embargo is over, and the name may be said. Take it out.",
    "review.quiet-over": "This quiet period is over. Take it out.",
    "review.go-ahead-over": "Its time is over. Take it out, or give it a new date.",
    # `postlint policy stale`
    "stale.none": "No embargo has ended: there is nothing to remove.",
    "stale.ended": "{where}: {name} ended; it could be said from {until}. It can be removed.",
    "stale.unnamed": "an embargo",
    # `postlint seal`, `postlint unseal`
    "seal.new-key": (
        "Keep this key where passwords are kept. Whoever has it can read every list sealed with "
        "it, and can try names; whoever loses it loses the lists."
    ),
    "seal.what": "Which list? Try: postlint seal embargoes.toml",
    "seal.twice": "{path} is sealed already",
    "seal.done": (
        "{target} is sealed. Name it in `embargoes` of postlint.toml, and keep {path} out of the "
        "repository."
    ),
    "seal.open": "{path} is not sealed",
    "seal.exists": "{path} is there already; choose another with --output",
    "seal.undone": "{target} is readable now. Seal it again when you have changed it.",
}
