"""Files as the user sees them: bytes in, whole files in their places out.

A file is written beside its place and then moved there, a folder likewise, so whoever reads while we write sees the
old output or the new one, and a failure leaves the old one whole.
"""

from __future__ import annotations

import errno
import secrets
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bianzuan.errors import ContentError, Problem
from bianzuan.messages import why


def probe_folder(path: Path) -> None:
    """Try to write in the folder, or in the one it would be made in. Raises ContentError where that cannot be.

    Asked before the work begins: minutes of setting should not be lost to a folder that is read-only. Makes nothing.
    """
    there = next((folder for folder in (path, *path.absolute().parents) if folder.exists()), path)
    with _unwritable(path), tempfile.TemporaryFile(dir=there):
        pass


def in_the_way(path: Path, root: Path) -> Problem | None:
    """What stands where a file is to be written below the folder `root`: a folder of its name, or a file for one above it."""
    if path.is_dir():
        return Problem("binding.blocked_by_folder", str(path), params={"path": str(path)})
    blocking = next((above for above in path.parents if above != root and above.is_relative_to(root) and above.is_file()), None)
    return Problem("binding.blocked", str(path), params={"path": str(path), "blocking": str(blocking)}) if blocking else None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file and the folders above it. Raises ContentError where the place cannot be written."""
    with _unwritable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Named before it is made: whoever is stopped between the two would leave it behind. Names that are as long as they
        # may be have no room for more.
        beside = path.parent / f".{secrets.token_hex(8)}.part"
        try:
            with beside.open("xb") as file:
                file.write(data)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def replace_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold exactly these files (name with "/" → bytes). Raises ContentError if it cannot be.

    The old folder is moved aside first and removed last; if the new one cannot take its place, it comes back.
    """
    with _unwritable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".bianzuan-", dir=path.parent))
        try:
            new, old = scratch / "new", scratch / "old"
            _fill(new, files)
            if path.exists():
                path.rename(old)
            try:
                new.rename(path)
            except OSError:
                if old.exists():
                    old.rename(path)
                raise
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        target = folder / name
        if not target.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"{name!r} leads out of the folder")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


# What stands in the way, and what one may not do; all else is the disk.
_TAKEN = frozenset({errno.EEXIST, errno.ENOTDIR, errno.EISDIR})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def _unwritable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        params: dict[str, object] = {"path": str(path), "reason": why(error)}
        # Where a folder was asked for, the path itself is the file in its way.
        blocking = next((above for above in (*([path] if error.errno == errno.ENOTDIR else []), *path.parents) if above.exists() and not above.is_dir()), None)
        if error.errno in _TAKEN and (blocking or path.is_dir()):
            key, params = "blocked" if blocking else "blocked_by_folder", {**params, "blocking": str(blocking)}
        else:
            key = "forbidden" if error.errno in _FORBIDDEN else "unwritable"
        raise ContentError(Problem(f"binding.{key}", file=str(path), params=params)) from error
