"""Where a passage of an article stands in its source: sources, an article's lines and the passage in; file and line out."""

from __future__ import annotations

from collections.abc import Iterable

from bianzuan.model import Chapter, Cleaned, Line

# So much of what is before and in a passage is enough to know it by; cleaning may have changed a character of it.
_BEFORE, _PASSAGE = 8, 12


def place_in_source(cleaned: Iterable[Cleaned], chapter: Chapter, passage: str, before: str = "") -> tuple[str, int]:
    """File and line on which the passage begins; the article's first line where it is not found as it is."""
    source = next(one.source for one in cleaned if one.source.sha256 == chapter.source.sha256)
    wanted = _ranges(chapter.source.lines)
    lines = [line for line in source.lines if any(first <= line.number <= last for first, last in wanted)]
    return source.name, _line(lines or list(source.lines), _squeezed(passage), _squeezed(before))


def _ranges(lines: str) -> list[tuple[int, int]]:
    """"3-40,52" → [(3, 40), (52, 52)]."""
    pairs = (part.partition("-") for part in lines.split(",") if part)
    return [(int(first), int(last or first)) for first, _, last in pairs]


def _line(lines: list[Line], passage: str, before: str) -> int:
    """The line of the passage, told from others of its wording by what is before it, and known by less and less."""
    text = "".join(_squeezed(line.text) for line in lines)
    numbers = [line.number for line in lines for _ in _squeezed(line.text)]
    for length in range(min(len(passage), _PASSAGE), 1, -1):
        for context in range(min(len(before), _BEFORE), -1, -1):
            at = text.find(before[len(before) - context :] + passage[:length])
            if at >= 0:
                return numbers[at + context]
    return lines[0].number if lines else 0


def _squeezed(text: str) -> str:
    return "".join(text.split())
