"""One JSON object on each line: findings, praise, problems, and the summary last."""

import json as parser
from collections.abc import Sequence

from postlint.finding import Report
from postlint.reporters import View, json
from postlint.reporters._machine import dumps


def render(reports: Sequence[Report], view: View) -> str:
    """What `json` tells, to be read line by line."""
    whole = parser.loads(json.render(reports, view))
    lines = [
        {"type": type, **table}
        for type, key in (("finding", "findings"), ("praise", "praise"), ("problem", "problems"))
        for table in whole[key]
    ]
    last = {
        "type": "summary", "version": whole["version"], "tool": whole["tool"], **whole["summary"],
    }  # fmt: skip
    return "".join(f"{dumps(line)}\n" for line in [*lines, last])
