"""Texts → passages: Markdown of the editor's own, plain text with known places, values of publication.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bianzuan.config import PublicationConfig
from bianzuan.linting.book import OPAQUE, Passage, TextFile

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
# Facts between two rules at the very beginning, in YAML.
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*\r?\n")
_CLASS = re.compile(r"^\{: ?\.([a-z-]+)[^\n]*\}[ \t]*$", re.MULTILINE)
# A paragraph that says that text is lost.
_GAP = re.compile("〔[^〕]*(?:[缺残佚]|不相接)[^〕]*〕")
_NOTE = re.compile(r"\[\^[^\]\n]+\]:[ \t]*")
# Marks at the start of a line that belong to Markdown: quotations, list items.
_LINE_MARK = re.compile(r"^(?:[ \t]*>[ \t]?|[ \t]*[-*+][ \t]+|[ \t]*[0-9]{1,9}\.[ \t]+)", re.MULTILINE)
# Inline marks taken out of the text; code and <https://example.org> become OPAQUE, as long as they were.
_INLINE = re.compile(
    r"(?P<code>(?<!`)`+[^`\n]+`+|<(?:(?:https?|ftp)://|[^<>@\s]+@)[^<>\s]+>)|\\(?=[!-/:-@\[-`{-~])|\[\^[^\]\n]+\]|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|\]\{[.#:][^}\n]*\}"
    r"|\[(?=[^\]\n]*\](?:\(|\{[.#:]))|\{[.#:][^}\n]*\}|</?[A-Za-z][^>\n]*>|<!--.*?-->|\*+|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])"
    r"|(?P<rule>^\|?[ \t]*:?-{2,}[-:| \t]*$|\|)",
    re.MULTILINE,
)
# A line end between two Han characters or full-width marks is the editor's wrapping, not a space.
_SOFT_BREAK = re.compile(r"(?<=[\u2e80-\uffef\u2014\u2018-\u201d\u2026])[ \t]*\n[ \t]*(?=[\u2e80-\uffef\u2014\u2018-\u201d\u2026])")


def of_markdown(file: TextFile, document: str, *, own: bool = True) -> tuple[Passage, ...]:
    """Passages of a Markdown text: its blocks, with headings by their level."""
    head = _FRONT_MATTER.match(file.text)
    first = head.end() if head else 0
    return tuple(_block(file, document, first + start, chunk, own) for start, chunk in _chunks(file.text[first:]))


def of_lines(file: TextFile, document: str) -> tuple[Passage, ...]:
    """Passages of a plain text: what stands between empty lines; without any, every line is a paragraph."""
    ends = (*file.starts[1:], len(file.text))
    lines = [(start, file.text[start:end].rstrip("\r\n")) for start, end in zip(file.starts, ends, strict=True)]
    apart = any(not text.strip() for _, text in lines[1:-1])
    runs: list[list[tuple[int, str]]] = [[]]
    for line in lines:
        if not line[1].strip() or not apart:
            runs.append([])
        if line[1].strip():
            runs[-1].append(line)
    return tuple(_run(file, document, run) for run in runs if run)


def _run(file: TextFile, document: str, lines: Sequence[tuple[int, str]]) -> Passage:
    """Lines that make up a paragraph, as one."""
    text = "\n".join(line for _, line in lines)
    offsets = [at for start, line in lines for at in range(start, start + len(line) + 1)][: len(text)]
    text, places = _without(_SOFT_BREAK, text, offsets)
    return Passage(file, document, "paragraph", text, places, own=True)


def of_text(
    file: TextFile,
    document: str,
    kind: str,
    text: str,
    offsets: Sequence[int],
    level: int = 0,
    *,
    markdown: bool = False,
    loose: bool = False,
) -> Passage:
    """A block of plain text whose places are known; `markdown` says that inline marks stand in it, `loose` that it is
    a fragment whose neighbours are chance."""
    if kind in ("table", "list", "quotation") or markdown:
        text, offsets = _without(_LINE_MARK, text, offsets) if kind != "table" else (text, offsets)
        text, offsets = _without(_INLINE, text, offsets)
    return Passage(file, document, kind, text, offsets, level, loose=loose)


def of_declarations(file: TextFile, config: PublicationConfig, lines: Mapping[str, int]) -> tuple[Passage, ...]:
    """Values of publication.toml that are printed. `lines`: name of a value ("title", "part 0 title") → its line."""
    meta = config.meta
    values = [("title", "title", meta.title), ("subtitle", "subtitle", meta.subtitle), ("notice", "kicker", meta.notice)]
    values += [("isbn", "value", meta.isbn), ("cip", "value", meta.cip), ("front", "value", "")]
    for number, part in enumerate(config.parts):
        values += [(f"part {number} title", "title", part.title), (f"part {number} introduction", "paragraph", part.introduction)]
    return tuple(
        _declared(file, name, kind, text, lines.get(name, 1)) for name, kind, text in values if text or name == "front"
    )


def _declared(file: TextFile, name: str, kind: str, text: str, line: int) -> Passage:
    start = file.starts[max(line, 1) - 1]
    found = file.text.find(text, start) if text else -1
    # A value with escapes or line ends of its own stands somewhere on its lines: the first is pointed at.
    offsets = range(found, found + len(text)) if found >= 0 else (start,) * max(len(text), 1)
    return Passage(file, f"publication.toml {name}", kind, text, offsets, own=True, name=name)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Runs of lines between empty lines, headings by themselves, with their offsets; fenced code is one run."""
    lines = text.splitlines(keepends=True)
    start = at = 0
    run = ""
    fenced = False
    for line in lines:
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        alone = not fenced and (not line.strip() or _HEADING.match(line) is not None)
        if alone and run:
            yield start, run
            run = ""
        if not run:
            start = at
        if line.strip() or fenced:
            run += line
        at += len(line)
        if alone and run:
            yield start, run
            run = ""
    if run:
        yield start, run


