"""Words written in two ways: after GF 1001-2001 (第一批异形词整理表), after the editor's own list, Latin words, references."""

from __future__ import annotations

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bianzuan.linting.book import Book, Passage
from bianzuan.linting.rule import Example, Hit, Rule

_TABLE = Path(__file__).with_name("word_forms.txt")


@cache
def _forms() -> dict[str, str]:
    """Form that the standard does not recommend → the one it does."""
    rows = (line.split() for line in _TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return {other: wanted for wanted, *others in rows for other in others}


@cache
def _other_forms() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _forms()), key=len, reverse=True)))


def _is_word(text: str, start: int, end: int) -> bool:
    """True if no word of the text crosses an end of the span: 成分份额 holds no 分份. Longest words are cut first."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    low = max(start - 10, 0)
    at = low
    cuts = {low}
    for word in jieba.lcut(text[low : end + 10], HMM=False):
        at += len(word)
        cuts.add(at)
    return start in cuts and end in cuts


def _found_forms(book: Book) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage, match in book.matches(_other_forms()):
        if _is_word(passage.prose, match.start(), match.end()):
            yield passage, match


def _counts(book: Book, words: set[str]) -> Counter[str]:
    pattern = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)")
    return Counter(match[0] for _, match in book.matches(pattern))


def _mixed(book: Book) -> Iterator[Hit]:
    found = list(_found_forms(book))
    counts = _counts(book, {_forms()[match[0]] for _, match in found})
    for passage, match in found:
        wanted = _forms()[match[0]]
        if counts[wanted]:
            params: dict[str, object] = {"usual": wanted, "more": counts[wanted]}
            yield Hit(passage, match.start(), match.end(), wanted, "linting.fact_mixed", params)


def _variant(book: Book) -> Iterator[Hit]:
    found = list(_found_forms(book))
    counts = _counts(book, {_forms()[match[0]] for _, match in found})
    for passage, match in found:
        if not counts[_forms()[match[0]]]:
            yield Hit(passage, match.start(), match.end(), _forms()[match[0]])


def _terms(book: Book) -> Iterator[Hit]:
    wanted = {other: row[0] for row in book.terms for other in row[1:] if other}
    if not wanted:
        return
    # The wanted form may hold the unwanted one, 帐户 in 帐户名: the longest alternative is tried first.
    names = sorted({*wanted, *wanted.values()}, key=len, reverse=True)
    for passage, match in book.matches(re.compile("|".join(map(re.escape, names)))):
        if match[0] in wanted:
            yield Hit(passage, match.start(), match.end(), wanted[match[0]])


_LATIN = re.compile(r"(?<![A-Za-z0-9 .'’\-/@])[A-Za-z]{2,}(?![A-Za-z0-9'’\-/@.]|[ ][A-Za-z])")


def _latin_case(book: Book) -> Iterator[Hit]:
    found: dict[str, list[tuple[Passage, re.Match[str]]]] = defaultdict(list)
    for passage, match in book.matches(_LATIN):
        found[match[0].lower()].append((passage, match))
    for places in found.values():
        counts = Counter(match[0] for _, match in places)
        (usual, more), *others = counts.most_common()
        if others and more > others[0][1]:
            for passage, match in places:
                if match[0] != usual:
                    params: dict[str, object] = {"usual": usual, "more": more}
                    yield Hit(passage, match.start(), match.end(), usual, "linting.fact_mixed", params)


_TYPES = "[JMDNCRSPAZG]|[A-Z]{1,2}/OL"
_WIDE_TYPE = re.compile(f"［(?:{_TYPES})］|【(?:{_TYPES})】")
_ONLINE = re.compile(r"\[[A-Z]{1,2}/OL\](?![^\n]*\[[0-9]{4}-[0-9]{2}-[0-9]{2}\])")


def _reference(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_WIDE_TYPE):
        yield Hit(passage, match.start(), match.end(), f"[{match[0][1:-1]}]", "linting.fact_type")
    for passage, match in book.matches(_ONLINE):
        yield Hit(passage, match.start(), match.end(), fact="linting.fact_accessed")


_LATIN_EXAMPLE = "用App看，用App听，用APP写"

RULES: tuple[Rule, ...] = (
    Rule(
        "term", "warning", "not the form the publication uses ([lint] terms)", "不是本书规定的用语（[lint] terms）", "publication.toml",
        # What is not wanted is the editor's to say; the tests give this rule its terms.
        (), ("任何文字",), _terms,
    ),
    Rule(
        "mixed-forms", "warning", "two forms of one word in the same book", "同一词语在书中有两种写法", "GF 1001",
        (Example("按语在前，案语在后。", ("案语",)),), ("按语", "他的成分份额"), _mixed, ("zh-Hans",),
    ),
    Rule(
        "word-form", "info", "a form of the word that is not recommended", "非推荐词形", "GF 1001",
        (Example("十分耽心", ("耽心",)), Example("丰富多采的生活", ("丰富多采",))), ("十分担心", "担心耽心", "成分份额"), _variant, ("zh-Hans",),
    ),
    Rule(
        "latin-case", "info", "a Latin word in capitals here and small letters there", "同一西文词大小写不一致", "GB/T 15834 5.1",
        (Example(_LATIN_EXAMPLE, ("APP",)),), ("用App，用APP", "He said yes. Yes."), _latin_case,
    ),
    Rule(
        "reference", "warning", "a reference lacks what GB/T 7714 asks for", "参考文献著录不合规范", "GB/T 7714",
        (Example("张三. 工会史［M］. 北京：某社，2001.", ("［M］",)), Example("李四. 某文[EB/OL]. 2020.", ("[EB/OL]",))),
        ("张三. 工会史[M]. 北京: 某社, 2001.", "李四. 某文[EB/OL]. [2020-05-01].", "［注］"), _reference,
    ),
)  # fmt: skip
