"""Whom a letter or a speech addresses. In: a line (Simplified). Out: whether readers address the editors of a paper with it, or a speaker those who listen."""

from __future__ import annotations

import re

# 编辑同志：, 《清河文艺》编辑部：
_TO_EDITOR = re.compile(
    "(?:尊敬的|敬爱的|亲爱的)?(?:[《〈]?[\u3400-\u9fff]{2,10}[》〉]?)?(?:主编|总编|编辑|记者)(?:部|同志|先生|女士|老师|朋友|诸?君|阁下)?(?:[的 \u3000]?同志)?(?:们|诸同志)?[：:]"
)
# 编辑同志：上星期天，我带孙子到公园去玩。 记者：, 主编：before words is who speaks.
_TO_EDITOR_FIRST = re.compile("(?:[《〈]?[\u3400-\u9fff]{2,10}[》〉]?)?编辑(?:部|部同志|同志|先生)(?:们)?[：:]")
_LONGEST = 40
# 同志们：, 各位代表、同志们：, 尊敬的各位来宾，女士们、先生们：
_TO_LISTENERS = re.compile(
    "(?:(?:尊敬的|敬爱的|亲爱的|各位)*[\u3400-\u9fff]{0,8}(?:同志|先生|女士|朋友|代表|委员|来宾|嘉宾|同学|老师|战友|乡亲|父老|同胞|同事|校友|领导)(?:们)?(?:[，、, \u3000]+(?=[^：:])|(?=[：:])))+[：:]"
)


def addresses_listeners(text: str) -> bool:
    """True for a line with which a speaker begins: more than one person is spoken to."""
    return len(text) <= _LONGEST and ("们" in text or "各位" in text) and _TO_LISTENERS.fullmatch(text) is not None


def addresses_editor(text: str) -> bool:
    """True for a line with which a reader addresses the editors."""
    return _TO_EDITOR.fullmatch(text) is not None


def begins_to_editor(text: str) -> bool:
    """True for a line, or the first words of a paragraph, with which a reader addresses the editors."""
    return addresses_editor(text) or _TO_EDITOR_FIRST.match(text) is not None
