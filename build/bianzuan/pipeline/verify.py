"""`bianzuan verify`: which lock a PDF names, where that lock is, and whether the publication at hand is as locked."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import normpath
from pathlib import Path

from bianzuan import binding, locking
from bianzuan.errors import ContentError, Problem
from bianzuan.locking import LOCK_FILE, Difference, Lock
from bianzuan.messages import why
from bianzuan.pipeline.building import timestamp
from bianzuan.pipeline.locked import lock_beside, take_lock
from bianzuan.reading.publication import PUBLICATION_FILE, read_publication

# A PDF lies in the output folder, which usually lies in the publication.
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Verified:
    """What is known of a PDF. `lock` is "" where it names none; `lock_file` is None where that lock was not found."""

    lock: str
    looked_at: tuple[Path, ...]
    lock_file: Path | None = None
    output: str = ""  # the lock's name of just these bytes, "" where it names other ones or none
    publication: Path | None = None
    differences: tuple[Difference, ...] = ()  # of the publication from the lock; from its present id without one

    @property
    def proved(self) -> bool:
        """True if the lock was found and nothing at hand differs from it."""
        return bool(self.lock and self.lock_file and not self.differences)


def verify(pdf: Path, folder: Path | None = None) -> Verified:
    """Look at a PDF and at the publication in `folder`; without one, at the folders the file lies in.

    Raises ContentError for what is no PDF, LockError for a lock that is none, and what reading a publication raises.
    """
    data = _read(pdf)
    named = binding.named_lock(data, str(pdf))
    places = _places(pdf, folder)
    looked_at = tuple(place / LOCK_FILE for place in places)
    if not named:
        return Verified("", looked_at)
    publication = next((place for place in places if (place / PUBLICATION_FILE).is_file()), None)
    found = next(((place, lock) for place in places if (lock := lock_beside(place)) and lock.id == named), None)
    if found is None:
        return Verified(named, looked_at, publication=publication)
    place, lock = found
    digest = locking.digest(data)
    output = next((name for name, value in lock.outputs.items() if value == digest), "")
    return Verified(named, looked_at, place / LOCK_FILE, output, publication, _differences(publication, lock))


def _differences(publication: Path | None, lock: Lock) -> tuple[Difference, ...]:
    if publication is None:
        return ()
    config = read_publication(publication, lock.sections["declarations"].get("theme", ""))
    return locking.differences(lock, take_lock(config, timestamp(config)))


def _read(pdf: Path) -> bytes:
    try:
        return pdf.read_bytes()
    except OSError as error:
        raise ContentError(Problem("pipeline.unreadable_pdf", str(pdf), params={"reason": why(error)})) from error


def _places(pdf: Path, folder: Path | None) -> tuple[Path, ...]:
    """Folders in which the lock and the publication may be, nearest first."""
    around = [pdf.parent, *(Path(normpath(pdf.parent.joinpath(*[".."] * up))) for up in range(1, _LEVELS))]
    if folder:
        around = [folder, folder / "out", pdf.parent]
    return tuple(dict.fromkeys(around))
