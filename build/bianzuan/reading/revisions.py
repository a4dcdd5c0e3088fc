"""A revision of a publication that is kept in git → a folder with its files, for as long as it is needed.

It is a worktree of its own beside the user's: what stands in the working folder, saved or not, is neither read nor
touched. Git is asked as a program; it is needed for nothing else.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bianzuan.errors import ContentError, DependencyError, Problem

# Variables by which git, when it runs a hook, tells of a repository that need not be the publication's.
_REPOSITORY = frozenset(("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"))


@contextmanager
def checked_out(folder: Path, revision: str) -> Iterator[Path]:
    """The publication's folder as it was in that revision (tag, branch or commit).

    Raises DependencyError without git, ContentError for a folder outside a repository, an unknown revision, or one
    that has no such folder.
    """
    params: dict[str, object] = {"revision": revision, "folder": str(folder)}
    try:
        prefix = _git(folder, "rev-parse", "--show-prefix").strip()
    except _GitError as error:
        raise ContentError(Problem("reading.no_repository", str(folder), params={"reason": str(error)})) from error
    try:
        # "--" would make it a path; what begins with a dash is no revision of anybody's.
        commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except _GitError as error:
        raise ContentError(Problem("reading.no_revision", params=params)) from error
    with tempfile.TemporaryDirectory(prefix="bianzuan-") as temporary:
        tree = Path(temporary).resolve() / "revision"
        try:
            # Hooks of the user's repository are for the user's own folder.
            _git(folder, "-c", f"core.hooksPath={os.devnull}", "worktree", "add", "--quiet", "--detach", str(tree), commit)
            if not (tree / prefix).is_dir():
                raise ContentError(Problem("reading.not_in_revision", params=params))
            yield tree / prefix
        except _GitError as error:
            raise ContentError(Problem("reading.git", str(folder), params={"reason": str(error)})) from error
        finally:
            _forget(folder, tree)


class _GitError(Exception):
    """What git said."""


def _git(folder: Path, *arguments: str) -> str:
    surroundings = {name: value for name, value in os.environ.items() if name not in _REPOSITORY}
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=surroundings, capture_output=True, check=False, encoding="utf-8",
            errors="replace", stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise _GitError(f"{folder} does not exist") from error
        raise DependencyError(Problem("reading.no_git")) from error
    except NotADirectoryError as error:
        raise _GitError(f"{folder} is not a folder") from error
    if done.returncode:
        raise _GitError(done.stderr.strip())
    return done.stdout


def _forget(folder: Path, tree: Path) -> None:
    """Take the worktree away again; if it never came to be, there is nothing to take away."""
    if tree.exists():
        _git(folder, "worktree", "remove", "--force", str(tree))
