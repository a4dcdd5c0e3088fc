"""Lines that stand at the right below a text: who signs it, the day, the place. Their place says so, whatever their words.

In: the plan of a page, and its lines that are ranged right, or that white space in a file of text moves as far. Out: the plan, such
lines signatures. What stands at the right above a text, over a table or below a sentence that goes on is none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import PageLine, PagePlan, PlannedBlock
from bianzuan.cleaning.reassembly.marks import ends_sentence

_REASON = "ranged right below the end of a text"
# So many lines at most, none longer; a sentence at the right is part of the text.
_MOST, _LONGEST = 6, 40
_STOPS = tuple("。！？；，：、")
# White space before such a line, in columns of half a Han: ten Han or more, where paragraphs have two to four.
_DEEP, _USUAL = 20, 8
_ENDS = frozenset({"verse", "list", "table", "quotation", "signature", "author-note", "figure", "caption"})
_PLAIN = frozenset({"paragraph", "heading", "verse"})
_CLOSES = ("此致", "敬礼", "谨启", "谨上", "）", ")")


def at_right(lines: Sequence[PageLine], ranged: Collection[int]) -> list[PageLine]:
    """The lines, those told that stand at the right: as the file says, or at the end of a text that white space sets in."""
    deep = [line.number for line in lines if line.indent >= _DEEP]
    right = set(ranged) if 2 * len(ranged) <= len(lines) else set()
    if not right and deep and 2 * sum(1 for line in lines if line.indent <= _USUAL) >= len(lines):
        last = next((i for i, line in enumerate(reversed(lines)) if line.indent < _DEEP), 0)
        right = {line.number for line in lines[len(lines) - last :]} if last <= _MOST else set()
    return [replace(line, at_right=True) if line.number in right else line for line in lines] if right else list(lines)


def with_signatures(plan: PagePlan, lines: Sequence[PageLine]) -> PagePlan:
    """The plan with what stands at the right below its texts as signatures; white space sets in the last lines of any article."""
    right = {line.number for line in lines if line.at_right}
    deep = {line.number for line in lines if line.indent >= _DEEP}
    if 2 * sum(1 for line in lines if line.indent <= _USUAL) < len(lines):
        deep = set()
    if not right and not deep:
        return plan
    texts = {line.number: line.text for line in lines}
    return replace(plan, articles=tuple(replace(article, blocks=_told(article.blocks, texts, right, deep)) for article in plan.articles))


def _told(blocks: tuple[PlannedBlock, ...], texts: dict[int, str], ranged: Collection[int], deep: Collection[int]) -> tuple[PlannedBlock, ...]:
    told = list(blocks)
    index = 1
    while index < len(told):
        start = index
        while index < len(told) and (told[index].kind == "signature" or _may_sign(told[index], texts, ranged) or _may_sign(told[index], texts, deep)):
            index += 1
        if 0 < index - start <= _MOST and _ends(told[start - 1], texts) and not (index < len(told) and told[index].kind in ("table", "figure")):
            last = index == len(told) or told[index].kind == "heading"
            for place in range(start, index):
                if told[place].kind != "signature" and (last or _may_sign(told[place], texts, ranged)):
                    told[place] = replace(told[place], kind="signature", level=0, reason=_REASON, confidence="likely")
        index = max(index, start + 1)
    return tuple(told)


def _may_sign(block: PlannedBlock, texts: dict[int, str], at_right: Collection[int]) -> bool:
    if block.kind not in _PLAIN or not block.runs or not all(run.line in at_right for run in block.runs):
        return False
    words = _words(block, texts)
    return 0 < len(words) <= _LONGEST and not words.endswith(_STOPS) and not texts[block.runs[0].line].startswith("#")


def _ends(block: PlannedBlock, texts: dict[int, str]) -> bool:
    words = _words(block, texts)
    return block.kind in _ENDS or block.kind == "paragraph" and (ends_sentence(words) or words.endswith(_CLOSES))


def _words(block: PlannedBlock, texts: dict[int, str]) -> str:
    return "".join(texts.get(run.line, "")[run.start : run.end] for run in block.runs).strip()
