"""The place of what is to be said about a post as a whole: its first line."""

from postlint.document import Document
from postlint.text import Span


def opening(document: Document) -> Span:
    """The first line that readers read, without the blanks around it."""
    text = document.prose
    start = len(text) - len(text.lstrip())
    end = min((at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0),
              default=len(text))  # fmt: skip
    return Span(start, start + len(text[start:end].rstrip()))
