"""A text and decisions about its blocks, for tests of what becomes of it."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

TEXT = (
    "# 河边的工厂\n\n本报记者 张三\n\n"
    "春天，河水慢慢涨起来，老师傅把图纸铺在桌上，说这台机器要先量后裁。\n\n"
    "## 图纸\n\n"
    "图纸一共有三张，第一张画的是底座，第二张画的是横梁。\n\n"
    "## 机床\n\n"
    "机床有两台，一台在东头，一台在西头。\n\n"
    "他说：“先读底座的图纸，再读横梁的图纸，读完了再动手。”\n"
)


def source(text: str = TEXT) -> Source:
    raw = text.encode()
    return Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")


def cleaned(*decisions: Decision, text: str = TEXT, off: tuple[str, ...] = ()) -> Cleaned:
    result = clean(source(text), CleanConfig(off=off), decisions)
    assert verify(result) == ()
    return result


def body(result: Cleaned) -> str:
    return "\n\n".join(article.body for article in result.articles)


def decision(action: str, context: str, text: str = "", through: str = "") -> Decision:
    return Decision(action, source="a.txt", context=context, text=text, through=through)  # type: ignore[arg-type]
