"""Checks of the setting of lines in the chapters, after the rules of Chinese composition (GB/T 15834, JLREQ's kin)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bianzuan.preflight.alignment import is_han
from bianzuan.preflight.pages import Char, Page, TextLine
from bianzuan.preflight.runs import around, squeeze, without_calls
from bianzuan.preflight.subject import HANGING, NOTE_NUMBER, Fault, Frame, Outcome, Subject, Tally

NEVER_FIRST = "，。、；：？！）》〉」』】〕］｝”’·～％%‰℃,.;:?!)]}"
NEVER_LAST = "（《〈「『【〔［｛“‘([{"
# Marks whose ink fills the left half of their em; at a line end the right half may be cut away.
CUT_AT_END = "，。、；：？！）》〉」』】〕］｝”’"
JOINED = "—…"
FLUSH = 0.1  # pt
# A Latin letter's advance is not known from its ink: so many em are blank behind a full stop or a colon.
FLUSH_LATIN = 0.12
SAME_SIZE = 0.3  # pt
# The edge of a book of others is known as well as its lines agree on it.
FLUSH_OTHERS = 1.5
LEAST_LINES = 5
HEADING_SIZE = 1.08  # of the body
# So many characters tell the last line of a paragraph.
TAIL = 8
MOST_APART = 2.3  # lines, of what stands under a heading


@dataclass(frozen=True, slots=True)
class _Line:
    """A body line of a chapter: where it stands, and whether the paragraph goes on in the next line of the page."""

    page: Page
    frame: Frame
    line: TextLine
    starts_flush: bool
    goes_on: bool


def _chapter_pages(subject: Subject) -> Iterator[Page]:
    """The pages of the chapters; of a book we know nothing of, all that hold some lines of the body."""
    if subject.expected:
        for chapter in subject.expected.chapters:
            yield from subject.pages[chapter.first - 1 : chapter.last]
    elif subject.area:
        size = subject.area.size
        for page in subject.pages:
            if sum(abs(line.size - size) < SAME_SIZE for line in page.lines) >= LEAST_LINES:
                yield page


def _body_lines(subject: Subject) -> Iterator[_Line]:
    """The lines of body size that begin at the left edge of the type area or two characters in."""
    area = subject.area
    if area is None:
        return
    ends = _ends(subject)
    for page in _chapter_pages(subject):
        frame = subject.frame(page)
        tails = ends.get(page.position, frozenset())
        lines = [line for line in subject.inner_lines(page) if abs(line.size - area.size) < SAME_SIZE]
        for number, line in enumerate(lines):
            following = lines[number + 1] if number + 1 < len(lines) else None
            goes_on = (
                following is not None
                and abs(following.y - line.y - area.leading) < 0.1 * area.leading
                and _flush(following, frame)
                # a hanging speech or the wish of a letter begins flush
                and without_calls(line)[-TAIL:] not in tails
            )
            indented = line.left < frame.left + 2.6 * area.size
            if _flush(line, frame) or indented:
                yield _Line(page, frame, line, _flush(line, frame), goes_on)


def _ends(subject: Subject) -> dict[int, frozenset[str]]:
    """Position of a page → how the paragraphs of its chapter end."""
    found: dict[int, frozenset[str]] = {}
    for chapter in subject.expected.chapters if subject.expected else ():
        tails = frozenset(squeeze(line)[-TAIL:] for block in chapter.blocks for line in block.text.split("\n"))
        for position in range(chapter.first, chapter.last + 1):
            found[position] = found.get(position, frozenset()) | tails
    return found


def _flush(line: TextLine, frame: Frame) -> bool:
    # A bracket at the line start stands half an em out, where its empty half is cut away.
    return frame.left - 0.6 * line.size < line.left < frame.left + 0.3 * line.size


def _fault(one: _Line, params: Mapping[str, object]) -> Fault:
    return Fault(one.page.position, params, around(one.line.chars))


def right_edge(subject: Subject) -> Outcome:
    """Lines that the paragraph goes on after end exactly at the right edge."""
    measured = 0
    for one in _body_lines(subject):
        # A short line before a flush one is the end of an unindented block.
        if not one.goes_on or one.line.right < one.frame.right - 1.5 * one.line.size:
            continue
        measured += 1
        hangs = subject.area is not None and subject.area.hang > 0
        off = min((edge - one.frame.right for edge in _edges(one.line.chars[-1], hangs)), key=abs)
        last = one.line.chars[-1].text
        exact = FLUSH if subject.expected else FLUSH_OTHERS
        if abs(off) > (exact if last >= "\u2e80" or last in CUT_AT_END else max(exact, FLUSH_LATIN * one.line.chars[-1].size)) + 0.01:
            yield _fault(one, {"off": f"{off:+.2f}", "text": one.line.text[-12:]})
    yield Tally("full-lines", measured)


def _edges(last: Char, hangs: bool) -> tuple[float, ...]:
    """Where the advance of a line's last character may end: at its full width, cut by half, or hung beyond the edge."""
    if hangs and last.text in HANGING:
        return last.x + last.size, last.x + last.size / 2, last.x
    if last.text in CUT_AT_END:
        return last.x + last.size, last.x + last.size / 2
    if last.text >= "\u2e80":
        return (last.x + last.size,)
    return last.right, last.x + last.size


