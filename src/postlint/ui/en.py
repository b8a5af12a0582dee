"""What postlint says in English."""

TEXTS = {
    "label": "{name}:",
    "severity.error": "Must fix",
    "severity.warning": "Please check",
    "severity.note": "Tip",
    "unchecked": "Not checked",
    # the lines under a finding: a name, and what stands behind it
    "note.why.name": "why",
    "note.help.name": "help",
    "note.rule.name": "rule",
    "note.fix.name": "fix",
    "note.fix": "`--fix` writes “{text}”.",
    "note.try.name": "try",
    "note.try": "“{text}”",
    "note.rule": "{rule} (postlint explain {rule})",
    "note.hidden.name": "note",
    "note.hidden": "This line is hidden here. Check the post on your own screen to see it.",
    "note.more.name": "also",
    "note.more.one": "{n} more place in this post.",
    "note.more.many": "{n} more places in this post.",
    "note.protected.name": "note",
    "note.protected": (
        "Only you see this, and it does not hold your post back: the law protects much of what "
        "people say about pay, hours, safety, unions or wrongdoing at work."
    ),
    "praise.title": "What is good",
    "count.error.one": "{n} to fix",
    "count.error.many": "{n} to fix",
    "count.warning.one": "{n} to check",
    "count.warning.many": "{n} to check",
    "count.note.one": "{n} tip",
    "count.note.many": "{n} tips",
    "count.waived.one": "{n} waived",
    "count.waived.many": "{n} waived",
    "count.expiry": "the next ends on {date}",
    "count.baselined.one": "{n} in the baseline",
    "count.baselined.many": "{n} in the baseline",
    "count.posts.one": "{n} post",
    "count.posts.many": "{n} posts",
    # the last line; {aside} is empty or " (1 waived)"
    "verdict.clear": (
        "Nothing to change in the text{aside}. Pictures and facts are yours to check."
    ),
    "verdict.clear-many": (
        "{posts} posts checked: nothing to change in the text{aside}. "
        "Pictures and facts are yours to check."
    ),
    "verdict.light": (
        "Nothing must change in the text: {counts}{aside}. Pictures and facts are yours to check."
    ),
    "verdict.light-many": (
        "{posts} posts checked: nothing must change in the text; {counts} in {touched} of "
        "them{aside}. Pictures and facts are yours to check."
    ),
    "verdict.blocked": "Do not publish yet: {counts}{aside}.",
    "verdict.blocked-many": ("Do not publish yet: {counts} in {touched} of {posts} posts{aside}."),
    "verdict.unchecked": "Not checked: this post has no verdict yet{aside}. See above what to do.",
    "verdict.unchecked-many": (
        "Not checked: {unchecked} of {posts} posts{aside}. See above what to do."
    ),
    "verdict.unchecked-found": (
        "Not checked: this post has no full verdict yet. Found so far: {counts}{aside}."
    ),
    "verdict.unchecked-found-many": (
        "Not checked: {unchecked} of {posts} posts. Found so far: {counts}{aside}."
    ),
    "verdict.nothing": "Not checked: there was no post to read.",
    "verdict.idle": "There was no post among the files to check.",
    "verdict.skipped.one": "{n} other file was left out: postlint does not read its kind.",
    "verdict.skipped.many": "{n} other files were left out: postlint does not read their kind.",
    # why a post has no verdict, and what to do
    "problem.policy-broken": "The policy has a mistake. {where}: {what} ({hint})",
    "problem.missing": "{where} does not exist. Check how its name is spelled.",
    "problem.no-reader": (
        "{where} is a kind of file that postlint does not read. Save the post as .txt or .md."
    ),
    "problem.not-utf8": (
        "{where} is not saved as UTF-8 (byte {byte} does not fit). "
        "Save it again with the encoding UTF-8."
    ),
    "problem.binary": "{where} is not a text file. Save the post as .txt or .md.",
    "problem.empty": "{where} is empty. Write the post first, then check it again.",
    "problem.unreadable": (
        "{where} cannot be opened ({reason}). Check that you may read it and that it is a file."
    ),
    "problem.changed": (
        "{where} changed while it was read, so nothing was written to it. Check it again."
    ),
    "problem.unwritable": "{where} cannot be written ({reason}). Check that you may change it.",
    "problem.no-posts": (
        "{where} holds no posts. Name a folder or a file with posts, "
        "or see `posts` in postlint.toml."
    ),
    "problem.nothing-to-check": "{where} holds nothing to check. Name a file or a folder.",
    "problem.front-matter-broken": (
        "The front matter of {where} cannot be read (line {line}). "
        "Write one `key: value` on each line between the two `---`."
    ),
    "problem.front-matter-alias": (
        "The front matter of {where} uses `*` or `&` (line {line}), which postlint does not read. "
        "Put the value in quotes, or write it out."
    ),
    "problem.front-matter-type": (
        "In the front matter of {where}, `{key}` must be {expected}. Change that line."
    ),
    "problem.meta-choice": (
        "What is said about {where} is not known: its `{key}`. Write {choices}."
    ),
    "problem.several-posts": (
        "{where} does not hold one post. Ask for the verdicts of the file, not of a text."
    ),
    "problem.embargo-undated": (
        "An embargo in {where} has no date from which its name may be said. Add `until`."
    ),
    "problem.time-out": (
        "{where} took too long with the rule {rule}. Check it again; "
        "if that does not help, tell whoever looks after the rules."
    ),
    "problem.crash": (
        "{where}: postlint itself failed ({kind}). This is our fault, not yours. "
        "Please report it, and have somebody read the post meanwhile."
    ),
    # calendars and office files; {cell} is a cell such as D17
    "verdict.rows": "{posts}: {counts}.",
    "rows.clear": "{count} clear",
    "rows.blocked": "{count} to fix",
    "rows.unread.one": "{n} not checked",
    "rows.unread.many": "{n} not checked",
    "short.row-no-date": "no date",
    "short.row-date": "date not understood",
    "short.row-date-ambiguous": "date not clear",
    "short.row-empty": "no text",
    "short.row-formula": "formula",
    "part.sheet": "sheet {sheet}",
    "part.attachment": "attachment {attachment}",
    "part.row": "row {row}",
    "part.rest": "{rest}",
    "place.paragraph": "paragraph {number}",
    "place.subject": "subject",
    "place.header": "page header",
    "place.footer": "page footer",
    "place.footnote": "footnote",
    "place.endnote": "endnote",
    "place.drawing": "drawing",
    "place.table": "table",
    "place.link": "link target",
    "place.alt-text": "alt text",
    "place.comment": "comment",
    "place.file-name": "file name",
    "place.hidden-text": "hidden text",
    "place.plain-text": "plain text of the letter",
    "problem.no-text-column": (
        "{where} has no column of texts. Call it “text”, “message” or “caption” in the first rows."
    ),
    "problem.row-no-date": "{where}, row {row}: no date. Write one in {cell}.",
    "problem.row-date": (
        "{where}, row {row}: {cell} holds no date that can be read. Write it like 2026-12-01 09:30."
    ),
    "problem.row-date-ambiguous": (
        "{where}, row {row}: the date in {cell} can be read in two ways (day or month first). "
        "Write it like 2026-12-01 09:30."
    ),
    "problem.row-empty": "{where}, row {row}: no text yet. Write the post, or clear the row.",
    "problem.row-formula": (
        "{where}, row {row}: {cell} holds a formula or an error instead of words. "
        "Paste it as plain values."
    ),
    "problem.row-binary": "{where}, row {row}: {cell} holds characters that are no text.",
    "problem.calendar-long": (
        "{where}: everything from row {row} on was left out, since one file may hold {most} posts. "
        "Split the calendar."
    ),
    "problem.calendar-big": "{where} is too big (more than {most}). Split it.",
    "problem.csv-broken": (
        "{where} cannot be read from row {row} on: look for a quotation mark that is not closed."
    ),
    "problem.office-locked": "{where} is protected by a password. Save it without one.",
    "problem.office-old": ("{where} is in an old format of Office. Save it as .xlsx or .docx."),
    "problem.office-macros": "{where} has macros in it. Save it as .xlsx or .docx without macros.",
    "problem.office-broken": (
        "{where} is damaged, or is no file of its kind. Open it, save it again and check it again."
    ),
    "problem.copies-many": (
        "{where}: too many of {posts} posts are alike to compare them all (`[copies]`). "
        "Check fewer at once."
    ),
    "problem.document-date": (
        "{where}: “{date}” in the table at the top is no date. Write it like 2026-12-01 09:30."
    ),
    "problem.document-date-ambiguous": (
        "{where}: “{date}” in the table at the top can be read in two ways (day or month first). "
        "Write it like 2026-12-01 09:30."
    ),
    "problem.page-big": "{where} is too big (more than {most}). Save the post alone as .txt.",
    "problem.page-deep": (
        "The tags of {where} are nested too deeply to read it. Save the post alone as .txt."
    ),
    "problem.letter-broken": "{where} is no letter that can be read. Save it from the mail again.",
    "problem.letter-locked": "{where} is encrypted. Save the post alone as .txt.",
    "problem.not-in-editor": (
        "{where} cannot be judged in an editor. Check the file: postlint check {where}"
    ),
    "expected.date": "a date such as 2026-12-01 or 2026-12-01T09:00+01:00",
    "expected.list": "a list such as [us, fr]",
    "expected.text": "one line of text",
    "expected.media": "a file name, or a list of pictures with `file` and `alt`",
    "hint.init": (
        "There is no postlint.toml here, so only the rules that need no facts about your company "
        "ran. `postlint init` adds one."
    ),
    "hint.fixed.one": "{n} finding was mended.",
    "hint.fixed.many": "{n} findings were mended.",
    "hint.fixable.one": "`postlint check --fix` mends {n} of these; `--diff` shows how.",
    "hint.fixable.many": "`postlint check --fix` mends {n} of these; `--diff` shows how.",
    "diff.would.one": "`--fix` would mend {n} finding.",
    "diff.would.many": "`--fix` would mend {n} findings.",
    "diff.secret": (
        "{where}: the change is not shown here, because it would show what is not public yet. "
        "Look at it on your own screen."
    ),
    "fix.no-file": "`--fix` writes files and cannot write to standard input. Try `--diff`.",
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
    # titles in reports to file
    "report.title": "Check of draft posts",
    "report.severity": "How much",
    "report.where": "Where",
    "report.what": "What",
    "report.help": "What to do",
    "report.reason": "Reason",
    "report.until": "Until",
    "report.waived": "Waived",
    "report.excuse": "excused",
    "report.ends": "until {date}",
    "report.more.one": "{n} more is in the log.",
    "report.more.many": "{n} more are in the log.",
    "report.no-file": "“{told}” names no file; write FORMAT=FILE, such as sarif=out.sarif",
    "report.a-post": "this is a post; write the report to another file",
    "report.twice": "two reports cannot be written to {where}",
    "report.unwritable": "the report cannot be written ({reason})",
    # `postlint check`: which posts
    "choose.nothing": (
        "name a post or a folder, as in `postlint check posts`; or - ; or say --changed"
    ),
    "choose.null": "it holds NUL characters; say -0",
    "ui.no-language": "postlint does not speak {asked}: choose auto, en or fr",
    "choose.no-git": "there is no git repository here, so there is no telling what changed",
    # `postlint init`
    "init.name": "What is the company called?",
    "init.aliases": "Its other names, with commas between them",
    "init.products": "Its products, with commas between them",
    "init.jurisdictions": "Where its posts are read, such as us, fr",
    "init.posts": "Where the posts lie",
    "init.wrote": "{where} was written.",
    "init.kept": "{where} is there already and was left as it is.",
    "init.exists": "there is a postlint.toml here already",
    # `postlint rules list`, `postlint explain`, `postlint rules test`
    "rules.on": "on",
    "rules.off": "off",
    "rules.hint": "`postlint explain RULE` tells more about a rule.",
    "explain.what": "What it says",
    "explain.why": "Why",
    "explain.help": "What to do",
    "explain.basis": "Where it comes from",
    "explain.bad": "It finds",
    "explain.good": "It leaves alone",
    "proof.fine": "All {rules} rules do what their {examples} examples say.",
    "proof.flawed": ("Flaws found: {flaws} ({rules} rules, {examples} examples). See above."),
    # `postlint check --annotate`
    "annotate.words": "“{words}”",
    "annotate.done.one": "{where} was written, with {n} comment.",
    "annotate.done.many": "{where} was written, with {n} comments.",
    "annotate.single": "name one calendar or document to make a copy of",
    "annotate.kind": ("a copy of an .xlsx, .csv or .tsv is an .xlsx; a copy of a .docx is a .docx"),
    "annotate.same": "a copy needs another name than the file itself",
    "annotate.folder": "there is no such folder",
    "annotate.failed": "the copy could not be made ({kind})",
    # `postlint check --what-if`
    "suppose.form": "write it like this: `embargo Bluebird until 2026-12-08T09:00`",
    "suppose.breaks.one": "If this were so, {n} post would break that does not break now.",
    "suppose.breaks.many": "If this were so, {n} posts would break that do not break now.",
    "suppose.freed.one": "{n} post that breaks now would not.",
    "suppose.freed.many": "{n} posts that break now would not.",
    # `postlint approve`
    "approve.held": "not approved: there is something to fix",
    "approve.column": "Approved digest",
    "approve.done.one": "{where} was written, with {n} digest.",
    "approve.done.many": "{where} was written, with {n} digests.",
    # the page of `postlint serve`
    "page.title": "Check my post",
    "page.privacy": "Only you see this. Nothing is sent.",
    "page.draft": "Your draft",
    "page.hint": "Type or paste your post here.",
    "page.channel": "Where it will be posted",
    "page.channel.any": "Not decided yet",
    "page.date": "When",
    "page.speaker": "Who speaks",
    "page.speaker.person": "I do",
    "page.speaker.company": "The company’s page",
    "page.lang": "Language of this page",
    "page.you": "About you",
    "page.you.why": (
        "Used for the sentences that this page offers. Kept on this computer, in your own settings."
    ),
    "page.you.name": "Your name",
    "page.you.role": "Your role",
    "page.you.handle": "Your handle",
    "page.you.save": "Keep",
    "page.you.saved": "Kept.",
    "page.you.failed": "This could not be kept.",
    "page.findings": "What to look at",
    "page.good": "What is good",
    "page.copy": "Copy the post",
    "page.copied": "Copied. Paste it where you publish.",
    "page.copy.failed": "Your browser did not copy it: press Ctrl+C.",
    "page.empty": "Write something, and this page tells you what it sees.",
    "page.show": "Show in the text",
    "page.why": "Why",
    "page.do": "What to do",
    "page.reason": "“{words}”: {label}",
    "page.pick": "Pick one:",
    "page.applied": "Changed in your text. Ctrl+Z takes it back.",
    "page.checking": "Reading …",
    "page.lost": "postlint is no longer running. Start it again; your text is still here.",
    "page.refused": "This text is too long to check.",
    "page.fold": "Readers see the post only up to here before “more”",
    "page.count.one": "{n} character",
    "page.count.many": "{n} characters",
    "page.left.one": "Room for {n} more character",
    "page.left.many": "Room for {n} more characters",
    "page.over.one": "{n} character too many",
    "page.over.many": "{n} characters too many",
    "cluster.done": "{posts} posts judged, {unchecked} not; {held} to fix. It is all in {where}.",
    "cluster.extra": "This needs Ray. Install it with: `pip install 'postlint[ray]'`",
    "serve.open": "The page is open at {url}",
    "serve.stop": "Press Ctrl+C here to end it.",
    "serve.extra": "This needs some more parts. Install them with: `pip install 'postlint[serve]'`",
    # `postlint lsp`
    "lsp.write": "Write “{text}”",
    "lsp.waive": "Ask for leave to keep this ({rule})",
    "lsp.extra": "This needs some more parts. Install them with: `pip install 'postlint[lsp]'`",
    # `postlint policy check`
    "relation.agency": "for {company}, through an agency",
    "relation.contractor": "for {company}, on contract",
    "relation.founder": "at {company}, as a founder",
    "review.fault": "Fault",
    "review.hint": "Hint",
    "review.fine": "Nothing to mend in this policy.",
    "review.done.one": "{n} fault to mend. See above.",
    "review.done.many": "{n} faults to mend. See above.",
    "review.only-hints": "No fault. The hints above can wait, but not for ever.",
    "review.bare-word": (
        "“{word}” is an ordinary word, and the rule stops every post that holds it. Anchor it "
        "on a name of yours, or make it a warning."
    ),
    "review.no-owner": "Nobody answers for this policy. Add `owner`.",
    "review.no-since": (
        "It has no date. Add `since`, because what was not written down binds nobody."
    ),
    "review.no-review": "Nobody will look at it again. Add `next_review`.",
    "review.review-due": "It was to be looked at again on {date}.",
    "review.no-contact": "People have nobody to ask. Add `questions`.",
    "review.unknown-law": (
        "Nothing is known of labels in {name}: posts are judged by the other rules alone. Known: "
        "{known}."
    ),
    "review.no-label": (
        "No text can satisfy {names} beside the rest: every label that it accepts is in "
        "`disclosure.rejected`, or another jurisdiction wants another first word."
    ),
    "review.many-rules": "{n} rules are on. Nobody reads more than about twelve.",
    "review.crisis-no-contact": "Nobody is named who answers. Add `contact`.",
    "review.crisis-no-line": "There are no approved words. Add `line.en` and `line.fr`.",
    "review.crisis-no-owner": "Nobody looks after it. Add `owner`.",
    "review.crisis-no-end": "It has no end. Add `to`, and move it when needed.",
    "review.crisis-over": "This crisis is over. Take it out.",
    "review.crisis-bare": (
        "“{term}” is an ordinary word and will hold back innocent posts. Say more."
    ),
    "review.embargo-no-end": "It has no date from which the name may be said. Add `until`.",
    "review.embargo-over": "This embargo is over, and the name may be said. Take it out.",
    "review.quiet-over": "This quiet period is over. Take it out.",
    "review.go-ahead-over": "Its time is over. Take it out, or give it a new date.",
    # `postlint mend`
    "mend.calm": "Already out? It happens to everybody, and mending it openly is a strength.",
    "mend.add": "Add this at the top of the post, where readers see it:",
    "mend.first": "First of all:",
    "mend.line": "Correction ({date}): {text}",
    "mend.blank": "[what was wrong, and what is right]",
    "mend.reason": "because of {rules}",
    "mend.nothing": "Nothing to mend. This post may stay as it is.",
    # `postlint policy show`
    "handbook.title": "Posting about {company}",
    "handbook.company": "your company",
    "handbook.intro": (
        "Your voice is welcome. This page says what you can do and what to check first; "
        "postlint checks it for you before you publish."
    ),
    "handbook.owner": "{owner} answers for this page.",
    "handbook.since": "It stands since {since}.",
    "handbook.can": "What you can do",
    "handbook.can-topic": "{topic} is public, so talk about it. {where}",
    "handbook.can-work": (
        "Tell what you work on, what you learn and what makes you proud. Say where you work "
        "and what you do there."
    ),
    "handbook.can-opinion": (
        "Have opinions, also on your own company, on competitors and on what could be better. "
        "Say “I”."
    ),
    "handbook.can-thanks": "Thank people by name, where they are fine with it.",
    "handbook.can-protected": (
        "Speak about pay, hours, safety, harassment, unions and wrongdoing at work. The law "
        "protects much of that, and no rule here holds it back."
    ),
    "handbook.can-repair": (
        "Correct a mistake openly. Begin with “Correction” and you have done it right."
    ),
    "handbook.now": "Right now",
    "handbook.crisis": "{crisis}. {contact} answers for everybody. Agreed words: “{line}”",
    "handbook.shared": "{crisis}. Everybody may answer, with these words: “{line}”",
    "handbook.embargo.one": "{n} name is under embargo. postlint knows it, so you need not.",
    "handbook.embargo.many": "{n} names are under embargo. postlint knows them, so you need not.",
    "handbook.quiet": (
        "Until {until} nobody speaks about the company's results ({period}). Questions: {contact}"
    ),
    "handbook.check": "What to check first",
    "handbook.example": "Fine: “{text}”",
    "handbook.help": "Who helps",
    "handbook.questions": "Questions: {who}",
    "handbook.press": "The press: {who}",
    "handbook.legal": "Deals and legal matters: {who}",
    "handbook.contact": "A crisis: {who}",
    "handbook.end": (
        "This is no legal advice. `postlint explain` and a rule’s name tell why a rule is there."
    ),
    "explain.grade.P": "read at its source",
    "explain.grade.R": "reported by others",
    "explain.grade.C": "a commentary",
    "explain.grade.K": "general knowledge, not verified",
    "explain.grade.own": "the company’s own choice",
    "explain.since": "in force since {date}",
    "explain.checked": "checked on {date}",
    # values of messages about embargoes and other dates
    "moment.first": "1",
    "moment.months": (
        "January February March April May June July August September October November December"
    ),
    "moment.hour": "{hh}:{mm}",
    "moment.told": "{day} {month} {year}, {hour} ({zone})",
    "embargo.no-end": "further notice",
    "embargo.ask": "Questions: {contact}.",
    "embargo.ask-owner": "Whoever wrote the policy can tell you more.",
    # `postlint seal`, `postlint unseal`, `postlint policy stale`
    "seal.new-key": (
        "Keep this key where passwords are kept. Whoever has it can read every list sealed with "
        "it, and can try names; whoever loses it loses the lists."
    ),
    "seal.what": "Which list? Try: postlint seal embargoes.toml",
    "seal.twice": "{path} is sealed already",
    "seal.done": (
        "{target} is sealed. Name it in `embargoes` of postlint.toml, and keep {path} out of the "
        "repository."
    ),
    "seal.open": "{path} is not sealed",
    "seal.exists": "{path} is there already; choose another with --output",
    "seal.undone": "{target} is readable now. Seal it again when you have changed it.",
    "stale.none": "No embargo has ended: there is nothing to remove.",
    "stale.ended": "{where}: {name} ended; it could be said from {until}. It can be removed.",
    "stale.unnamed": "an embargo",
    # mistakes in a policy, and what to do about them
    "policy.at": "{where}: {what}",
    "policy.no-key": "there is no key {key} here",
    "policy.key-missing": "the key {key} is missing",
    "policy.type": "expected {wanted}, got {got}",
    "policy.no-choice": "{value} is none of the choices",
    "policy.no-such-choice": "{value} is no choice",
    "policy.no-thing": "there is no {thing} named {name}",
    "policy.no-rule": "no rule is named {name}",
    "policy.no-setting": "there is no setting {name}",
    "policy.no-place": "no post has a place {name}",
    "policy.find-owed": "it goes with `owed`, and only with it",
    "policy.no-pack": "there is no pack in {name}",
    "policy.no-file": "there is no such file or folder",
    "policy.listed-elsewhere": "a name of this list is listed elsewhere too",
    "policy.listed-twice": "this name is listed twice, also as {place}",
    "policy.short-name": "a name of fewer than two letters would match everywhere",
    "policy.stop-word": "this is a word of nearly every text, in English or French",
    "policy.key-file": "the key file that {variable} names cannot be read",
    "policy.no-seal-key": "{source} holds no key",
    "policy.seal-damaged": "this sealed list is damaged or was changed",
    "thing.key-file": "the key file",
    "thing.variable": "the variable {name}",
    "advice.keep-one": "keep one of them",
    "advice.whole-name": "write the whole name, such as “Project …”",
    "advice.make-key": "`postlint seal --new-key` makes one of 44 characters",
    "advice.get-again": "get it again from where it came",
    "policy.no-ticket": "{ticket} does not say how tickets are written",
    "policy.no-address": "{address} is no address",
    "policy.no-contact": "{contact} is neither an e-mail address nor a phone number",
    "policy.ends-first": "it ends before it begins",
    "advice.ticket": "write the key, and # for the number: ROBO-#",
    "advice.address": "write it like intra.acme.example",
    "advice.contact": "write it like jo@acme.example or +33 1 99 00 12 34",
    "advice.after-from": "it must come after `from`",
    "policy.no-zone": "there is no time zone named {name}",
    "policy.no-date": "{text} is not a date",
    "policy.no-toml": "this is not TOML: {problem}",
    "policy.no-json": "this is not JSON",
    "policy.no-baseline": "this is no baseline",
    "policy.no-entries": "it has no list `entries`",
    "policy.half-entry": "an entry needs a path, a rule and a fingerprint",
    "policy.merge": "it holds merge markers",
    "policy.newer": "a newer postlint wrote it",
    "policy.unreadable": "cannot be read: {reason}",
    "policy.unwritable": "cannot be written: {reason}",
    "policy.not-utf8": "it is not saved as UTF-8",
    "policy.not-utf8-at": "byte {byte} is not UTF-8",
    "policy.required": "{name} is required above",
    "policy.required-as": "{name} is required above as {severity} at least",
    "policy.required-too": "{name} is required too",
    "policy.set-above": "it is set above, where rules of {topic} are required",
    "policy.sealed": "this list is sealed, and there is no key",
    "policy.other-key": "this list was sealed with another key",
    "advice.close": "did you mean {word}?",
    "advice.all": "there are: {words}",
    "advice.some.one": "there are: {words} and {n} more",
    "advice.some.many": "there are: {words} and {n} more",
    "advice.none": "it has none",
    "advice.choose": "choose one of: {words}",
    "advice.brackets": 'write it in brackets: ["…"]',
    "advice.zone": "write it like Europe/Paris",
    "advice.date": "write 2026-12-01 or 2026-12-01T09:00+01:00",
    "advice.days": "write a number of days, such as 365",
    "advice.jurisdictions": "write two letters, such as us, uk, fr or eu",
    "advice.utf8": "save the file as UTF-8",
    "advice.both-sides": "keep the lines of both sides",
    "advice.update": "update postlint",
    "advice.new-baseline": "delete it and make it anew with `postlint baseline create`",
    "advice.take-out": "take it out",
    "advice.take-one": "take one out",
    "advice.or-more": "write {severity} or more",
    "advice.key": "set {variable}, or {file} to the file that holds it",
    "advice.new-key": "ask for the new key",
    "thing.kind": "kind",
    "thing.format": "format",
    "thing.reader": "reader",
    "thing.command": "command",
    "thing.part": "part",
    "type.or": "{one} or {other}",
    "type.list-of": "a list of {what}",
    "type.word": "{words}",
    "type.choice": "one of {words}",
    "type.words": "text, or a table of texts by language",
    "type.text.single": "text",
    "type.text.plural": "text",
    "type.truth.single": "true or false",
    "type.truth.plural": "true or false",
    "type.whole.single": "a whole number",
    "type.whole.plural": "whole numbers",
    "type.number.single": "a number",
    "type.number.plural": "numbers",
    "type.moment.single": "a date with a time",
    "type.moment.plural": "dates with a time",
    "type.date.single": "a date",
    "type.date.plural": "dates",
    "type.time.single": "a time of day",
    "type.time.plural": "times of day",
    "type.list.single": "a list",
    "type.list.plural": "lists",
    "type.table.single": "a table",
    "type.table.plural": "tables",
    "type.nothing.single": "nothing",
    "type.nothing.plural": "nothing",
    "note.unseen.one": "{n} more finding is not shown here. `--format concise` lists all.",
    "note.unseen.many": "{n} more findings are not shown here. `--format concise` lists all.",
    # `postlint config show`
    "config.default": "default",
    # `postlint rules new`, `rules stats`, `doctor`
    "rules-new.name": (
        "“{name}” is no name of a rule; write topic and rule in small letters, such as "
        "house.old-name"
    ),
    "rules-new.taken": "there is a rule called {name} already",
    "rules-new.done": (
        "{name} was written to {where}. Fill it in, then type `postlint rules test`."
    ),
    "rules-new.add": "So that the policy reads it, write in postlint.toml: {line}",
    "stats.rule": "rule",
    "stats.found": "found",
    "stats.waived": "waived",
    "stats.baselined": "in the baseline",
    "stats.posts": "posts",
    "stats.last.one": "{posts} read; {n} rule that is on found nothing.",
    "stats.last.many": "{posts} read; {n} rules that are on found nothing.",
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
    # `check --log`, `postlint logged`
    "policy.no-log": "this is no line of a log of postlint",
    "policy.log-key": "a log needs a key, and there is none",
    "advice.log-key": (
        "set {variable}, or {file} to the file that holds it; `postlint seal --new-key` makes one"
    ),
    "logged.none": "This text does not stand in the log.",
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
    "problem.missing.near": "{where} does not exist. Did you mean {near}?",
}
