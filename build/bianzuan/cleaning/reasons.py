"""The reasons of edits in the user's language. In: reasons as rules and the planner give them, in English; out: as read.

A reason is a row of clauses. Each is what a rule says of itself, or one of the patterns of the catalogue ("reasons.*").
What is in neither, such as the note of an editor, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from string import Formatter

from bianzuan.cleaning.rules import RULES
from bianzuan.messages import catalogue, language
from bianzuan.model import Edit, Fragment

_BETWEEN = "; "


def spoken(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits with their reasons in the user's language."""
    if language() == "en":
        return tuple(edits)
    return tuple(replace(edit, reason=in_chinese(edit.reason), fragment=_spoken(edit.fragment)) for edit in edits)


def _spoken(fragment: Fragment | None) -> Fragment | None:
    if fragment is None:
        return None
    return replace(fragment, offers=tuple(replace(offer, reason=in_chinese(offer.reason)) for offer in fragment.offers))


@lru_cache(maxsize=16384)
def in_chinese(reason: str) -> str:
    """A reason in Chinese: the longest clauses that are known, one after the other."""
    clauses = reason.split(_BETWEEN)
    said: list[str] = []
    while clauses:
        for count in range(len(clauses), 0, -1):
            words = _BETWEEN.join(clauses[:count])
            if (known := _clause(words)) is not None or count == 1:
                said.append(words if known is None else known)
                clauses = clauses[count:]
                break
    return "；".join(said)


def _clause(words: str) -> str | None:
    if words in _exact():
        return _exact()[words]
    rule, colon, rest = _beginning(words)
    if colon:
        return f"{rule}：{in_chinese(rest)}"
    for pattern, chinese in _patterns():
        if match := pattern.fullmatch(words):
            params = match.groupdict()
            if "why" in params:
                params["why"] = in_chinese(params["why"])
            return chinese.format(**params)
    return None


def _beginning(words: str) -> tuple[str, str, str]:
    """What a rule says of itself, in Chinese, and what it adds after a colon; empty where none begins so."""
    for english, chinese in _exact().items():
        if words.startswith(english + ": "):
            return chinese, ": ", words[len(english) + 2 :]
    return "", "", ""


@cache
def _exact() -> dict[str, str]:
    found = {rule.reason: rule.reason_zh for rule in RULES}
    return found | {en: zh for en, zh in _messages() if "{" not in en}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns with parameters: those that hold other clauses first, then those with most fixed words."""
    rows = [(en, zh) for en, zh in _messages() if "{" in en]
    rows.sort(key=lambda row: ("{why}" not in row[0], -sum(len(words) for words, *_ in Formatter().parse(row[0]))))
    return tuple((_pattern(en), zh) for en, zh in rows)


def _pattern(english: str) -> re.Pattern[str]:
    # One parameter may hold other clauses ("why"); no other reaches over the border of a clause.
    pieces = ((re.escape(words), name) for words, name, *_ in Formatter().parse(english))
    return re.compile("".join(w + (f"(?P<{n}>{'.+' if n == 'why' else '(?:(?!; ).)+?'})" if n else "") for w, n in pieces), re.DOTALL)


def _messages() -> list[tuple[str, str]]:
    return [(w["en"]["what"], w["zh"]["what"]) for key, w in catalogue().items() if key.startswith("reasons.")]
