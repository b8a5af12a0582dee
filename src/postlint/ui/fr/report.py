"""What a report says: the findings, where they stand, the verdict; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "label": "{name}\u202f:",
    "severity.error": "À corriger",
    "severity.warning": "À vérifier",
    "severity.note": "Conseil",
    "unchecked": "Non vérifié",
    # the lines under a finding: a name, and what stands behind it
    "note.why.name": "pourquoi",
    "note.help.name": "aide",
    "note.rule.name": "règle",
    "note.fix.name": "correction",
    "note.fix": "`--fix` écrit «\u202f{text}\u202f».",
    "note.try.name": "essayez",
    "note.try": "«\u202f{text}\u202f»",
    "note.rule": "{rule} (postlint explain {rule})",
    "note.hidden.name": "note",
    "note.hidden": "Cette ligne est masquée ici. Vérifiez le post sur votre écran pour la voir.",
    "note.more.name": "aussi",
    "note.more.one": "{n} autre endroit dans ce post.",
    "note.more.many": "{n} autres endroits dans ce post.",
    "note.protected.name": "note",
    "note.protected": (
        "Ceci ne se voit que sur votre écran et ne bloque pas votre post\u202f: la loi protège une "
        "grande part de ce que l’on dit du salaire, des horaires, de la sécurité, des syndicats "
        "ou de faits graves au travail."
    ),
    "note.unseen.one": "{n} autre point n’est pas montré ici. `--format concise` les donne tous.",
    "note.unseen.many": (
        "{n} autres points ne sont pas montrés ici. `--format concise` les donne tous."
    ),
    "praise.title": "Ce qui est bien",
    "count.error.one": "{n} à corriger",
    "count.error.many": "{n} à corriger",
    "count.warning.one": "{n} à vérifier",
    "count.warning.many": "{n} à vérifier",
    "count.note.one": "{n} conseil",
    "count.note.many": "{n} conseils",
    "count.waived.one": "{n} dérogation",
    "count.waived.many": "{n} dérogations",
    "count.expiry": "la prochaine échéance est le {date}",
    "count.baselined.one": "{n} déjà connu",
    "count.baselined.many": "{n} déjà connus",
    "count.posts.one": "{n} post",
    "count.posts.many": "{n} posts",
    # the last line; {aside} is empty or " (1 dérogation)"
    "verdict.clear": (
        "Rien à changer dans le texte{aside}. Les images et les faits restent à vérifier par vous."
    ),
    "verdict.clear-many": (
        "{posts} posts vérifiés\u202f: rien à changer dans le texte{aside}. "
        "Les images et les faits restent à vérifier par vous."
    ),
    "verdict.light": (
        "Aucun changement obligatoire dans le texte\u202f: {counts}{aside}. "
        "Les images et les faits restent à vérifier par vous."
    ),
    "verdict.light-many": (
        "{posts} posts vérifiés\u202f: aucun changement obligatoire dans le texte\u202f; {counts} "
        "dans {touched} d’entre eux{aside}. Les images et les faits restent à vérifier par vous."
    ),
    "verdict.blocked": "Ne publiez pas encore\u202f: {counts}{aside}.",
    "verdict.blocked-many": (
        "Ne publiez pas encore\u202f: {counts} dans {touched} des {posts} posts{aside}."
    ),
    "verdict.unchecked": (
        "Non vérifié\u202f: pas encore de verdict sur ce post{aside}. Voyez ci-dessus que faire."
    ),
    "verdict.unchecked-many": (
        "Non vérifié\u202f: {unchecked} des {posts} posts{aside}. Voyez ci-dessus que faire."
    ),
    "verdict.unchecked-found": (
        "Non vérifié\u202f: pas encore de verdict complet sur ce post. "
        "Trouvé jusqu’ici\u202f: {counts}{aside}."
    ),
    "verdict.unchecked-found-many": (
        "Non vérifié\u202f: {unchecked} des {posts} posts. Trouvé jusqu’ici\u202f: {counts}{aside}."
    ),
    "verdict.nothing": "Non vérifié\u202f: il n’y avait aucun post à lire.",
    "verdict.idle": "Il n’y avait aucun post parmi les fichiers à vérifier.",
    "verdict.skipped.one": "{n} autre fichier laissé de côté\u202f: postlint ne lit pas ce format.",
    "verdict.skipped.many": (
        "{n} autres fichiers laissés de côté\u202f: postlint ne lit pas leur format."
    ),
    "verdict.rows": "{posts}\u202f: {counts}.",
    "hint.init": (
        "Il n’y a pas de postlint.toml ici\u202f: seules ont joué les règles qui ne demandent rien "
        "sur votre entreprise. `postlint init` en ajoute un."
    ),
    "hint.fixed.one": "{n} point a été corrigé.",
    "hint.fixed.many": "{n} points ont été corrigés.",
    "hint.fixable.one": "`postlint check --fix` en corrige {n}\u202f; `--diff` montre comment.",
    "hint.fixable.many": "`postlint check --fix` en corrige {n}\u202f; `--diff` montre comment.",
    # calendars and office files
    "rows.clear": "{count} sans rien à corriger",
    "rows.blocked": "{count} à corriger",
    "rows.unread.one": "{n} non vérifié",
    "rows.unread.many": "{n} non vérifiés",
    "part.sheet": "feuille {sheet}",
    "part.attachment": "pièce jointe {attachment}",
    "part.row": "ligne {row}",
    "part.rest": "{rest}",
    "place.paragraph": "paragraphe {number}",
    "place.subject": "objet",
    "place.header": "en-tête de page",
    "place.footer": "pied de page",
    "place.footnote": "note de bas de page",
    "place.endnote": "note de fin",
    "place.drawing": "dessin",
    "place.table": "tableau",
    "place.link": "cible de lien",
    "place.alt-text": "texte alternatif",
    "place.comment": "commentaire",
    "place.file-name": "nom de fichier",
    "place.hidden-text": "texte masqué",
    "place.plain-text": "texte brut du courriel",
    # titles in reports to file
    "report.title": "Vérification de posts",
    "report.severity": "Importance",
    "report.where": "Où",
    "report.what": "Quoi",
    "report.help": "Que faire",
    "report.reason": "Motif",
    "report.until": "Jusqu’au",
    "report.waived": "Dérogations",
    "report.excuse": "excusé",
    "report.ends": "jusqu’au {date}",
    "report.more.one": "{n} autre est dans le journal.",
    "report.more.many": "{n} autres sont dans le journal.",
    "report.no-file": (
        "«\u202f{told}\u202f» ne nomme aucun fichier\u202f; écrivez FORMAT=FICHIER, "
        "par exemple sarif=out.sarif"
    ),
    "report.a-post": "c’est un post\u202f; écrivez le rapport dans un autre fichier",
    "report.twice": "deux rapports ne peuvent pas être écrits dans {where}",
    "report.unwritable": "le rapport ne peut pas être écrit ({reason})",
    # values of messages about embargoes and other dates
    "relation.agency": "pour {company}, en agence",
    "relation.contractor": "pour {company}, sous contrat",
    "relation.founder": "chez {company}, à sa tête",
    "moment.first": "1er",
    "moment.months": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "moment.hour": "{hh} h {mm}",
    "moment.told": "le {day} {month} {year} à {hour} ({zone})",
    "embargo.no-end": "nouvel ordre",
    "embargo.ask": "Questions\u202f: {contact}.",
    "embargo.ask-owner": "Qui a écrit la politique peut vous en dire plus.",
}
