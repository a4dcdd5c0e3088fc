"""Builds the reading edition of a publication, again whenever a file of it changes; remembers what went wrong."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import watchfiles

from bianzuan import pipeline
from bianzuan.errors import BianzuanError, Problem
from bianzuan.messages import describe, say
from bianzuan.reading.decisions import passages_in
from bianzuan.reading.publication import DECISIONS_FILE, read_publication


class Rebuilder:
    """The last build of a publication. `version` grows with every build, `failure` is its error in words or ""."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # A folder of its own: the preview must not change what `build` made and `check` proves.
        self.output = folder / "out" / "preview"
        self.version = 0
        self.failure = ""
        self._stop = threading.Event()
        self._worker = ThreadPoolExecutor(1, "bianzuan-build")

    @property
    def root(self) -> Path:
        """Folder of the reading edition."""
        return self.output / "html"

    def pdf(self) -> Path | None:
        """The PDF that `bianzuan build` made last, if there is one."""
        return next(iter(sorted((self.folder / "out").glob("*.pdf"))), None)

    def review(self) -> Path | None:
        """The review desk of the last good build, if there is one."""
        path = self.output / pipeline.REVIEW_FILE
        return path if path.is_file() else None

    def decide(self, rows: str) -> None:
        """Add rows that the review desk made to decisions.toml; the watch then builds again. Raises BianzuanError."""
        file = self.folder / DECISIONS_FILE
        pipeline.add_decisions(file, *passages_in(rows, DECISIONS_FILE))

    def rebuild(self) -> None:
        """Build once and note the outcome; a failed build leaves the pages of the last good one in place."""
        # The worker hands every exception back as a value: an editor's typing must never end the preview.
        error = self._worker.submit(self._build).exception()
        self.failure = "" if error is None else in_words(error)
        self.version += 1

    def watch(self) -> None:
        """Rebuild on every change until `stop`."""
        for _ in watchfiles.watch(self.folder, watch_filter=self._matters, stop_event=self._stop):
            self.rebuild()

    def stop(self) -> None:
        """End `watch` and wait for a build under way."""
        self._stop.set()
        self._worker.shutdown()

    def _build(self) -> None:
        pipeline.build(read_publication(self.folder), targets=("html",), output=self.output)

    def _matters(self, _: watchfiles.Change, path: str) -> bool:
        """False for what is generated, hidden, or an editor program's own copy."""
        parts = Path(path).relative_to(self.folder.resolve()).parts if self._is_ours(path) else ()
        return bool(parts) and parts[0] != "out" and not any(p.startswith(".") or p.endswith("~") for p in parts)

    def _is_ours(self, path: str) -> bool:
        return Path(path).is_relative_to(self.folder.resolve())


def in_words(error: BaseException) -> str:
    """What went wrong, as an editor is told it."""
    problems = error.problems if isinstance(error, BianzuanError) else (_unforeseen(error),)
    return "\n\n".join(_say(problem) for problem in problems)


def _unforeseen(error: BaseException) -> Problem:
    return Problem("preview.unforeseen", params={"error": f"{type(error).__name__}: {error}"})


def _say(problem: Problem) -> str:
    what, remedy = describe(problem)
    place = f"{problem.file}:{problem.line}\n" if problem.line else f"{problem.file}\n" if problem.file else ""
    return f"{place}{what}" + (f"\n{say('cli.try')} {remedy}" if remedy else "")
