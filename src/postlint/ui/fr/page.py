"""The page of `postlint serve`, and the other doors: editors, a cluster; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "page.title": "Vérifier mon post",
    "page.privacy": "Ce texte reste sur votre poste. Rien n’est envoyé.",
    "page.draft": "Votre brouillon",
    "page.hint": "Écrivez ou collez votre post ici.",
    "page.channel": "Où il sera publié",
    "page.channel.any": "Pas encore décidé",
    "page.date": "Quand",
    "page.speaker": "Qui parle",
    "page.speaker.person": "Moi",
    "page.speaker.company": "La page de l’entreprise",
    "page.lang": "Langue de cette page",
    "page.you": "À propos de vous",
    "page.you.why": (
        "Sert aux phrases que cette page propose. Gardé sur cet ordinateur, dans vos réglages."
    ),
    "page.you.name": "Votre nom",
    "page.you.role": "Votre fonction",
    "page.you.handle": "Votre identifiant",
    "page.you.save": "Garder",
    "page.you.saved": "Gardé.",
    "page.you.failed": "Impossible de le garder.",
    "page.findings": "Ce qu’il faut regarder",
    "page.good": "Ce qui est bien",
    "page.copy": "Copier le post",
    "page.copied": "Copié. Collez-le là où vous publiez.",
    "page.copy.failed": "Votre navigateur ne l’a pas copié\u202f: appuyez sur Ctrl+C.",
    "page.empty": "Écrivez quelque chose, et cette page vous dit ce qu’elle voit.",
    "page.show": "Montrer dans le texte",
    "page.why": "Pourquoi",
    "page.do": "Que faire",
    "page.reason": "« {words} » : {label}",
    "page.pick": "Choisissez\u202f:",
    "page.applied": "Changé dans votre texte. Ctrl+Z annule.",
    "page.checking": "Lecture…",
    "page.lost": "postlint ne tourne plus. Relancez-le\u202f; votre texte est toujours là.",
    "page.refused": "Ce texte est trop long pour être vérifié.",
    "page.fold": "On ne voit le post que jusqu’ici avant «\u202fvoir plus\u202f»",
    "page.count.one": "{n} caractère",
    "page.count.many": "{n} caractères",
    "page.left.one": "Il reste {n} caractère",
    "page.left.many": "Il reste {n} caractères",
    "page.over.one": "{n} caractère de trop",
    "page.over.many": "{n} caractères de trop",
    "serve.open": "La page est ouverte à {url}",
    "serve.stop": "Appuyez ici sur Ctrl+C pour l’arrêter.",
    "serve.extra": (
        "Il manque quelques composants. Installez-les avec\u202f: `pip install 'postlint[serve]'`"
    ),
    # `postlint lsp`
    "lsp.write": "Écrire «\u202f{text}\u202f»",
    "lsp.waive": "Demander à le garder ({rule})",
    "lsp.extra": (
        "Il manque quelques composants. Installez-les avec\u202f: `pip install 'postlint[lsp]'`"
    ),
    # `postlint cluster`
    "cluster.done": "{posts} posts vérifiés, {unchecked} non ; {held} à corriger. Voir {where}.",
    "cluster.more.one": "{n} autre n’a pas été vérifié\u202f; sa ligne Parquet dit pourquoi.",
    "cluster.more.many": (
        "{n} autres n’ont pas été vérifiés\u202f; leurs lignes Parquet disent pourquoi."
    ),
    "cluster.extra": "Il faut Ray. Installez-le avec : `pip install 'postlint[ray]'`",
}
