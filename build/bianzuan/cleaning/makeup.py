"""Make-up: the draft's segments put together as the plan says, into fields, blocks and notes of articles.

In: draft and plan. Out: `Unit`s in reading order. A unit is a row of segments; its text is what they stand for, its
edits are those that carry a rule. Nothing here writes text: separators and marks are segments like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.block_marks import as_heading, classified, without_bullet, without_indent
from bianzuan.cleaning.body import APART, CLASSED, GAP, GOES_ON, MARKS, is_list
from bianzuan.cleaning.contents import SEPARATOR, Content, Contents, line_end, page_code
from bianzuan.cleaning.draft import Draft
from bianzuan.cleaning.join_reasons import far_join, why
from bianzuan.cleaning.markdown.front_matter import FrontMatter
from bianzuan.cleaning.planning.plan import Join, PagePlan, PlannedArticle, PlannedBlock, Run
from bianzuan.cleaning.reassembly.gaps.gaps import NOT_LOST
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.unit import Unit, with_moves
from bianzuan.model import Author, BlockKind

HEADING_GAP = "\u3000"
FRAGMENTS = "〔未能归属的片段〕"
# A number of a date has so many digits at most; of longer ones nobody knows whether they are one.
_DIGITS, _YEAR = "0123456789", 4
_BY_LINE: tuple[BlockKind, ...] = ("list", "table", "verse", "code", "quotation")
_DEEPEST = 1000
_END_MARKS = "。！？!?….：；”’）》】"


def make_up(
    draft: Draft, plan: PagePlan, contents: Contents, front: FrontMatter | None = None
) -> tuple[Unit, ...]:
    """Units of all articles in reading order; where a unit does not follow in the source, a move says so.

    The first article takes from the source's front matter the fields that its text does not give.
    """
    units: list[Unit] = []
    for number, article in enumerate(plan.articles, 1):
        units += _ArticleMakeup(draft, contents, article, number, front if number == 1 else None).units()
    return with_moves(units, contents.order, draft.source.text)


class _ArticleMakeup:
    def __init__(
        self, draft: Draft, contents: Contents, article: PlannedArticle, number: int, front: FrontMatter | None
    ) -> None:
        self.front = front
        self.source = draft.source.text
        self.contents = contents.by_run
        self.article = article
        self.number = number
        self.calls = {note.call: str(label) for label, note in enumerate(article.notes, 1)}
        self.called: set[Run] = set()

    def units(self) -> list[Unit]:
        units: list[Unit] = []
        for name, runs in self._fields():
            if self._present(runs):
                units.append(self._field(name, runs))
            elif self.front and self.front.fields.get(name):
                units.append(self._given(name, self.front))
        if self.article.kind == "fragments" and not any(unit.field == "title" for unit in units):
            units.append(self._editorial_title())
        if runs := self._present(self.article.byline):
            units.append(self._byline(runs))
        for block in self.article.blocks:
            if block.kind == "gap" and not self._present(block.runs):
                self._mark_gap(units, block)
            else:
                made = self._blocks(block)
                if made and made[0].text in MARKS and units and units[-1].text == made[0].text and units[-1].kind == "gap":
                    # The source has the mark already: an article that was cleaned before.
                    units.pop()
                units += made
        for label, note in enumerate(self.article.notes, 1):
            if runs := self._present(note.runs):
                segments = self._joined(runs, "", ())
                units.append(Unit(self.number, f"note:{label}", "paragraph", 0, segments, _lines(runs)))
        return units

    def _fields(self) -> tuple[tuple[str, tuple[Run, ...]], ...]:
        return (("kicker", self.article.kicker), ("title", self.article.title), ("subtitle", self.article.subtitle))

    def _present(self, runs: Sequence[Run]) -> tuple[Run, ...]:
        return tuple(run for run in runs if run in self.contents)

    def _field(self, name: str, runs: tuple[Run, ...]) -> Unit:
        segments = (*self._joined(self._present(runs), HEADING_GAP, ()), *self._given_call(name))
        mark = Segment(0, 0, "", "title", "classify", reason=f"the {name} of the article", shown="")
        return Unit(self.number, name, "heading", 0, classified(segments, mark), _lines(runs))

    def _given(self, name: str, front: FrontMatter) -> Unit:
        """A field as the front matter of the source has it."""
        reason = "as the front matter says"
        given = Segment(0, 0, front.fields[name], "front-matter", "replace", reason=reason)
        return Unit(self.number, name, "heading", 0, (given, *self._given_call(name)))

    def _given_call(self, name: str) -> tuple[Segment, ...]:
        """The mark of the note that the front matter says is called in the title."""
        label = next((str(i) for i, n in enumerate(self.article.notes, 1) if n.call.line == 0), "")
        if name != "title" or not (self.front and self.front.title_note and label):
            return ()
        return (Segment(0, 0, "", "front-matter", "classify", reason="as the front matter says", shown=f"[^{label}]", call=label),)

    def _editorial_title(self) -> Unit:
        """What could not be attributed stands under a heading of the editor's."""
        first = next((run for block in self.article.blocks for run in self._present(block.runs)), None)
        place = self.contents[first].segments[0].start if first else 0
        reason = "text that could not be attributed to an article; its heading goes when all of it has its place"
        mark = Segment(place, place, FRAGMENTS, "attribution", "replace", "doubtful", reason)
        return Unit(self.number, "title", "heading", 0, (mark,))

    def _byline(self, runs: tuple[Run, ...]) -> Unit:
        segments: list[Segment] = []
        for run in runs:
            content = self.contents[run]
            segments += self._start(content)
            above, own = page_code(content.segments)
            segments += above
            if own:
                start, end = own[0].start, own[-1].end
                shown, reason = self._told_by("".join(segment.text for segment in own))
                segments.append(Segment(start, end, "", "byline", "classify", reason=reason, shown=shown))
        return Unit(self.number, "authors", "byline", 0, tuple(segments), _lines(runs))

    def _told_by(self, line: str) -> tuple[str, str]:
        """What a line of the head gives to the front matter, and why it goes there: names, or where and when the text was printed."""
        bare = "".join(simplified(line).split())
        named = any("".join(simplified(author.name).split()) in bare for author in self.article.authors)
        if named or not self.article.date or not any(c.isdigit() or c in "年月" for c in bare):
            return _names(self.article.authors) or self.article.date, "names and posts go to the front matter"
        return self.article.date, "when and where the text was published; the day goes to the front matter"

    def _blocks(self, block: PlannedBlock) -> list[Unit]:
        runs = self._present(block.runs)
        items = _items(runs, block.joins)
        if block.kind == "list" and items and not is_list([self._text(item[0]) for item in items]):
            # Items such as 1、 have no Markdown form: each is a paragraph; and so is what an item went on with that is gone.
            leading = next((place for place, item in enumerate(items) if not GOES_ON.match(self._text(item[0]))), len(items))
            if leading:
                rest = replace(block, runs=tuple(run for item in items[leading:] for run in item))
                return [*(self._block(replace(block, kind="paragraph"), item) for item in items[:leading]), *self._blocks(rest)]
            return [self._block(replace(block, kind="paragraph"), item) for item in items]
        return [self._block(block, runs)] if runs else []

    def _text(self, run: Run) -> str:
        return "".join(segment.text for segment in self.contents[run].segments)

    def _block(self, block: PlannedBlock, runs: tuple[Run, ...]) -> Unit:
        self._set_out(block, runs)
        separator = HEADING_GAP if block.kind in ("heading", "byline") else "\n" if block.kind in _BY_LINE else ""
        segments = self._joined(runs, separator, block.joins, as_is=block.kind == "code")
        if block.kind == "heading":
            segments = as_heading(segments, block, self.source)
        elif block.kind in CLASSED or block.attributes:
            reason = block.reason or f"recognised as {block.kind}"
            shown = f"{{: {block.attributes or f'.{block.kind}'} }}"
            name = block.kind if block.kind in CLASSED else "markup"
            mark = Segment(0, 0, "", name, "classify", block.confidence, reason, shown)
            segments = classified(without_bullet(segments) if block.kind == "pullquote" else segments, mark)
        decided, attributes = block.decided, block.attributes
        return Unit(self.number, "", block.kind, block.level, segments, _lines(runs), block.confidence, decided, attributes)

    def _set_out(self, block: PlannedBlock, runs: tuple[Run, ...]) -> None:
        """Take out of items the indent of levels that they stand in no more: all of it, where they have become paragraphs."""
        deepest = 0 if block.kind in ("code", "table") else _DEEPEST
        for first, *_ in _items(runs, block.joins):
            content = self.contents[first]
            text = "".join(segment.text for segment in content.segments)
            if not text.strip(" "):
                continue  # a space that an editor keeps is no indent
            deepest = min(deepest, len(text) - len(text.lstrip(" "))) if block.kind == "list" else deepest
            content.segments = without_indent(content.segments, deepest)

    def _mark_gap(self, units: list[Unit], block: PlannedBlock) -> None:
        """The mark for lost text, or for texts that do not go on with each other: at the end of a paragraph that breaks off, else a block of its own."""
        end = units[-1].segments[-1].end if units and units[-1].segments else 0
        reason = block.reason or "text is missing here"
        mark = Segment(end, end, APART if reason in NOT_LOST else GAP, "gap", "replace", block.confidence, reason)
        last = units[-1] if units else None
        if last and last.text.endswith(MARKS):
            return
        if last and not last.field and last.kind == "paragraph" and last.text[-1:] not in tuple(_END_MARKS):
            units[-1] = replace(last, segments=(*last.segments, mark))
        else:
            units.append(Unit(self.number, "", "gap", 0, (mark,), last.lines[-1:] if last else ()))

    # --- runs into segments ------------------------------------------------------------------------

    def _joined(
        self, runs: tuple[Run, ...], separator: str, joins: Sequence[Join], *, as_is: bool = False
    ) -> tuple[Segment, ...]:
        """Runs made one text; `as_is` keeps the line ends of the source."""
        why = {join.after: join for join in joins}
        segments: list[Segment] = []
        for run in self._with_calls(runs):
            content = self.contents[run]
            if not segments:
                segments += self._start(content)
            elif as_is and (ends := self._plain_ends(content)):
                segments.append(Segment(ends.start, ends.end, self.source[ends.start : ends.end]))
            else:
                # Between the halves of a word that the end of a heading's or an item's line cut, nothing stands.
                join = why.get(run)
                segments += self._link(segments, content, "" if join and separator in (HEADING_GAP, "\n") else separator, join)
            label = self.calls.get(run)
            segments += [_call(content, label)] if label else content.segments
        return tuple(segments)

    def _with_calls(self, runs: tuple[Run, ...]) -> list[Run]:
        """Runs and the calls of notes that touch them, in the order of the line."""
        result: list[Run] = []
        for run in runs:
            before = [c for c in self.calls if c.line == run.line and c.end == run.start and c not in self.called]
            after = [c for c in self.calls if c.line == run.line and c.start == run.end and c not in self.called]
            # A call between two blocks touches both and belongs to the first.
            self.called.update(before, after)
            result += [*before, run, *after]
        return [run for run in result if run in self.contents]

    def _start(self, content: Content) -> list[Segment]:
        return [*self._line_ends(content.gap or ()), *content.lead]

    def _line_ends(self, gap: Sequence[Segment]) -> list[Segment]:
        """Edits of the line ends before a line; beside debris every run is one, for it sets the place of the next."""
        if len(gap) > 1:
            first, *others = (replace(s, shown=SEPARATOR) if s.rule == "line-end" else s for s in gap)
            return [first, *(replace(s, action="delete", shown="") if s.rule == "line-end" else s for s in others)]
        edits = ((segment if segment.rule != "line-end" else line_end(segment, self.source)) for segment in gap)
        return [edit for edit in edits if edit is not None]

    def _plain_ends(self, content: Content) -> Segment | None:
        """The line ends before a line of code, if they are nothing but line feeds."""
        if content.gap is None or len(content.gap) != 1 or content.lead:
            return None
        ends = content.gap[0]
        return ends if set(self.source[ends.start : ends.end]) == {"\n"} else None

    def _link(
        self, before: Sequence[Segment], content: Content, separator: str, join: Join | None
    ) -> list[Segment]:
        """What joins a run to the one before it."""
        separator = separator or _latin_space(before, content)
        place = content.segments[0].start
        if content.gap is None:
            # What an editor parted within a line may go on with text that stands elsewhere.
            if (content.lead[0].start if content.lead else place) == before[-1].end:
                return _inside_line(content, separator, self.source)
            return [*content.lead, far_join(place, separator, join)]
        first, *others = content.gap
        if first.start == before[-1].end and not (join and join.far):
            if separator == "\n" == self.source[first.start : first.end] and not others and not content.lead:
                return [Segment(first.start, first.end, separator)]
            link = replace(first, text=separator, rule="decision" if join and join.decided else _join_rule(separator), action="join", **why(join))
            rest = [replace(other, action="delete", shown="") if other.rule == "line-end" else other for other in others]
            return [link, *rest, *content.lead]
        return [*self._start(content), far_join(place, separator, join)]


