"""The page of a policy that `postlint policy show` writes; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "handbook.title": "Posting about {company}",
    "handbook.company": "your company",
    "handbook.intro": (
        "Your voice is welcome. This page says what you can do and what to check first; "
        "postlint checks it for you before you publish."
    ),
    "handbook.owner": "{owner} answers for this page.",
    "handbook.since": "It stands since {since}.",
    "handbook.can": "What you can do",
    "handbook.can-topic": "{topic} is public, so talk about it. {where}",
    "handbook.can-work": (
        "Tell what you work on, what you learn and what makes you proud. Say where you work "
        "and what you do there."
    ),
    "handbook.can-opinion": (
        "Have opinions, also on your own company, on competitors and on what could be better. "
        "Say “I”."
    ),
    "handbook.can-thanks": "Thank people by name, where they are fine with it.",
    "handbook.can-protected": (
        "Speak about pay, hours, safety, harassment, unions and wrongdoing at work. The law "
        "protects much of that, and no rule here holds it back."
    ),
    "handbook.can-repair": (
        "Correct a mistake openly. Begin with “Correction” and you have done it right."
    ),
    "handbook.now": "Right now",
    "handbook.crisis": "{crisis}. {contact} answers for everybody. Agreed words: “{line}”",
    "handbook.shared": "{crisis}. Everybody may answer, with these words: “{line}”",
    "handbook.embargo.one": "{n} name is under embargo. postlint knows it, so you need not.",
    "handbook.embargo.many": "{n} names are under embargo. postlint knows them, so you need not.",
    "handbook.quiet": (
        "Until {until} nobody speaks about the company's results ({period}). Questions: {contact}"
    ),
    "handbook.check": "What to check first",
    "handbook.example": "Fine: “{text}”",
    "handbook.help": "Who helps",
    "handbook.questions": "Questions: {who}",
    "handbook.press": "The press: {who}",
    "handbook.legal": "Deals and legal matters: {who}",
    "handbook.contact": "A crisis: {who}",
    "handbook.end": (
        "This is no legal advice. `postlint explain` and a rule’s name tell why a rule is there."
    ),
}
