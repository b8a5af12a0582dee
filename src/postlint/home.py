"""Where policies lie: that of a post, and the rules that ship."""

import os
import re

NAME = "postlint.toml"
PROJECT = "pyproject.toml"
_OURS = rb"^\s*\[\[?\s*tool\.postlint\s*[\].]"


def nearest(folder: str) -> str | None:
    """The path of the policy for what lies in `folder`, an absolute path; None if there is none."""
    while True:
        path = os.path.join(folder, NAME)
        if os.path.isfile(path):
            return path
        project = os.path.join(folder, PROJECT)
        if os.path.isfile(project) and _is_ours(project):
            return project
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def holds_policy(project: bytes) -> bool:
    """Whether the bytes of a pyproject.toml hold a policy."""
    return re.search(_OURS, project, re.MULTILINE) is not None


def _is_ours(project: str) -> bool:
    with open(project, "rb") as file:
        return holds_policy(file.read())


def rules() -> str:
    """Where the shipped rules lie: inside an installed package, or at a checkout's root."""
    package = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else os.path.join(package, "..", "..", "rules")
