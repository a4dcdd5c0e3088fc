"""Regular expressions: any line may be met, also a row of one character as long as a page.

What is searched for must not begin with a run of any length: from each character of the run the search would begin anew. A
lookbehind in front of the run says that it is entered at its beginning only. And no pattern may try the same row in
more ways than it has characters: forty are then too many for any machine.
"""

from __future__ import annotations

import ast
import importlib
import re
import re._constants as codes
import re._parser as parser
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import bianzuan
import pytest

_ROOT = Path(bianzuan.__path__[0])
_RUNS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
# Asked of whole lines only; taken whole by the alternative before; references at the end of a paragraph, each with a bracket
# and few of them; marks that nobody sees in lines that a printer sets.
_ALLOWED = (
    "bianzuan.cleaning.furniture.cut_short._PARTED",
    "bianzuan.linting.passages._INLINE",
    "bianzuan.linting.rules.stops._REFERENCE",
    "bianzuan.typesetting.composer.hyphens._STRING",
    "bianzuan.typesetting.composer.hyphens._WORD",
)
_ROWS = (*"一中a1１第年日，。、·.-—…(（「“《[【<>*_#|/=:：&!]）□ \u3000\t", "[1", "1.", "1]", "a.", "一、", "中·", "”。", "1 ", "中 ", "- ")


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(_ROOT.rglob("*.py")):
        parts = path.relative_to(_ROOT).with_suffix("").parts
        yield ".".join(("bianzuan", *parts)).removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def _own_patterns() -> dict[tuple[str, str], re.Pattern[str]]:
    """Patterns by the module that makes them and their name there; those of the texts a file is made of, not of its bytes."""
    found: dict[tuple[str, str], re.Pattern[str]] = {}
    for module, tree in _modules():
        names = [t.id for node in tree.body if isinstance(node, ast.Assign) for t in node.targets if isinstance(t, ast.Name)]
        values = vars(importlib.import_module(module)) if names else {}
        found |= {(module, name): values[name] for name in names if isinstance(values.get(name), re.Pattern) and isinstance(values[name].pattern, str)}
    return found


def _searched_for() -> set[tuple[str, str]]:
    """Patterns that some module searches with, or hands on to others; all but those that are matched where a text begins."""
    found = set()
    for module, tree in _modules():
        homes = {a.asname or a.name: (node.module, a.name) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module for a in node.names}
        asked = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in ("match", "fullmatch", "pattern")}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in asked:
                found.add(homes.get(node.id, (module, node.id)))
    return found


def _begins_with_a_run(items: Iterable[Any], asks_more: bool = False) -> bool:
    """True if a match may begin with a run that has no end and needs something behind it, and nothing says that it begins where
    the run does. `asks_more`: something is needed behind the items."""
    parts = list(items)
    for place, (code, argument) in enumerate(parts):
        more = asks_more or any(_is_needed(part) for part in parts[place + 1 :])
        if code in _RUNS:
            least, most, inner = argument
            if most is codes.MAXREPEAT and more or _begins_with_a_run(inner, more):
                return True
            if least == 0:
                continue
        elif code is codes.SUBPATTERN and not _is_needed((code, argument)):
            if _begins_with_a_run(argument[3], more):
                return True
            continue
        elif code is codes.SUBPATTERN or code is codes.ATOMIC_GROUP:
            return _begins_with_a_run(argument[3] if code is codes.SUBPATTERN else argument, more)
        elif code is codes.BRANCH:
            return any(_begins_with_a_run(branch, more) for branch in argument[1])
        elif code is codes.ASSERT and argument[0] > 0:
            continue  # a lookahead
        return False
    return False


def _is_needed(part: Any) -> bool:
    code, argument = part
    if code in _RUNS:
        return bool(argument[0]) and any(map(_is_needed, argument[2]))
    if code is codes.SUBPATTERN:
        return any(map(_is_needed, argument[3]))
    if code is codes.BRANCH:
        return all(any(map(_is_needed, branch)) for branch in argument[1])
    return True


def test_no_search_begins_with_an_unbounded_run() -> None:
    patterns = _own_patterns()
    searched = _searched_for()
    slow = [
        f"{module}.{name}"
        for (module, name), pattern in patterns.items()
        if (module, name) in searched and _begins_with_a_run(parser.parse(pattern.pattern, pattern.flags))
    ]
    assert len(patterns) > 1000
    assert sorted(slow) == sorted(_ALLOWED)


@pytest.mark.parametrize("pattern", [r"\s*x", r"(?:a)?\s+x", r"(?:b|a+)x", r"(?=a)(?:a ?){2,}x", r"(?:\s+)?x"])
def test_a_run_in_front_is_seen(pattern: str) -> None:
    assert _begins_with_a_run(parser.parse(pattern))


@pytest.mark.parametrize("pattern", [r"\s*", r"(?<!\s)\s*x", r"(?:(?<!\s)\s+)?x", r"a{1,9}x", r"xa+y"])
def test_other_runs_are_not(pattern: str) -> None:
    assert not _begins_with_a_run(parser.parse(pattern))


def test_no_pattern_tries_a_short_row_in_endless_ways() -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(tried)

    before = signal.signal(signal.SIGALRM, stop)
    tried = ""
    try:
        for (module, name), pattern in _own_patterns().items():
            for unit in _ROWS:
                row = (unit * 40)[:40]
                tried = f"{module}.{name} on {row}"
                signal.alarm(20)
                for text in (row, f"{row}\x01", f"中{row}中"):
                    pattern.fullmatch(text)
                    pattern.search(text)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
