"""What is printed of the book itself: number, CIP, notice, the order of the front matter (GB/T 12450, 12451; ISBN manual)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.linting.book import Book
from bianzuan.linting.rule import Hit, Rule

_SEPARATORS = re.compile("[- \u2010-\u2015]")


def _is_isbn(text: str) -> bool:
    digits = _SEPARATORS.sub("", text).upper().removeprefix("ISBN").strip()
    if not re.fullmatch("97[89][0-9]{10}", digits):
        return False
    return sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0


def _isbn(book: Book) -> Iterator[Hit]:
    declared = book.value("isbn")
    if declared and not _is_isbn(declared.text):
        yield Hit(declared, 0, len(declared.text))


def _imprint(book: Book) -> Iterator[Hit]:
    if book.publication is None:
        return
    meta = book.publication.meta
    title = book.value("title")
    if title and not (meta.isbn or meta.cip or meta.notice):
        yield Hit(title, 0, len(title.text), fact="linting.fact_notice")
    if title and bool(meta.isbn) != bool(meta.cip):
        yield Hit(title, 0, len(title.text), fact="linting.fact_isbn" if meta.cip else "linting.fact_cip")


def _order(book: Book) -> Iterator[Hit]:
    place = book.value("front")
    if book.publication is None or place is None:
        return
    order = book.publication.front.order
    if "title-page" not in order:
        yield Hit(place, 0, 0, fact="linting.fact_no_title_page")
    elif "copyright" in order and order.index("copyright") != order.index("title-page") + 1:
        yield Hit(place, 0, 0, fact="linting.fact_verso")


RULES: tuple[Rule, ...] = (
    Rule(
        "isbn", "error", "the ISBN's check digit is wrong", "书号的校验码不对", "GB/T 5795",
        (), ("任何文字",), _isbn,
    ),
    Rule(
        "imprint", "warning", "book number, CIP data and notice do not agree", "书号、在版编目数据与“内部资料”说明不相配", "GB/T 12451",
        (), ("任何文字",), _imprint,
    ),
    Rule(
        "front-order", "warning", "the front matter is not in the order of the standard", "正文前各件的次序不合规范", "GB/T 12450",
        (), ("任何文字",), _order,
    ),
)  # fmt: skip
