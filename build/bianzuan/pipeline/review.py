"""Cleaned sources → what the editor reads of them (the review desk, drafted notes, TEI), and decisions → their file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bianzuan import binding, cleaning, rendering, reviewing
from bianzuan.cleaning.body import parse_body
from bianzuan.config import Decision
from bianzuan.errors import Problem
from bianzuan.messages import language
from bianzuan.model import Cleaned, Edit

REVIEW_FILE = "review.html"
# By what a file of ours is known, in its first characters; anything else of that name is somebody's own.
_HEAD = 64 * 1024
_OURS = {
    ".md": (b"---\n", b"\nscript_original: "),
    ".jsonl": (b'{"id": "', b'"rule": "'),
    ".xml": (b"<?xml", b'ident="bianzuan"'),
    ".html": (b"<!doctype html>", b'content="bianzuan review"'),
}


def review_page(cleaned: Sequence[Cleaned], title: str = "") -> bytes:
    """The review desk as one HTML file, in the user's language; `title` is the publication's, if there is one."""
    chinese = language() == "zh"
    rules = {rule.name: rule.reason_zh if chinese else rule.reason for rule in cleaning.RULES}
    data = reviewing.review_data(cleaned, parse_body, rules, title)
    return rendering.review_page(data, reviewing.page_words(), "zh-Hans" if chinese else "en", title)


def write_review(cleaned: Sequence[Cleaned], folder: Path, title: str = "") -> tuple[Problem, ...]:
    """Write review.html into `folder`; a problem if somebody's own file or a folder stands there."""
    path = folder / REVIEW_FILE
    if problem := binding.in_the_way(path, folder) or overwriting(path, ()):
        return (problem,)
    binding.write_atomically(path, review_page(cleaned, title))
    return ()


def overwriting(path: Path, sources: Sequence[Path], data: bytes = b"", *, changed: bool = False) -> Problem | None:
    """Why a file may not be written: a source stands there, a file that we have not written, or one `changed` since."""
    if not path.is_file():
        return None
    if any(path.samefile(source) for source in sources):
        return Problem("pipeline.would_overwrite_source", str(path))
    if changed:
        return Problem("pipeline.would_overwrite_changed", str(path))
    if path.suffix not in _OURS:
        # A picture is called by what is in it: what is there already is the same, or somebody has put another one there.
        return None if path.read_bytes() == data else Problem("pipeline.would_overwrite", str(path))
    with path.open("rb") as file:
        head = file.read(_HEAD)
    start, mark = _OURS[path.suffix]
    # An empty ledger is that of a text in which there was nothing to do.
    ours = (head.startswith(start) and mark in head) or (not head and path.suffix == ".jsonl")
    return None if ours else Problem("pipeline.would_overwrite", str(path))


def editorial_note(cleaned: Sequence[Cleaned]) -> str:
    """A paragraph for the 凡例, drafted from what was done."""
    return reviewing.editorial_note(cleaned)


def tei_files(cleaned: Sequence[Cleaned]) -> dict[str, bytes]:
    """`<stem>.xml` of each source, TEI P5."""
    return {f"{one.source.stem}.xml": reviewing.tei(one, parse_body) for one in cleaned}


def lines_between(one: Cleaned, edit: Edit) -> tuple[str, str]:
    """The two lines about which a question asks what stands between them."""
    return reviewing.lines_between(edit, one, parse_body)


def take_back(file: Path, before: bytes | None, after: bytes) -> bool:
    """Put a decisions.toml back to what it was (None: there was no file); False where it is not `after` any more."""
    if not file.is_file() or file.read_bytes() != after:
        return False
    if before is None:
        file.unlink()
    else:
        binding.write_atomically(file, before)
    return True


def add_decisions(file: Path, *passages: tuple[str, Sequence[Decision]]) -> None:
    """Add rows to a decisions.toml, each passage of them below a comment of what it is about. The file is read anew each time: the
    editor may be writing in it as well. Raises ContentError where rows cannot be added."""
    new = file.read_bytes() if file.is_file() else b""
    for about, decisions in passages:
        new = reviewing.with_decisions(new, decisions, str(file), about)
    binding.write_atomically(file, new)
