"""The help of commands and options in French, by what it says in English."""

from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "Check a draft post before it is published: who speaks, what is secret, what to mend.": (
        "Vérifie un post avant sa publication\u202f: qui parle, ce qui est secret, ce qu’il "
        "faut corriger."
    ),
    "Show the version and end.": "Montre la version et s’arrête.",
    "Install completion for the current shell.": "Installe la complétion dans ce terminal.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Montre la complétion de ce terminal, pour la copier ou l’adapter."
    ),
    "Show this message and exit.": "Montre cette aide et s’arrête.",
    (
        "Print a digest for each post that has nothing to fix; put it beside an approved "
        "text.\n\nIn a calendar it goes in a column called “approved digest”, in a draft "
        "behind `approved:` in\nits front matter. `postlint check` says when the text or the "
        "policy changed since."
    ): (
        "Donne une empreinte de chaque post où il n’y a rien à corriger\u202f; mettez-la près "
        "d’un texte approuvé.\n\nDans un calendrier, c’est une colonne «\u202fapproved "
        "digest\u202f», dans un brouillon, ce qui suit `approved:` dans son en-tête. "
        "`postlint check` dit si le texte ou la politique a changé depuis."
    ),
    "A calendar, or a draft.": "Un calendrier ou un brouillon.",
    "Write a copy of the calendar that holds them (.xlsx).": (
        "Écrit une copie du calendrier qui les contient (.xlsx)."
    ),
    "Judge as of this date, such as 2026-12-01T09:00.": (
        "Juge à cette date, par exemple 2026-12-01T09:00."
    ),
    "A postlint.toml; else the nearest above each post.": (
        "Un postlint.toml\u202f; sinon, le plus proche au-dessus de chaque post."
    ),
    "Language of the messages: auto, en or fr.": "Langue des messages\u202f: auto, en ou fr.",
    (
        "Check drafts: files, folders, or - for standard input.\n\nExit code 0: nothing to "
        "fix. 1: something to fix. 2: not, or not fully, checked."
    ): (
        "Vérifie des brouillons\u202f: fichiers, dossiers, ou - pour l’entrée "
        "standard.\n\nCode 0\u202f: rien à corriger. 1\u202f: quelque chose à corriger. "
        "2\u202f: pas vérifié, ou pas entièrement."
    ),
    "Drafts, folders of them, or - to read one.": (
        "Des brouillons, leurs dossiers, ou - pour en lire un."
    ),
    "Write a report to a file too; several may be.": (
        "Écrit aussi un rapport dans un fichier\u202f; plusieurs fois si l’on veut."
    ),
    "Write a copy of a calendar or document with comments.": (
        "Écrit une copie d’un calendrier ou document avec des commentaires."
    ),
    "Only what would break if this were so, and does not break now.": (
        "Seulement ce qui serait enfreint s’il en était ainsi, et ne l’est pas maintenant."
    ),
    "Where it will be posted, such as linkedin.": "Où il sera publié, par exemple linkedin.",
    "Who posts it.": "Qui le publie.",
    "The lightest finding that makes the exit code 1; else each post's policy says.": (
        "Le point le plus léger qui donne le code 1\u202f; sinon, la politique de chaque post "
        "le dit."
    ),
    "Mend what can be mended safely.": "Corrige ce qui peut l’être sans risque.",
    "Show what --fix would change, and change nothing.": (
        "Montre ce que changerait --fix, sans rien changer."
    ),
    "Count what the baseline excuses, too.": "Compte aussi ce que la référence excuse.",
    "Only posts that git says have changed.": "Seulement les posts que git dit changés.",
    "With --changed: compared with this commit.": (
        "Avec --changed\u202f: par rapport à ce commit."
    ),
    "A list of posts; - to read it.": "Une liste de posts\u202f; - pour la lire.",
    "That list is parted by NUL characters.": "Cette liste est séparée par des caractères NUL.",
    "Leave out named files that the policy's posts do not.": (
        "Laisse de côté les fichiers nommés qui ne sont pas des posts selon la politique."
    ),
    "Only posts like this, such as *.md; several may be.": (
        "Seulement des posts comme *.md\u202f; plusieurs fois si l’on veut."
    ),
    "No posts like this, such as old/; several may be.": (
        "Pas de posts comme old/\u202f; plusieurs fois si l’on veut."
    ),
    "The name of what is read from -.": "Le nom de ce qui est lu par -.",
    "Add a line for each final post; first read docs/evidence.md.": (
        "Ajoute une ligne par post définitif\u202f; lisez d’abord docs/evidence.md."
    ),
    "Judge everything anew, and keep nothing.": "Juge tout de nouveau, et ne garde rien.",
    "Explain a rule in plain words, with good and bad examples.": (
        "Explique une règle en mots simples, avec de bons et de mauvais exemples."
    ),
    "A rule's name, such as disclosure.employer-missing.": (
        "Le nom d’une règle, par exemple disclosure.employer-missing."
    ),
    "Print a post as it will be published, without front matter and postlint's comments.": (
        "Donne un post tel qu’il sera publié, sans en-tête ni commentaires pour postlint."
    ),
    "The post, or - to read one.": "Le post, ou - pour en lire un.",
    (
        "Speak with an editor over standard input and output (Language Server "
        "Protocol).\n\nThe editor starts this itself; docs/editors.md says how to tell it to."
    ): (
        "Parle avec un éditeur par l’entrée et la sortie standard (Language Server "
        "Protocol).\n\nL’éditeur le lance lui-même\u202f; docs/editors.md dit comment l’y "
        "inviter."
    ),
    "The only way.": "Le seul moyen.",
    "I already posted it: draft the line that corrects it openly.": (
        "C’est déjà publié\u202f: rédige la ligne qui corrige au grand jour."
    ),
    "The post as it was published, or - to read it.": (
        "Le post tel qu’il a été publié, ou - pour le lire."
    ),
    "Who posted it.": "Qui l’a publié.",
    "Where it was posted, such as linkedin.": "Où il a été publié, par exemple linkedin.",
    (
        "Open a page in your browser that reads your draft while you write it.\n\nOnly this "
        "computer can see it; nothing is sent, logged or stored."
    ): (
        "Ouvre dans votre navigateur une page qui lit votre brouillon pendant que vous "
        "l’écrivez.\n\nSeul cet ordinateur la voit\u202f; rien n’est envoyé, noté ni gardé."
    ),
    "The port on this computer; 0 takes a free one.": (
        "Le port sur cet ordinateur\u202f; 0 en prend un libre."
    ),
    "Open the page in the browser.": "Ouvre la page dans le navigateur.",
    "Show the policy as a page, and judge it.": "Montre la politique en une page, et la juge.",
    "The policy on two pages: what you can do first, then what to check.": (
        "La politique en deux pages\u202f: d’abord ce que l’on peut faire, puis ce qu’il faut "
        "vérifier."
    ),
    "terminal, markdown or html.": "terminal, markdown ou html.",
    "As of this date, such as 2026-12-01.": "À cette date, par exemple 2026-12-01.",
    "Judge the policy itself. Exit code 1 if it forbids more than it may; hints alone exit 0.": (
        "Juge la politique elle-même. Code 1 si elle interdit plus qu’elle ne peut\u202f; de "
        "simples notes donnent 0."
    ),
    "List the embargoes that have ended and can be removed.": (
        "Liste les embargos terminés, que l’on peut retirer."
    ),
    "See and prove the rules.": "Voir et prouver les règles.",
    "Every rule, whether it is on, and what it says.": (
        "Toutes les règles, si elles sont actives, et ce qu’elles disent."
    ),
    "One rule as its pack writes it: the same as `explain`.": (
        "Une règle telle que son fichier l’écrit\u202f: comme `explain`."
    ),
    "A rule's name.": "Le nom d’une règle.",
    "Prove every rule by its own examples. Exit code 1 if one is not borne out.": (
        "Prouve chaque règle par ses exemples. Code 1 si l’un d’eux n’est pas confirmé."
    ),
    "Files whose policies to prove; else that of this folder.": (
        "Les fichiers dont la politique est à prouver\u202f; sinon, celle de ce dossier."
    ),
    "How many examples each rule has, by language.": (
        "Combien d’exemples a chaque règle, par langue."
    ),
    (
        "Write a rule to fill in, with its proof, to the pack of its topic.\n\nExit code 2 if "
        "there is a rule of this name."
    ): (
        "Écrit une règle à compléter, avec sa preuve, dans le fichier de son thème.\n\nCode 2 "
        "s’il y a déjà une règle de ce nom."
    ),
    "Its name: topic and rule, such as house.old-name.": (
        "Son nom\u202f: thème et règle, par exemple house.ancien-nom."
    ),
    (
        "How often each rule speaks in some posts: what is noise, and what nobody "
        "needs.\n\nIt tells nothing of any one post. Exit code 2 if one could not be checked."
    ): (
        "Combien de fois chaque règle parle dans des posts\u202f: ce qui est du bruit, et ce "
        "qui ne sert à personne.\n\nCela ne dit rien d’un post en particulier. Code 2 si l’un "
        "d’eux n’a pas pu être vérifié."
    ),
    "Posts, or folders of them.": "Des posts, ou leurs dossiers.",
    "Keep findings in old posts apart, so that only new ones count.": (
        "Met de côté les points d’anciens posts, pour que seuls les nouveaux comptent."
    ),
    "Write what old posts break today to .postlint-baseline.json, beside each policy.": (
        "Écrit ce que d’anciens posts enfreignent aujourd’hui dans .postlint-baseline.json, "
        "près de chaque politique."
    ),
    "Write the baseline of these posts anew: what is new is added, what is mended goes.": (
        "Refait la référence de ces posts\u202f: le nouveau s’ajoute, ce qui est corrigé s’en va."
    ),
    "Take out of the baseline what was mended; nothing is added.": (
        "Retire de la référence ce qui est corrigé\u202f; rien ne s’ajoute."
    ),
    (
        "Show the lines of a log that are about this very text. It takes the key of the "
        "log.\n\nExit code 0: there is one. 1: there is none. 2: that could not be told."
    ): (
        "Montre les lignes d’un journal qui portent sur ce texte même. Il y faut la clé du "
        "journal.\n\nCode 0\u202f: il y en a une. 1\u202f: il n’y en a pas. 2\u202f: "
        "impossible de le dire."
    ),
    "The post, or - to read it as it was published.": (
        "Le post, ou - pour le lire tel qu’il a été publié."
    ),
    "The log.": "Le journal.",
    (
        "Write a sealed copy of a list: encrypted, and safe from unnoticed changes.\n\nThe "
        "key comes from POSTLINT_SEAL_KEY, or from the file that POSTLINT_SEAL_KEY_FILE "
        "names."
    ): (
        "Écrit une copie scellée d’une liste\u202f: chiffrée, et que nul ne change sans que "
        "cela se voie.\n\nLa clé vient de POSTLINT_SEAL_KEY, ou du fichier que nomme "
        "POSTLINT_SEAL_KEY_FILE."
    ),
    "The list to seal, such as embargoes.toml.": (
        "La liste à sceller, par exemple embargoes.toml."
    ),
    "Where to write; else PATH.sealed.": "Où écrire\u202f; sinon PATH.sealed.",
    "Print a new key, and seal nothing.": "Donne une nouvelle clé, et ne scelle rien.",
    (
        "Write the readable list, for its owner alone to change. It never overwrites a "
        "file.\n\nThe key comes from POSTLINT_SEAL_KEY, or from the file that "
        "POSTLINT_SEAL_KEY_FILE names."
    ): (
        "Écrit la liste lisible, que seul son responsable peut changer. N’écrase jamais un "
        "fichier.\n\nLa clé vient de POSTLINT_SEAL_KEY, ou du fichier que nomme "
        "POSTLINT_SEAL_KEY_FILE."
    ),
    "The sealed list, such as embargoes.toml.sealed.": (
        "La liste scellée, par exemple embargoes.toml.sealed."
    ),
    "Where to write; else PATH unsealed.": "Où écrire\u202f; sinon PATH sans le sceau.",
    (
        "Write a waiver to postlint-waivers.toml: for one rule, in one post, with a reason "
        "and an end.\n\nExit code 2 if the policy does not allow it, or if nothing there "
        "breaks the rule."
    ): (
        "Écrit une dérogation dans postlint-waivers.toml\u202f: pour une règle, dans un post, "
        "avec un motif et une fin.\n\nCode 2 si la politique ne la permet pas, ou si rien n’y "
        "enfreint la règle."
    ),
    "The post, or a line of it: posts/a.txt:3": (
        "Le post, ou une de ses lignes\u202f: posts/a.txt:3"
    ),
    "The rule, such as disclosure.employer-missing.": (
        "La règle, par exemple disclosure.employer-missing."
    ),
    "Why it is fine here.": "Pourquoi c’est bien ici.",
    "The last day that it counts.": "Le dernier jour où elle compte.",
    "Who approved it.": "Qui l’a approuvée.",
    "See what the policy comes to.": "Voir ce que dit la politique en fin de compte.",
    (
        "Every key of the policy, with those that it extends and the defaults that "
        "count.\n\nWhat is under embargo is shown on your own screen alone."
    ): (
        "Chaque clé de la politique, avec celles qu’elle étend et les valeurs par défaut qui "
        "comptent.\n\nCe qui est sous embargo ne se montre que sur votre écran."
    ),
    "The post whose policy it is; else that of this folder.": (
        "Le post dont c’est la politique\u202f; sinon, celle de ce dossier."
    ),
    "Say which file each key comes from.": "Dit de quel fichier vient chaque clé.",
    (
        "Say what is installed, which policy and rules are active, and whether the hook "
        "works.\n\nExit code 2 if something is broken; hints alone exit 0."
    ): (
        "Dit ce qui est installé, quelle politique et quelles règles comptent, et si la "
        "vérification au commit est en service.\n\nCode 2 si quelque chose est en "
        "panne\u202f; de simples notes donnent 0."
    ),
    (
        "Write postlint.toml, a first rule with its proof, the hook, and lines for "
        "CI.\n\nNothing that exists is written over: exit code 2 if there is a postlint.toml."
    ): (
        "Écrit postlint.toml, une première règle avec sa preuve, la vérification au commit et "
        "de quoi l’intégrer.\n\nRien de ce qui existe n’est écrasé\u202f: code 2 s’il y a un "
        "postlint.toml."
    ),
    "Ask nothing; the folder names it.": "Ne demande rien\u202f; le dossier donne le nom.",
    "Print a JSON Schema, with which an editor completes and checks postlint.toml.": (
        "Donne un schéma JSON, avec lequel un éditeur complète et vérifie postlint.toml."
    ),
    "The schema of a rule pack; else of postlint.toml.": (
        "Le schéma d’un fichier de règles\u202f; sinon, de postlint.toml."
    ),
    "What is printed, such as concise, json or sarif; a wrong name lists them all.": (
        "Ce qui est affiché, par exemple concise, json ou sarif\u202f; un nom inconnu les donne "
        "tous."
    ),
    "A folder, or an address such as s3://bucket/posts.": (
        "Un dossier, ou l’adresse d’un stockage d’objets (s3, gs…)."
    ),
    (
        "Check the posts of a folder or an object store with Ray; findings become Parquet.\n\n"
        "For an object store name the policy with --config, at a path that every machine has.\n"
        "Exit codes are those of `check`."
    ): (
        "Vérifie avec Ray les posts d’un dossier ou d’un stockage d’objets\u202f; les constats "
        "deviennent du Parquet.\n\nPour un stockage d’objets, donnez la politique avec --config, "
        "à un chemin que chaque machine connaît.\nLes codes de sortie sont ceux de `check`."
    ),
    "Judge as of this date.": "Juge à cette date.",
    "Processes that judge, on all machines.": "Nombre de processus qui jugent, en tout.",
    "A folder or an address for the Parquet files.": (
        "Un dossier ou une adresse pour les fichiers Parquet."
    ),
    "Posts": "Posts",
    "Rules": "Règles",
    "In a team": "En équipe",
    "Getting started": "Pour commencer",
}
