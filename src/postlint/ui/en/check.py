"""What `postlint check` says beside its report, and the commands that follow it; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    # which posts
    "choose.nothing": (
        "name a post or a folder, as in `postlint check posts`; or - ; or say --changed"
    ),
    "choose.null": "it holds NUL characters; say -0",
    "choose.no-git": "there is no git repository here, so there is no telling what changed",
    "ui.no-language": "postlint does not speak {asked}: choose auto, en or fr",
    # `--fix`, `--diff`
    "fix.no-file": "`--fix` writes files and cannot write to standard input. Try `--diff`.",
    "diff.would.one": "`--fix` would mend {n} finding.",
    "diff.would.many": "`--fix` would mend {n} findings.",
    "diff.secret": (
        "{where}: the change is not shown here, because it would show what is not public yet. "
        "Look at it on your own screen."
    ),
    # `--annotate`
    "annotate.words": "“{words}”",
    "annotate.done.one": "{where} was written, with {n} comment.",
    "annotate.done.many": "{where} was written, with {n} comments.",
    "annotate.single": "name one calendar or document to make a copy of",
    "annotate.kind": ("a copy of an .xlsx, .csv or .tsv is an .xlsx; a copy of a .docx is a .docx"),
    "annotate.same": "a copy needs another name than the file itself",
    "annotate.folder": "there is no such folder",
    "annotate.failed": "the copy could not be made ({kind})",
    # `--what-if`
    "suppose.form": "write it like this: `embargo Bluebird until 2026-12-08T09:00`",
    "suppose.breaks.one": "If this were so, {n} post would break that does not break now.",
    "suppose.breaks.many": "If this were so, {n} posts would break that do not break now.",
    "suppose.freed.one": "{n} post that breaks now would not.",
    "suppose.freed.many": "{n} posts that break now would not.",
    # `postlint waive`, `postlint baseline`
    "waive.done.one": "{n} finding is waived until {date}. It stands in {where}.",
    "waive.done.many": "{n} findings are waived until {date}. They stand in {where}.",
    "waive.nothing": "nothing there breaks {rule}",
    "waive.no-policy": "there is no postlint.toml above it; `postlint init` adds one",
    "waive.incomplete": "a waiver needs a rule, a reason and an end date",
    "waive.ended": "the end date has passed; choose one to come",
    "waive.forbidden": "the policy lets nobody waive this rule",
    "waive.too-long": "the policy allows waivers of at most {days} days",
    "waive.unapproved": "say with --by who approved it; the policy names who may",
    "baseline.no-policy": "there is no postlint.toml above it; `postlint init` adds one",
    "baseline.exists": "there is one already; `postlint baseline update` writes it anew",
    "baseline.done.one": "{where} holds {n} finding ({added} new, {gone} gone).",
    "baseline.done.many": "{where} holds {n} findings ({added} new, {gone} gone).",
    # `postlint approve`, `postlint logged`
    "approve.held": "not approved: there is something to fix",
    "approve.column": "Approved digest",
    "approve.done.one": "{where} was written, with {n} digest.",
    "approve.done.many": "{where} was written, with {n} digests.",
    "logged.none": "This text does not stand in the log.",
    # `postlint mend`
    "mend.calm": "Already out? It happens to everybody, and mending it openly is a strength.",
    "mend.add": "Add this at the top of the post, where readers see it:",
    "mend.first": "First of all:",
    "mend.line": "Correction ({date}): {text}",
    "mend.blank": "[what was wrong, and what is right]",
    "mend.reason": "because of {rules}",
    "mend.nothing": "Nothing to mend. This post may stay as it is.",
}
