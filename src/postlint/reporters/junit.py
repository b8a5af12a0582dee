"""JUnit XML: a suite for each post, a case for each finding, a passed one for a clean post."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as xml

from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._machine import Item, items, place, problems, region
from postlint.rule import Severity

# What XML 1.0 cannot hold, however it is written.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(reports: Sequence[Report], view: View) -> str:
    """The whole run. A finding that does not block its post is told, but passes."""
    names = sorted({place(report.document, view) for report in reports})
    found = {
        name: list(some)
        for name, some in groupby(
            sorted(items(reports, view), key=lambda item: place(item.report.document, view)),
            key=lambda item: place(item.report.document, view),
        )
    }
    wrong = problems(reports, view)
    root = xml.Element("testsuites", name="postlint")
    for name in names:
        mine = [(key, said) for where, key, said in wrong if where == name]
        _suite(root, name, found.get(name, []), mine, view)
    xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(root, "unicode") + "\n"


def _suite(
    root: xml.Element, name: str, found: list[Item], wrong: list[tuple[str, str]], view: View
) -> None:
    failures = sum(_blocks(item, view) for item in found)
    suite = xml.SubElement(
        root, "testsuite", name=_legal(name), tests=str(max(len(found) + len(wrong), 1)),
        failures=str(failures), errors=str(len(wrong)),
    )  # fmt: skip
    names = Counter[str]()
    for item in found:
        case = _case(suite, name, _title(item), names)
        text = "\n".join(filter(None, (item.message, item.help)))
        if _blocks(item, view):
            kind = item.finding.severity
            node = xml.SubElement(case, "failure", message=_legal(item.message), type=kind)
        else:
            node = xml.SubElement(case, "system-out")
        node.text = _legal(text)
    for key, said in wrong:
        case = _case(suite, name, f"postlint {key}", names)
        xml.SubElement(case, "error", message=_legal(said), type=key).text = _legal(said)
    if not found and not wrong:
        _case(suite, name, "postlint", names)


def _title(item: Item) -> str:
    where = region(item.report.document, item.finding.span)
    place = item.report.document.origin.part or f"{where.line}:{where.column}"
    return f"{item.finding.rule.id} ({place})"


def _case(suite: xml.Element, classname: str, name: str, names: Counter[str]) -> xml.Element:
    """GitLab drops cases of one class and name, so a second one is numbered."""
    names[name] += 1
    numbered = f"{name} #{names[name]}" if names[name] > 1 else name
    told = {"classname": _legal(classname), "name": _legal(numbered), "file": _legal(classname)}
    return xml.SubElement(suite, "testcase", told)


def _blocks(item: Item, view: View) -> bool:
    fail_on: Severity = view.fail_on or item.report.terms.fail_on
    return item.finding.severity.rank >= fail_on.rank


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
