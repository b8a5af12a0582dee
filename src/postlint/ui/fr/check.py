"""What `postlint check` says beside its report, and the commands that follow it; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    # which posts
    "choose.nothing": (
        "nommez un post ou un dossier, comme dans `postlint check posts`, ou -, ou dites --changed"
    ),
    "choose.null": "il contient des caractères NUL\u202f; dites -0",
    "choose.no-git": ("il n’y a pas de dépôt git ici\u202f: impossible de savoir ce qui a changé"),
    "ui.no-language": "postlint ne parle pas {asked} : choisissez auto, en ou fr",
    # `--fix`, `--diff`
    "fix.no-file": (
        "`--fix` écrit dans des fichiers et ne peut pas écrire sur l’entrée standard. "
        "Essayez `--diff`."
    ),
    "diff.would.one": "`--fix` corrigerait {n} point.",
    "diff.would.many": "`--fix` corrigerait {n} points.",
    "diff.secret": (
        "{where}\u202f: la modification n’est pas affichée ici, car elle montrerait ce qui n’est "
        "pas encore public. Regardez-la sur votre propre écran."
    ),
    # `--annotate`
    "annotate.words": "«\u202f{words}\u202f»",
    "annotate.done.one": "{where} est écrit, avec {n} commentaire.",
    "annotate.done.many": "{where} est écrit, avec {n} commentaires.",
    "annotate.single": "nommez un seul calendrier ou document, dont faire une copie",
    "annotate.kind": (
        "la copie d’un .xlsx, .csv ou .tsv est un .xlsx\u202f; celle d’un .docx est un .docx"
    ),
    "annotate.same": "une copie doit porter un autre nom que le fichier lui-même",
    "annotate.folder": "ce dossier n’existe pas",
    "annotate.failed": "la copie n’a pas pu être faite ({kind})",
    # `--what-if`
    "suppose.form": "écrivez-le ainsi\u202f: `embargo Bluebird jusqu’au 2026-12-08T09:00`",
    "suppose.breaks.one": (
        "Dans ce cas, {n} post poserait problème qui n’en pose pas aujourd’hui."
    ),
    "suppose.breaks.many": (
        "Dans ce cas, {n} posts poseraient problème qui n’en posent pas aujourd’hui."
    ),
    "suppose.freed.one": "{n} post qui pose problème aujourd’hui n’en poserait plus.",
    "suppose.freed.many": "{n} posts qui posent problème aujourd’hui n’en poseraient plus.",
    # `postlint waive`, `postlint baseline`
    "waive.done.one": "{n} point a une dérogation jusqu’au {date}, inscrite dans {where}.",
    "waive.done.many": "{n} points ont une dérogation jusqu’au {date}, inscrite dans {where}.",
    "waive.nothing": "rien n’y enfreint {rule}",
    "waive.no-policy": "il n’y a pas de postlint.toml au-dessus\u202f; `postlint init` en crée un",
    "waive.incomplete": "il faut une règle, un motif et une date de fin",
    "waive.ended": "la date de fin est passée\u202f; choisissez une date à venir",
    "waive.forbidden": "la politique n’autorise aucune dérogation à cette règle",
    "waive.too-long": "la politique autorise des dérogations de {days} jours au plus",
    "waive.unapproved": (
        "dites avec --by qui l’a approuvée\u202f; la politique nomme les personnes habilitées"
    ),
    "baseline.no-policy": (
        "il n’y a pas de postlint.toml au-dessus\u202f; `postlint init` en crée un"
    ),
    "baseline.exists": "il en existe déjà une\u202f; `postlint baseline update` la réécrit",
    "baseline.done.one": "{where} contient {n} point ({added} de plus, {gone} de moins).",
    "baseline.done.many": "{where} contient {n} points ({added} de plus, {gone} de moins).",
    # `postlint approve`, `postlint logged`
    "approve.held": "non validé\u202f: il reste quelque chose à corriger",
    "approve.column": "Empreinte validée",
    "approve.done.one": "{where} est écrit, avec {n} empreinte.",
    "approve.done.many": "{where} est écrit, avec {n} empreintes.",
    "logged.none": "Ce texte n’est pas dans le journal.",
    # `postlint mend`
    "mend.calm": (
        "Déjà publié\u202f? Cela arrive à tout le monde, et corriger au grand jour est une force."
    ),
    "mend.add": "Ajoutez ceci en tête du post, là où on le voit\u202f:",
    "mend.first": "Avant tout\u202f:",
    "mend.line": "Rectificatif ({date})\u202f: {text}",
    "mend.blank": "[ce qui était faux, et ce qui est juste]",
    "mend.reason": "à cause de {rules}",
    "mend.nothing": "Rien à corriger. Ce post peut rester tel quel.",
}
