"""A paragraph for the 凡例, drafted from what was really done: ledgers in, Chinese prose out.

Only classes of edits that occurred are told of, each in one sentence, in the order of `CLASSES`; the editor rewrites
the draft. It is Chinese whatever the language of messages is, because it stands in the book.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bianzuan.messages import catalogue
from bianzuan.model import Cleaned, Edit
from bianzuan.reviewing.between import APART, GAP
from bianzuan.reviewing.open_items import open_edits
from bianzuan.reviewing.summary import CLASSES, class_of

# What is said of a class. Layout has no number: nobody counts empty lines. Suspects are told of by themselves, below.
_SENTENCES = {
    "layout": "原文的空行、缩进与多余空白，一律依本书版式重排。",
    "markup": "来源文件的编码与标记已统一。",
    "debris": "网页代码的残余{count}处，删去。",
    "furniture": "转版、接版标记以及页码等报刊版面文字{count}处，删去。",
    "pinyin": "来源文本因繁简转换而夹入的注音{count}处，删去。",
    "punctuation": "标点的全角、半角误用及多出的标点{count}处，依《标点符号用法》的形式改正。",
    "headings": "标题、小标题、署名依文意与版式辨认，{count}处作了标示。",
    "blocks": "图片说明、提要、作者简介等{count}处，与正文分排。",
    "notes": "原注{count}处改排为脚注，重新编号。",
    "joins": "因换行、分栏而割裂的段落，接合{count}处。",
    "order": "一版多篇、次序错杂的文字，依文意归篇并调整次序，凡{count}处。",
    "loop": "来源文本中机器重复的段落{count}处，删去。",
    "gap": f"原文缺失之处共{{count}}处，以{GAP}标明。",
    "decision": "另有{count}处由编者酌定。",
}
_APART = f"片段之间文意不相连属者共{{count}}处，以{APART}标明。"
_SCRIPT = {
    "zh-Hans": "原文为繁体字者，改排简体字，凡{count}字次；用字两可者逐字记录备查。",
    "zh-Hant": "原文为简体字者，改排繁体字，凡{count}字次；用字两可者逐字记录备查。",
}


def editorial_note(cleaned: Sequence[Cleaned]) -> str:
    """The draft, one paragraph in Chinese; "" where there is no source."""
    if not cleaned:
        return ""
    counts = Counter("apart" if edit.rule == "gap" and APART in edit.after else class_of(edit.rule) for _, edit in _done(cleaned))
    # What is counted of script are characters, because that is what a reader sees changed.
    counts["script"] = sum(_characters(edit) for _, edit in _done(cleaned) if edit.rule == "script")
    wording = "除编者酌定之处外，不改动文字。" if counts["decision"] else "不改动文字。"
    sentences = [f"{_made(cleaned)}整理只涉及版式、标点、繁简字形与篇章次序，{wording}"]
    sentences += [sentence.format(count=counts[name]) for name, sentence in _told(cleaned) if counts[name]]
    sentences.append(_doubts(cleaned))
    sentences.append("凡有改动，均逐条载入修订记录，可据以还原来源文本。")
    return "".join(sentences)


def _made(cleaned: Sequence[Cleaned]) -> str:
    kinds = Counter(article.kind for one in cleaned for article in one.articles)
    fragments = kinds.pop("fragments", 0)
    words = f"本书依来源文本{len(cleaned)}份整理，得文章{kinds.total()}篇"
    return words + (f"，未能归篇的片段另编为{fragments}组。" if fragments else "。")


def _done(cleaned: Sequence[Cleaned]) -> Iterator[tuple[Cleaned, Edit]]:
    for one in cleaned:
        for edit in one.ledger:
            if edit.status in ("applied", "accepted") and edit.action != "flag":
                yield one, edit


def _characters(edit: Edit) -> int:
    return sum(before != after for before, after in zip(edit.before, edit.after, strict=False))


def _told(cleaned: Sequence[Cleaned]) -> list[tuple[str, str]]:
    """(class, sentence) of all classes that are told of, in order."""
    told = {**_SENTENCES, "apart": _APART, "script": _script_sentence(cleaned)}
    names = [one for name, _ in CLASSES for one in ((name, "apart") if name == "gap" else (name,))]
    return [(name, told[name]) for name in names if told.get(name)]


def _script_sentence(cleaned: Sequence[Cleaned]) -> str:
    """Which script became which: what most conversions started from."""
    rows = [edit for _, edit in _done(cleaned) if edit.rule == "script"]
    # A document of both scripts is converted in part, so the rows are asked and not the script it was in.
    words = tuple(said["what"] for said in catalogue()["reasons.to_traditional"].values())
    traditional = sum(edit.reason.startswith(words) for edit in rows)
    return _SCRIPT["zh-Hant" if 2 * traditional > len(rows) else "zh-Hans"] if rows else ""


def _doubts(cleaned: Sequence[Cleaned]) -> str:
    waiting = [edit for _, edit in open_edits(cleaned)]
    flags = [edit for edit in waiting if edit.status == "flagged"]
    suspects = sum(1 for edit in flags if class_of(edit.rule) == "suspects")
    decided = sum(1 for one in cleaned for edit in one.ledger if edit.status in ("accepted", "rejected"))
    words = f"经编者审定{decided}处。" if decided else ""
    words += f"文字疑误{suspects}处，均照原文排印，未作改动。" if suspects else ""
    of_what = "归篇、接合、缺文" if any(edit.rule == "gap" for edit in flags) else "归篇、接合"
    words += f"{of_what}存疑{len(flags) - suspects}处，未作改动，留待审定。" if len(flags) > suspects else ""
    return words + (f"已作整理而尚待审定{len(waiting) - len(flags)}处。" if len(waiting) > len(flags) else "")
