"""TEI export: a cleaned source in, one TEI document out. Standard: TEI P5 (https://tei-c.org/guidelines/p5/).

Each article is a `div`; what the edition changed stands beside what the source has (`choice` of `orig` and `reg`,
for the editor's own decisions of `sic` and `corr`), what it took out stays in place as `fw` or `surplus`, what is
lost, or has no sure place, is a `gap`. White space and line ends are layout and are left to the ledger. Open flags are listed in the back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from itertools import groupby
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bianzuan.model import Article, Cleaned, Edit
from bianzuan.reviewing.alignment import Parse, Text, align
from bianzuan.reviewing.open_items import is_open
from bianzuan.reviewing.tei_text import NAMESPACE, TextWriter, legal, removed

# What an IRI (RFC 3987) does not hold as it is; Han it does.
_NOT_OF_A_POINTER = re.compile(r"[\s<>\"{}|\\^`%#?\[\]:]")
# Elements for blocks of a kind, and what each of their lines is; the others are paragraphs with `rend`.
_LINED = {"verse": ("lg", "l"), "list": ("list", "item"), "quotation": ("quote", "p")}


def tei(cleaned: Cleaned, parse: Parse) -> bytes:
    """The document as UTF-8 bytes. No date of today stands in it: the same source gives the same bytes."""
    root = Element("TEI", xmlns=NAMESPACE)
    _header(root, cleaned)
    text = SubElement(root, "text")
    body = SubElement(text, "body")
    texts = align(cleaned, parse)
    for number, own in groupby(texts, key=lambda one: one.article):
        _article(body, cleaned.articles[number - 1], number, tuple(own))
    if not len(body):
        SubElement(body, "p")  # of a page of which all was taken out; a body is never empty
    _back(text, cleaned)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


# --- header ----------------------------------------------------------------------------------------


def _header(root: Element, cleaned: Cleaned) -> None:
    header = SubElement(root, "teiHeader")
    _file(SubElement(header, "fileDesc"), cleaned)
    encoding = SubElement(header, "encodingDesc")
    declared = SubElement(encoding, "editorialDecl")
    normalization = SubElement(SubElement(declared, "normalization"), "p")
    normalization.text = (
        "Layout, punctuation width and script are changed, each change beside the reading of the source; wording is not."
    )
    SubElement(SubElement(declared, "correction"), "p").text = "Corrections are the editor's decisions only."
    application = SubElement(SubElement(encoding, "appInfo"), "application", ident="bianzuan", version=version("bianzuan"))
    SubElement(application, "label").text = "bianzuan"
    scripts = sorted({article.script_original for article in cleaned.articles})
    usage = SubElement(SubElement(header, "profileDesc"), "langUsage")
    for script in scripts:
        SubElement(usage, "language", ident=script).text = "script of the source"
    _revisions(SubElement(header, "revisionDesc"), cleaned)
    indent(header, " ")


def _file(described: Element, cleaned: Cleaned) -> None:
    source = cleaned.source
    title = SubElement(described, "titleStmt")
    # A page of several articles has none of their titles.
    alone = cleaned.articles[0] if len(cleaned.articles) == 1 else None
    SubElement(title, "title").text = legal((alone and alone.title) or source.name)
    for author in alone.authors if alone else ():
        SubElement(title, "author").text = legal(author.name)
    SubElement(SubElement(described, "publicationStmt"), "p").text = "Unpublished: made for editing."
    bibl = SubElement(SubElement(described, "sourceDesc"), "bibl")
    SubElement(bibl, "title").text = legal(source.name)
    SubElement(bibl, "idno", type="sha256").text = source.sha256
    SubElement(bibl, "note").text = f"encoding {source.encoding}; {len(source.lines)} lines"


def _revisions(described: Element, cleaned: Cleaned) -> None:
    """One change for each rule that did something, in the order in which they first did."""
    counts = Counter(edit.rule for edit in cleaned.ledger if edit.status in ("applied", "accepted"))
    for rule, count in counts.items():
        SubElement(described, "change", n=rule).text = f"{rule}: {count}"
    if not counts:
        SubElement(described, "change", n="none").text = "no change"


# --- body ------------------------------------------------------------------------------------------


def _article(body: Element, article: Article, number: int, texts: Sequence[Text]) -> None:
    div = SubElement(body, "div", {"type": article.kind, "n": str(number), "source": _pointer(article.source.file)})
    notes = {text.field.removeprefix("note:"): text for text in texts if text.field.startswith("note:")}
    for text in texts:
        if text.field in ("kicker", "title", "subtitle"):
            head = SubElement(div, "head", type={"title": "main", "subtitle": "sub"}.get(text.field, text.field))
            TextWriter(head, notes).write(text)
        elif text.field == "authors":
            _byline(div, text)
    if article.date:
        SubElement(div, "docDate").text = legal(article.date)
    _blocks(div, [text for text in texts if not text.field], notes)


def _pointer(name: str) -> str:
    """A file name as one pointer: `source` takes several, parted by spaces, and a # in one is no name any more."""
    return _NOT_OF_A_POINTER.sub(lambda match: quote(match[0]), legal(name))


