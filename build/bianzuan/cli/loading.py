"""What the commands share: the late import of the pipeline, and the publication a command works on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bianzuan.config import PublicationConfig
from bianzuan.errors import DependencyError, Problem
from bianzuan.reading.publication import PUBLICATION_FILE, read_publication


@contextmanager
def late_import() -> Iterator[None]:
    """Around the import of the pipeline and `pipeline.load`: a missing package or library becomes a DependencyError."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("bianzuan"):
            raise  # a fault of ours, not of the machine
        raise DependencyError(Problem("cli.no_package", params={"name": error.name})) from error
    except OSError as error:  # cffi says so where Pango or HarfBuzz cannot be loaded
        raise DependencyError(Problem("cli.no_library", params={"reason": str(error).split(":")[0]})) from error


def enclosing_publication(paths: Sequence[Path]) -> PublicationConfig | None:
    """The publication in whose folder all paths lie, or None."""
    homes = {_home(path.absolute()) for path in paths}
    if len(homes) != 1:
        return None
    home = homes.pop()
    return None if home is None else read_publication(home)


def _home(path: Path) -> Path | None:
    return next((folder for folder in (path, *path.parents) if (folder / PUBLICATION_FILE).is_file()), None)
