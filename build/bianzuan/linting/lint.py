"""A book in, remarks out: every rule that is on, in the order of the files, each hit with its place and its words."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bianzuan.config import LintConfig
from bianzuan.errors import Problem
from bianzuan.linting.book import OPAQUE, Book, Passage
from bianzuan.linting.rule import Hit, Rule
from bianzuan.linting.rules import RULES
from bianzuan.messages import language, say
from bianzuan.model import Severity

_DEFAULTS = LintConfig()
# Characters shown on either side of a hit, and of a hit itself at most.
_AROUND, _LONGEST = 12, 40


@dataclass(frozen=True, slots=True)
class Remark:
    """One hit as it is told. Lines and columns count from 1, columns in code points; the end stands behind the last.

    `replacement` is None where nothing certain can be proposed; `fixable` says that it may be put into the file as it
    stands. `fingerprint` is the same as long as rule, words and neighbours are, wherever the lines move.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    context: str
    message: str
    hint: str
    replacement: str | None
    fixable: bool
    own: bool  # in a text of the editor's, not in a source
    fingerprint: str


def lint(book: Book, config: LintConfig = _DEFAULTS) -> tuple[Remark, ...]:
    """All remarks on a book, in the order of its passages."""
    places = {id(passage): number for number, passage in enumerate(book.passages)}
    found = [
        (places[id(hit.passage)], hit.start, order, hit)
        for order, rule in enumerate(RULES)
        if rule.name not in config.off and book.script in rule.scripts
        for hit in rule.find(book)
        if not _kept(hit, config.keep)
    ]
    seen: Counter[str] = Counter()
    remarks = []
    for _, _, order, hit in sorted(found, key=lambda row: row[:3]):
        remarks.append(_remark(hit, RULES[order], config, seen))
    return tuple(remarks)


def check_rules(config: LintConfig, file: str = "publication.toml") -> tuple[Problem, ...]:
    """What is wrong with the rules that `[lint]` names: those there are not."""
    names = [rule.name for rule in RULES]
    return tuple(
        Problem("linting.rule_unknown", file, params={"rule": name, "nearest": (*get_close_matches(name, names, 1), *names)[0]})
        for name in (*config.off, *config.errors)
        if name not in names
    )


def _kept(hit: Hit, phrases: Sequence[str]) -> bool:
    """True if the hit lies in one of the editor's phrases that are to stay."""
    text = hit.passage.text
    for phrase in phrases:
        at = text.find(phrase, max(hit.end - len(phrase), 0)) if phrase else -1
        if 0 <= at <= hit.start and at + len(phrase) >= hit.end:
            return True
    return False


def _remark(hit: Hit, rule: Rule, config: LintConfig, seen: Counter[str]) -> Remark:
    passage = hit.passage
    text = passage.text[hit.start : hit.end]
    line, column, end_line, end_column, exact = _place(passage, hit.start, hit.end)
    before, after = passage.text[max(hit.start - _AROUND, 0) : hit.start], passage.text[hit.end : hit.end + _AROUND]
    identity = "\0".join((rule.name, passage.file.name.rsplit("/", 1)[-1], before, text, after))
    seen[identity] += 1
    return Remark(
        rule=rule.name,
        severity="error" if rule.name in config.errors else rule.severity,
        file=passage.file.name,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        text=text,
        context=_on_a_line(f"{before}{text}{after}"),
        message=_message(hit, rule, f"{before}[{_short(text)}]{after}"),
        hint=_hint(hit, text),
        replacement=hit.replacement,
        fixable=exact and passage.own and hit.replacement is not None,
        own=passage.own,
        fingerprint=hashlib.sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest()[:16],
    )


def _place(passage: Passage, start: int, end: int) -> tuple[int, int, int, int, bool]:
    """Line, column, end line, end column, and whether the file has just these characters there."""
    file, offsets = passage.file, passage.offsets
    if not len(offsets):
        line, column = file.position(file.starts[0] if file.starts else 0)
        return line, column, line, column, False
    first = offsets[min(start, len(offsets) - 1)]
    last = offsets[min(max(end - 1, start), len(offsets) - 1)]
    exact = last - first == end - 1 - start and file.text[first : last + 1] == passage.text[start:end]
    line, column = file.position(first)
    # Words that were moved may end before they begin in the file; then only the beginning is told.
    end_line, end_column = file.position(max(last, first))
    return line, column, end_line, end_column + 1, exact


def _message(hit: Hit, rule: Rule, quoted: str) -> str:
    reason = rule.reason_zh if language() == "zh" else rule.reason
    fact = say(hit.fact, **hit.params) if hit.fact else ""
    return say("linting.remark_fact" if fact else "linting.remark", reason=reason, fact=fact, text=_on_a_line(quoted))


def _on_a_line(text: str) -> str:
    return text.replace("\n", " ").replace(OPAQUE, " ")


def _hint(hit: Hit, text: str) -> str:
    if hit.replacement is None:
        return ""
    if not hit.replacement:
        return say("linting.leave_out")
    return say("linting.write", text=_short(text), replacement=_short(hit.replacement))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 4 :]}"


def counts(remarks: Sequence[Remark]) -> dict[str, int]:
    """How many remarks there are of each severity, then of each rule that has any."""
    found: dict[str, int] = dict.fromkeys(("error", "warning", "info"), 0)
    for remark in remarks:
        found[remark.severity] += 1
    return found | dict(sorted(Counter(remark.rule for remark in remarks).items()))