def _block(file: TextFile, document: str, start: int, chunk: str, own: bool) -> Passage:
    text = chunk.rstrip("\n")
    offsets: Sequence[int] = range(start, start + len(text))
    kind, level = "paragraph", 0
    if text.lstrip().startswith(("```", "~~~")):
        return Passage(file, document, "code", text, offsets, own=own)
    if heading := _HEADING.match(text):
        level = len(heading[1])
        text, offsets = heading[2], offsets[heading.start(2) : heading.end(2)]
        kind = "title" if level == 1 else "heading"
    elif _GAP.fullmatch(text):
        kind = "gap"
    elif note := _NOTE.match(text):
        kind, text, offsets = "note", text[note.end() :], offsets[note.end() :]
    elif found := _CLASS.search(text):
        kind = found[1]
        text, offsets = _without(_CLASS, text, offsets)
    elif text.startswith("|"):
        kind = "table"
    elif mark := _LINE_MARK.match(text):
        kind = "quotation" if ">" in mark[0] else "list"
        text, offsets = _without(_LINE_MARK, text, offsets)
    text, offsets = _without(_INLINE, text, offsets)
    text, offsets = _without(_SOFT_BREAK, text, offsets)
    text = text.rstrip("\n")
    return Passage(file, document, kind, text, offsets[: len(text)], level, own)


def _without(pattern: re.Pattern[str], text: str, offsets: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The text without what the pattern matches, with the offsets of what is left; code and rules become OPAQUE."""
    kept, places, at = "", list[int](), 0
    for match in pattern.finditer(text):
        kept += text[at : match.start()]
        places += offsets[at : match.start()]
        groups = match.groupdict()
        if groups.get("code") or groups.get("rule"):
            kept += OPAQUE * len(match[0])
            places += offsets[match.start() : match.end()]
        at = match.end()
    return kept + text[at:], [*places, *offsets[at:]]
