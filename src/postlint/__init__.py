"""postlint reads a draft post before it is published and says what would break the policy.

`open_session()` is the library door; every other door uses it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postlint.session import Session, open_session

__version__ = "0.1.0"
__all__ = ["Session", "__version__", "open_session"]


def __getattr__(name: str) -> object:
    # late, so that asking for the version or a part does not open the whole house
    if name in ("Session", "open_session"):
        from postlint import session

        return getattr(session, name)
    raise AttributeError(f"module 'postlint' has no attribute {name!r}")
