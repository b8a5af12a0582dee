"""What `postlint init` and `postlint doctor` say; in French."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "init.name": "Comment s’appelle l’entreprise\u202f?",
    "init.aliases": "Ses autres noms, séparés par des virgules",
    "init.products": "Ses produits, séparés par des virgules",
    "init.jurisdictions": "Où ses posts sont lus, par exemple us, fr",
    "init.posts": "Où se trouvent les posts",
    "init.wrote": "{where} a été écrit.",
    "init.kept": "{where} existe déjà et n’a pas été modifié.",
    "init.exists": "il y a déjà un postlint.toml ici",
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
    # `postlint config show`
    "config.default": "valeur par défaut",
    # `postlint doctor`
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
}
