"""What `postlint rules` and `postlint explain` say; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "rules.on": "oui",
    "rules.off": "non",
    "rules.hint": "`postlint explain RÈGLE` en dit plus sur une règle.",
    "rules-new.name": (
        "«\u202f{name}\u202f» n’est pas un nom de règle\u202f; écrivez thème et règle en "
        "minuscules, par exemple house.old-name"
    ),
    "rules-new.taken": "il y a déjà une règle nommée {name}",
    "rules-new.done": (
        "{name} a été écrite dans {where}. Complétez-la, puis tapez `postlint rules test`."
    ),
    "rules-new.add": "Pour que la politique la lise, écrivez dans postlint.toml\u202f: {line}",
    # `postlint explain`
    "explain.what": "Ce qu’elle dit",
    "explain.why": "Pourquoi",
    "explain.help": "Que faire",
    "explain.basis": "D’où elle vient",
    "explain.bad": "Elle relève",
    "explain.good": "Elle laisse passer",
    "explain.grade.P": "lu à la source",
    "explain.grade.R": "rapporté par d’autres",
    "explain.grade.C": "un commentaire",
    "explain.grade.K": "connaissance générale, non vérifiée",
    "explain.grade.own": "le choix de l’entreprise",
    "explain.since": "en vigueur depuis le {date}",
    "explain.checked": "vérifié le {date}",
    # `postlint rules test`, `rules stats`
    "proof.fine": "Les {rules} règles font ce que disent leurs {examples} exemples.",
    "proof.flawed": (
        "Défauts trouvés\u202f: {flaws} ({rules} règles, {examples} exemples). Voyez ci-dessus."
    ),
    "stats.rule": "règle",
    "stats.found": "trouvés",
    "stats.waived": "dérogations",
    "stats.baselined": "dans la référence",
    "stats.posts": "posts",
    "stats.last.one": "{posts} en tout\u202f; {n} règle active n’a rien trouvé.",
    "stats.last.many": "{posts} en tout\u202f; {n} règles actives n’ont rien trouvé.",
}
