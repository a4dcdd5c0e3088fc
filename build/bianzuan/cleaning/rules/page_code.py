"""Lines of scripts, style sheets and comments that a saved web page left in its text.

In: a page. Out: changes that empty the lines. Between tags of script and style everything goes that is no prose. Without
tags a line must read as a style sheet or as a script that speaks of the page it is on, and a second sign is asked for:
it stands at the top or the end of the text, or glued to words, and no words lead up to it as to an example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.rule import HAN, HAN_CLASS, Page
from bianzuan.cleaning.segments import Change
from bianzuan.model import Confidence

_REASON = "a script, style sheet or comment of a web page"

_OPENS = re.compile(r"<(?P<tag>script|style)\b[^<>]*>|<!--", re.IGNORECASE)
_ON_ONE_LINE = re.compile(r"^(?:\s*<(script|style)\b[^<>]*>.*?</\1>)+", re.IGNORECASE)
# So many lines of code a page may hold in one place; so many Han in a line are prose, and then the tag was left over.
_MOST_LINES, _PROSE = 400, 30
_SENTENCE = re.compile(f"[{HAN_CLASS}”’）][。！？]")

_PROPERTY = (
    r"(?:background|border|bottom|clear|color|cursor|display|filter|float|font|height|left|letter-spacing|line-height|list-style|"
    r"margin|max-height|max-width|min-height|min-width|opacity|overflow|padding|position|right|text-align|text-decoration|"
    r"text-indent|top|vertical-align|visibility|white-space|width|word-break|word-wrap|z-index|zoom)(?:-[a-z]+)*"
)
_DECLARATIONS = rf"(?:\s*\*?{_PROPERTY}\s*:\s*[^{{}};]{{1,80}};?)+\s*"
_SELECTOR = r"\s*(?:@[a-z-]+|[.#]?[A-Za-z][\w.#:-]*)(?:[\s,>+]+[.#]?[A-Za-z*][\w.#:-]*)*\s*"
_STYLE = re.compile(rf"(?:{_SELECTOR}\{{{_DECLARATIONS}\}})+", re.IGNORECASE)
_STYLE_BEFORE = re.compile(rf"^{_STYLE.pattern}(?=\s*[{HAN_CLASS}])", re.IGNORECASE)
_STYLE_OPENS = re.compile(rf"{_SELECTOR}\{{\s*", re.IGNORECASE)
_STYLE_INSIDE = re.compile(rf"{_DECLARATIONS}\}}?|\s*\}}\s*", re.IGNORECASE)
# What only a script on a page speaks of, and the lines that may stand around such a one.
_SCRIPT = re.compile(
    r"\b(?:document\.(?:write|getElement|createElement|cookie)|window\.(?:onload|location|open|_)|getElementsByTagName|jQuery\(|"
    r"_hmt\b|addEventListener\()"
)
_STATEMENT = re.compile(
    r"\s*(?:(?:var|let|const|function|if|else|for|return|try|catch|window|document|jQuery)\b.*|\$\(.*|[\w.$\[\]\"']+\s*(?:=|\+=|\().*|[(){}\[\];,\s]+"
    r"|\(function.*|\}.*)"
)
_STATEMENT_END = re.compile(r"[;{}),\[\]]\s*$")


def page_code(page: Page) -> Iterator[Change]:
    """Changes that empty the lines of code, and what of a line is code before words."""
    gone: set[int] = set()
    for first, last in _between_tags(page.lines):
        for line in range(first, last + 1):
            gone.add(line)
            yield from _emptied(page.lines, line, "certain")
    for first, last in _bare(page, gone):
        for line in range(first, last + 1):
            yield from _emptied(page.lines, line, "likely")
    for line, match in page.matches(_ON_ONE_LINE):
        if line not in gone and not _is_prose(match[0]):
            yield Change(line, match.start(), match.end(), "", _REASON)
    for line, match in page.matches(_STYLE_BEFORE):
        # .TRS_Editor P{…}正文: a style sheet runs into words.
        if line not in gone:
            yield Change(line, 0, match.end(), "", _REASON, "likely")


def _emptied(lines: Sequence[str], line: int, confidence: Confidence) -> Iterator[Change]:
    if lines[line]:
        yield Change(line, 0, len(lines[line]), "", _REASON, confidence)


def _between_tags(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of whole lines from an opening mark to its closing one, where no prose stands between them."""
    line = 0
    while line < len(lines):
        last = _closing(lines, line)
        if last is not None:
            yield line, last
            line = last
        line += 1


def _closing(lines: Sequence[str], first: int) -> int | None:
    """The line that closes what opens on a line and has nothing else on its own two lines; None if it is not to go."""
    match = _OPENS.search(lines[first])
    if match is None or lines[first][: match.start()].strip():
        return None
    closes = f"</{match['tag'].lower()}>" if match["tag"] else "-->"
    rest = lines[first][match.end() :]
    for last in range(first, min(first + _MOST_LINES, len(lines))):
        text = rest if last == first else lines[last]
        place = text.lower().find(closes)
        if place >= 0:
            return None if text[place + len(closes) :].strip() or _is_prose(text[:place]) else last
        if _is_prose(text) or (last > first and _OPENS.search(text)):
            return None
    return None


def _is_prose(text: str) -> bool:
    return len(HAN.findall(text)) >= _PROSE or bool(_SENTENCE.search(text))


def _bare(page: Page, gone: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of lines of code without tags, at the top or the end of a text."""
    full = [i for i, text in enumerate(page.lines) if text.strip() and i not in gone and i not in page.fenced]
    head, tail = _run_of_code(page.lines, full), _run_of_code(page.lines, full[::-1])
    if head and len(head) < len(full):
        yield head[0], head[-1]
    before = full[len(full) - len(tail) - 1] if len(tail) < len(full) else -1
    if tail and before >= 0 and not page.lines[before].rstrip().endswith(("：", ":")):
        yield tail[-1], tail[0]


def _run_of_code(lines: Sequence[str], order: Sequence[int]) -> list[int]:
    """The lines of `order` up to the first that is no code; none if nothing among them speaks of a page."""
    run: list[int] = []
    for line in order:
        if not _reads_as_code(lines[line]):
            break
        run.append(line)
    texts = [lines[line] for line in run]
    return run if any(_SCRIPT.search(text) or _STYLE.fullmatch(text) for text in texts) or _is_style_sheet(sorted(run), lines) else []


def _is_style_sheet(run: Sequence[int], lines: Sequence[str]) -> bool:
    return len(run) >= 3 and bool(_STYLE_OPENS.fullmatch(lines[run[0]])) and lines[run[-1]].rstrip().endswith("}")


def _reads_as_code(text: str) -> bool:
    if len(HAN.findall(text)) >= _PROSE:
        return False
    if _STYLE.fullmatch(text) or _STYLE_OPENS.fullmatch(text) or _STYLE_INSIDE.fullmatch(text):
        return True
    return bool(_STATEMENT.fullmatch(text) and _STATEMENT_END.search(text)) and not HAN.match(text.lstrip())
