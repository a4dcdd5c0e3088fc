"""Page furniture: page numbers, running heads, and what web pages and journals put around a text.

In: lines with clean characters. Out: removals of whole lines, or of the end of a line, before the page is planned, so
that a paragraph that ran over the foot of a page can be joined. A number alone on a line may be a heading, an item or
a year: it counts as a page number only in a sequence at page distance that cuts sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from bianzuan.cleaning.boards import buttons_at_end
from bianzuan.cleaning.plan import PageLine, Removal, Run
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.rule import HAN_CLASS
from bianzuan.cleaning.site_furniture import AROUND, site_lines
from bianzuan.model import Confidence

RULE = "page-furniture"

# 第 3 页 共 10 页, 第3页/共10页, Page 3 of 10: nothing else is written so.
_PAGE_OF = re.compile(r"[（(]?第 ?\d{1,4} ?页 ?[/／,，、]? ?[（(]?共 ?\d{1,4} ?页[)）]?|Page \d{1,4} (?:of|/) \d{1,4}", re.IGNORECASE)
# - 3 -, — 3 —, ·3·: the marks of a page number; 3 alone needs more signs.
_DECORATED = re.compile(r"[-—–－─·•.~～∙]{1,2} ?(\d{1,4}) ?[-—–－─·•.~～∙]{1,2}")
_BARE = re.compile(r"(\d{1,4})")
_NUMBER = re.compile(r"\d{1,4}")

# A name, or what a program should have put in its place: {adminname}.
_NAME = f"(?:[{HAN_CLASS}A-Za-z·、，, \u3000]{{1,20}}|\\{{[A-Za-z_.$]{{1,24}}\\}})"
# What names the people and things around a text; the whole line is that, or the bracket at the end of one.
_EDITOR = re.compile(
    rf"[（(\[【〔]? ?(?:责任编辑|責任編輯|责编|責編|本期编辑|本版编辑|网络编辑|審校|本版责编|本版美编|责任校对|值班编辑) ?[:：] ?{_NAME}[)）\]】〕]?"
)
_EDITOR_AT_END = re.compile(rf"[（(\[【〔] ?(?:责任编辑|責任編輯|责编|責編) ?[:：] ?{_NAME}[)）\]】〕]$")
_AROUND = re.compile(
    "(?:欢迎)?(?:扫码|扫描|扫一扫|长按|微信扫)[^。！？]{0,30}(?:关注|二维码|公众号|识别|下载)[^。！？]{0,12}"
    "|(?:请)?(?:点击|长按)[^。！？]{0,12}(?:关注我们|阅读原文|查看更多|二维码)[^。！？]{0,8}"
    "|【?(?:打印|关闭|打印本页|关闭窗口|返回顶部|返回首页|收藏本文|我要纠错|我要评论|加入收藏)】?(?: ?【?(?:打印|关闭|打印本页|关闭窗口|返回顶部|返回首页|收藏本文|我要纠错|字体[：:]?[ 大中小]*)】?)*"
    "|(?:分享到|分享至|字号|字体|点击数|浏览次数|点击次数|阅读次数|阅读量) ?[:：][^。！？]{0,20}"
    "|(?:上一篇|下一篇|相关链接|相关阅读|上一条|下一条) ?[:：][^。！？]{0,40}"
    "|[【\\[]?您?(?:现在|目前|当前)?(?:的|所在的?|本页)?(?:当前|所在)?位置 ?[:：>].{0,50}|首页(?: ?(?:>>?|»|›|/|→|-) ?[^ 。，>»›/→-]{1,24}){1,6}"
    "|(?:版权声明|免责声明|特别声明) ?[:：].{0,120}"
    "|(?:版权所有|Copyright|©)[^。！？]{0,60}|.{0,8}ICP备\\d{6,10}号[^。]{0,40}|.{0,2}公网安备 ?\\d{8,16}号?"
    "|(?:违法和?)?(?:不良信息)?举报(?:电话|邮箱) ?[:：][^。！？]{0,40}|(?:纠错|客服|投稿)(?:电话|热线|邮箱|QQ) ?[:：][^。！？]{0,30}"
)
_NOTICES = ("版权声明", "版權聲明", "免责声明", "免責聲明", "特别声明", "特別聲明")
# A line longer than this is text that speaks of such things.
_LONGEST = 60

# Fewer numbers than this may be anything.
_LEAST_BARE, _LEAST_DECORATED, _LEAST_HEADS = 3, 2, 3
# A page holds at least so many characters; items of a list are shorter.
_LEAST_PAGE = 80
# Share of page numbers that cut a sentence; in set text every second page or more ends inside one.
_CUTS = 0.25
_HEAD_LENGTH = 30
# A column holds twelve characters; a broken line has nine tenths of those that most lines have.
_NARROWEST, _MOST_OF_A_LINE = 12, 0.9
_END_MARKS = "。！？!?….：；”’）》】"


def find_furniture(lines: Sequence[PageLine]) -> tuple[Removal, ...]:
    """Removals of all furniture of a text, in page order."""
    texts = [line.text.strip() for line in lines]
    reasons: dict[int, tuple[str, Confidence]] = {}
    for index, text in enumerate(texts):
        if said := _around(text):
            reasons[index] = said
    reasons |= dict.fromkeys(_marks_alone(texts), ("the mark of a list or a table, and nothing behind it", "likely"))
    reasons |= {index: (said, "likely") for index, said in site_lines([simplified(text) for text in texts], reasons).items()}
    numbers = [*_page_numbers(lines, texts, reasons, _DECORATED, _LEAST_DECORATED), *_page_numbers(lines, texts, reasons, _BARE, _LEAST_BARE)]
    reasons |= dict.fromkeys(numbers, ("a page number", "likely"))
    reasons |= dict.fromkeys(_running_heads(texts, reasons, set(numbers)), ("a running head", "likely"))
    removals = [_removal(lines[index], 0, *said) for index, said in sorted(reasons.items())]
    for index, line in enumerate(lines):
        if index not in reasons and (match := _EDITOR_AT_END.search(line.text)) and match.start() > 0:
            removals.append(_removal(line, match.start(), "who edited the text", "likely"))
        elif index not in reasons and (start := buttons_at_end(simplified(line.text))) > 0:
            removals.append(_removal(line, start, AROUND, "likely"))
    return tuple(sorted(removals, key=lambda removal: removal.runs[0].line))


def without_furniture(lines: Sequence[PageLine], removals: Sequence[Removal]) -> list[PageLine]:
    """The lines without what the removals take."""
    cuts = {run.line: run.start for removal in removals for run in removal.runs}
    kept = [replace(line, text=line.text[: cuts[line.number]]) if line.number in cuts else line for line in lines]
    return [line for line in kept if line.text]


def _removal(line: PageLine, start: int, reason: str, confidence: Confidence) -> Removal:
    return Removal(RULE, (Run(line.number, start, len(line.text)),), reason, confidence)


def _around(text: str) -> tuple[str, Confidence] | None:
    """Why a line by itself is furniture."""
    if len(text) > _LONGEST and not text.startswith(_NOTICES):
        return None
    text = simplified(text)
    if _PAGE_OF.fullmatch(text):
        return "a page number", "certain"
    if _EDITOR.fullmatch(text):
        return "who edited the text", "likely"
    return ("what a web page puts around a text", "likely") if _AROUND.fullmatch(text) else None


def _marks_alone(texts: Sequence[str]) -> list[int]:
    """Lines that are a bar, or the bullet of a list whose items stand on lines of their own; one hyphen may be anything."""
    bullets = [i for i, text in enumerate(texts) if text in ("-", "•", "·")]
    return [i for i, text in enumerate(texts) if text in ("|", "｜")] + (bullets if len(bullets) > 1 else [])


def _page_numbers(
    lines: Sequence[PageLine],
    texts: Sequence[str],
    taken: dict[int, tuple[str, Confidence]],
    form: re.Pattern[str],
    least: int,
) -> list[int]:
    """Lines that hold nothing but a number, if the numbers count pages."""
    found = [(i, int(match[1])) for i, text in enumerate(texts) if i not in taken and (match := form.fullmatch(text))]
    runs: list[list[tuple[int, int]]] = [[]]
    for index, number in found:
        if runs[-1] and number != runs[-1][-1][1] + 1:
            runs.append([])
        runs[-1].append((index, number))
    sizes, running = _sizes(texts), _running_length(texts)
    pages: list[int] = []
    for run in runs:
        indices = [index for index, _ in run]
        apart = all(sizes[b] - sizes[a + 1] >= _LEAST_PAGE for a, b in pairwise(indices))
        cuts = sum(_is_cut(texts[i - 1] if i else "", running) for i in indices)
        if len(run) >= least and apart and (form is _DECORATED or cuts >= max(1, _CUTS * len(run))):
            pages += indices
    return pages


def _sizes(texts: Sequence[str]) -> list[int]:
    """Characters before each line."""
    sizes = [0]
    for text in texts:
        sizes.append(sizes[-1] + len(text))
    return sizes


def _running_length(texts: Sequence[str]) -> float:
    """Characters that tell a line of running text from a head; in a narrow column lines of text are shorter, too."""
    return min(_HEAD_LENGTH, _MOST_OF_A_LINE * median([len(text) for text in texts if len(text) >= _NARROWEST] or [_HEAD_LENGTH]))


def _is_cut(before: str, running: float) -> bool:
    """True if a sentence goes on after this line of running text."""
    return len(before) > running and before[-1] not in _END_MARKS


def _running_heads(texts: Sequence[str], taken: dict[int, tuple[str, Confidence]], numbers: set[int]) -> list[int]:
    """Short lines that come again, at page distance, and stand beside page numbers or inside sentences."""
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if 0 < len(text) <= _HEAD_LENGTH and index not in taken and text[-1] not in "。！？，；、":
            places.setdefault(_NUMBER.sub("#", text), []).append(index)
    heads: list[int] = []
    sizes, running = _sizes(texts), _running_length(texts)
    for key, indices in places.items():
        if len(indices) < _LEAST_HEADS or not key.strip("# 　·-—") or not _counts(texts, key, indices):
            continue
        apart = all(sizes[b] - sizes[a + 1] >= _LEAST_PAGE for a, b in pairwise(indices))
        beside = sum(1 for i in indices if i - 1 in numbers or i + 1 in numbers)
        cuts = sum(1 for i in indices if i and _is_cut(texts[i - 1], running))
        if apart and (2 * beside >= len(indices) or 2 * cuts >= len(indices)):
            heads += indices
    return heads


def _counts(texts: Sequence[str], key: str, indices: Sequence[int]) -> bool:
    """True if the lines are equal but for one number, which rises by one page or by a spread."""
    found = [[int(number) for number in _NUMBER.findall(texts[index])] for index in indices]
    varying = [column for column in zip(*found, strict=True) if len(set(column)) > 1]
    return not varying or (len(varying) == 1 and all(1 <= b - a <= 2 for a, b in pairwise(varying[0])))
