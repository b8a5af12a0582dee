"""`postlint check --annotate`: which copy of which file, and writing it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from postlint.annotate import notes, writer
from postlint.cli._mend import replace
from postlint.errors import PolicyError, PostError
from postlint.finding import Report
from postlint.reporters._verdict import problem_text
from postlint.ui import say


class Copy(NamedTuple):
    """A copy that is to be made."""

    source: Path
    target: Path

    def write(self, reports: Sequence[Report], lang: str) -> str:
        """Write it, and say so; PolicyError if it cannot be written."""
        module = writer(str(self.source), str(self.target))
        assert module is not None
        said = notes(reports, lang)
        try:
            data = self.source.read_bytes()
            replace(self.target, module.copy(data, str(self.source), said))
        except OSError as error:
            raise PolicyError(str(self.target), error.strerror or type(error).__name__) from None
        except PostError as error:
            problem = error.problem
        except Exception as error:  # openpyxl and python-docx raise what a part makes them raise
            kind = type(error).__name__
            raise PolicyError(str(self.target), say(lang, "annotate.failed", kind=kind)) from None
        else:
            return say(lang, "annotate.done", where=str(self.target), n=len(said))
        raise PolicyError(str(self.target), problem_text(problem, lang))


def planned(paths: Sequence[str], target: str, lang: str, option: str = "--annotate") -> Copy:
    """The copy; PolicyError if there is none to make."""
    source = Path(paths[0]) if len(paths) == 1 and paths[0] != "-" else None
    if source is None or not source.is_file():
        raise PolicyError(option, say(lang, "annotate.single"))
    if writer(str(source), target) is None:
        raise PolicyError(option, say(lang, "annotate.kind"))
    made = Path(target)
    if made.exists() and made.samefile(source):
        raise PolicyError(option, say(lang, "annotate.same"))
    if not made.absolute().parent.is_dir():
        raise PolicyError(target, say(lang, "annotate.folder"))
    return Copy(source, made)
