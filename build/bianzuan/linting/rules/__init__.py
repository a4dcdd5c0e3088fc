"""All rules of the lint, in the order in which they are listed: marks, pairs, numbers, space, headings, words, front matter.

A rule that is not in RULES does not exist. No rule needs another's result, so the order is for the reader alone.
"""

from __future__ import annotations

from bianzuan.linting.rule import Rule
from bianzuan.linting.rules import front, headings, marks, numerals, pairs, spacing, stops, words

RULES: tuple[Rule, ...] = (
    *marks.RULES,
    *stops.RULES,
    *pairs.RULES,
    *numerals.RULES,
    *spacing.RULES,
    *headings.RULES,
    *words.RULES,
    *front.RULES,
)
