"""Cleaned sources → what the editor reads of them: the review desk, drafted notes, TEI."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan import cleaning, rendering, reviewing
from bianzuan.cleaning.body import parse_body
from bianzuan.messages import language
from bianzuan.model import Cleaned

REVIEW_FILE = "review.html"


def review_page(cleaned: Sequence[Cleaned], title: str = "") -> bytes:
    """The review desk as one HTML file, in the user's language; `title` is the publication's, if there is one."""
    chinese = language() == "zh"
    rules = {
        rule.name: reviewing.RuleWords(rule.reason, rule.reason_zh if chinese else rule.reason) for rule in cleaning.RULES
    }
    data = reviewing.review_data(cleaned, parse_body, rules, title)
    return rendering.review_page(data, reviewing.page_words(), "zh-Hans" if chinese else "en", title)
