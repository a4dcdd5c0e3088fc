"""Blocks and notes → markup for print or for the reading edition.

In print a note stands at its call, `<span class="note" id="…" data-n="">`, where the engine floats it to the foot
of the page and typesetting sets `data-n`. In the reading edition the call is a numbered link to the chapter's end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

from bianzuan.model import Block, Chapter, IndexMarks, Mark, Note
from bianzuan.rendering.inline import Span, editorial_spans, rewrite
from bianzuan.rendering.table_heads import with_merged_heads, with_whole_cells, with_whole_units
from bianzuan.rendering.western import western_spans

SpansOf = Mapping[str, tuple[Span, ...]]
# From a mark to the address of its heading in the index; "" where there is no index to lead to.
Address = Callable[[Mark], str]


def spans_by_block(marks: IndexMarks, address: Address) -> dict[str, tuple[Span, ...]]:
    """Anchors of each block and note, by its id; the first passage on a heading in a block leads to the index."""
    found: dict[str, list[Span]] = {}
    linked: set[tuple[str, str]] = set()
    for mark in marks.marks:
        href = address(mark)
        first = (mark.block, href) not in linked
        linked.add((mark.block, href))
        found.setdefault(mark.block, []).append(
            Span(mark.start, mark.end, anchor=mark.anchor, href=href if first else "")
        )
    return {block: tuple(its) for block, its in found.items()}


def byline_spans(chapter: Chapter, spans: SpansOf) -> dict[str, list[Span]]:
    """Name of an author → spans of the marks on it.

    A mark in the byline names the chapter as its block, and counts in the authors' names, a line end between them.
    """
    names = "\n".join(author.name for author in chapter.authors)
    found: dict[str, list[Span]] = {author.name: [] for author in chapter.authors}
    for span in spans.get(chapter.id, ()):
        found[names[span.start : span.end]].append(span)
    return found


@dataclass(slots=True)
class PrintNotes:
    """Writes the notes of one section at their calls, and remembers which have been called."""

    notes: Mapping[str, Note]
    spans: SpansOf
    called: Counter[str] = field(default_factory=Counter)

    def call(self, note: str) -> str:
        """Markup of the note at its call; a second call repeats the note under an id of its own."""
        if note not in self.notes:
            return ""
        self.called[note] += 1
        identifier = note if self.called[note] == 1 else f"{note}-{self.called[note]}"
        spans = self.spans.get(note, ()) if self.called[note] == 1 else ()
        return f'<span class="note" id="{escape(identifier)}" data-n="">{note_html(self.notes[note], spans)}</span>'

    def uncalled(self) -> list[Markup]:
        """Notes that no call reached, so that nothing is lost."""
        return [
            Markup(note_html(note, self.spans.get(key, ())))
            for key, note in self.notes.items()
            if not self.called[key]
        ]


@dataclass(slots=True)
class ReadingNotes:
    """Numbers the notes of one page in the order of their calls and links call and note both ways."""

    notes: Mapping[str, Note]
    numbers: dict[str, int] = field(default_factory=dict)

    def call(self, note: str) -> str:
        """Markup of the call; only the first one has the id that the note links back to."""
        if note not in self.notes:
            return ""
        first = note not in self.numbers
        number = self.numbers.setdefault(note, len(self.numbers) + 1)
        key = f' id="{escape(note)}-call"' if first else ""
        return f'<sup class="note-call"><a{key} href="#{escape(note)}" role="doc-noteref">{number}</a></sup>'

    def listed(self) -> list[Note]:
        """The called notes in order, then the others."""
        return [self.notes[key] for key in self.numbers] + [
            note for key, note in self.notes.items() if key not in self.numbers
        ]


def note_html(note: Note, spans: Iterable[Span] = ()) -> str:
    """Inline HTML of a note with its anchors and editorial marks."""
    return rewrite(note.html, [*spans, *editorial_spans(note.text), *western_spans(note.text)], lambda _: "")


def block_html(block: Block, anchors: Iterable[Span], notes: PrintNotes | ReadingNotes, **root: str | None) -> Markup:
    """Markup of a block: its id and kind on the element, anchors, editorial marks and notes inside.

    The result is Markup because the block's HTML is made by assembly from Markdown, not by string formatting.
    """
    spans = list(anchors)
    if block.kind not in ("code", "gap"):
        spans += [*editorial_spans(block.text), *western_spans(block.text)]
    names = "" if block.kind in ("paragraph", "heading") else block.kind
    attributes = {"id": block.id, "class": names, **root}
    html = with_merged_heads(block.html) if block.kind == "table" else block.html
    if block.kind == "table" and isinstance(notes, ReadingNotes):
        html = with_whole_cells(with_whole_units(html))
    return Markup(rewrite(html, spans, notes.call, attributes))


def notes_by_id(notes: Iterable[Note]) -> dict[str, Note]:
    """Notes by their id, in order."""
    return {note.id: note for note in notes}
