"""Why a post has no verdict, and what to do; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
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
    # places in an object store
    "problem.store-scheme": (
        "{where}\u202f: postlint ne connaît pas `{scheme}://`. "
        "Indiquez un dossier, ou une adresse comme `s3://bucket/dossier`, `gs://…` ou `abfs://…`"
    ),
    "problem.store-address": (
        "{where} n’est pas l’adresse d’un dossier. Écrivez `s3://bucket/dossier`, "
        "une espace comme `%20`, un `#` comme `%23`, "
        "et après un `?` des options du stockage, sans plus."
    ),
    "problem.store-software": (
        "{where} demande un logiciel qui n’est pas installé ({reason}). "
        "Installez-le sur chaque machine."
    ),
    "problem.store-refused": (
        "{where}\u202f: le stockage refuse l’accès. Vérifiez les identifiants, sur chaque "
        "machine, et ce qu’ils permettent de lire et d’écrire."
    ),
    "problem.store-failed": (
        "{where}\u202f: le stockage ne répond pas comme il faut ({reason}). "
        "Vérifiez l’adresse et la connexion, puis réessayez."
    ),
    "problem.store-policy": (
        "{where} est une politique qui ne compterait pas, car elle est dans un stockage. "
        "Copiez-la sur chaque machine et indiquez-la avec --config."
    ),
    "problem.store-used": (
        "{where} contient déjà des fichiers Parquet. "
        "Indiquez un autre dossier, pour ne pas mélanger les résultats."
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
    "problem.missing.near": "{where} n’existe pas. Vouliez-vous dire {near}\u202f?",
    # the same in a word, for a row of a calendar
    "short.row-no-date": "pas de date",
    "short.row-date": "date illisible",
    "short.row-date-ambiguous": "date ambiguë",
    "short.row-empty": "pas de texte",
    "short.row-formula": "formule",
    # what a key of a front matter must be
    "expected.date": "une date comme 2026-12-01 ou 2026-12-01T09:00+01:00",
    "expected.list": "une liste comme [us, fr]",
    "expected.text": "une seule ligne de texte",
    "expected.media": "un nom de fichier, ou une liste d’images avec `file` et `alt`",
}
