"""Images of the reading edition: its pages in, the image files they name out, from the publication's folder."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bianzuan.errors import Problem


class _Sources(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = dict(attrs).get("src") or ""
        if tag == "img" and source and not urlsplit(source).scheme:
            self.found[unquote(urlsplit(source).path)] = None


def pictures(pages: Mapping[str, bytes], folder: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Image files by their path as the pages name it; a problem for each that is not in the publication's folder."""
    reader = _Sources()
    for name, page in pages.items():
        if name.endswith(".html"):
            reader.feed(page.decode())
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for source in reader.found:
        path = (folder / source).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            files[source] = path.read_bytes()
        else:
            problems.append(Problem("pipeline.no_image", file=str(folder), params={"source": source}))
    return files, tuple(problems)
