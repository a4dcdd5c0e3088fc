"""Blocks and notes → markup for print or for the reading edition.

In print a note stands at its call, `<span class="note" id="…" data-n="">`, where the engine floats it to the foot
of the page and typesetting sets `data-n`. In the reading edition the call is a numbered link to the chapter's end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

from bianzuan.model import Block, Chapter, IndexMarks, Mark, Note
from bianzuan.rendering.inline import editorial_spans, rewrite, spans_of

MarksOf = Mapping[str, tuple[Mark, ...]]


def marks_by_block(marks: IndexMarks) -> dict[str, tuple[Mark, ...]]:
    """Marks of each block and note, by its id."""
    found: dict[str, list[Mark]] = {}
    for mark in marks.marks:
        found.setdefault(mark.block, []).append(mark)
    return {block: tuple(its) for block, its in found.items()}


def byline_anchors(chapter: Chapter, marks: MarksOf) -> dict[str, list[str]]:
    """Name of an author → anchors of the marks on it.

    A mark in the byline names the chapter as its block, and counts in the authors' names, a line end between them.
    """
    names = "\n".join(author.name for author in chapter.authors)
    found: dict[str, list[str]] = {author.name: [] for author in chapter.authors}
    for mark in marks.get(chapter.id, ()):
        found[names[mark.start : mark.end]].append(mark.anchor)
    return found


@dataclass(slots=True)
class PrintNotes:
    """Writes the notes of one section at their calls, and remembers which have been called."""

    notes: Mapping[str, Note]
    marks: MarksOf
    called: Counter[str] = field(default_factory=Counter)

    def call(self, note: str) -> str:
        """Markup of the note at its call; a second call repeats the note under an id of its own."""
        if note not in self.notes:
            return ""
        self.called[note] += 1
        identifier = note if self.called[note] == 1 else f"{note}-{self.called[note]}"
        marks = self.marks.get(note, ()) if self.called[note] == 1 else ()
        return f'<span class="note" id="{escape(identifier)}" data-n="">{note_html(self.notes[note], marks)}</span>'

    def uncalled(self) -> list[Markup]:
        """Notes that no call reached, so that nothing is lost."""
        return [
            Markup(note_html(note, self.marks.get(key, ())))
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


def note_html(note: Note, marks: Iterable[Mark] = ()) -> str:
    """Inline HTML of a note with its anchors and editorial marks."""
    return rewrite(note.html, [*spans_of(marks), *editorial_spans(note.text)], lambda _: "")


def block_html(block: Block, marks: Iterable[Mark], notes: PrintNotes | ReadingNotes, **root: str | None) -> Markup:
    """Markup of a block: its id and kind on the element, anchors, editorial marks and notes inside.

    The result is Markup because the block's HTML is made by assembly from Markdown, not by string formatting.
    """
    spans = spans_of(marks)
    if block.kind not in ("code", "gap"):
        spans += editorial_spans(block.text)
    names = "" if block.kind in ("paragraph", "heading") else block.kind
    attributes = {"id": block.id, "class": names, **root}
    return Markup(rewrite(block.html, spans, notes.call, attributes))


def notes_by_id(notes: Iterable[Note]) -> dict[str, Note]:
    """Notes by their id, in order."""
    return {note.id: note for note in notes}
