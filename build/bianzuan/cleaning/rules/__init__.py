"""All cleaning rules, in the order in which they run. A rule that is not in RULES does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from bianzuan.cleaning.rule import Rule
from bianzuan.cleaning.rules import (
    characters,
    debris,
    field_labels,
    line_numbers,
    machine_blanks,
    machine_reads,
    mojibake,
    page,
    page_marks,
    pinyin,
    punctuation,
    raised,
    script,
    spaces,
    starred,
    suspects,
    underlined,
    wide_dots,
)
from bianzuan.errors import Problem

RULES: tuple[Rule, ...] = (
    # Misread bytes before anything that would change one of them.
    mojibake.MOJIBAKE,
    # Code points first: nothing else could match through invisible characters or look-alikes.
    characters.INVISIBLE,
    characters.LOOK_ALIKE_CODES,
    characters.VERTICAL,
    # Before the tags themselves go.
    raised.RAISED,
    debris.DEBRIS,
    debris.ENTITIES,
    # After debris and entities, which leave spaces at line ends behind.
    characters.ODD_SPACE,
    characters.WHITE_SPACE,
    characters.FULLWIDTH,
    machine_reads.YEAR_ZERO,
    line_numbers.LINE_NUMBERS,
    # Before anything that reads who a line names: a title is one without its label.
    field_labels.FIELD_LABELS,
    underlined.UNDERLINED,
    starred.STARRED,
    page_marks.PAGE_MARKS,
    # Pinyin before punctuation: the comma after 設(shè),、 stands beside Han only when the annotation is gone.
    pinyin.PINYIN,
    punctuation.STRAY,
    punctuation.WIDTH,
    wide_dots.WIDE_DOT,
    punctuation.BRACKETS,
    punctuation.STRAIGHT_QUOTES,
    # Corner quotes ask whether the document is Traditional, so they come before it ceases to be.
    script.CORNER_QUOTES,
    script.SCRIPT,
    punctuation.INTERPUNCT,
    punctuation.DASHES,
    punctuation.ELLIPSES,
    # Beside marks that are wide by now; between characters before beside marks, for 一 、渡 口 is read as a whole.
    machine_blanks.MACHINE_BLANK,
    spaces.LOOSE_SPACE,
    *page.PAGE_RULES,
    *suspects.SUSPECTS,
)

# A mark made wide is Han's neighbour for the next one: these run again until they find nothing.
AGAIN: tuple[Rule, ...] = (
    punctuation.STRAY,
    punctuation.WIDTH,
    punctuation.BRACKETS,
    punctuation.STRAIGHT_QUOTES,
    punctuation.DASHES,
    punctuation.ELLIPSES,
)


def check_rules(off: Sequence[str], file: str = "publication.toml") -> tuple[Problem, ...]:
    """What is wrong with the rules that `[clean] off` names: no such rule, or one that nothing can do without."""
    names = [rule.name for rule in RULES]
    problems: list[Problem] = []
    for name in off:
        if name in page.ALWAYS:
            problems.append(Problem("cleaning.rule_always", file, params={"rule": name}))
        elif name not in names:
            nearest = (*get_close_matches(name, names, 1), *names)[0]
            problems.append(Problem("cleaning.rule_unknown", file, params={"rule": name, "nearest": nearest}))
    return tuple(problems)