def line_start(subject: Subject) -> Outcome:
    """No line begins with a mark that belongs to what stands before it."""
    for one in _body_lines(subject):
        if one.starts_flush and one.line.chars[0].text in NEVER_FIRST:
            yield _fault(one, {"text": one.line.text[:12]})


def line_end(subject: Subject) -> Outcome:
    """No line ends with a mark that belongs to what follows."""
    for one in _body_lines(subject):
        if one.goes_on and one.line.chars[-1].text in NEVER_LAST:
            yield _fault(one, {"text": one.line.text[-12:]})


def split_dash(subject: Subject) -> Outcome:
    """—— and …… are not cut by a line end."""
    lines = tuple(_body_lines(subject))
    for one, following in zip(lines, lines[1:], strict=False):
        last, first = one.line.chars[-1].text, following.line.chars[0].text
        if one.goes_on and last == first and last in JOINED:
            yield _fault(one, {"text": f"{one.line.text[-6:]}|{following.line.text[:6]}"})


def lone_character(subject: Subject) -> Outcome:
    """The last line of a paragraph is more than one character."""
    lines = tuple(_body_lines(subject))
    for before, one in zip(lines, lines[1:], strict=False):
        letters = [char for char in one.line.chars if char.text not in NEVER_FIRST]
        if before.goes_on and one.starts_flush and not one.goes_on and len(letters) == 1 and is_han(letters[0].text):
            yield _fault(one, {"text": f"{before.line.text[-8:]}|{one.line.text}"})


def heading_last(subject: Subject) -> Outcome:
    """No heading stands last on a page."""
    area = subject.area
    if area is None:
        return
    labels = {squeeze(item.label) for item in subject.view.outline}
    labels.update(squeeze(line.label) for line in (subject.expected.contents if subject.expected else ()))
    for page in _chapter_pages(subject):
        lines = [line for line in subject.inner_lines(page) if line.size > area.size - SAME_SIZE]
        if not lines:
            continue
        text = squeeze(lines[-1].text)
        large = lines[-1].size > HEADING_SIZE * area.size
        if (large or text in labels) and not _goes_on_smaller(subject.inner_lines(page), lines[-1], area.leading):
            yield Fault(page.position, {"text": text}, around(lines[-1].chars))


def _goes_on_smaller(lines: Sequence[TextLine], heading: TextLine, leading: float) -> bool:
    """Whether a table, a caption or an abstract follows a heading, in smaller type and within a blank line."""
    below = [line for line in lines if 0 < line.y - heading.y <= MOST_APART * leading]
    return bool(below) and not NOTE_NUMBER.match(min(below, key=lambda line: line.y).text)