def _join_rule(separator: str) -> str:
    return {"\n": "lines", HEADING_GAP: "heading-parts"}.get(separator, "paragraph-join")


def _latin_space(before: Sequence[Segment], content: Content) -> str:
    """A space where the cut parts two Latin words; 1 / 990年 is one number, broken where a line was full."""
    above = next((segment.text for segment in reversed(before) if segment.text), "")
    below = next((segment.text for segment in content.segments if segment.text), "")
    left, right = above[-1:], below[:1]
    digits = len(above) - len(above.rstrip(_DIGITS)) + len(below) - len(below.lstrip(_DIGITS))
    if left.isdecimal() and right.isdecimal() and digits <= _YEAR:
        return ""
    return " " if (left + right).isascii() and left.isalnum() and right.isalnum() and content.gap is not None else ""


def _inside_line(content: Content, separator: str, source: str) -> list[Segment]:
    """Parts of a heading on one line: the white space between them becomes one wide space."""
    if separator != HEADING_GAP or not content.lead:
        return list(content.lead)
    reason = "parts of a heading are set apart by a wide space"
    *others, last = content.lead
    if len(content.lead) == 1 and last.end - last.start == 1 and source[last.start] == separator:
        return [Segment(last.start, last.end, separator)]
    return [*others, replace(last, text=separator, rule="heading-parts", action="replace", reason=reason)]


def _call(content: Content, label: str) -> Segment:
    start, end = content.segments[0].start, content.segments[-1].end
    return Segment(start, end, "", "note", "classify", reason="the mark of a note", shown=f"[^{label}]", call=label)


def _items(runs: Sequence[Run], joins: Sequence[Join]) -> list[tuple[Run, ...]]:
    """The items of a list: a line each, and what goes on with it."""
    rests = {join.after for join in joins}
    items: list[tuple[Run, ...]] = []
    for run in runs:
        items[-1:] = [(*items[-1], run)] if items and run in rests else [*items[-1:], (run,)]
    return items


def _names(authors: Sequence[Author]) -> str:
    return "；".join(f"{author.name}　{author.role}".strip() for author in authors)


def _lines(runs: Sequence[Run]) -> tuple[int, ...]:
    return tuple(run.line for run in runs)
