"""What `postlint init` and `postlint doctor` say; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "init.name": "What is the company called?",
    "init.aliases": "Its other names, with commas between them",
    "init.products": "Its products, with commas between them",
    "init.jurisdictions": "Where its posts are read, such as us, fr",
    "init.posts": "Where the posts lie",
    "init.wrote": "{where} was written.",
    "init.kept": "{where} is there already and was left as it is.",
    "init.exists": "there is a postlint.toml here already",
    "init.policy": (
        "What postlint knows about the company. `postlint rules list` shows the rules."
    ),
    "init.pack": "The company’s own rules. `postlint rules test` proves each by its examples.",
    "init.github": "Copy this to .github/workflows/postlint.yml.",
    "init.gitlab": "Copy this into .gitlab-ci.yml.",
    "init.next.check": ("Write a draft, such as posts/first.txt, and type `postlint check posts`."),
    "init.next.hook": "With `pre-commit install` every commit is checked.",
    "init.next.ci": (
        "postlint-ci/ holds what to copy for GitHub or GitLab. `postlint doctor` says "
        "whether all is well."
    ),
    # `postlint config show`
    "config.default": "default",
    # `postlint doctor`
    "doctor.ok": "fine",
    "doctor.hint": "hint",
    "doctor.fault": "fault",
    "doctor.version": "postlint {version} on Python {python}, in {where}",
    "doctor.missing": (
        "{name} is not installed. Install postlint anew: `pip install --force-reinstall postlint`"
    ),
    "doctor.parts": "all parts that it needs are installed",
    "doctor.extra": "{what}: installed",
    "doctor.no-extra": "{what}: not installed; `pip install 'postlint[{name}]'` adds it",
    "doctor.extra.serve": "the page (postlint serve)",
    "doctor.extra.lsp": "help in editors (postlint lsp)",
    "doctor.zone": "time zones are known",
    "doctor.no-zone": "time zones are not known; `pip install tzdata` adds them",
    "doctor.policy": "policy: {where}",
    "doctor.no-policy": "no postlint.toml above this folder; `postlint init` writes one",
    "doctor.rules": "rules: {on} of {all} are on, {own} of them in packs of your own",
    "doctor.posts.one": "posts: {n} file",
    "doctor.posts.many": "posts: {n} files",
    "doctor.no-posts": "there is no post yet where the policy looks for them",
    "doctor.beside.one": "{where}: {n} entry",
    "doctor.beside.many": "{where}: {n} entries",
    "doctor.language": "messages: {lang}; another with --ui-lang or POSTLINT_UI_LANG",
    "doctor.encoding": "this terminal takes every letter ({encoding})",
    "doctor.ascii": "this terminal does not take every letter ({encoding}); set PYTHONUTF8=1",
    "doctor.cache": "verdicts are kept in {where}",
    "doctor.no-cache": "no verdict is kept, so every run judges anew",
    "doctor.hook": "the hook checks every commit",
    "doctor.no-repo": "no git repository here, so no hook",
    "doctor.no-hook": ".pre-commit-config.yaml does not name postlint; docs/team.md says how",
    "doctor.hook-off": "the hook is written down but not at work; type `pre-commit install`",
    "doctor.done.one": "{n} fault to mend. See above.",
    "doctor.done.many": "{n} faults to mend. See above.",
    "doctor.fine": "Everything is in order.",
}
