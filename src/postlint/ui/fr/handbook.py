"""The page of a policy that `postlint policy show` writes; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "handbook.title": "{company}\u202f: publier l’esprit tranquille",
    "handbook.company": "votre entreprise",
    "handbook.intro": (
        "Votre parole est la bienvenue. Cette page dit ce que vous pouvez faire et ce qu’il "
        "faut vérifier d’abord\u202f; postlint le vérifie pour vous avant de publier."
    ),
    "handbook.owner": "{owner} répond de cette page.",
    "handbook.since": "Elle vaut depuis le {since}.",
    "handbook.can": "Ce que vous pouvez faire",
    "handbook.can-topic": "{topic} est public, parlez-en. {where}",
    "handbook.can-work": (
        "Racontez votre travail, ce que vous apprenez et ce qui vous rend fier. Dites où vous "
        "travaillez et ce que vous y faites."
    ),
    "handbook.can-opinion": (
        "Ayez des opinions, aussi sur votre entreprise, sur les concurrents et sur ce qui "
        "pourrait être mieux. Dites «\u202fje\u202f»."
    ),
    "handbook.can-thanks": "Remerciez les gens par leur nom, s’ils le veulent bien.",
    "handbook.can-protected": (
        "Parlez de salaire, d’horaires, de sécurité, de harcèlement, de syndicats ou de faits "
        "graves au travail. La loi en protège une grande part, et aucune règle d’ici ne le "
        "retient."
    ),
    "handbook.can-repair": (
        "Corrigez une erreur au grand jour. Commencez par «\u202fRectificatif\u202f» et c’est "
        "bien fait."
    ),
    "handbook.now": "En ce moment",
    "handbook.crisis": (
        "{crisis}. {contact} répond pour tout le monde. Mots convenus\u202f: «\u202f{line}\u202f»"
    ),
    "handbook.shared": (
        "{crisis}. Tout le monde peut répondre, avec ces mots\u202f: «\u202f{line}\u202f»"
    ),
    "handbook.embargo.one": "{n} nom est sous embargo. postlint le connaît pour vous.",
    "handbook.embargo.many": "{n} noms sont sous embargo. postlint les connaît pour vous.",
    "handbook.quiet": (
        "Jusqu’à cette date, personne ne parle des résultats de l’entreprise\u202f: {until} "
        "({period}). Questions\u202f: {contact}"
    ),
    "handbook.check": "Ce qu’il faut vérifier d’abord",
    "handbook.example": "Parfait\u202f: «\u202f{text}\u202f»",
    "handbook.help": "Qui aide",
    "handbook.questions": "Questions\u202f: {who}",
    "handbook.press": "La presse\u202f: {who}",
    "handbook.legal": "Opérations et affaires juridiques\u202f: {who}",
    "handbook.contact": "Une crise\u202f: {who}",
    "handbook.end": (
        "Ceci n’est pas un conseil juridique. `postlint explain` suivi du nom d’une règle dit "
        "pourquoi elle est là."
    ),
}
