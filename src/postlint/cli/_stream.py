"""Standard output and what is known about who sees it; needs no typer."""

import os
import sys


def write(text: str) -> None:
    """Print as UTF-8 wherever the stream allows it; never fail on a letter."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.stdout.write(text)
    sys.stdout.flush()


def complain(what: str) -> None:
    """Say on standard error why nothing was done, in one line that a terminal cannot obey."""
    from postlint.reporters._escape import visible

    print(f"postlint: {visible(what, unicode=True)}", file=sys.stderr)


def is_terminal() -> bool:
    """Whether a person sees what is printed."""
    return sys.stdout.isatty()


def is_own_screen() -> bool:
    """Whether it is the author's own terminal, where secrets may be shown."""
    return is_terminal() and not os.environ.get("CI")


def width() -> int:
    """How many cells a line may take: the terminal's, else 80."""
    if not is_terminal():
        return 80
    import shutil

    return max(40, shutil.get_terminal_size().columns)


def is_unicode() -> bool:
    """Whether the stream takes every letter."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
