"""Why a post has no verdict, and what to do; in English."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
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
    # places in an object store
    "problem.store-scheme": (
        "{where}: postlint does not know `{scheme}://`. "
        "Name a folder, or an address such as `s3://bucket/folder`, `gs://…` or `abfs://…`"
    ),
    "problem.store-address": (
        "{where} is no address of a folder. Write `s3://bucket/folder`, "
        "a blank in it as `%20` and a `#` as `%23`, and after a `?` only options of the store."
    ),
    "problem.store-software": (
        "{where} needs software that is not installed ({reason}). Install it on every machine."
    ),
    "problem.store-refused": (
        "{where}: the store refuses access. Check the credentials, on every machine, "
        "and what they may read and write."
    ),
    "problem.store-failed": (
        "{where}: the store does not answer as it should ({reason}). "
        "Check the address and the connection, then try again."
    ),
    "problem.store-policy": (
        "{where} is a policy that would not count, because it lies in a store. "
        "Copy it to every machine and name it with --config."
    ),
    "problem.store-used": (
        "{where} already holds Parquet files. Name another folder, so that findings do not mix."
    ),
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
    "problem.missing.near": "{where} does not exist. Did you mean {near}?",
    # the same in a word, for a row of a calendar
    "short.row-no-date": "no date",
    "short.row-date": "date not understood",
    "short.row-date-ambiguous": "date not clear",
    "short.row-empty": "no text",
    "short.row-formula": "formula",
    # what a key of a front matter must be
    "expected.date": "a date such as 2026-12-01 or 2026-12-01T09:00+01:00",
    "expected.list": "a list such as [us, fr]",
    "expected.text": "one line of text",
    "expected.media": "a file name, or a list of pictures with `file` and `alt`",
}
