"""What postlint says in French, with its spaces before : ; ! ? and inside « »."""

TEXTS = {
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
    # why a post has no verdict, and what to do
    "problem.policy-broken": "La politique contient une erreur. {where}\u202f: {what} ({hint})",
    "problem.missing": "{where} n’existe pas. Vérifiez l’orthographe de son nom.",
    "problem.no-reader": (
        "{where} est d’un format que postlint ne lit pas. Enregistrez le post en .txt ou .md."
    ),
    "problem.not-utf8": (
        "{where} n’est pas enregistré en UTF-8 (l’octet {byte} ne convient pas). "
        "Enregistrez-le de nouveau avec l’encodage UTF-8."
    ),
    "problem.binary": ("{where} n’est pas un fichier texte. Enregistrez le post en .txt ou .md."),
    "problem.empty": "{where} est vide. Écrivez d’abord le post, puis vérifiez-le de nouveau.",
    "problem.unreadable": (
        "{where} ne s’ouvre pas ({reason}). "
        "Vérifiez que vous avez le droit de le lire et que c’est un fichier."
    ),
    "problem.changed": (
        "{where} a changé pendant la lecture\u202f: rien n’y a été écrit. Vérifiez-le de nouveau."
    ),
    "problem.unwritable": (
        "{where} ne peut pas être modifié ({reason}). Vérifiez que vous en avez le droit."
    ),
    "problem.no-posts": (
        "{where} ne contient aucun post. Indiquez un dossier ou un fichier avec des posts, "
        "ou voyez `posts` dans postlint.toml."
    ),
    "problem.nothing-to-check": (
        "{where} ne contient rien à vérifier. Indiquez un fichier ou un dossier."
    ),
    "problem.front-matter-broken": (
        "L’en-tête de {where} est illisible (ligne {line}). "
        "Écrivez une paire `clé: valeur` par ligne entre les deux `---`."
    ),
    "problem.front-matter-alias": (
        "L’en-tête de {where} emploie `*` ou `&` (ligne {line}), que postlint ne lit pas. "
        "Mettez la valeur entre guillemets, ou écrivez-la en entier."
    ),
    "problem.front-matter-type": (
        "Dans l’en-tête de {where}, `{key}` doit être {expected}. Changez cette ligne."
    ),
    "problem.meta-choice": (
        "Ce qui est dit de {where} est inconnu\u202f: son `{key}`. Écrivez {choices}."
    ),
    "problem.several-posts": (
        "{where} ne contient pas un seul post. Demandez les verdicts du fichier, et non d’un texte."
    ),
    "problem.embargo-undated": (
        "Dans {where}, un embargo n’a pas de date à partir de laquelle son nom peut être dit. "
        "Ajoutez `until`."
    ),
    "problem.time-out": (
        "{where} a demandé trop de temps à la règle {rule}. Vérifiez de nouveau\u202f; "
        "si cela ne suffit pas, prévenez la personne qui s’occupe des règles."
    ),
    "problem.crash": (
        "{where}\u202f: postlint lui-même a échoué ({kind}). C’est notre faute, pas la vôtre. "
        "Merci de nous le signaler, et de faire relire le post d’ici là."
    ),
    # calendars and office files; {cell} is a cell such as D17
    "verdict.rows": "{posts}\u202f: {counts}.",
    "rows.clear": "{count} sans rien à corriger",
    "rows.blocked": "{count} à corriger",
    "rows.unread.one": "{n} non vérifié",
    "rows.unread.many": "{n} non vérifiés",
    "short.row-no-date": "pas de date",
    "short.row-date": "date illisible",
    "short.row-date-ambiguous": "date ambiguë",
    "short.row-empty": "pas de texte",
    "short.row-formula": "formule",
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
    "problem.no-text-column": (
        "{where} n’a pas de colonne de textes. Nommez-la «\u202ftexte\u202f», "
        "«\u202fmessage\u202f» ou «\u202flégende\u202f» dans les premières lignes."
    ),
    "problem.row-no-date": "{where}, ligne {row}\u202f: pas de date. Écrivez-la en {cell}.",
    "problem.row-date": (
        "{where}, ligne {row}\u202f: {cell} ne contient pas de date lisible. "
        "Écrivez-la comme 2026-12-01 09:30."
    ),
    "problem.row-date-ambiguous": (
        "{where}, ligne {row}\u202f: la date en {cell} peut se lire de deux façons "
        "(jour ou mois d’abord). Écrivez-la comme 2026-12-01 09:30."
    ),
    "problem.row-empty": (
        "{where}, ligne {row}\u202f: pas encore de texte. Écrivez le post, ou videz la ligne."
    ),
    "problem.row-formula": (
        "{where}, ligne {row}\u202f: {cell} contient une formule ou une erreur, pas des mots. "
        "Collez-y les valeurs seules."
    ),
    "problem.row-binary": (
        "{where}, ligne {row}\u202f: {cell} contient des caractères qui ne sont pas du texte."
    ),
    "problem.calendar-long": (
        "{where}\u202f: tout a été laissé de côté à partir de la ligne {row}, car un fichier peut "
        "contenir {most} posts. Partagez le calendrier."
    ),
    "problem.calendar-big": "{where} est trop gros (plus de {most}). Partagez-le.",
    "problem.csv-broken": (
        "{where} est illisible à partir de la ligne {row}\u202f: "
        "cherchez un guillemet qui n’est pas fermé."
    ),
    "problem.office-locked": (
        "{where} est protégé par un mot de passe. Enregistrez-le sans mot de passe."
    ),
    "problem.office-old": (
        "{where} est d’un ancien format d’Office. Enregistrez-le en .xlsx ou en .docx."
    ),
    "problem.office-macros": (
        "{where} contient des macros. Enregistrez-le en .xlsx ou en .docx sans macros."
    ),
    "problem.office-broken": (
        "{where} est abîmé, ou n’est pas un fichier de ce format. "
        "Ouvrez-le, enregistrez-le de nouveau et vérifiez-le encore."
    ),
    "problem.copies-many": (
        "{where}\u202f: trop de posts se ressemblent, parmi {posts}, pour les comparer tous "
        "(`[copies]`). Vérifiez-en moins à la fois."
    ),
    "problem.document-date": (
        "{where}\u202f: «\u202f{date}\u202f», dans le tableau du début, n’est pas une date. "
        "Écrivez-la comme 2026-12-01 09:30."
    ),
    "problem.document-date-ambiguous": (
        "{where}\u202f: «\u202f{date}\u202f», dans le tableau du début, peut se lire de deux "
        "façons (jour ou mois d’abord). Écrivez-la comme 2026-12-01 09:30."
    ),
    "problem.page-big": (
        "{where} est trop gros (plus de {most}). Enregistrez le post seul en .txt."
    ),
    "problem.page-deep": (
        "Les balises de {where} sont trop imbriquées pour qu’on le lise. "
        "Enregistrez le post seul en .txt."
    ),
    "problem.letter-broken": (
        "{where} n’est pas un courriel lisible. Enregistrez-le de nouveau depuis la messagerie."
    ),
    "problem.letter-locked": "{where} est chiffré. Enregistrez le post seul en .txt.",
    "problem.not-in-editor": (
        "{where} ne se vérifie pas dans un éditeur. "
        "Vérifiez le fichier\u202f: postlint check {where}"
    ),
    "expected.date": "une date comme 2026-12-01 ou 2026-12-01T09:00+01:00",
    "expected.list": "une liste comme [us, fr]",
    "expected.text": "une seule ligne de texte",
    "expected.media": "un nom de fichier, ou une liste d’images avec `file` et `alt`",
    "hint.init": (
        "Il n’y a pas de postlint.toml ici\u202f: seules ont joué les règles qui ne demandent rien "
        "sur votre entreprise. `postlint init` en ajoute un."
    ),
    "hint.fixed.one": "{n} point a été corrigé.",
    "hint.fixed.many": "{n} points ont été corrigés.",
    "hint.fixable.one": "`postlint check --fix` en corrige {n}\u202f; `--diff` montre comment.",
    "hint.fixable.many": "`postlint check --fix` en corrige {n}\u202f; `--diff` montre comment.",
    "diff.would.one": "`--fix` corrigerait {n} point.",
    "diff.would.many": "`--fix` corrigerait {n} points.",
    "diff.secret": (
        "{where}\u202f: la modification n’est pas affichée ici, car elle montrerait ce qui n’est "
        "pas encore public. Regardez-la sur votre propre écran."
    ),
    "fix.no-file": (
        "`--fix` écrit dans des fichiers et ne peut pas écrire sur l’entrée standard. "
        "Essayez `--diff`."
    ),
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
    # `postlint check`: which posts
    "choose.nothing": (
        "nommez un post ou un dossier, comme dans `postlint check posts`, ou -, ou dites --changed"
    ),
    "choose.null": "il contient des caractères NUL\u202f; dites -0",
    "ui.no-language": "postlint ne parle pas {asked} : choisissez auto, en ou fr",
    "choose.no-git": ("il n’y a pas de dépôt git ici\u202f: impossible de savoir ce qui a changé"),
    # `postlint init`
    "init.name": "Comment s’appelle l’entreprise\u202f?",
    "init.aliases": "Ses autres noms, séparés par des virgules",
    "init.products": "Ses produits, séparés par des virgules",
    "init.jurisdictions": "Où ses posts sont lus, par exemple us, fr",
    "init.posts": "Où se trouvent les posts",
    "init.wrote": "{where} a été écrit.",
    "init.kept": "{where} existe déjà et n’a pas été modifié.",
    "init.exists": "il y a déjà un postlint.toml ici",
    # `postlint rules list`, `postlint explain`, `postlint rules test`
    "rules.on": "oui",
    "rules.off": "non",
    "rules.hint": "`postlint explain RÈGLE` en dit plus sur une règle.",
    "explain.what": "Ce qu’elle dit",
    "explain.why": "Pourquoi",
    "explain.help": "Que faire",
    "explain.basis": "D’où elle vient",
    "explain.bad": "Elle relève",
    "explain.good": "Elle laisse passer",
    "proof.fine": "Les {rules} règles font ce que disent leurs {examples} exemples.",
    "proof.flawed": (
        "Défauts trouvés\u202f: {flaws} ({rules} règles, {examples} exemples). Voyez ci-dessus."
    ),
    # `postlint check --annotate`
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
    # `postlint check --what-if`
    "suppose.form": "écrivez-le ainsi\u202f: `embargo Bluebird jusqu’au 2026-12-08T09:00`",
    "suppose.breaks.one": (
        "Dans ce cas, {n} post poserait problème qui n’en pose pas aujourd’hui."
    ),
    "suppose.breaks.many": (
        "Dans ce cas, {n} posts poseraient problème qui n’en posent pas aujourd’hui."
    ),
    "suppose.freed.one": "{n} post qui pose problème aujourd’hui n’en poserait plus.",
    "suppose.freed.many": "{n} posts qui posent problème aujourd’hui n’en poseraient plus.",
    # `postlint approve`
    "approve.held": "non validé\u202f: il reste quelque chose à corriger",
    "approve.column": "Empreinte validée",
    "approve.done.one": "{where} est écrit, avec {n} empreinte.",
    "approve.done.many": "{where} est écrit, avec {n} empreintes.",
    # the page of `postlint serve`
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
    "cluster.done": "{posts} posts vérifiés, {unchecked} non ; {held} à corriger. Voir {where}.",
    "cluster.extra": "Il faut Ray. Installez-le avec : `pip install 'postlint[ray]'`",
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
    # `postlint policy check`
    "relation.agency": "pour {company}, en agence",
    "relation.contractor": "pour {company}, sous contrat",
    "relation.founder": "chez {company}, à sa tête",
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
    # `postlint policy show`
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
    "explain.grade.P": "lu à la source",
    "explain.grade.R": "rapporté par d’autres",
    "explain.grade.C": "un commentaire",
    "explain.grade.K": "connaissance générale, non vérifiée",
    "explain.grade.own": "le choix de l’entreprise",
    "explain.since": "en vigueur depuis le {date}",
    "explain.checked": "vérifié le {date}",
    # valeurs des messages sur les embargos et les autres dates
    "moment.first": "1er",
    "moment.months": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "moment.hour": "{hh} h {mm}",
    "moment.told": "le {day} {month} {year} à {hour} ({zone})",
    "embargo.no-end": "nouvel ordre",
    "embargo.ask": "Questions\u202f: {contact}.",
    "embargo.ask-owner": "Qui a écrit la politique peut vous en dire plus.",
    # `postlint seal`, `postlint unseal`, `postlint policy stale`
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
    "stale.none": "Aucun embargo n’a pris fin\u202f: il n’y a rien à retirer.",
    "stale.ended": "{where}\u202f: {name} a pris fin, dicible depuis {until}. Peut être retiré.",
    "stale.unnamed": "un embargo",
    # fautes d’une politique, et que faire
    "policy.at": "{where}\u202f: {what}",
    "policy.no-key": "il n’y a pas de clé {key} ici",
    "policy.key-missing": "la clé {key} manque",
    "policy.type": "attendu\u202f: {wanted}\u202f; trouvé\u202f: {got}",
    "policy.no-choice": "{value} ne fait pas partie des choix",
    "policy.no-such-choice": "{value} ne fait pas partie des choix",
    "policy.no-thing": "il n’existe pas de {thing} {name}",
    "policy.no-rule": "aucune règle ne s’appelle {name}",
    "policy.no-setting": "il n’y a pas de réglage {name}",
    "policy.no-place": "aucun post n’a d’endroit {name}",
    "policy.find-owed": "cela va avec `owed`, et seulement avec lui",
    "policy.no-pack": "il n’y a pas de règles dans {name}",
    "policy.no-file": "ce fichier ou dossier n’existe pas",
    "policy.listed-elsewhere": "un nom de cette liste figure aussi ailleurs",
    "policy.listed-twice": "ce nom figure deux fois, aussi sous {place}",
    "policy.short-name": "un nom de moins de deux lettres se trouverait partout",
    "policy.stop-word": "c’est un mot de presque tous les textes, en anglais ou en français",
    "policy.key-file": "le fichier de clé que nomme {variable} ne peut pas être lu",
    "policy.no-seal-key": "{source} ne contient pas de clé",
    "policy.seal-damaged": "cette liste scellée est abîmée ou a été modifiée",
    "thing.key-file": "le fichier de clé",
    "thing.variable": "la variable {name}",
    "advice.keep-one": "gardez l’un des deux",
    "advice.whole-name": "écrivez le nom entier, comme «\u202fProjet …\u202f»",
    "advice.make-key": "`postlint seal --new-key` en fait une de 44 caractères",
    "advice.get-again": "reprenez-la à sa source",
    "policy.no-ticket": "{ticket} ne dit pas comment s’écrivent les tickets",
    "policy.no-address": "{address} n’est pas une adresse",
    "policy.no-contact": "{contact} n’est ni une adresse e-mail ni un numéro de téléphone",
    "policy.ends-first": "la fin précède le début",
    "advice.ticket": "écrivez la clé, et # pour le numéro\u202f: ROBO-#",
    "advice.address": "écrivez-la comme intra.acme.example",
    "advice.contact": "écrivez-le comme jo@acme.example ou +33 1 99 00 12 34",
    "advice.after-from": "la fin doit venir après `from`",
    "policy.no-zone": "aucun fuseau horaire ne s’appelle {name}",
    "policy.no-date": "{text} n’est pas une date",
    "policy.no-toml": "ce n’est pas du TOML\u202f: {problem}",
    "policy.no-json": "ce n’est pas du JSON",
    "policy.no-baseline": "ce n’est pas une référence d’anciens posts",
    "policy.no-entries": "la liste `entries` manque",
    "policy.half-entry": "il faut à une entrée `path`, `rule` et `fingerprint`",
    "policy.merge": "il contient des marques de fusion",
    "policy.newer": "un postlint plus récent l’a écrit",
    "policy.unreadable": "il ne peut pas être lu\u202f: {reason}",
    "policy.unwritable": "il ne peut pas être écrit\u202f: {reason}",
    "policy.not-utf8": "il n’est pas enregistré en UTF-8",
    "policy.not-utf8-at": "l’octet {byte} n’est pas de l’UTF-8",
    "policy.required": "{name} est exigé plus haut",
    "policy.required-as": ("{name} est exigé plus haut, au moins comme {severity}"),
    "policy.required-too": "{name} est exigé aussi",
    "policy.set-above": ("ce réglage est fixé plus haut, où des règles de {topic} sont exigées"),
    "policy.sealed": "cette liste est scellée, et il n’y a pas de clé",
    "policy.other-key": "cette liste a été scellée avec une autre clé",
    "advice.close": "vouliez-vous dire {word}\u202f?",
    "advice.all": "il y a\u202f: {words}",
    "advice.some.one": "il y a\u202f: {words} et {n} autre",
    "advice.some.many": "il y a\u202f: {words} et {n} autres",
    "advice.none": "il n’y en a aucun",
    "advice.choose": "choisissez parmi\u202f: {words}",
    "advice.brackets": 'mettez-le entre crochets, comme `["…"]`',
    "advice.zone": "écrivez par exemple Europe/Paris",
    "advice.date": "écrivez 2026-12-01 ou 2026-12-01T09:00+01:00",
    "advice.days": "écrivez un nombre de jours, par exemple 365",
    "advice.jurisdictions": "écrivez deux lettres, par exemple us, uk, fr ou eu",
    "advice.utf8": "enregistrez le fichier en UTF-8",
    "advice.both-sides": "gardez les lignes des deux côtés",
    "advice.update": "mettez postlint à jour",
    "advice.new-baseline": "supprimez-le et refaites-le avec `postlint baseline create`",
    "advice.take-out": "retirez-le",
    "advice.take-one": "retirez l’un des deux",
    "advice.or-more": "écrivez {severity} ou plus",
    "advice.key": "définissez {variable}, ou dans {file} le fichier qui la contient",
    "advice.new-key": "demandez la nouvelle clé",
    "thing.kind": "type",
    "thing.format": "format",
    "thing.reader": "lecteur",
    "thing.command": "commande",
    "thing.part": "élément",
    "type.or": "{one} ou {other}",
    "type.list-of": "une liste de {what}",
    "type.word": "{words}",
    "type.choice": "l’un de {words}",
    "type.words": "du texte, ou un tableau de textes par langue",
    "type.text.single": "du texte",
    "type.text.plural": "textes",
    "type.truth.single": "true ou false",
    "type.truth.plural": "true ou false",
    "type.whole.single": "un nombre entier",
    "type.whole.plural": "nombres entiers",
    "type.number.single": "un nombre",
    "type.number.plural": "nombres",
    "type.moment.single": "une date avec une heure",
    "type.moment.plural": "dates avec une heure",
    "type.date.single": "une date",
    "type.date.plural": "dates",
    "type.time.single": "une heure",
    "type.time.plural": "heures",
    "type.list.single": "une liste",
    "type.list.plural": "listes",
    "type.table.single": "un tableau",
    "type.table.plural": "tableaux",
    "type.nothing.single": "rien",
    "type.nothing.plural": "rien",
    "note.unseen.one": "{n} autre point n’est pas montré ici. `--format concise` les donne tous.",
    "note.unseen.many": (
        "{n} autres points ne sont pas montrés ici. `--format concise` les donne tous."
    ),
    # `postlint config show`
    "config.default": "valeur par défaut",
    # `postlint rules new`, `rules stats`, `doctor`
    "rules-new.name": (
        "«\u202f{name}\u202f» n’est pas un nom de règle\u202f; écrivez thème et règle en "
        "minuscules, par exemple house.old-name"
    ),
    "rules-new.taken": "il y a déjà une règle nommée {name}",
    "rules-new.done": (
        "{name} a été écrite dans {where}. Complétez-la, puis tapez `postlint rules test`."
    ),
    "rules-new.add": "Pour que la politique la lise, écrivez dans postlint.toml\u202f: {line}",
    "stats.rule": "règle",
    "stats.found": "trouvés",
    "stats.waived": "dérogations",
    "stats.baselined": "dans la référence",
    "stats.posts": "posts",
    "stats.last.one": "{posts} en tout\u202f; {n} règle active n’a rien trouvé.",
    "stats.last.many": "{posts} en tout\u202f; {n} règles actives n’ont rien trouvé.",
    "doctor.ok": "bien",
    "doctor.hint": "note",
    "doctor.fault": "panne",
    "doctor.version": "postlint {version} avec Python {python}, dans {where}",
    "doctor.missing": (
        "{name} n’est pas installé. Réinstallez postlint\u202f: `pip install "
        "--force-reinstall postlint`"
    ),
    "doctor.parts": "tout ce dont il a besoin est installé",
    "doctor.extra": "{what}\u202f: installé",
    "doctor.no-extra": (
        "{what}\u202f: pas installé\u202f; `pip install 'postlint[{name}]'` l’ajoute"
    ),
    "doctor.extra.serve": "la page (postlint serve)",
    "doctor.extra.lsp": "l’aide dans les éditeurs (postlint lsp)",
    "doctor.zone": "les fuseaux horaires sont connus",
    "doctor.no-zone": (
        "les fuseaux horaires ne sont pas connus\u202f; `pip install tzdata` les ajoute"
    ),
    "doctor.policy": "politique\u202f: {where}",
    "doctor.no-policy": (
        "pas de postlint.toml au-dessus de ce dossier\u202f; `postlint init` en écrit un"
    ),
    "doctor.rules": (
        "règles\u202f: {on} sur {all} sont actives, dont {own} dans vos propres fichiers"
    ),
    "doctor.posts.one": "posts\u202f: {n} fichier",
    "doctor.posts.many": "posts\u202f: {n} fichiers",
    "doctor.no-posts": "il n’y a pas encore de post là où la politique les cherche",
    "doctor.beside.one": "{where}\u202f: {n} entrée",
    "doctor.beside.many": "{where}\u202f: {n} entrées",
    "doctor.language": (
        "messages\u202f: {lang}\u202f; une autre langue avec --ui-lang ou POSTLINT_UI_LANG"
    ),
    "doctor.encoding": "ce terminal montre toutes les lettres ({encoding})",
    "doctor.ascii": (
        "ce terminal ne montre pas toutes les lettres ({encoding})\u202f; définissez PYTHONUTF8=1"
    ),
    "doctor.cache": "les verdicts sont gardés dans {where}",
    "doctor.no-cache": "aucun verdict n’est gardé\u202f: chaque fois, tout est relu",
    "doctor.hook": "chaque commit est vérifié",
    "doctor.no-repo": "pas de dépôt git ici, donc pas de vérification au commit",
    "doctor.no-hook": (
        ".pre-commit-config.yaml ne nomme pas postlint\u202f; docs/team.md dit comment faire"
    ),
    "doctor.hook-off": (
        "la vérification est écrite, mais pas en service\u202f; tapez `pre-commit install`"
    ),
    "doctor.done.one": "{n} panne à réparer. Voir ci-dessus.",
    "doctor.done.many": "{n} pannes à réparer. Voir ci-dessus.",
    "doctor.fine": "Tout est en ordre.",
    # `check --log`, `postlint logged`
    "policy.no-log": "ce n’est pas une ligne d’un journal de postlint",
    "policy.log-key": "il faut une clé au journal, et il n’y en a pas",
    "advice.log-key": (
        "définissez {variable}, ou dans {file} le fichier qui la contient\u202f; "
        "`postlint seal --new-key` en fait une"
    ),
    "logged.none": "Ce texte n’est pas dans le journal.",
    "init.policy": (
        "Ce que postlint sait de l’entreprise. `postlint rules list` montre les règles."
    ),
    "init.pack": (
        "Les règles de l’entreprise. `postlint rules test` prouve chacune par ses exemples."
    ),
    "init.github": "À copier dans .github/workflows/postlint.yml.",
    "init.gitlab": "À copier dans .gitlab-ci.yml.",
    "init.next.check": (
        "Écrivez un brouillon, par exemple posts/premier.txt, et tapez `postlint check posts`."
    ),
    "init.next.hook": "Avec `pre-commit install`, chaque commit est vérifié.",
    "init.next.ci": (
        "postlint-ci/ contient ce qu’il faut copier pour GitHub ou GitLab. `postlint "
        "doctor` dit si tout va bien."
    ),
    "problem.missing.near": "{where} n’existe pas. Vouliez-vous dire {near}\u202f?",
}
