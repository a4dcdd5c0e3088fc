"""Reasons in both languages: what the ledger says of an edit has Chinese words, whatever rule or planner said it."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

import pytest
from bianzuan.cleaning import RULES, clean
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.model import Cleaned, Source
from bianzuan.reading import read_source, split_lines

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402

SOURCES = sorted((ROOT / "content" / "sources").glob("*.txt"))
# Proper names stay in Latin letters.
NAMES = re.compile(r"UTF|HTML|Markdown")
ENGLISH = re.compile(r"[A-Za-z]{3,}")


def cleaned(text: str, name: str = "a.txt") -> Cleaned:
    raw = text.encode()
    form = "markdown" if name.endswith(".md") else "html" if name.endswith(".html") else "text"
    return clean(Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))  # type: ignore[arg-type]


def untold(result: Cleaned) -> set[str]:
    """Reasons that have English words in Chinese too; words quoted from the source may be in any language."""
    quoted = {edit.reason for edit in result.ledger if "only here" in edit.reason}
    reasons = {edit.reason for edit in result.ledger} - quoted
    return {reason for reason in reasons if ENGLISH.search(NAMES.sub("", in_chinese(reason)))}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem[:3])
def test_reasons_of_the_sample(path: Path) -> None:
    source = read_source(path, path.name)
    assert untold(clean(source, target="zh-Hant" if "001" in source.name else "zh-Hans")) == set()


@pytest.mark.parametrize("recipe", RECIPES[::2], ids=lambda recipe: recipe.name)
def test_reasons_on_soiled_pages(recipe) -> None:
    assert untold(cleaned(make_page(recipe, tuned(), 1).text)) == set()


@pytest.mark.parametrize("recipe", RECIPES[::3], ids=lambda recipe: recipe.name)
def test_no_reason_counts_in_bits(recipe) -> None:
    result = cleaned(make_page(recipe, tuned(), 1).text)
    offers = [offer.reason for edit in result.ledger if edit.fragment for offer in edit.fragment.offers]
    reasons = {*offers, *(edit.reason for edit in result.ledger)}
    assert [reason for reason in reasons if re.search("bit|margin|score|chain of|比特|领先", reason + in_chinese(reason))] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.examples], ids=lambda rule: rule.name)
def test_reasons_of_the_examples(rule) -> None:
    name = {"text": "a.txt", "markdown": "a.md", "html": "a.html"}[rule.form]
    for example in rule.examples:
        assert untold(cleaned(example.before, name)) == set()


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("a half-width mark beside Han", "汉字旁的半角标点"),
        ("a word or character written twice in a row: 扎实 stands twice", "字词重复：“扎实”连写两次"),
        (
            "Traditional to Simplified; one of several forms: 乾 → 干 乾; the document is in both scripts",
            "繁体改简体；一字对应多字：乾 → 干 乾；文中繁简混排",
        ),
        ("space at the start or end of a line; the layout indents paragraphs", "行首行尾空白，缩进由版式决定"),
        (
            "may go on from line 12: a word stands across the cut: 产业|工人; no second sign",
            "或接第12行：断处两侧合成一词：产业|工人；别无佐证",
        ),
        ("accepted: one character apart from 《甲》, which stands 2 times", "编者采纳：与《甲》仅一字之差，后者出现2次"),
        ("the editor's own words; and more", "the editor's own words；and more"),
    ],
)
def test_clauses(english: str, chinese: str) -> None:
    assert in_chinese(english) == chinese


def test_the_ledger_speaks_the_users_language(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "春天,河水慢慢涨起来，以扎实扎实的功夫去读图纸，读完了再动手。\n"
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    english = {edit.id: edit.reason for edit in cleaned(text).ledger}
    monkeypatch.setenv("BIANZUAN_LANG", "zh_CN.UTF-8")
    chinese = {edit.id: edit.reason for edit in cleaned(text).ledger}
    assert english.keys() == chinese.keys(), "an edit is the same in every language"
    assert "a half-width mark beside Han" in english.values()
    assert "汉字旁的半角标点" in chinese.values()


_PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt")) + sorted((Path(__file__).parent / "documents").glob("*.txt"))


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: path.stem)
def test_reasons_of_pages_and_documents(path: Path) -> None:
    assert untold(cleaned(path.read_text(encoding="utf-8"))) == set()
