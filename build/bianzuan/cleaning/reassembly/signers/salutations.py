"""Whom a letter addresses. In: a line (Simplified). Out: whether readers address the editors of a paper with it."""

from __future__ import annotations

import re

# 编辑同志：, 《清河文艺》编辑部：
_TO_EDITOR = re.compile(
    "(?:尊敬的|敬爱的|亲爱的)?(?:[《〈]?[\u3400-\u9fff]{2,10}[》〉]?)?(?:主编|总编|编辑|记者)(?:部|同志|先生|女士|老师|朋友|诸?君|阁下)?(?:[的 \u3000]?同志)?(?:们|诸同志)?[：:]"
)


def addresses_editor(text: str) -> bool:
    """True for a line with which a reader addresses the editors."""
    return _TO_EDITOR.fullmatch(text) is not None
