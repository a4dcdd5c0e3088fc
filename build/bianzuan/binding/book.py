"""One PDF from all sections: pages and the outline in, the bytes of the book out.

The sections were laid out with one font configuration, so their pages can be drawn into one document: links lead
across sections, and each face has one subset. Nothing in the file depends on the clock or the machine, so the same
input gives the same bytes. Governing standard: ISO 32000-1.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pydyf

from bianzuan.binding.order import Leaf, label_ranges, leaves
from bianzuan.binding.xmp import LOCK_KEY
from bianzuan.config import PublicationMeta
from bianzuan.errors import ContentError, Problem
from bianzuan.model import LaidSection, Numbering, OutlineEntry

if TYPE_CHECKING:
    from weasyprint.css import ColorProfile
    from weasyprint.pdf.metadata import DocumentMetadata

    from bianzuan.binding.outlined import Node, OutlinedDocument

# Styles of page labels; unnumbered pages get a label without a number.
_LABEL_STYLE: dict[Numbering, str] = {"front": "/r", "body": "/D"}

# What the engine says of a picture without words. It spoils nothing: `tags.mend` takes the picture out of the tags.
_NO_WORDS = 'Image "%s" has no required alt description'

# The engine is imported by what draws: `clean` writes files too and starts without it.
_ENGINE_LOG = logging.getLogger("weasyprint")


def bind(
    laid: Sequence[LaidSection],
    outline: Sequence[OutlineEntry],
    meta: PublicationMeta,
    timestamp: int,
    *,
    variant: str | None = None,
    lock: str = "",
) -> bytes:
    """The book as one PDF. `timestamp` counts seconds since 1970 and stands in the file as its date.

    `variant` is a name of the engine's, such as "pdf/a-2a"; the pages are drawn again, not laid out again.
    `lock` is the id of the publication.lock the book is made from.

    Raises ContentError for a link or an outline entry whose anchor no section has.
    """
    if not laid:
        raise ContentError(Problem("binding.no_pages"))
    order = leaves(laid)
    pages = [_page(leaf, laid) for leaf in order]
    book = _join(laid[0].document, pages, _metadata(meta, timestamp, lock))
    book.outline = _outline(outline, pages)
    if variant:
        book.color_profiles["srgb"] = _screen_colours()
    _refuse_dead_links(laid)
    complaints = _Complaints()
    _ENGINE_LOG.addHandler(complaints)
    propagate, _ENGINE_LOG.propagate = _ENGINE_LOG.propagate, False
    try:
        data = book.write_pdf(
            finisher=lambda _, pdf: _finish(pdf, order),
            pdf_identifier=True,
            custom_metadata=True,
            pdf_variant=variant,
            # Not "srgb", or the engine would open its profile and leave the file open.
            output_intent="given" if variant else None,
        )
    finally:
        _ENGINE_LOG.removeHandler(complaints)
        _ENGINE_LOG.propagate = propagate
    if complaints.problems:
        raise ContentError(complaints.problems)
    return bytes(data)


def _join(first: Any, pages: list[Any], metadata: DocumentMetadata) -> OutlinedDocument:
    from bianzuan.binding.outlined import OutlinedDocument

    # A copy, because a variant adds its profile and the next PDF of these pages must not have it.
    profiles = dict(first.color_profiles)
    return OutlinedDocument(pages, metadata, first.url_fetcher, first.font_config, profiles, first.output_intent)


def _screen_colours() -> ColorProfile:
    """The colours of the pages, which PDF/A wants told: the sRGB profile that comes with the engine."""
    from weasyprint.css import ColorProfile

    profile = (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    return ColorProfile(io.BytesIO(profile), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"]))


def _page(leaf: Leaf, laid: Sequence[LaidSection]) -> Any:
    if leaf.blank:
        return _blank_page(laid[0])
    return laid[leaf.section].pages[leaf.page]


def _blank_page(like: LaidSection) -> Any:
    """A bare page of the same size and bleed as the first page of a section."""
    from weasyprint import HTML

    page = like.pages[0]
    bleed = "".join(f"bleed-{side}:{length}px;" for side, length in page.bleed.items())
    css = f"@page{{size:{page.width}px {page.height}px;margin:0;{bleed}}}"
    html = HTML(string=f'<html lang="zh"><head><style>{css}</style></head><body></body></html>')
    return html.render(font_config=like.document.font_config).pages[0]


def _metadata(meta: PublicationMeta, timestamp: int, lock: str) -> DocumentMetadata:
    from weasyprint.pdf.metadata import DocumentMetadata

    moment = datetime.fromtimestamp(timestamp, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return DocumentMetadata(
        title=meta.title,
        authors=[editor.name for editor in meta.editors],
        description=meta.description or meta.subtitle or None,
        keywords=list(meta.keywords),
        generator=f"bianzuan {version('bianzuan')}",
        created=moment,
        modified=moment,
        lang=meta.script,
        custom={LOCK_KEY: lock} if lock else None,
    )


def _outline(entries: Sequence[OutlineEntry], pages: Sequence[Any]) -> list[Node]:
    """The entries as a tree; a level that is skipped does not leave an empty node behind."""
    targets: dict[str, tuple[int, float, float]] = {}
    for position, page in enumerate(pages):
        for name, (left, top, *_) in page.anchors.items():
            # CSS pixels from the top become points from the bottom.
            targets.setdefault(name, (position, left * 0.75, (page.height - top) * 0.75))
    missing = [entry for entry in entries if entry.anchor not in targets]
    if missing:
        params = [{"label": entry.label, "anchor": entry.anchor} for entry in missing]
        raise ContentError(Problem("binding.outline_anchor", params=dict(one)) for one in params)
    root: list[Node] = []
    open_levels: list[tuple[int, list[Node]]] = [(0, root)]
    for entry in entries:
        while open_levels[-1][0] >= entry.level:
            open_levels.pop()
        node: Node = (entry.label, targets[entry.anchor], [], "open" if entry.level == 1 else "closed")
        open_levels[-1][1].append(node)
        open_levels.append((entry.level, node[2]))
    return root


def _refuse_dead_links(laid: Sequence[LaidSection]) -> None:
    known = {name for section in laid for name in section.anchors}
    dead = sorted(
        {
            (section.id, target)
            for section in laid
            for page in section.pages
            for kind, target, *_ in page.links
            if kind == "internal" and target not in known
        }
    )
    if dead:
        raise ContentError(Problem("binding.dead_link", params={"section": a, "anchor": b}) for a, b in dead)


def _finish(pdf: Any, order: Sequence[Leaf]) -> None:
    """Page labels, and two pages side by side with the first on the right, as the book lies open."""
    numbers = pydyf.Array()
    for position, (numbering, number) in label_ranges(order).items():
        style = _LABEL_STYLE.get(numbering)
        label = pydyf.Dictionary({"S": style, "St": number}) if style else pydyf.Dictionary()
        numbers.extend((position, label))
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})
    pdf.catalog["PageLayout"] = "/TwoPageRight"
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


def _problem(record: logging.LogRecord) -> Problem:
    """A complaint in the user's language, where it is the usual one."""
    match record.args:
        case (str(character), int(code)) if str(record.msg).startswith(".notdef glyph"):
            return Problem("binding.no_glyph", params={"character": character, "code": f"U+{code:04X}"})
    return Problem("binding.engine", params={"message": record.getMessage()})


class _Complaints(logging.Handler):
    """What WeasyPrint complains of while drawing: a missing glyph or an unreadable image spoils the book."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg == _NO_WORDS:
            return
        problem = _problem(record)
        if problem not in self.problems:
            self.problems.append(problem)
