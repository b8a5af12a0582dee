"""What a report says: the findings, where they stand, the verdict; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
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
    "note.unseen.one": "{n} more finding is not shown here. `--format concise` lists all.",
    "note.unseen.many": "{n} more findings are not shown here. `--format concise` lists all.",
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
    "verdict.rows": "{posts}: {counts}.",
    "hint.init": (
        "There is no postlint.toml here, so only the rules that need no facts about your company "
        "ran. `postlint init` adds one."
    ),
    "hint.fixed.one": "{n} finding was mended.",
    "hint.fixed.many": "{n} findings were mended.",
    "hint.fixable.one": "`postlint check --fix` mends {n} of these; `--diff` shows how.",
    "hint.fixable.many": "`postlint check --fix` mends {n} of these; `--diff` shows how.",
    # calendars and office files
    "rows.clear": "{count} clear",
    "rows.blocked": "{count} to fix",
    "rows.unread.one": "{n} not checked",
    "rows.unread.many": "{n} not checked",
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
    # values of messages about embargoes and other dates
    "relation.agency": "for {company}, through an agency",
    "relation.contractor": "for {company}, on contract",
    "relation.founder": "at {company}, as a founder",
    "moment.first": "1",
    "moment.months": (
        "January February March April May June July August September October November December"
    ),
    "moment.hour": "{hh}:{mm}",
    "moment.told": "{day} {month} {year}, {hour} ({zone})",
    "embargo.no-end": "further notice",
    "embargo.ask": "Questions: {contact}.",
    "embargo.ask-owner": "Whoever wrote the policy can tell you more.",
}