def _byline(div: Element, text: Text) -> None:
    for piece in text.pieces:
        if piece.edit and piece.edit.rule == "byline":
            SubElement(div, "byline").text = legal(" ".join(piece.edit.before.split()))


def _blocks(div: Element, texts: Sequence[Text], notes: dict[str, Text]) -> None:
    """Blocks in divisions: a heading opens one below the last heading of a higher level."""
    open_: list[tuple[int, Element]] = [(1, div)]
    for text in texts:
        if text.kind == "heading":
            while open_[-1][0] >= text.level and len(open_) > 1:
                open_.pop()
            section = SubElement(open_[-1][1], "div", type="section", n=str(text.level))
            open_.append((text.level, section))
            TextWriter(SubElement(section, "head"), notes).write(text)
        else:
            _block(open_[-1][1], text, notes)


def _block(parent: Element, text: Text, notes: dict[str, Text]) -> None:
    if text.kind in _LINED:
        outer, line = _LINED[text.kind]
        TextWriter(SubElement(parent, outer), notes, line=line).write(text)
    elif text.kind == "caption":
        figure = SubElement(parent, "figure")
        TextWriter(SubElement(figure, "figDesc"), notes, notes_in=figure).write(text)
    elif text.kind == "pullquote":
        TextWriter(SubElement(parent, "quote", type="pullquote"), notes, line="p").write(text)
    elif text.kind == "author-note":
        TextWriter(SubElement(parent, "note", type="author"), notes).write(text)
    elif text.kind == "editor-note":
        TextWriter(SubElement(parent, "note", type="editor"), notes).write(text)
    else:
        rend = {} if text.kind in ("paragraph", "gap") else {"rend": text.kind}
        TextWriter(SubElement(parent, "p", rend), notes).write(text)


# --- back ------------------------------------------------------------------------------------------


def _back(text: Element, cleaned: Cleaned) -> None:
    """What left the text behind its last block, and what the editor has still to decide."""
    loose = [e for e in cleaned.ledger if e.target is None and _taken_out(e) and e.before.strip()]
    flags = [edit for edit in cleaned.ledger if is_open(edit)]
    if not (loose or flags):
        return
    back = SubElement(text, "back")
    if loose:
        paragraph = SubElement(SubElement(back, "div", type="removed"), "p")
        for edit in loose:
            paragraph.append(removed(edit))
    if flags:
        queries = SubElement(SubElement(back, "div", type="queries"), "list")
        for edit in flags:
            item = SubElement(queries, "item", n=edit.id)
            SubElement(item, "label").text = f"{edit.rule} {edit.source.line}:{edit.source.column}"
            SubElement(item, "q").text = legal(edit.before)
            SubElement(item, "note").text = legal(edit.reason)


def _taken_out(edit: Edit) -> bool:
    return edit.action in ("drop", "delete") and edit.status in ("applied", "accepted")
