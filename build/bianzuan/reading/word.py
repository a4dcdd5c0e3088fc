"""A Word file (.docx; ECMA-376, ISO/IEC 29500) → its transcript: a page in HTML with every letter the file holds.

mammoth writes the body: headings by their styles, lists, tables, notes, changes as accepted. It has no eye for what
does not print in the body, so that is read here and stands behind the body: struck wording, comments, running heads,
words of formulas and drawings. Cleaning takes it out again, with rows in the ledger, so that an editor can see it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import escape, unescape
from typing import cast
from xml.etree import ElementTree

import mammoth

from bianzuan.errors import Problem, SourceError

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WRITTEN = frozenset({f"{_MAIN}t", f"{_MATH}t"})
_STRUCK = frozenset({f"{_MAIN}delText"})
# Parts with words, by the names all writers give them; other parts hold styles and settings.
_PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$")
_SHOWN = ("document", "footnotes", "endnotes")
# A book of a million characters unpacks to some 50 MB of XML.
_UNPACKED = 512 * 2**20

# The file's own title stands above its first level of headings.
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
"""
_TITLED = '<h1 class="title">'
_HEADING = re.compile(r"(</?h)([1-5])>")
_BLOCK_END = re.compile(r"</(?:h[1-6]|p|li|tr|table|ul|ol)>(?=<(?:h[1-6]|p|li|tr|table|ul|ol)\b)")
_CALL = re.compile(r'<sup><a href="#(?:footnote|endnote)-[^"]*" id="[^"]*">\[(\d+)\]</a></sup>')
_NOTES = re.compile(r'<ol>(<li id="(?:footnote|endnote)-.*)</ol>\s*$', re.DOTALL)
_NOTE = re.compile(r'<li id="(?:footnote|endnote)-[^"]*">(.*?)</li>', re.DOTALL)
_BACK = re.compile(r'\s*<a href="#[^"]*">↑</a>')
_MARK = re.compile(r"<[^>]*>|\[\^\d+\](?:: )?")
_TAG = re.compile(r"<[^>]*>")


def transcript(data: bytes, name: str) -> str:
    """The page. Raises SourceError: damaged, or too large."""
    parts = _parts(data, name)
    # A picture is no wording; its place is kept.
    picture = mammoth.images.img_element(lambda _: {"src": ""})
    try:
        body = cast(str, mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES, convert_image=picture).value)
    except (KeyError, ValueError, AttributeError, OSError, zipfile.BadZipFile) as error:
        raise _damaged(name, error) from error
    body = _with_notes(_under_its_title(body))
    rows = [f'<p class="{kind}">{escape(text)}</p>' for kind, text in _left_out(parts, body)]
    rest = "\n".join(("<footer>", *rows, "</footer>")) + "\n" if rows else ""
    return f"<!DOCTYPE html>\n<article>\n{_BLOCK_END.sub(_own_line, body)}\n</article>\n{rest}"


def _parts(data: bytes, name: str) -> dict[str, ElementTree.Element]:
    """The parts that hold words, parsed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            found = [one for one in packed.infolist() if _PARTS.match(one.filename)]
            if sum(one.file_size for one in found) > _UNPACKED:
                raise SourceError(Problem("reading.word_too_large", name, params={"limit": _UNPACKED // 2**20}))
            return {one.filename: ElementTree.fromstring(packed.read(one)) for one in found}
    except (zipfile.BadZipFile, ElementTree.ParseError, RuntimeError, EOFError, ValueError) as error:
        raise _damaged(name, error) from error


def _damaged(name: str, error: Exception) -> SourceError:
    return SourceError(Problem("reading.word_damaged", name, params={"reason": str(error)}))


def _own_line(tag: re.Match[str]) -> str:
    """A block a line, so that a place in the transcript is easily found."""
    return f"{tag[0]}\n"


def _under_its_title(body: str) -> str:
    """Headings a level down and the title plain, where a paragraph is styled as the title."""
    if body.count(_TITLED) != 1:
        return body.replace(_TITLED, "<h1>")
    lower = _HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", body)
    before, title = lower.split(_TITLED)
    return f"{before}<h1>{title.replace('</h2>', '</h1>', 1)}"


def _with_notes(body: str) -> str:
    """Notes of Word as those of Markdown: [^1] in the text, [^1]: before each note."""
    notes = _NOTES.search(body)
    if not notes:
        return body
    called = _CALL.sub(r"[^\1]", body[: notes.start()])
    texts = (_BACK.sub("", one[1]).strip() for one in _NOTE.finditer(notes[1]))
    return called + "".join(f"<p>[^{number}]: {_TAG.sub('', text)}</p>" for number, text in enumerate(texts, 1))


def _left_out(parts: dict[str, ElementTree.Element], body: str) -> Iterator[tuple[str, str]]:
    """(kind, words) of paragraphs, and of struck wording in them, that the body does not show."""
    shown = _bare(unescape(_MARK.sub("", body)))
    for name, root in sorted(parts.items()):
        kind = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        for paragraph in root.iter(f"{_MAIN}p"):
            words, struck = (_letters(paragraph, tags) for tags in (_WRITTEN, _STRUCK))
            if words.strip() and (kind not in _SHOWN or _bare(words) not in shown):
                yield kind, words
            if struck.strip():
                yield "struck", struck


def _letters(element: ElementTree.Element, tags: frozenset[str]) -> str:
    """The words of a paragraph without those of a text box in it, which has paragraphs of its own."""
    return "".join(
        (one.text or "") if one.tag in tags else _letters(one, tags) for one in element if one.tag != f"{_MAIN}p"
    )


def _bare(text: str) -> str:
    return "".join(text.split())
