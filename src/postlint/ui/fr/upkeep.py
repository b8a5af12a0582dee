"""What keeps a policy in order: `policy check`, `policy stale`, `seal`, `unseal`; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "review.fault": "Défaut",
    "review.hint": "Conseil",
    "review.fine": "Rien à corriger dans cette politique.",
    "review.done.one": "{n} défaut à corriger. Voyez ci-dessus.",
    "review.done.many": "{n} défauts à corriger. Voyez ci-dessus.",
    "review.only-hints": (
        "Aucun défaut. Les conseils ci-dessus peuvent attendre, mais pas toujours."
    ),
    "review.bare-word": (
        "«\u202f{word}\u202f» est un mot ordinaire, et la règle arrête tout post qui le "
        "contient. Ancrez-le sur un nom à vous, ou faites-en un avertissement."
    ),
    "review.no-owner": "Personne ne répond de cette politique. Ajoutez `owner`.",
    "review.no-since": (
        "Elle n’a pas de date. Ajoutez `since`, car ce qui n’était pas écrit n’engage personne."
    ),
    "review.no-review": "Personne ne la relira. Ajoutez `next_review`.",
    "review.review-due": "Elle devait être relue le {date}.",
    "review.no-contact": "On ne sait à qui poser une question. Ajoutez `questions`.",
    "review.unknown-law": (
        "On ne sait rien des étiquettes en {name} : les posts sont jugés selon les autres règles. "
        "Connus : {known}."
    ),
    "review.no-label": (
        "Aucun texte ne peut satisfaire {names} avec le reste : toutes ses étiquettes sont dans "
        "`disclosure.rejected`, ou une autre juridiction veut un autre premier mot."
    ),
    "review.many-rules": "{n} règles sont actives. Personne n’en lit plus d’une douzaine.",
    "review.crisis-no-contact": "Personne n’est nommé pour répondre. Ajoutez `contact`.",
    "review.crisis-no-line": "Il n’y a pas de mots convenus. Ajoutez `line.en` et `line.fr`.",
    "review.crisis-no-owner": "Personne ne s’en occupe. Ajoutez `owner`.",
    "review.crisis-no-end": "Elle n’a pas de fin. Ajoutez `to`, et repoussez-la s’il le faut.",
    "review.crisis-over": "Cette crise est finie. Retirez-la.",
    "review.crisis-bare": (
        "«\u202f{term}\u202f» est un mot ordinaire et retiendra des posts innocents. Précisez."
    ),
    "review.embargo-no-end": (
        "Il n’a pas de date à partir de laquelle le nom peut être dit. Ajoutez `until`."
    ),
    "review.embargo-over": "Cet embargo est fini, et le nom peut être dit. Retirez-le.",
    "review.quiet-over": "Cette période de silence est finie. Retirez-la.",
    "review.go-ahead-over": "Son temps est passé. Retirez-le, ou donnez une nouvelle date.",
    # `postlint policy stale`
    "stale.none": "Aucun embargo n’a pris fin\u202f: il n’y a rien à retirer.",
    "stale.ended": "{where}\u202f: {name} a pris fin, dicible depuis {until}. Peut être retiré.",
    "stale.unnamed": "un embargo",
    # `postlint seal`, `postlint unseal`
    "seal.new-key": (
        "Gardez cette clé là où vous gardez les mots de passe. Qui la possède peut lire toutes les "
        "listes scellées avec elle, et essayer des noms\u202f; qui la perd perd les listes."
    ),
    "seal.what": "Quelle liste\u202f? Essayez\u202f: postlint seal embargoes.toml",
    "seal.twice": "{path} est déjà scellé",
    "seal.done": (
        "{target} est scellé. Citez-le dans `embargoes` de postlint.toml, et gardez {path} hors "
        "du dépôt."
    ),
    "seal.open": "{path} n’est pas scellé",
    "seal.exists": "{path} existe déjà\u202f; choisissez un autre nom avec --output",
    "seal.undone": "{target} est lisible. Scellez-le de nouveau après l’avoir modifié.",
}
