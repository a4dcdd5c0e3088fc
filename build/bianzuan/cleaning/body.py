"""The body of a cleaned article: blocks of plain text ↔ Python-Markdown with attr_list and footnotes.

Plain text is what the reader reads: no markers, no escapes, no note calls. `write_body` escapes what Markdown would
interpret, `parse_body` reads it back; `parse_body(write_body(b)) == b` for every tuple of blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bianzuan.model import BlockKind

# An editorial mark for lost text, and one between texts that do not go on with each other though nothing need be lost: the next one begins
# elsewhere, or what stands between them has no sure place.
GAP = "〔原文此处缺失〕"
APART = "〔此处上下文不相接〕"
MARKS = (GAP, APART)
# What stands before and behind code, as Python-Markdown's fenced_code has it; a line of tildes and words is none.
_FENCE_OPENS = re.compile(r"(?P<fence>```)|(?P<tildes>~~~)[ \tA-Za-z0-9_+#.-]*$")
_TILDES = re.compile(r"~{3,}[ \t]*$")

# Kinds written as a paragraph with a class on its last line.
CLASSED: tuple[BlockKind, ...] = (
    "caption", "pullquote", "byline", "author-note", "editor-note", "signature", "abstract", "keywords", "verse",
)  # fmt: skip
# Kinds whose text is Markdown already and is neither escaped nor read.
VERBATIM: tuple[BlockKind, ...] = ("code", "table")
# Kinds whose every line begins with a Markdown mark, which is part of their text.
MARKED: tuple[BlockKind, ...] = ("list", "quotation")

# An attribute list of Python-Markdown: classes, an id, key="value".
_ATTRIBUTE = r"(?:[.#][\w-]+|[\w-]+=(?:\"[^\"{}\n]*\"|[\w.%-]+))"
ATTRIBUTES = re.compile(rf"\{{: *(?P<words>{_ATTRIBUTE}(?: +{_ATTRIBUTE})*) *\}}")
_HEADING = re.compile(r"^(#{1,6}) (.*)$")
# An item of an item is set in by four spaces; nobody writes more levels than these.
LIST_ITEM = re.compile(r"(?: {4}){0,9}(?:[-*+]|[0-9]{1,9}\.) +(?=\S)")
# A further paragraph of an item is set in by one level more; the lines of its list stand between empty lines then, as Markdown
# wants it. These hold the spaces of one level: they are no ends of the block.
GOES_ON = re.compile(r"(?: {4}){1,10}(?=\S)")
WITHIN = "    "
QUOTED = re.compile(r"(?:> ?)+")
_DEFINITION = re.compile(r"^\[\^([0-9]+)\]: (.*)$")
_CALL = re.compile(r"\[\^([0-9]+)\]")

# Characters that begin inline Markdown. "[" also keeps links, calls and definitions from being read.
_INLINE = re.compile(r"[\\`*_\[\]{}]")
_HTML = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?[0-9A-Za-z]+;)")
# Characters that begin a block at the start of a line: headings, quotations, lists, rules.
_BLOCK_START = re.compile(r"^( *)([#>]|[-+](?=[-+ ]|$))")
_NUMBERED = re.compile(r"^( *[0-9]{1,9})([.)])(?=\s|$)")
# Nothing is escaped inside code, which only Markdown sources have.
CODE_SPAN = r"(?<![\\`])(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)"
_ESCAPED = re.compile(r"\\(?P<mark>[\\`*_\[\]{}#>+\-.)])|&(?P<entity>lt|amp);|" + CODE_SPAN)


@dataclass(frozen=True, slots=True)
class BodyBlock:
    """A block. `calls` are (offset in `text`, label) of the notes called; items and lines are parted by a newline.

    `note` is the label if the block is the definition of a note. `raw` is for writing only: read back, text is text.
    """

    kind: BlockKind
    text: str
    level: int = 0
    calls: tuple[tuple[int, str], ...] = ()
    note: str = ""
    raw: tuple[tuple[int, int], ...] = field(default=(), compare=False)  # spans that are Markdown and not escaped
    attributes: str = ""  # the editor's own, ".letter .salutation", where they say more than the kind


def class_of(attributes: str) -> BlockKind | None:
    """The kind that the first class of an attribute list names, if any does."""
    return next((kind for word in attributes.split() for kind in CLASSED if word == f".{kind}"), None)


def escape(text: str) -> str:
    """`text` so that Markdown gives it back unchanged inside a block."""
    text = _INLINE.sub(lambda match: "\\" + match[0], text)
    return _HTML.sub(lambda match: "&lt;" if match[0] == "<" else "&amp;", text)


def unescape(text: str) -> str:
    """Inverse of `escape` and of the escapes at the start of a line."""
    return _ESCAPED.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    if match["entity"]:
        return {"lt": "<", "amp": "&"}[match["entity"]]
    return match["mark"] or match[0]


def _line_start(line: str) -> str:
    line = _BLOCK_START.sub(r"\1\\\2", line)
    return _NUMBERED.sub(r"\1\\\2", line)


def _inline(block: BodyBlock, start: int = 0, end: int | None = None) -> str:
    """Escaped text of a span with its note calls."""
    end = len(block.text) if end is None else end
    parts, place = [], start
    for offset, label in block.calls:
        # Lines are parted by a character, so that no call touches two of them.
        if start <= offset <= end:
            parts += [_escaped(block, place, offset), f"[^{label}]"]
            place = offset
    return "".join((*parts, _escaped(block, place, end)))


def _escaped(block: BodyBlock, start: int, end: int) -> str:
    parts, place = [], start
    for low, high in block.raw:
        if high > place and low < end:
            parts += [escape(block.text[place : max(low, place)]), block.text[max(low, place) : min(high, end)]]
            place = min(high, end)
    return "".join((*parts, escape(block.text[place:end])))


def write_body(blocks: tuple[BodyBlock, ...]) -> str:
    """Markdown of all blocks, definitions of notes last; ends with a newline."""
    flow = [_write(block) for block in blocks if not block.note]
    notes = [f"[^{block.note}]: {_line_start(_inline(block))}" for block in blocks if block.note]
    return "\n\n".join((*flow, *notes)) + "\n"


def _write(block: BodyBlock) -> str:
    if block.kind in VERBATIM:
        return block.text
    if block.kind == "heading":
        words = _inline(block)
        words = words[:-1] + "\\#" if words.endswith("#") else words
        return "#" * block.level + " " + words
    if block.kind in MARKED:
        lines = [_marked(block, start, end) for start, end in _line_spans(block.text)]
        return "\n".join(_with_paragraphs_apart(lines) if block.kind == "list" else lines)
    lines = [_line_start(_inline(block, start, end)) for start, end in _line_spans(block.text)]
    text = "  \n".join(lines)
    attributes = block.attributes or (f".{block.kind}" if block.kind in CLASSED else "")
    return f"{text}\n{{: {attributes} }}" if attributes else text


def _with_paragraphs_apart(lines: Sequence[str]) -> Iterator[str]:
    apart = not all(map(LIST_ITEM.match, lines))
    for number, line in enumerate(lines):
        if number and apart:
            yield WITHIN
        yield line


def is_list(lines: Sequence[str]) -> bool:
    """True for items, and paragraphs that go on with them."""
    return bool(lines and LIST_ITEM.match(lines[0])) and all(LIST_ITEM.match(line) or GOES_ON.match(line) for line in lines[1:])


def _marked(block: BodyBlock, start: int, end: int) -> str:
    match = (LIST_ITEM if block.kind == "list" else QUOTED).match(block.text, start, end) or (GOES_ON.match(block.text, start, end) if block.kind == "list" else None)
    marker = match[0] if match else ""
    return marker + _line_start(_inline(block, start + len(marker), end))


def _line_spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def parse_body(body: str) -> tuple[BodyBlock, ...]:
    """Blocks of a body that `write_body` wrote."""
    return tuple(_parse(chunk) for chunk in _chunks(body))


def reads_back(block: BodyBlock) -> bool:
    """True if the block as written is the block."""
    return parse_body(write_body((block,))) == (block,)


def _chunks(body: str) -> list[str]:
    """Runs of lines between empty lines; fenced code is one run."""
    chunks: list[list[str]] = [[]]
    lines = body.split("\n")
    fence = ""
    for index, line in enumerate(lines):
        if fence:
            fence = "" if fence_closes(line, fence) else fence
        else:
            fence = fence_opened(line, lines[index + 1 :])
        if line or fence:
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return ["\n".join(chunk) for chunk in chunks if chunk]


def fence_opened(line: str, below: Sequence[str]) -> str:
    """The fence with which a line begins code; "" if it does not. Tildes must be closed again."""
    match = _FENCE_OPENS.match(line)
    if match is None or match["tildes"] and not any(map(_TILDES.match, below)):
        return ""
    return match[0][:3]


def fence_closes(line: str, fence: str) -> bool:
    """True for the line that ends code which began with `fence`."""
    return line.startswith(fence) if fence == "```" else _TILDES.match(line) is not None


def _is_fenced(lines: Sequence[str]) -> bool:
    fence = fence_opened(lines[0], lines[1:])
    return len(lines) > 1 and bool(fence) and fence_closes(lines[-1], fence)


def _parse(chunk: str) -> BodyBlock:
    if definition := _DEFINITION.match(chunk):
        text, calls = _read_inline(definition[2])
        return BodyBlock("paragraph", text, calls=calls, note=definition[1])
    if heading := _HEADING.match(chunk):
        text, calls = _read_inline(heading[2])
        return BodyBlock("heading", text, len(heading[1]), calls)
    if chunk.startswith("```") or _is_fenced(chunk.split("\n")):
        return BodyBlock("code", chunk)
    kind: BlockKind = "paragraph"
    lines = chunk.split("\n")
    if len(lines) > 1 and all(line.startswith("|") for line in lines):
        return BodyBlock("table", chunk)
    attributes = ""
    if (class_line := ATTRIBUTES.fullmatch(lines[-1])) and len(lines) > 1:
        named = class_of(class_line["words"])
        kind = named or kind
        attributes = "" if class_line["words"] == f".{named}" else class_line["words"]
        lines.pop()
    elif all(line.startswith(">") for line in lines):
        kind = "quotation"
    elif is_list(items := [line for line in lines if line != WITHIN]):
        kind, lines = "list", items
    # Two spaces end every line but the last; there they are the text's own.
    text, calls = _read_inline("\n".join((*(line.removesuffix("  ") for line in lines[:-1]), lines[-1])))
    return BodyBlock("gap" if text in MARKS and not calls else kind, text, calls=calls, attributes=attributes)


def writable(kind: BlockKind, text: str) -> BlockKind:
    """The kind as which a text can be written and read back; lines that are no Markdown table or list are verse."""
    lines = text.split("\n")
    fits = {
        "table": len(lines) > 1 and all(line.startswith("|") for line in lines),
        "code": _is_fenced(lines),
        "list": is_list(lines),
        "quotation": all(line.startswith(">") for line in lines),
    }
    if kind in fits:
        return kind if fits[kind] else "verse"
    if kind in ("figure", "gap"):
        return "paragraph"
    return "verse" if kind == "paragraph" and len(lines) > 1 else kind


def _read_inline(markdown: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Plain text and note calls."""
    text, calls, place = "", [], 0
    for match in _CALL.finditer(markdown):
        if _is_escaped(markdown, match.start()):
            continue
        text += unescape(markdown[place : match.start()])
        calls.append((len(text), match[1]))
        place = match.end()
    return text + unescape(markdown[place:]), tuple(calls)


def _is_escaped(markdown: str, place: int) -> bool:
    backslashes = len(markdown[:place]) - len(markdown[:place].rstrip("\\"))
    return backslashes % 2 == 1
